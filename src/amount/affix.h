/* SPDX-License-Identifier: MIT */
/* What stands before and after a number. */
#pragma once
#include "amount/reading.h"

/* What stands before a number. */
typedef struct {
    bool minus, plus;
    Str unit;
    const Currency *money;
    bool percent;
} Before;

/* What stands after it. */
typedef struct {
    uint64_t scale;
    Str unit, suffix;
    const Currency *money;
    bool percent, percentage, tight;
} After;

/* Reads a sign and a currency, in any order, from *at to the first digit; false if something else
 * stands there, which `report` says. */
bool affix_before(const Reading *r, size_t *at, Before *out, bool report);
/* Reads the scale word and the unit in s[at, end), after a number. */
bool affix_after(const Reading *r, size_t at, size_t end, const Before *before, After *out);
