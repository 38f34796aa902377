/* SPDX-License-Identifier: MIT */
/* What went wrong: a sentence and a place, if any. The core fills it; only main() prints. */
#pragma once
#include "base/catalogue.h"

#include <stdbool.h>

typedef struct {
    char why[400];
    int line, column; /* from 1; 0 for none. Columns count code points */
    bool no_memory;   /* nothing is wrong but that memory ran out */
} Err;

/* From now on all messages are in this language, English for NULL. To be called before any thread
 * starts; the catalogue stays the caller's, and stays. */
void err_speak(const Catalogue *catalogue);
/* `text` in the language of the messages: English, unless the program chose another. */
const char *err_words(const char *text) __attribute__((format_arg(1)));
/* For a text in a table that err_words translates later: puts it among those to translate. */
#define ERR_WORDS(text) text

/* What this value of errno means, in the language of the messages. */
const char *err_system(int number);

/* Formats into `err`, which may be NULL, in the language of the messages; always returns false. */
bool err_set(Err *err, int line, int column, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
/* "out of memory", and that it is nothing else; `err` may be NULL. Always returns false. */
bool err_no_memory(Err *err);
