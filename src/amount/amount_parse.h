/* SPDX-License-Identifier: MIT */
/* Amounts as sources write them. */
#pragma once
#include "amount/amount.h"

/* Reads all of s: "40,5 Mrd. US-$", "about $40.5bn", "3–5 %", "2½ hours". The texts are views of s.
 * On failure err->column is the code point (from 1) within s, and err->why names the way out for
 * a `value`. */
bool amount_parse(const Lang *l, const char *s, size_t len, bool value, Amount *out, Err *err);
