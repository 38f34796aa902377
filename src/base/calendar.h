/* SPDX-License-Identifier: MIT */
/* Civil time in integers: the proleptic Gregorian calendar and RFC 3339, without a clock or
 * localtime(). Seconds count from 1970-01-01T00:00:00Z. */
#pragma once
#include "base/err.h"

#include <stddef.h>
#include <stdint.h>

#define CALENDAR_MIN INT64_MIN /* no beginning */
#define CALENDAR_MAX INT64_MAX /* no end */

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

/* What a clock shows at `local_s`, the seconds of a local calendar counted as if it were UTC.
 * Instants outside the years 0000 to 9999 are clamped. */
Civil calendar_civil(int64_t local_s);

/* Reads RFC 3339 with an offset or Z ("2026-03-01T08:59:58+01:00"), maybe a fraction, in us. */
bool calendar_parse(const char *s, size_t len, int64_t *out_us, Err *err);
/* Writes "2024-10-30T13:32:00Z" (21 bytes with NUL). */
void calendar_format(int64_t utc_s, char out[32]);
