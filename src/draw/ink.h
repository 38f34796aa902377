/* SPDX-License-Identifier: MIT */
/* Coverage becomes colour. An ink is a colour at an opacity, mostly over one known colour: a table
 * says what each coverage makes of that. */
#pragma once
#include "draw/spans.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { INK_TABLES = 8 };

/* The opaque inks of a scene, kept between frames; zeroed at first. */
typedef struct {
    struct InkTable {
        uint32_t color, under, opaque[256];
        bool made;
    } tables[INK_TABLES];
    uint32_t next;
} InkMemo;

typedef struct {
    uint32_t color, under;
    uint32_t alpha;           /* 0 .. 256 */
    bool lighter;             /* than `under` */
    uint32_t over_under[256]; /* by coverage */
} Ink;

/* alpha 0 .. 255; `memo` may be NULL. */
void ink_init(Ink *ink, InkMemo *memo, uint32_t color, uint32_t under, uint8_t alpha);
/* Puts the ink over another colour than ink_init was given. */
void ink_lay(Ink *ink, uint32_t under);
/* The ink with this coverage over any pixel. */
uint32_t ink_compute(const Ink *ink, uint32_t pixel, uint8_t cover);

static inline uint32_t ink_over(const Ink *ink, uint32_t pixel, uint8_t cover)
{
    return pixel == ink->under ? ink->over_under[cover] : ink_compute(ink, pixel, cover);
}

/* Draws samples from .. until - 1 of a row of coverage, whose first sample lies at p. */
void ink_row(const Ink *ink, const Spans *s, int32_t row, uint32_t *p, int32_t from, int32_t until);
/* Draws a whole row over `under` alone. `before`, another row or NULL, is what was drawn there
 * before, with samples in the same places. Rows are `stride` pixels apart. */
void ink_whole_row(const Ink *ink, const Spans *s, const SpansWord *before, const SpansWord *after,
                   uint32_t *p, ptrdiff_t stride);
