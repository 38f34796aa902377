/* SPDX-License-Identifier: MIT */
/* Amounts: a number with its scale and unit as a source writes them, and the exact sums that the
 * compiler does with them. */
#pragma once
#include "facts/facts.h"
#include "lang/lang.h"

typedef struct {
    Decimal number;
    uint64_t scale;       /* 10^9 for "Mrd." */
    Str unit;             /* as written, a view of the value (no NUL at its end); may be empty */
    const LangWord *word; /* what the language knows of the unit; NULL if nothing */
} Amount;

/* Reads all of s: "40,5 Mrd. US-$", "$40.5bn", "12.405 Menschen". On failure err->column is the
 * code point (from 1) within s. */
bool amount_parse(const Lang *l, const char *s, size_t len, Amount *out, Err *err);
/* Reads all of s as a percentage: "+19 %", or "+%19" as in Turkish. */
bool amount_percent(const Lang *l, const char *s, size_t len, Decimal *out, Err *err);

bool amount_same_unit(const Amount *a, const Amount *b);
/* Gives both numbers the scale of `value` and the same decimals, exactly; false if it cannot. */
bool amount_align(Amount *value, Amount *other);
/* The growth from previous (> 0) to value, both with the same decimals, rounded to `decimals` of
 * a percent; false if it is too large. */
bool amount_growth(Decimal value, Decimal previous, int decimals, Decimal *out);
/* part / whole (> 0) in lowest terms; false if it is too fine for 64 bits. */
bool amount_share(const Amount *part, const Amount *whole, int64_t *num, int64_t *den);
