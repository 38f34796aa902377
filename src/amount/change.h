/* SPDX-License-Identifier: MIT */
/* Changes: "+19 %", "+2 percentage points", "-15 Minuten", "unchanged". */
#pragma once
#include "amount/amount.h"

typedef struct {
    ChangeUnit unit;
    Amount amount; /* its unit is that of an absolute change */
} Change;

/* Reads all of s. `value` is what the change belongs to, NULL if that is a text; an absolute change
 * of a number must be in its unit. On failure as amount_parse. */
bool change_parse(const Lang *l, const char *s, size_t len, const Amount *value, Change *out,
                  Err *err);
/* What the difference of two numbers in one unit is counted in: not in percent where
 * that makes no sense. */
ChangeUnit change_unit_of_difference(const Lang *l, const Amount *value, const Amount *previous);
/* Whether a percentage of such a value makes sense: not of degrees and scores. */
bool change_may_be_percent(const Lang *l, const Amount *value);
/* Whether the change can be subtracted from the value. */
bool change_is_own_unit(const Lang *l, const Change *change, const Amount *value);
