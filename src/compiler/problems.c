/* SPDX-License-Identifier: MIT */
/* The list of faults: kept up to a limit, so that a wrong file (a picture, say) takes bounded time
 * and memory, and sorted into reading order at the end. */
#include "compiler/problems.h"
#include "base/limits.h"
#include "base/utf8.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool problems_full(const Problems *p)
{
    return p->count == LIMIT_ERRORS;
}

bool problems_want(Problems *p, Rule rule)
{
    bool off = p->off && p->off[rule];
    p->more += !off && problems_full(p);
    return !off && !problems_full(p);
}

/* Room for one more; if there is none, counts it and returns NULL. */
static Problem *next(Problems *p)
{
    if (!p->list) {
        p->list = malloc(LIMIT_ERRORS * sizeof *p->list);
        p->capacity = p->list ? LIMIT_ERRORS : 0;
        p->no_memory |= !p->list;
    }
    if (p->list && p->count < p->capacity)
        return &p->list[p->count++];
    p->more++;
    return NULL;
}

/* Keeps one, unless its rule is off. */
static void add(Problems *p, const Problem *one, const char *format, va_list args)
{
    Problem *problem = p->off && p->off[one->rule] ? NULL : next(p);
    if (!problem)
        return;
    *problem = *one;
    vsnprintf(problem->err.why, sizeof problem->err.why, err_words(format), args);
}

void problems_add(Problems *p, Place at, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    add(p, &(Problem){.source = at.source, .err = {.line = at.line, .column = at.column}}, format,
        args);
    va_end(args);
}

void problems_rule(Problems *p, Rule rule, const struct SourceField *document, Place at,
                   const char *format, ...)
{
    va_list args;
    va_start(args, format);
    add(p, &(Problem){at.source, rule, document, false, {.line = at.line, .column = at.column}},
        format, args);
    va_end(args);
}

void problems_bare(Problems *p, Rule rule, Place at, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    add(p, &(Problem){at.source, rule, NULL, true, {.line = at.line, .column = at.column}}, format,
        args);
    va_end(args);
}

void problems_append(Problems *p, const Problems *more)
{
    for (size_t i = 0; i < more->count; i++) {
        Problem *problem = next(p);
        if (problem)
            *problem = more->list[i];
    }
    p->more += more->more;
    p->no_memory |= more->no_memory;
}

static int by_place(const void *left, const void *right)
{
    const Problem *a = left, *b = right;
    if (a->source != b->source)
        return a->source < b->source ? -1 : 1;
    if (!a->document != !b->document)
        return a->document ? -1 : 1;
    if (a->document != b->document) /* they are of one source, in its order */
        return a->document < b->document ? -1 : 1;
    if (a->err.line != b->err.line)
        return a->err.line < b->err.line ? -1 : 1;
    if (a->err.column != b->err.column)
        return a->err.column < b->err.column ? -1 : 1;
    return strcmp(a->err.why, b->err.why);
}

void problems_sort(Problems *p)
{
    if (p->count > 1)
        qsort(p->list, p->count, sizeof *p->list, by_place);
}

void problems_close(Problems *p)
{
    free(p->list);
    *p = (Problems){0};
}
