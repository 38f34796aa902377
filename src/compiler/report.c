/* SPDX-License-Identifier: MIT */
/* One line for each message, in the form that editors recognise. */
#include "compiler/report.h"
#include "base/exits.h"
#include "system/files.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
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

static void say_words(const char *grade, const char *file, Place place, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    say(grade, file, place, format, args);
    va_end(args);
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

/* "file:line:column: grade: why [rule]"; the file may be a document that a source names. */
static void report_one(const char *grade, const Input *inputs, const Problem *p)
{
    char path[4096];
    const Input *input = p->source < 0 ? NULL : &inputs[p->source];
    const char *folder = input && input->folder ? input->folder : ".";
    bool beside = strcmp(folder, ".") == 0 || (p->document && p->document->value[0] == '/');
    const char *rule = p->bare ? "" : rules_name(p->rule);
    if (p->document)
        snprintf(path, sizeof path, "%s%s%s", beside ? "" : folder, beside ? "" : "/",
                 p->document->value);
    say_words(grade,
              p->document ? path
              : input     ? input->name
                          : NULL,
              (Place){p->source, p->err.line, p->err.column}, "%s%s%s%s", p->err.why,
              *rule ? " [" : "", rule, *rule ? "]" : "");
}

bool report_all(const char *grade, const Input *inputs, const Problems *problems)
{
    bool usage = false;
    for (size_t i = 0; i < problems->count; i++) {
        const Problem *p = &problems->list[i];
        report_one(grade, inputs, p);
        usage |= p->source < 0;
    }
    if (problems->more > 0)
        report_more(grade, problems->more);
    return usage;
}

/* ---- standard output ---- */

int report_print(const char *text)
{
    Err err;
    if (files_write("-", text, strlen(text), &err) == FILES_OK)
        return 0;
    report_error("<stdout>", "%s", err.why);
    return EXIT_CANNOT_WRITE;
}

int report_print_made(char *text)
{
    int status = report_print(text ? text : "");
    free(text);
    return text ? status : EXIT_SYSTEM;
}
