/* SPDX-License-Identifier: MIT */
/* The list of faults in the sources of one run, kept up to a limit. */
#pragma once
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

/* A fault with its place. */
typedef struct {
    int source; /* which file of the run; -1: a flag of the command line */
    Err err;
} Problem;

typedef struct {
    Problem *list;
    size_t count, capacity, more; /* `more` were found and not kept */
    bool no_memory;               /* there may be others */
} Problems;

/* A place within a source. */
typedef struct {
    int source, line, column;
} Place;

void problems_add(Problems *p, Place at, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
/* Whether another would only be counted; then its place and words need not be found. */
bool problems_full(const Problems *p);
void problems_append(Problems *p, const Problems *more);
void problems_sort(Problems *p); /* by file, line, column */
void problems_close(Problems *p);
