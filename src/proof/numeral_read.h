/* SPDX-License-Identifier: MIT */
/* A number as a document writes it, with its sign, its scale and its unit. */
#pragma once
#include "proof/numeral.h"

/* Reads what begins with the number at token i. */
void numeral_read(const Numerals *n, uint32_t i, Numeral *out);
/* The value in another scale, as if it had been written with it. */
void numeral_read_scale(Numeral *m, int power);
/* The unit at token i, and the power of ten of a scale before it; the token after both. `before` says that a
 * currency stands before the number. */
uint32_t numeral_read_unit(const Tokens *t, uint32_t i, bool before, Numeral *out, int *power);
