/* SPDX-License-Identifier: MIT */
/* Fractions: "½", "2½", "1/2", "1 1/2". */
#pragma once
#include "amount/reading.h"

/* The bytes of a character such as "½" at `at`; 0 if there is none. */
size_t fraction_character(const Reading *r, size_t at, int *num, int *den);
/* Whether a digit or such a character is at `at`. */
bool fraction_or_digit(const Reading *r, size_t at);
/* Both move *at past a fraction and set the amount to it and to the whole number before it; false
 * if one is refused. "3/4" at *at: */
bool fraction_slashed(const Reading *r, size_t *at, int64_t whole, bool *found);
/* A fraction, if there is one, after a whole number that ends at *at; it must be `exact`, without
 * grouping marks. */
bool fraction_after(const Reading *r, size_t *at, int64_t whole, bool exact);
