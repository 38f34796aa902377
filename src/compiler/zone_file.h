/* SPDX-License-Identifier: MIT */
/* The POSIX rule of a time zone, from the system's time-zone files. */
#pragma once
#include "base/err.h"

#include <stddef.h>

enum { ZONE_RULE_BYTES = 80 };

/* `s` is a name ("Europe/Berlin") or a rule itself ("CET-1CEST,M3.5.0,M10.5.0/3"). The rule, which
 * timezone_parse takes, goes into out. */
bool zone_file_find(const char *s, size_t len, char out[ZONE_RULE_BYTES], Err *err);
