/* SPDX-License-Identifier: MIT */
/* Pixels as they lie in memory: rows filled, mixed or copied, for canvas.c and fade.c. */
#pragma once
#include <stddef.h>
#include <stdint.h>

/* The width of the windows onto moving text, which most copies have; it has its own loop. */
enum { PLANE_WINDOW = 512 };

typedef struct {
    uint32_t *pixels;
    ptrdiff_t stride; /* pixels from row to row */
    int32_t w, h;     /* w of a row, h rows; not empty */
} Plane;

void plane_fill(Plane p, uint32_t color);
/* Mixes stored values with a colour at alpha / 256; most of them are probably `under`. */
void plane_mix(Plane p, uint32_t color, uint32_t alpha, uint32_t under);
void plane_copy(Plane to, const uint32_t *from, ptrdiff_t from_stride);
