/* SPDX-License-Identifier: MIT */
/* What is not wrong in a source but will not look good: texts that are too long to be read at a
 * glance, and words that are too long for a line and have no place to be divided. */
#pragma once
#include "compiler/hyphens.h"
#include "compiler/input.h"

/* Where soft hyphens are proposed: bytes of the source, ascending. */
typedef struct {
    size_t *at;
    size_t count, capacity;
} AdviceMarks;

/* Reads a source that has compiled. Warnings are added to *problems, with their places; proposals to
 * *marks (may be NULL), which the caller frees. False if memory is out. */
bool advice_read(Input *input, Hyphens *hyphens, Problems *problems, AdviceMarks *marks);
/* The source with the soft hyphens in it, NUL-terminated, *len bytes, to be freed by the caller;
 * NULL if memory is out. */
char *advice_apply(const Input *input, const AdviceMarks *marks, size_t *len);
