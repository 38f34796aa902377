/* SPDX-License-Identifier: MIT */
/* Times are gathered in memory and written as lines once a minute, so recording does not disturb
 * what it records: formatting numbers runs more code than a frame. */
#include "player/trace.h"
#include "show/pace.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MINUTE = 3600 }; /* presents, at 60 a second */

typedef struct {
    int64_t returned_ns, utc_ns, cpu_ns;
} Present;

struct Trace {
    FILE *to;
    char path[256]; /* for messages */
    int why;        /* errno of the first write that failed */
    int count;
    Present presents[MINUTE];
};

static void write_out(Trace *t)
{
    char line[PACE_TRACE_LINE];
    for (const Present *p = t->presents; p < t->presents + t->count; p++) {
        pace_trace_line(line, sizeof line, p->returned_ns, p->utc_ns);
        if (fprintf(t->to, "%s %" PRId64 "\n", line, p->cpu_ns) < 0 && !t->why)
            t->why = errno;
    }
    t->count = 0;
}

static FILE *open_file(const char *path, Err *err)
{
    struct stat st;
    if (stat(path, &st) == 0 && !S_ISREG(st.st_mode)) {
        err_set(err, 0, 0, "cannot write the trace %.150s: it is not a regular file", path);
        return NULL;
    }
    /* If it becomes a FIFO meanwhile, opening does not wait for a reader. */
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0666);
    FILE *to = fd < 0 ? NULL : fdopen(fd, "w");
    if (to)
        return to;
    err_set(err, 0, 0, "cannot write the trace %.150s: %s", path, err_system(errno));
    if (fd >= 0)
        close(fd);
    return NULL;
}

Trace *trace_open(const char *path, int64_t nominal_ns, bool timed, Err *err)
{
    char head[PACE_TRACE_LINE];
    FILE *to = open_file(path, err);
    Trace *t = to ? calloc(1, sizeof *t) : NULL;
    if (!t) {
        if (to) {
            err_no_memory(err);
            fclose(to);
        }
        return NULL;
    }
    t->to = to;
    snprintf(t->path, sizeof t->path, "%s", path);
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

bool trace_close(Trace *t, Err *err)
{
    if (!t)
        return true;
    write_out(t);
    bool good = !ferror(t->to);
    good = fclose(t->to) == 0 && good;
    if (!good) {
        int why = t->why ? t->why : errno;
        err_set(err, 0, 0, "cannot write the trace %.150s: %s", t->path, err_system(why));
    }
    free(t);
    return good;
}
