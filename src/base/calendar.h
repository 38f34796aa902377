/* SPDX-License-Identifier: MIT */
/* Civil time: the proleptic Gregorian calendar, RFC 3339, and POSIX time-zone rules, all in
 * integers; no clock and no localtime(). Seconds count from 1970-01-01T00:00:00Z. */
#pragma once
#include "base/err.h"

#include <stddef.h>
#include <stdint.h>

#define WHEN_MIN INT64_MIN /* open towards the past */
#define WHEN_MAX INT64_MAX /* open towards the future */

typedef struct {
    int year, month, day; /* month and day from 1 */
} Date;

typedef struct {
    Date date;
    int weekday; /* 0 Monday .. 6 Sunday */
    int hour, minute, second;
} Civil;

/* One change of a POSIX rule: Mm.w.d, Jn or n, at `at_s` after local midnight. */
typedef struct {
    char form; /* 'M', 'J' or 'n' */
    int month, week, day;
    int32_t at_s;
} ZoneChange;

/* A parsed POSIX TZ string such as "CET-1CEST,M3.5.0,M10.5.0/3"; plain value. */
typedef struct {
    int32_t standard_s, summer_s; /* offsets east of UTC */
    bool has_summer;
    ZoneChange begin, end;
} Zone;

bool calendar_date_valid(Date d);
int64_t calendar_days(Date d); /* days from 1970-01-01, may be negative */
Date calendar_date(int64_t days);
int calendar_weekday(int64_t days); /* 0 Monday */

bool timezone_parse(const char *rule, size_t len, Zone *out, Err *err);
int32_t timezone_offset(const Zone *z, int64_t utc_s); /* seconds east of UTC in force then */
/* The instant at which local clocks show `local_s` (seconds of a local calendar as if it were
 * UTC). Shown twice: the first time; never shown: the instant of the gap. */
int64_t timezone_utc(const Zone *z, int64_t local_s);
/* The first instant after utc_s at which the offset differs; WHEN_MAX if never. */
int64_t timezone_next_change(const Zone *z, int64_t utc_s);
Civil calendar_civil(const Zone *z, int64_t utc_s);

/* RFC 3339 with offset or Z ("2026-03-01T08:59:58+01:00"), fraction allowed: microseconds. */
bool calendar_parse(const char *s, size_t len, int64_t *out_us, Err *err);
/* Writes "2024-10-30T13:32:00Z" (21 bytes with NUL). */
void calendar_format(int64_t utc_s, char out[32]);
