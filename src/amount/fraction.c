/* SPDX-License-Identifier: MIT */
/* A fraction is one if it is less than 1 and in lowest terms: "24/7" and "4/5 of 5/5" are no numbers, and
 * "2/4" would not be shown as it is written. */
#include "amount/fraction.h"
#include "amount/words.h"
#include "base/fixed.h"

#include <string.h>

enum { DENOMINATOR_MAX = 255 }; /* what a fact file holds */

/* The numerator and denominator of a character such as "½"; 0 if it is none. */
size_t fraction_character(const Reading *r, size_t at, int *num, int *den)
{
    static const struct {
        const char *s;
        int num, den;
    } rows[] = {{"½", 1, 2}, {"⅓", 1, 3}, {"⅔", 2, 3}, {"¼", 1, 4}, {"¾", 3, 4}, {"⅕", 1, 5},
                {"⅖", 2, 5}, {"⅗", 3, 5}, {"⅘", 4, 5}, {"⅙", 1, 6}, {"⅚", 5, 6}, {"⅐", 1, 7},
                {"⅛", 1, 8}, {"⅜", 3, 8}, {"⅝", 5, 8}, {"⅞", 7, 8}, {"⅑", 1, 9}, {"⅒", 1, 10}};
    if (at >= r->len || !(r->s[at] & 0x80))
        return 0;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        size_t n = reading_begins(r, at, rows[i].s);
        *num = rows[i].num;
        *den = rows[i].den;
        if (n)
            return n;
    }
    return 0;
}

bool fraction_or_digit(const Reading *r, size_t at)
{
    int num, den;
    return at < r->len && (reading_digits(r, at) > 0 || fraction_character(r, at, &num, &den));
}

static bool set_fraction(const Reading *r, size_t at, size_t end, int64_t whole, int64_t num,
                         int64_t den)
{
    if (num >= den || num == 0 || den > DENOMINATOR_MAX || whole >= INT64_C(1000000000000))
        return reading_refuse(r, at, end);
    int64_t common = fixed_divisor(num, den);
    if (common > 1 && !r->value)
        return reading_refuse(r, at, end);
    if (common > 1)
        return err_set(r->err, 0, reading_column(r, at),
                       "a fraction is written in lowest terms, '%d/%d'; to show it as it stands, "
                       "write 'Value-text: %s'",
                       (int)(num / common), (int)(den / common), reading_quote(r, 0, r->len).s);
    r->out->form = VALUE_FRACTION;
    r->out->number = (Decimal){whole * den + num, 0};
    r->out->denominator = (int)den;
    return true;
}

static int64_t small(const Reading *r, size_t at, size_t n)
{
    int64_t out = 0;
    for (size_t i = 0; i < n && out < 100000; i++)
        out = out * 10 + (r->s[at + i] - '0');
    return out;
}

static size_t slash(const Reading *r, size_t at)
{
    static const char *const marks[] = {"/", "\u2044"};
    return reading_any_of(r, at, marks, 2);
}

/* "3/4" at `at`: moves *at past it. *found is false if there is none. */
bool fraction_slashed(const Reading *r, size_t *at, int64_t whole, bool *found)
{
    size_t n = reading_digits(r, *at), mark = n ? slash(r, *at + n) : 0;
    size_t den = *at + n + mark, den_digits = mark ? reading_digits(r, den) : 0,
           end = den + den_digits;
    *found = den_digits > 0;
    if (!*found)
        return true;
    size_t from = *at;
    *at = end;
    bool more = end < r->len && !words_blank(r->s + end, r->len - end) &&
                strchr("/.,:'-0123456789", r->s[end]);
    if (more || r->s[from] == '0' || r->s[den] == '0')
        return reading_refuse(r, from, words_end(r->s, from, r->len));
    return set_fraction(r, from, end, whole, small(r, from, n), small(r, den, den_digits));
}

/* A fraction after the whole number that ends at *at. */
bool fraction_after(const Reading *r, size_t *at, int64_t whole, bool exact)
{
    int num, den;
    size_t p = words_skip(r->s, *at, r->len), n = fraction_character(r, p, &num, &den), start = p;
    bool found = n > 0, good = true;
    if (n) {
        p += n;
        good = set_fraction(r, start, p, whole, num, den);
    } else if (p > *at) {
        good = fraction_slashed(r, &p, whole, &found);
    }
    if (!good || !found)
        return good;
    *at = p;
    return (exact && !fraction_or_digit(r, p)) ||
           reading_refuse(r, start, words_end(r->s, p, r->len));
}
