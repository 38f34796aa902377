/* SPDX-License-Identifier: MIT */
/* Everything that factc says about its input goes through here to standard error. */
#pragma once
#include "compiler/input.h"

/* The grades are "error" and "warning".
 * "file:line:column: grade: why", or "factc: file: why" where there is no line, or no file. */
void report_line(const char *grade, const char *file, int line, int column, const char *why);
void report_error(const char *file, int line, int column, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
/* The same at a place in one of the inputs; place.source -1 is the command line. */
void report_at(const char *grade, const Input *inputs, Place place, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
/* Reports all of them; true if any is about the command line. */
bool report_all(const char *grade, const Input *inputs, const Problems *problems);
