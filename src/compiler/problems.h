/* SPDX-License-Identifier: MIT */
/* The list of faults in the sources of one run, kept up to a limit. */
#pragma once
#include "base/err.h"
#include "proof/rules.h"

#include <stdbool.h>
#include <stddef.h>

/* A fault with its place. */
struct SourceField;
typedef struct {
    int source; /* which file of the run; -1: a flag of the command line */
    Rule rule;
    const struct SourceField
        *document; /* the place is in the document that it names; NULL: in the source */
    bool bare;     /* the rule's name is not printed */
    Err err;
} Problem;

typedef struct {
    Problem *list;
    size_t count, capacity, more; /* `more` were found and not kept */
    bool no_memory;               /* there may be others */
    const bool *off;              /* by rule: not even counted; NULL: none */
} Problems;

/* A place within a source. */
typedef struct {
    int source, line, column;
} Place;

void problems_add(Problems *p, Place at, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
/* The same by a rule, at a place in the document that a field names; NULL: in the source. */
void problems_rule(Problems *p, Rule rule, const struct SourceField *document, Place at,
                   const char *format, ...) __attribute__((format(printf, 5, 6)));
/* The same, without the rule's name in the message. */
void problems_bare(Problems *p, Rule rule, Place at, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
/* Whether another one of a rule would be kept. If not, it is counted here, unless its rule is off, and its place
 * and words need not be found. */
bool problems_want(Problems *p, Rule rule);
/* Whether another would only be counted. */
bool problems_full(const Problems *p);
void problems_append(Problems *p, const Problems *more);
void problems_sort(Problems *p); /* by file, line, column */
void problems_close(Problems *p);
