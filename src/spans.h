/* SPDX-License-Identifier: MIT */
/* Coverage of a piece of text, packed: most of a line of text is empty, and most of its ink is
 * full, so a row is a list of runs.
 *
 * A row is a sequence of operations, one byte each: the kind in the top two bits, a count of 1 to
 * 64 (less one) in the others. SKIP: so many samples are empty. FULL: so many are covered. PART: so
 * many bytes of coverage follow. END ends the row; what is missing is empty. */
#pragma once
#include <stddef.h>
#include <stdint.h>

enum { SPANS_SKIP = 0x00, SPANS_FULL = 0x40, SPANS_PART = 0x80, SPANS_END = 0xC0, SPANS_MOST = 64 };

typedef struct {
    int32_t w, h;      /* samples, rows */
    size_t bytes;      /* of the whole allocation */
    uint32_t row_at[]; /* h offsets from the head of this struct; the rows follow */
} Spans;

/* Packs rows of `stride` bytes into one allocation, to be freed by free(); NULL without memory. */
Spans *spans_make(const uint8_t *cover, int32_t stride, int32_t w, int32_t h);
static inline const uint8_t *spans_row(const Spans *s, int32_t row)
{
    return (const uint8_t *)s + s->row_at[row];
}
/* Unpacks samples from .. from + count of a row into out; empty ones are left as they are. */
void spans_unpack(const Spans *s, int32_t row, int32_t from, int32_t count, uint8_t *out);
