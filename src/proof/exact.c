/* SPDX-License-Identifier: MIT */
/* Two sizes are compared by where their first digit stands, and only then digit by digit, so that
 * nothing overflows: sixteen digits times a denominator of a fact file fit into 64 bits. */
#include "proof/exact.h"
#include "base/fixed.h"

Exact exact_of(uint64_t mantissa, int exponent, int denominator)
{
    if (!mantissa)
        return (Exact){0, 0, 1};
    int64_t common = fixed_divisor((int64_t)mantissa, denominator);
    if (common > 1) {
        mantissa /= (uint64_t)common;
        denominator /= (int)common;
    }
    for (; denominator % 2 == 0; denominator /= 2, exponent--)
        mantissa *= 5;
    for (; denominator % 5 == 0; denominator /= 5, exponent--)
        mantissa *= 2;
    for (; mantissa % 10 == 0; exponent++)
        mantissa /= 10;
    return (Exact){mantissa, (int16_t)exponent, (uint16_t)denominator};
}

static int digits(uint64_t n)
{
    int count = 0;
    for (; n; n /= 10)
        count++;
    return count;
}

int exact_compare(Exact a, Exact b)
{
    uint64_t x = a.mantissa * b.denominator, y = b.mantissa * a.denominator;
    if (!x || !y)
        return (x > 0) - (y > 0);
    int i = digits(x) + a.exponent, k = digits(y) + b.exponent;
    if (i != k)
        return i < k ? -1 : 1;
    for (int n = a.exponent - b.exponent; n > 0; n--)
        x *= 10;
    for (int n = b.exponent - a.exponent; n > 0; n--)
        y *= 10;
    return (x > y) - (x < y);
}

void exact_rounded(uint64_t mantissa, int exponent, Exact *low, Exact *high)
{
    *low = exact_of(mantissa ? mantissa * 10 - 5 : 0, exponent - 1, 1);
    *high = exact_of(mantissa * 10 + 5, exponent - 1, 1);
}
