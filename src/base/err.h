/* SPDX-License-Identifier: MIT */
/* What went wrong: a sentence and, if there is one, a place. The core fills it and returns false;
 * only main() prints. */
#pragma once
#include <stdbool.h>

typedef struct {
    char why[240];
    int line, column; /* from 1; 0 for none. Columns count code points */
} Err;

/* Formats into `err`, which may be NULL; always returns false. */
bool err_set(Err *err, int line, int column, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
