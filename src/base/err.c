/* SPDX-License-Identifier: MIT */
/* One value for every failure. The sentence is made where the cause is known and travels unchanged
 * to the one place that prints. */
#include "base/err.h"

#include <stdarg.h>
#include <stdio.h>

bool err_set(Err *err, int line, int column, const char *format, ...)
{
    if (!err)
        return false;
    err->line = line;
    err->column = column;
    va_list args;
    va_start(args, format);
    vsnprintf(err->why, sizeof err->why, format, args);
    va_end(args);
    return false;
}
