/* SPDX-License-Identifier: MIT */
/* What a service's status file says of it, to whoever asks from outside. */
#pragma once
#include "base/err.h"

#include <stdint.h>

#define HEALTH_FILE "/run/motograph/status.json"

/* Whether the service is well; *said is a sentence in any case. `utc_ns` is now. */
bool health_read(const char *path, int64_t utc_ns, Err *said);
