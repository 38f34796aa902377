/* SPDX-License-Identifier: MIT */
/* Dates and instants as a source writes them. */
#pragma once
#include "base/hours.h"
#include "base/timezone.h"
#include "lang/lang.h"

/* What a text is read with. */
typedef struct {
    const Zone *zone;
    const Lang *lang; /* NULL: English */
    bool month_first; /* 11/3/2026 is in November */
    int64_t now;      /* for proposals only */
} MomentReader;

/* What is written: an instant with its offset, or a local time of a day or of no day. */
typedef struct {
    bool has_offset, has_day, has_time;
    int64_t utc_s, day; /* day: from 1970, as in calendar.h */
    int time_s;         /* after midnight */
} Moment;

/* RFC 3339, or a local date, a time, or both: "2026-03-01", "1.3.2026 8:00 Uhr", "3 March 2026",
 * "10:30". */
bool moment_read(const char *s, size_t len, const MomentReader *r, Moment *out, Err *err);
/* Its instant; m has an offset or a day. A date alone is its midnight or, as an end, the midnight
 * after it. */
int64_t moment_utc(const Moment *m, const Zone *zone, bool is_end);
/* The day on which it is, in the zone. */
int64_t moment_day(const Moment *m, const Zone *zone);
/* Both of these; a time without a day is an error. */
bool moment_parse(const char *s, size_t len, const MomentReader *r, bool is_end, int64_t *out,
                  Err *err);
/* A date, or "--10-30" for one without its year (then year is 0). */
bool moment_date(const char *s, size_t len, const MomentReader *r, Date *out, Err *err);
/* The days of the week in the reader's language and in English, and the words between two ends. */
HoursWords moment_words(const MomentReader *r);
