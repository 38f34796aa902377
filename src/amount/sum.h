/* SPDX-License-Identifier: MIT */
/* The exact sums that the compiler does with amounts. */
#pragma once
#include "amount/amount.h"

/* Whether both are counted in one unit: "1 Minute", "15 Minuten". */
bool sum_same_unit(const Lang *l, const Amount *a, const Amount *b);
/* Gives `other` the scale of `value`, and both numbers the same decimals or the same denominator,
 * exactly; false if that cannot be. */
bool sum_align(Amount *value, Amount *other);
/* The number in another scale, exactly and with as few decimals as it needs, but not fewer than it
 * has. False if it would have too many. */
bool sum_shift(Decimal *number, uint64_t from, uint64_t to);
/* The growth from previous (> 0) to value, both with the same decimals, rounded to `decimals` of
 * a percent; false if it is too large. */
bool sum_growth(Decimal value, Decimal previous, int decimals, Decimal *out);
/* part / whole (> 0) in lowest terms; false if it is too fine for 64 bits. */
bool sum_share(const Amount *part, const Amount *whole, int64_t *num, int64_t *den);
