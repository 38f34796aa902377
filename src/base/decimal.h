/* SPDX-License-Identifier: MIT */
/* Exact decimal numbers: an integer and the number of its decimals. */
#pragma once
#include "base/err.h"

#include <stddef.h>
#include <stdint.h>

typedef struct {
    int64_t mantissa; /* |mantissa| < 10^LIMIT_DIGITS */
    uint8_t decimals; /* <= LIMIT_DECIMALS */
} Decimal;

/* How a language separates digits: "," and "." in German. `group` may be U+202F or U+00A0; then a
 * plain or no-break space is accepted as well; if it is "'" or U+2019, so is the other. */
typedef struct {
    const char *point, *group;
    int group_from; /* digits from which groups are printed: 5 in Polish ("4050", "12 405") */
    int group_next; /* digits of each group but the last, which has 3: 2 in India; 0 is 3 */
} DecimalStyle;

/* Reads a number at the start of s: optional sign (+, -, U+2212, U+2013), digits with correct
 * groups, point, decimals. On success *used is the bytes taken. On failure err->why is
 * a sentence that names the right form (for "40.5" in German: "'.' groups thousands here; write
 * 40,5") and err->column the code point (from 1) within s. Never strtod, never a double. */
bool decimal_parse(const char *s, size_t len, const DecimalStyle *style, Decimal *out, size_t *used,
                   Err *err);
/* How a number was written. */
typedef struct {
    int whole;       /* digits before the point, with leading zeros */
    bool grouped;    /* ... with marks between them */
    bool plus;       /* with a plus sign */
    bool wrong_size; /* on failure: nothing is wrong but its length */
} DecimalForm;
/* The same, whatever follows the number: "3–5", "2½", "12 34" where a space groups. */
bool decimal_read(const char *s, size_t len, const DecimalStyle *style, Decimal *out,
                  DecimalForm *form, size_t *used, Err *err);
/* Prints for people, with U+2212 for minus. Fills buf (NUL-terminated, cut to size) and returns the
 * bytes. */
size_t decimal_format(Decimal d, const DecimalStyle *style, char *buf, size_t size);
size_t decimal_plain(Decimal d, char *buf, size_t size);
/* The same value with `decimals` decimals: exact if that adds any, else rounded half away from
 * zero. False if it does not fit. */
bool decimal_rescale(Decimal d, int decimals, Decimal *out);
/* Less than, equal to or greater than 0, as a is to b. */
int decimal_compare(Decimal a, Decimal b);
/* num/den rounded half away from zero to an integer; den > 0. */
int64_t decimal_divide(int64_t num, int64_t den);
/* The value before a growth of `percent`: value / (1 + percent/100), rounded half up to the
 * value's own decimals. False if percent <= -100 or out of range. */
bool decimal_before(Decimal value, Decimal percent, Decimal *out);
