/* SPDX-License-Identifier: MIT */
/* Days, hours and dates on which something is on, and the spans that they make. */
#pragma once
#include "base/hours.h"
#include "base/timezone.h"

enum { TIMETABLE_DATES = 64, TIMETABLE_DAYS = 400, TIMETABLE_PAST_DAYS = 35 };

/* Days from 1970, both included; of every year if `yearly`, then as month * 32 + day. */
typedef struct {
    bool yearly;
    int64_t first, last;
} DayRange;

typedef struct {
    int count;
    DayRange range[TIMETABLE_DATES];
} DayList;

typedef struct {
    Hours hours;
    DayList except, only; /* only: instead of days of the week, if there are any */
} Timetable;

/* Whether it is on at a local time: the minute of this day. */
bool timetable_hold(const Timetable *t, int64_t day, int minute);
/* Whether it is on at this instant, and until when that is so; at least until then if that is
 * TIMETABLE_DAYS away. */
bool timetable_is_on(const Timetable *t, const Zone *zone, int64_t utc_s, int64_t *until_s);
/* Whether both are written alike. */
bool timetable_same(const Timetable *a, const Timetable *b);
/* The last of the only days; false if they come every year, or if there are none. */
bool timetable_ends(const Timetable *t, int64_t *last_day);

typedef struct {
    int64_t from, until;
} TimetableSpan;

/* The spans within [from, until), which must be finite: ascending, and none touches the
 * next. At most `most` are made. The caller frees *spans; false if there is no memory. */
bool timetable_spans(const Timetable *t, const Zone *zone, int64_t from, int64_t until, size_t most,
                     TimetableSpan **spans, size_t *count);
