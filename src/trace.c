/* SPDX-License-Identifier: MIT */
/* Lines are gathered in a buffer of a minute and written when it is full, so that recording does not
 * disturb what it records. */
#include "trace.h"

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

Trace *trace_open(const char *path, Err *err)
{
    Trace *t = calloc(1, sizeof *t);
    if (t)
        t->to = fopen(path, "we");
    if (!t || !t->to) {
        err_set(err, 0, 0, "cannot write the trace %.150s: %s", path, strerror(errno));
        free(t);
        return NULL;
    }
    setvbuf(t->to, t->buffer, _IOFBF, sizeof t->buffer);
    return t;
}

void trace_write(Trace *t, int64_t returned_ns, int64_t utc_ns, int64_t cpu_ns)
{
    fprintf(t->to, "%" PRId64 " %" PRId64 " %" PRId64 "\n", returned_ns, utc_ns, cpu_ns);
}

void trace_close(Trace *t)
{
    if (!t)
        return;
    fclose(t->to);
    free(t);
}
