/* SPDX-License-Identifier: MIT */
/* What a service's status file says of it, to whoever asks from outside. */
#pragma once
#include "base/err.h"

#include <stdint.h>

/* Of a service's status file by default; an instance has its name after the folder, as "@NAME". */
#define HEALTH_FOLDER "/run/motograph"
#define HEALTH_NAME "status.json"

/* Whether the service is well; *said is a sentence in any case. `utc_ns` is now. */
bool health_read(const char *path, int64_t utc_ns, Err *said);
