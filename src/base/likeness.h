/* SPDX-License-Identifier: MIT */
/* How alike two names are, to tell which one a mistyped name meant. */
#pragma once
#include <stddef.h>

/* The edits from one to the other (insert, drop, change, swap), ignoring case; 99 if one of them has
 * more than LIKENESS_BYTES. */
int likeness_distance(const char *a, size_t a_len, const char *b, size_t b_len);

enum { LIKENESS_BYTES = 24 };
