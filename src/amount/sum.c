/* SPDX-License-Identifier: MIT */
/* A scale is a power of ten, so every conversion shifts the decimal point and is exact or refused.
 * Mantissas have at most 15 digits; what could overflow 64 bits is done digit by digit or checked
 * first. A fraction keeps its denominator: sums of fractions are sums of whole numbers. */
#include "amount/sum.h"
#include "amount/words.h"
#include "base/fixed.h"
#include "base/limits.h"

#include <string.h>

#define SHARE_MAX (INT64_MAX / 200) /* what facts_check allows */
#define MANTISSA_END INT64_C(1000000000000000)
enum { DENOMINATOR_MAX = 255 }; /* what a fact file holds */

static int exponent(uint64_t power)
{
    int e = 0;
    while (power >= 10) {
        power /= 10;
        e++;
    }
    return e;
}

/* m * 10^n, if it stays below the end. */
static bool shift(int64_t m, int n, int64_t end, int64_t *out)
{
    for (; n > 0; n--) {
        if (m >= end / 10 || m <= -end / 10)
            return false;
        m *= 10;
    }
    *out = m;
    return true;
}

bool sum_shift(Decimal *number, uint64_t from, uint64_t to)
{
    Decimal d = *number;
    int decimals = d.decimals + exponent(to) - exponent(from);
    if (decimals < 0) {
        if (!shift(d.mantissa, -decimals, MANTISSA_END, &d.mantissa))
            return false;
        decimals = 0;
    }
    while (decimals > d.decimals && d.mantissa % 10 == 0) {
        d.mantissa /= 10;
        decimals--;
    }
    d.decimals = (uint8_t)decimals;
    if (decimals <= LIMIT_DECIMALS)
        *number = d;
    return decimals <= LIMIT_DECIMALS;
}

/* A fraction whose denominator divides a power of ten, as a decimal number. */
static bool to_decimal(Amount *a)
{
    int64_t power = 1;
    for (uint8_t n = 0; n <= LIMIT_DECIMALS; n++, power *= 10) {
        int64_t m = a->number.mantissa, size = m < 0 ? -m : m;
        if (power % a->denominator)
            continue;
        if (size >= MANTISSA_END / (power / a->denominator))
            return false;
        a->number = (Decimal){m * (power / a->denominator), n};
        a->denominator = 1;
        a->form = VALUE_NUMBER;
        return true;
    }
    return false;
}

static bool to_fraction(Amount *a, int denominator)
{
    int64_t size = a->number.mantissa < 0 ? -a->number.mantissa : a->number.mantissa;
    int64_t factor = denominator / a->denominator;
    if (size >= MANTISSA_END / factor)
        return false;
    a->number.mantissa *= factor;
    a->denominator = denominator;
    a->form = VALUE_FRACTION;
    return true;
}

/* One denominator for both. */
static bool align_fractions(Amount *value, Amount *other)
{
    while (other->number.decimals) { /* a decimal number is a fraction too */
        if (other->denominator * 10 > DENOMINATOR_MAX)
            return false;
        other->denominator *= 10;
        other->number.decimals--;
    }
    int64_t own = fixed_divisor(other->number.mantissa, other->denominator);
    own = own < 0 ? -own : own;
    if (own > 1) {
        other->number.mantissa /= own;
        other->denominator /= (int)own;
    }
    int64_t common = fixed_divisor(value->denominator, other->denominator);
    int64_t denominator = value->denominator / common * other->denominator;
    return denominator <= DENOMINATOR_MAX && value->scale == other->scale &&
           to_fraction(value, (int)denominator) && to_fraction(other, (int)denominator);
}

bool sum_align(Amount *value, Amount *other)
{
    if (value->form == VALUE_FRACTION)
        return align_fractions(value, other);
    if (other->form == VALUE_FRACTION && !to_decimal(other))
        return false;
    if (!sum_shift(&other->number, other->scale, value->scale))
        return false;
    other->scale = value->scale;
    int most = other->number.decimals > value->number.decimals ? other->number.decimals
                                                               : value->number.decimals;
    return decimal_rescale(other->number, most, &other->number) &&
           decimal_rescale(value->number, most, &value->number);
}

bool sum_growth(Decimal value, Decimal previous, int decimals, Decimal *out)
{
    int64_t den = previous.mantissa, rise = value.mantissa - den;
    int64_t size = rise < 0 ? -rise : rise;
    int64_t quotient = size / den, rest = size % den;
    for (int n = decimals + 2; n > 0; n--) {
        if (quotient >= MANTISSA_END)
            return false;
        quotient = quotient * 10 + rest * 10 / den;
        rest = rest * 10 % den;
    }
    quotient += rest >= den - rest;
    if (quotient >= MANTISSA_END)
        return false;
    *out = (Decimal){rise < 0 ? -quotient : quotient, (uint8_t)decimals};
    return true;
}

bool sum_share(const Amount *part, const Amount *whole, int64_t *num, int64_t *den)
{
    int shift_num = exponent(part->scale) + whole->number.decimals;
    int shift_den = exponent(whole->scale) + part->number.decimals;
    int64_t n = part->number.mantissa, d = whole->number.mantissa;
    if (n > SHARE_MAX / whole->denominator || d > SHARE_MAX / part->denominator)
        return false;
    n *= whole->denominator;
    d *= part->denominator;
    int up_num = shift_num > shift_den ? shift_num - shift_den : 0;
    int up_den = shift_den > shift_num ? shift_den - shift_num : 0;
    /* Each factor of 10 is cancelled against the other side before it is multiplied in. */
    for (; up_num + up_den > 0; up_num > 0 ? up_num-- : up_den--) {
        int64_t *grow = up_num > 0 ? &n : &d, *other = up_num > 0 ? &d : &n;
        int64_t common = fixed_divisor(10, *other);
        if (common <= 0 || *grow > SHARE_MAX / 10)
            return false;
        *other /= common;
        *grow *= 10 / common;
    }
    int64_t common = fixed_divisor(n, d);
    if (common == 0)
        return false;
    *num = n / common;
    *den = d / common;
    return *den <= SHARE_MAX && *num <= SHARE_MAX;
}

static bool same_text(Str a, Str b)
{
    return a.len == b.len && memcmp(a.s, b.s, a.len) == 0;
}

bool sum_same_unit(const Lang *l, const Amount *a, const Amount *b)
{
    if (!same_text(a->suffix, b->suffix))
        return false;
    if (a->money || b->money)
        return a->money == b->money;
    if (a->percent || b->percent)
        return a->percent && b->percent;
    const LangWord *word = lang_unit(l, a->unit.s, a->unit.len);
    if (word && word == lang_unit(l, b->unit.s, b->unit.len))
        return true;
    return a->unit.len ? words_same(a->unit, b->unit) : b->unit.len == 0;
}
