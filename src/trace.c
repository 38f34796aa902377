/* SPDX-License-Identifier: MIT */
/* Lines are gathered in a buffer of a minute and written when it is full, so that recording does not
 * disturb what it records. */
#include "trace.h"

#include "pace.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BUFFER = 1 << 18 };

struct Trace {
    FILE *to;
    char buffer[BUFFER];
};

Trace *trace_open(const char *path, int64_t nominal_ns, bool timed, Err *err)
{
    char head[PACE_TRACE_LINE];
    Trace *t = calloc(1, sizeof *t);
    if (t)
        t->to = fopen(path, "we");
    if (!t || !t->to) {
        err_set(err, 0, 0, "cannot write the trace %.150s: %s", path, strerror(errno));
        free(t);
        return NULL;
    }
    setvbuf(t->to, t->buffer, _IOFBF, sizeof t->buffer);
    pace_trace_head(head, sizeof head, nominal_ns, timed);
    fprintf(t->to, "%s\n", head);
    return t;
}

void trace_write(Trace *t, int64_t returned_ns, int64_t utc_ns, int64_t cpu_ns)
{
    char line[PACE_TRACE_LINE];
    pace_trace_line(line, sizeof line, returned_ns, utc_ns);
    fprintf(t->to, "%s %" PRId64 "\n", line, cpu_ns);
}

void trace_close(Trace *t)
{
    if (!t)
        return;
    fclose(t->to);
    free(t);
}
