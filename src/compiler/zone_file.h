/* SPDX-License-Identifier: MIT */
/* The POSIX rule of a time zone, and the changes that it lacks, from the system's time-zone files. */
#pragma once
#include "base/timezone.h"

#include <stddef.h>

enum { ZONE_RULE_BYTES = 80, ZONE_CHANGES_BYTES = ZONE_SHIFTS * 24 };

typedef struct {
    char rule[ZONE_RULE_BYTES];       /* for timezone_parse */
    char changes[ZONE_CHANGES_BYTES]; /* for timezone_shifts; mostly empty */
} ZoneTexts;

/* `s` is a name ("Europe/Berlin") or a rule itself ("CET-1CEST,M3.5.0,M10.5.0/3"). The changes go
 * from a year before `now` to ten years after it. */
bool zone_file_find(const char *s, size_t len, int64_t now, ZoneTexts *out, Err *err);
