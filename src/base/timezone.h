/* SPDX-License-Identifier: MIT */
/* POSIX time-zone rules, and changes that no such rule can express (summer time that stops for Ramadan):
 * from an instant to the time on a wall, and back. Seconds count from
 * 1970-01-01T00:00:00Z. */
#pragma once
#include "base/calendar.h"

/* One change of a POSIX rule: Mm.w.d, Jn or n, at `at_s` after local midnight. */
typedef struct {
    char form; /* 'M', 'J' or 'n' */
    int month, week, day;
    int32_t at_s;
} ZoneChange;

/* From `at` on the offset is this one. */
typedef struct {
    int64_t at;
    int32_t offset_s;
} ZoneShift;

enum { ZONE_SHIFTS = 64 }; /* four a year, for more than ten years */

/* A parsed POSIX TZ string such as "CET-1CEST,M3.5.0,M10.5.0/3", and the shifts that hold instead of
 * it from the first of them to the last; plain value. */
typedef struct {
    int32_t standard_s, summer_s; /* offsets east of UTC */
    bool has_summer;
    ZoneChange begin, end;
    int shift_count;
    ZoneShift shifts[ZONE_SHIFTS];
} Zone;

bool timezone_parse(const char *rule, size_t len, Zone *out, Err *err);
/* Reads shifts into a zone: "1771120800+0 1774144800+3600", seconds since 1970 and east of UTC. They
 * ascend, and the last one goes back to the rule. */
bool timezone_shifts(const char *s, size_t len, Zone *z, Err *err);
int32_t timezone_offset(const Zone *z, int64_t utc_s); /* in force at utc_s, seconds east of UTC */
/* The instant at which local clocks show `local_s` (seconds of a local calendar counted as if it
 * were UTC). If they show it twice, the first; if never, the instant of the gap. */
int64_t timezone_utc(const Zone *z, int64_t local_s);
/* The first instant after utc_s at which the offset differs; CALENDAR_MAX if never. */
int64_t timezone_next_change(const Zone *z, int64_t utc_s);
/* What local clocks show at this instant. */
Civil timezone_civil(const Zone *z, int64_t utc_s);
