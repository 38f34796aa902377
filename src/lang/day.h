/* SPDX-License-Identifier: MIT */
/* Dates in the forms of all regions, found in a text. */
#pragma once
#include "base/calendar.h"
#include "base/hours.h"
#include "lang/lang.h"

typedef struct {
    const Lang *lang;
    bool month_first;
} DayForms;

typedef enum { DAY_NONE, DAY_READ, DAY_WRONG, DAY_TWO_WAYS } DayResult;

/* The date at s: "2026-03-01", "1.3.2026", "3/1/2026", "1er mars 2026", "March 1, 2026". *bytes is what
 * it takes. DAY_TWO_WAYS: it has two readings, DAY_WRONG: none that is a date; then err says so. */
DayResult day_read(const char *s, size_t len, const DayForms *forms, Date *out, size_t *bytes,
                   Err *err);
/* "--10-30", a day of every year, which takes 7 bytes; *out has no year. DAY_NONE: it is something
 * else. */
DayResult day_read_yearly(const char *s, size_t len, Date *out, Err *err);
/* The days of the week in this language and in English, and the words between two ends. */
HoursWords day_words(const Lang *lang);
