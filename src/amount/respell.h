/* SPDX-License-Identifier: MIT */
/* Numbers of other languages, written as a language writes them. */
#pragma once
#include "lang/lang.h"

enum { RESPELL_BYTES = 128 };

/* A value whose numbers are written as in another language, in the form of l: "1,234.56 €" in German
 * becomes "1.234,56 €". `other` is a second reading ("1.234" in French is 1234 or 1,234), else
 * empty. */
typedef struct {
    char text[RESPELL_BYTES], other[RESPELL_BYTES];
} Respelt;

/* False if nothing changes, or if a number makes no sense in any language. */
bool respell_value(const Lang *l, const char *s, size_t len, Respelt *out);
