/* SPDX-License-Identifier: MIT */
/* Records when presents returned, for replay: the head and the lines of pace.h, with a third
 * column: the processor time that the frame path has used so far, in ns. */
#pragma once
#include "base/err.h"

#include <stdint.h>

typedef struct Trace Trace;

/* Creates or overwrites a regular file. NULL with *err if that fails, or if it is anything else,
 * which could hold up the show. */
Trace *trace_open(const char *path, int64_t nominal_ns, bool timed, Err *err);
void trace_write(Trace *t, int64_t returned_ns, int64_t utc_ns, int64_t cpu_ns);
/* False with *err if not all of it could be written, now or earlier. */
bool trace_close(Trace *t, Err *err);
