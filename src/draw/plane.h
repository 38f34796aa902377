/* SPDX-License-Identifier: MIT */
/* Pixels as they lie in memory: rows that are filled, mixed with a colour, or copied, many at once.
 * For canvas.c and fade.c. */
#pragma once
#include <stddef.h>
#include <stdint.h>

/* How wide the windows of moving text are, of which most copies are made: they have a copy of their
 * own. */
enum { PLANE_WINDOW = 512 };

typedef struct {
    uint32_t *pixels;
    ptrdiff_t stride; /* pixels from row to row */
    int32_t w, h;     /* of a row, in rows; not empty */
} Plane;

void plane_fill(Plane p, uint32_t color);
/* Stored values mixed with a colour at alpha / 256; most of them are `under`, as far as one knows. */
void plane_mix(Plane p, uint32_t color, uint32_t alpha, uint32_t under);
void plane_copy(Plane to, const uint32_t *from, ptrdiff_t from_stride);
