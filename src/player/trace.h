/* SPDX-License-Identifier: MIT */
/* Records when presents returned, for replay: the head and the lines of pace.h, with a third
 * column: the processor time that the frame path has used so far, in ns. */
#pragma once
#include "base/err.h"

#include <stdint.h>

typedef struct Trace Trace;

/* A regular file, made anew. NULL with *err if it cannot be, or is another kind of thing: that could
 * hold the show up. */
Trace *trace_open(const char *path, int64_t nominal_ns, bool timed, Err *err);
void trace_write(Trace *t, int64_t returned_ns, int64_t utc_ns, int64_t cpu_ns);
/* False with *err if not all of it could be written, now or earlier. */
bool trace_close(Trace *t, Err *err);
