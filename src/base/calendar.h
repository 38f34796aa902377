/* SPDX-License-Identifier: MIT */
/* Civil time: the proleptic Gregorian calendar and RFC 3339, in integers; no clock and no
 * localtime(). Seconds count from 1970-01-01T00:00:00Z. */
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

bool calendar_date_valid(Date d);
int64_t calendar_days(Date d); /* days from 1970-01-01, may be negative */
Date calendar_date(int64_t days);
int calendar_weekday(int64_t days); /* 0 Monday */

/* The civil time that a clock shows at `local_s`, seconds of a local calendar as if it were UTC.
 * Instants outside the years 0000 to 9999 are held at those ends. */
Civil calendar_civil(int64_t local_s);

/* RFC 3339 with offset or Z ("2026-03-01T08:59:58+01:00"), fraction allowed: microseconds. */
bool calendar_parse(const char *s, size_t len, int64_t *out_us, Err *err);
/* Writes "2024-10-30T13:32:00Z" (21 bytes with NUL). */
void calendar_format(int64_t utc_s, char out[32]);
