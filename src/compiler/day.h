/* SPDX-License-Identifier: MIT */
/* Dates in the forms of all regions, found in a text. */
#pragma once
#include "base/calendar.h"
#include "lang/lang.h"

typedef struct {
    const Lang *lang;
    bool month_first;
} DayForms;

typedef enum { DAY_NONE, DAY_READ, DAY_WRONG } DayResult;

/* The date at s: "2026-03-01", "1.3.2026", "3/1/2026", "1er mars 2026", "March 1, 2026". *bytes is what
 * it takes. DAY_WRONG: it has two readings, or none; then err says so. */
DayResult day_read(const char *s, size_t len, const DayForms *forms, Date *out, size_t *bytes,
                   Err *err);
