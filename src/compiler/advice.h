/* SPDX-License-Identifier: MIT */
/* Advice on what is not wrong in a source but will not look good: texts that are too long to be
 * read at a glance, and words that are too long for a line and cannot be divided. */
#pragma once
#include "compiler/hyphens.h"
#include "compiler/input.h"

/* Where soft hyphens are proposed: bytes of the source, ascending. */
typedef struct {
    size_t *at;
    size_t count, capacity;
} AdviceMarks;

/* Reads a source that has compiled. Adds warnings to *problems, unsorted, and proposals to *marks (may be
 * NULL), whose `at` the caller frees. False if out of memory. */
bool advice_read(Input *input, Hyphens *hyphens, Problems *problems, AdviceMarks *marks);
/* The source with soft hyphens, *len bytes and a NUL; the caller frees it. NULL: no memory. */
char *advice_apply(const Input *input, const AdviceMarks *marks, size_t *len);
