/* SPDX-License-Identifier: MIT */
/* Exact sizes of numbers: a whole number, a power of ten, and the denominator of a fraction. */
#pragma once
#include "base/decimal.h"

typedef struct {
    uint64_t mantissa; /* < 10^16, no nought at its end */
    int16_t exponent;
    uint16_t denominator; /* no factor 2 or 5; else 1 */
} Exact;

Exact exact_of(uint64_t mantissa, int exponent, int denominator);
/* Less than, equal to or greater than 0. */
int exact_compare(Exact a, Exact b);
/* Those sizes that are rounded half up to mantissa * 10^exponent: from *low to below *high. */
void exact_rounded(uint64_t mantissa, int exponent, Exact *low, Exact *high);
