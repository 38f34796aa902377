/* SPDX-License-Identifier: MIT */
/* The time that a build takes as now. */
#pragma once
#include "base/err.h"

#include <stdint.h>

/* The time of the flag if there is one (NULL: none), else of SOURCE_DATE_EPOCH in the environment, else the
 * clock's: seconds since 1970. */
bool build_time_now(const char *flag, int64_t *out, Err *err);
