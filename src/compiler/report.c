/* SPDX-License-Identifier: MIT */
/* One line for each message, in the form that editors recognise. */
#include "compiler/report.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { WHY_BYTES = 8192 };

static void say(const char *grade, const char *file, Place place, const char *format, va_list args)
{
    char why[WHY_BYTES];
    vsnprintf(why, sizeof why, err_words(format), args);
    if (file && place.line > 0)
        fprintf(stderr, "%s:%d:%d: %s: %s\n", file, place.line, place.column, err_words(grade),
                why);
    else
        fprintf(stderr, "factc: %s%s%s\n", file ? file : "", file ? ": " : "", why);
}

void report_error(const char *file, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    say(ERR_WORDS("error"), file, (Place){0}, format, args);
    va_end(args);
}

void report_at(const char *grade, const Input *inputs, Place place, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    say(grade, place.source < 0 ? NULL : inputs[place.source].name, place, format, args);
    va_end(args);
}

/* Says how many there are that were not kept. */
static void report_more(const char *grade, size_t more)
{
    bool warnings = strcmp(grade, "warning") == 0;
    report_error(
        NULL,
        warnings
            ? (more == 1 ? ERR_WORDS("and %zu more warning") : ERR_WORDS("and %zu more warnings"))
            : (more == 1 ? ERR_WORDS("and %zu more error") : ERR_WORDS("and %zu more errors")),
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
