/* SPDX-License-Identifier: MIT */
/* A value while it is read: the text, and how its parts are refused. Places are bytes. */
#pragma once
#include "amount/amount.h"
#include "base/utf8.h"

typedef struct {
    const Lang *l;
    const char *s;
    size_t len;
    size_t first, last; /* of the first number */
    bool span;          /* begins as a range does: "between" */
    bool value;         /* of a figure: then Value-text is a way out */
    Amount *out;
    Err *err;
} Reading;

size_t reading_digits(const Reading *r, size_t at);
/* The bytes of the word at `at`; 0 if it is not there. */
size_t reading_begins(const Reading *r, size_t at, const char *word);
size_t reading_any_of(const Reading *r, size_t at, const char *const *words, size_t count);
size_t reading_sign(const Reading *r, size_t at); /* plus, or one of the signs for minus */
int reading_column(const Reading *r, size_t at);
Utf8Quote reading_quote(const Reading *r, size_t at, size_t end);

/* Both report and return false: s[at, end) does not belong to a number; or the number there is none
 * in this language, but perhaps in another. */
bool reading_refuse(const Reading *r, size_t at, size_t end);
bool reading_refuse_number(const Reading *r, size_t at, size_t end);
