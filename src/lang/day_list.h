/* SPDX-License-Identifier: MIT */
/* Dates in a row, and spans of them: "--12-25, 2026-12-24 - 2027-01-02". */
#pragma once
#include "base/timetable.h"
#include "lang/day.h"

/* Adds the dates of the text. DAY_READ, or else *err, with its column in the text; DAY_TWO_WAYS: one of
 * them has two readings. */
DayResult day_list_read(const char *s, size_t len, const DayForms *forms, DayList *out, Err *err);
