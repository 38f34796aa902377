/* SPDX-License-Identifier: MIT */
/* One line for each message, in the form that editors recognise. */
#include "compiler/report.h"

#include <stdarg.h>
#include <stdio.h>

enum { WHY_BYTES = 8192 };

void report_line(const char *grade, const char *file, int line, int column, const char *why)
{
    if (file && line > 0)
        fprintf(stderr, "%s:%d:%d: %s: %s\n", file, line, column, grade, why);
    else
        fprintf(stderr, "factc: %s%s%s\n", file ? file : "", file ? ": " : "", why);
}

void report_error(const char *file, int line, int column, const char *format, ...)
{
    char why[WHY_BYTES];
    va_list args;
    va_start(args, format);
    vsnprintf(why, sizeof why, format, args);
    va_end(args);
    report_line("error", file, line, column, why);
}

void report_at(const char *grade, const Input *inputs, Place place, const char *format, ...)
{
    char why[WHY_BYTES];
    va_list args;
    va_start(args, format);
    vsnprintf(why, sizeof why, format, args);
    va_end(args);
    report_line(grade, place.source < 0 ? NULL : inputs[place.source].name, place.line,
                place.column, why);
}

bool report_all(const char *grade, const Input *inputs, const Problems *problems)
{
    bool usage = false;
    for (size_t i = 0; i < problems->count; i++) {
        const Problem *p = &problems->list[i];
        report_at(grade, inputs, (Place){p->source, p->err.line, p->err.column}, "%s", p->err.why);
        usage |= p->source < 0;
    }
    if (problems->more > 0)
        report_error(NULL, 0, 0, "and %zu more %ss", problems->more, grade);
    return usage;
}
