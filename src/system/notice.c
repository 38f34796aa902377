/* SPDX-License-Identifier: MIT */
/* All that the player says while it runs goes through here. The stream is held for a line, so that what
 * several threads say does not mix. */
#include "system/notice.h"

#include <stdarg.h>
#include <stdio.h>

static const char BY[] = "motograph: ";

void notice_give(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    flockfile(stderr);
    fputs(BY, stderr);
    vfprintf(stderr, err_words(format), args);
    fputc('\n', stderr);
    funlockfile(stderr);
    va_end(args);
}

void notice_about(const char *file, const char *why)
{
    fprintf(stderr, "%s%s%s%s\n", BY, file ? file : "", file ? ": " : "", why);
}

void notice_place(const char *file, const Err *err)
{
    if (err->line)
        fprintf(stderr, "%s:%d:%d: %s\n", file, err->line, err->column, err->why);
    else
        notice_about(file, err->why);
}
