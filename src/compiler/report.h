/* SPDX-License-Identifier: MIT */
/* Everything that factc says goes through here: about its input to standard error. */
#pragma once
#include "compiler/input.h"

/* The grades are "error" and "warning". */
/* "factc: file: why"; `file` may be NULL. */
void report_error(const char *file, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* "file:line:column: grade: why" at a place in one of the inputs; place.source -1 is the command
 * line, which has no file, and line 0 is no place. */
void report_at(const char *grade, const Input *inputs, Place place, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
/* Reports all of them; true if any is about the command line. */
bool report_all(const char *grade, const Input *inputs, const Problems *problems);

/* Writes a text to standard output. */
int report_print(const char *text);
/* Writes a text that was made for this, and frees it; NULL: there was no memory. */
int report_print_made(char *text);
