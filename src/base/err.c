/* SPDX-License-Identifier: MIT */
/* One value for every failure. The sentence is made where the cause is known and travels unchanged
 * to the one place that prints. Formats are translated as they are filled, so that callers write
 * plain English. */
#include "base/err.h"

#include <libintl.h>
#include <stdarg.h>
#include <stdio.h>

const char *err_words(const char *text)
{
    return *text ? gettext(text) : text; /* the empty text stands for the catalogue's own data */
}

bool err_set(Err *err, int line, int column, const char *format, ...)
{
    if (!err)
        return false;
    err->line = line;
    err->column = column;
    va_list args;
    va_start(args, format);
    vsnprintf(err->why, sizeof err->why, err_words(format), args);
    va_end(args);
    return false;
}
