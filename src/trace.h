/* SPDX-License-Identifier: MIT */
/* Records when presents returned, for replay: a line "returned_ns utc_ns cpu_ns" for each. */
#pragma once
#include "err.h"

#include <stdint.h>

typedef struct Trace Trace;

Trace *trace_open(const char *path, Err *err);
/* cpu_ns is what the process has used so far. */
void trace_write(Trace *t, int64_t returned_ns, int64_t utc_ns, int64_t cpu_ns);
void trace_close(Trace *t);
