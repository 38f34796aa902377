/* SPDX-License-Identifier: MIT */
/* One line for each message, in the form that editors recognise. */
#include "compiler/report.h"

#include <libintl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { WHY_BYTES = 8192 };

void report_line(const char *grade, const char *file, int line, int column, const char *why)
{
    if (file && line > 0)
        fprintf(stderr, "%s:%d:%d: %s: %s\n", file, line, column, err_words(grade), why);
    else
        fprintf(stderr, "factc: %s%s%s\n", file ? file : "", file ? ": " : "", why);
}

void report_error(const char *file, int line, int column, const char *format, ...)
{
    char why[WHY_BYTES];
    va_list args;
    va_start(args, format);
    vsnprintf(why, sizeof why, err_words(format), args);
    va_end(args);
    report_line(ERR_WORDS("error"), file, line, column, why);
}

void report_at(const char *grade, const Input *inputs, Place place, const char *format, ...)
{
    char why[WHY_BYTES];
    va_list args;
    va_start(args, format);
    vsnprintf(why, sizeof why, err_words(format), args);
    va_end(args);
    report_line(grade, place.source < 0 ? NULL : inputs[place.source].name, place.line,
                place.column, why);
}

/* Says how many there are that were not kept. */
static void report_more(const char *grade, size_t more)
{
    bool warnings = strcmp(grade, "warning") == 0;
    report_error(NULL, 0, 0,
                 warnings ? ngettext("and %zu more warning", "and %zu more warnings", more)
                          : ngettext("and %zu more error", "and %zu more errors", more),
                 more);
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
        report_more(grade, problems->more);
    return usage;
}
