/* SPDX-License-Identifier: MIT */
/* Coverage of a piece of text, packed: most of a line of text is empty, and most of its ink is
 * full. A row is cut into groups of four samples. Words of two masks say which groups are covered
 * in part and which in full; the samples of the partly covered groups follow the words. So a row is
 * drawn by walking the bits that are set, and empty space costs nothing. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { SPANS_GROUP = 4, SPANS_WORD = 64 * SPANS_GROUP /* samples of a word */ };

/* The lowest bit is the leftmost group. A last group that the row's end cuts off is never full. */
typedef struct {
    uint64_t part, full;
} SpansWord;

typedef struct {
    int32_t w, h;      /* samples, rows */
    size_t bytes;      /* of the whole allocation */
    uint32_t sum;      /* of all that follows, see checksum.h */
    uint32_t row_at[]; /* h offsets in this struct, 0 for an empty row; the rows follow */
} Spans;

/* Packs rows of `stride` bytes into one allocation, freed by free(); NULL if there is no memory. */
Spans *spans_make(const uint8_t *cover, int32_t stride, int32_t w, int32_t h);
/* Whether it is as it was made. */
bool spans_are_sound(const Spans *s);
/* The words of a row; NULL if it is empty. */
static inline const SpansWord *spans_row(const Spans *s, int32_t row)
{
    return s->row_at[row] ? (const SpansWord *)((const uint8_t *)s + s->row_at[row]) : NULL;
}
static inline int32_t spans_words(const Spans *s)
{
    return (s->w + SPANS_WORD - 1) / SPANS_WORD;
}
/* The samples of a row's partly covered groups, from left to right. */
static inline const uint8_t *spans_samples(const Spans *s, const SpansWord *row)
{
    return (const uint8_t *)(row + spans_words(s));
}
/* Unpacks samples from .. from + count of a row into out; empty ones leave it unchanged. */
void spans_unpack(const Spans *s, int32_t row, int32_t from, int32_t count, uint8_t *out);
