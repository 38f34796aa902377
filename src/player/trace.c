/* SPDX-License-Identifier: MIT */
/* Instants are gathered as they are and written as lines when a minute of them is there, so that
 * recording does not disturb what it records: what writes numbers out is more code than a frame. */
#include "player/trace.h"

#include "show/pace.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MINUTE = 3600 }; /* presents, at 60 a second */

typedef struct {
    int64_t returned_ns, utc_ns, cpu_ns;
} Present;

struct Trace {
    FILE *to;
    int count;
    Present presents[MINUTE];
};

static void write_out(Trace *t)
{
    char line[PACE_TRACE_LINE];
    for (const Present *p = t->presents; p < t->presents + t->count; p++) {
        pace_trace_line(line, sizeof line, p->returned_ns, p->utc_ns);
        fprintf(t->to, "%s %" PRId64 "\n", line, p->cpu_ns);
    }
    t->count = 0;
}

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
    pace_trace_head(head, sizeof head, nominal_ns, timed);
    fprintf(t->to, "%s\n", head);
    return t;
}

void trace_write(Trace *t, int64_t returned_ns, int64_t utc_ns, int64_t cpu_ns)
{
    t->presents[t->count++] = (Present){returned_ns, utc_ns, cpu_ns};
    if (t->count == MINUTE)
        write_out(t);
}

void trace_close(Trace *t)
{
    if (!t)
        return;
    write_out(t);
    fclose(t->to);
    free(t);
}
