/* SPDX-License-Identifier: MIT */
/* Asks a running service for a picture of what it shows. */
#pragma once
#include "base/err.h"

/* Has the service write its picture and copies that to `out` ("-" is standard output). `status` is its
 * status file. Returns 0, or the exit code with *err. */
int look_take(const char *status, const char *out, Err *err);
