/* SPDX-License-Identifier: MIT */
/* A row is whole vectors, of which the last two may overlap, so no row has a remainder. What is
 * narrower than a vector is done as two ends, which may overlap too. */
#include "draw/plane.h"
#include "draw/light.h"
#include "draw/vector.h"

#include <string.h>

enum {
    VECTOR = sizeof(Pixels) / sizeof(uint32_t),
    BLOCK = 64 /* pixels copied in one go */
};

static inline void put(uint32_t *to, const Pixels *pixels)
{
    *(Pixels *)to = *pixels;
}

WIDE static void fill_wide(Plane p, uint32_t color)
{
    const Pixels all = {color, color, color, color, color, color, color, color};
    uint32_t *row = p.pixels;
    for (int32_t y = 0; y < p.h; y++, row += p.stride) {
        uint32_t *at = row, *last = row + p.w - VECTOR;
        for (; at + 3 * VECTOR < last; at += 4 * VECTOR) {
            put(at, &all);
            put(at + VECTOR, &all);
            put(at + 2 * VECTOR, &all);
            put(at + 3 * VECTOR, &all);
        }
        for (; at < last; at += VECTOR)
            put(at, &all);
        put(last, &all);
    }
}

/* Writes the first and last bytes of each row; every caller's `size` is a constant. */
static inline void fill_ends(Plane p, const void *color, size_t size)
{
    for (uint32_t *row = p.pixels, *end = row + p.h * p.stride; row != end; row += p.stride) {
        memcpy(row, color, size);
        memcpy(row + p.w - size / sizeof *row, color, size);
    }
}

void plane_fill(Plane p, uint32_t color)
{
    const uint32_t colors[4] = {color, color, color, color};
    if (p.w >= VECTOR)
        fill_wide(p, color);
    else if (p.w >= 4)
        fill_ends(p, colors, sizeof colors);
    else if (p.w >= 2)
        fill_ends(p, colors, sizeof colors / 2);
    else
        fill_ends(p, colors, sizeof colors / 4);
}

/* The last vector of a row is computed before its neighbour, which it may overlap, is changed. */
WIDE static void mix_wide(Plane p, uint32_t color, uint32_t alpha)
{
    const uint32_t keep = 256 - alpha, rb = (color & 0xFF00FF) * alpha + 0x800080,
                   g = (color & 0x00FF00) * alpha + 0x008000;
    uint32_t *row = p.pixels;
    for (int32_t y = 0; y < p.h; y++, row += p.stride) {
        uint32_t *at = row, *last = row + p.w - VECTOR;
        Pixels v = *(Pixels *)last;
        Pixels end = (((v & 0xFF00FF) * keep + rb) >> 8 & 0xFF00FF) |
                     (((v & 0x00FF00) * keep + g) >> 8 & 0x00FF00);
        for (; at < last; at += VECTOR) {
            v = *(Pixels *)at;
            v = (((v & 0xFF00FF) * keep + rb) >> 8 & 0xFF00FF) |
                (((v & 0x00FF00) * keep + g) >> 8 & 0x00FF00);
            put(at, &v);
        }
        put(last, &end);
    }
}

void plane_mix(Plane p, uint32_t color, uint32_t alpha, uint32_t under)
{
    uint32_t known = light_mix(under, color, alpha), *row = p.pixels;
    if (p.w >= VECTOR) {
        mix_wide(p, color, alpha);
        return;
    }
    for (int32_t y = 0; y < p.h; y++, row += p.stride)
        for (int32_t i = 0; i < p.w; i++)
            row[i] = row[i] == under ? known : light_mix(row[i], color, alpha);
}

static inline void copy_block(uint32_t *to, const uint32_t *from)
{
    for (size_t i = 0; i < BLOCK / VECTOR; i++)
        ((Pixels *)to)[i] = ((const Pixels *)from)[i];
}

WIDE static void copy_window(Plane to, const uint32_t *from, ptrdiff_t from_stride)
{
    uint32_t *row = to.pixels;
    for (int32_t y = 0; y < to.h; y++, row += to.stride, from += from_stride)
        for (int i = 0; i < PLANE_WINDOW / BLOCK; i++)
            copy_block(row + i * BLOCK, from + i * BLOCK);
}

WIDE static void copy_wide(Plane to, const uint32_t *from, ptrdiff_t from_stride)
{
    uint32_t *row = to.pixels;
    for (int32_t y = 0; y < to.h; y++, row += to.stride, from += from_stride) {
        const uint32_t *source = from, *last = from + to.w - BLOCK;
        uint32_t *p = row;
        for (; source + BLOCK < last; source += 2 * BLOCK, p += 2 * BLOCK) {
            copy_block(p, source);
            copy_block(p + BLOCK, source + BLOCK);
        }
        if (source < last)
            copy_block(p, source);
        copy_block(row + to.w - BLOCK, last);
    }
}

/* Copies rows of `vectors` vectors, a constant for each caller; the last two may overlap. */
static inline __attribute__((always_inline)) void copy_vectors(Plane to, const uint32_t *from,
                                                               ptrdiff_t from_stride, int vectors)
{
    ptrdiff_t last = to.w - VECTOR;
    uint32_t *row = to.pixels;
    for (int32_t y = 0; y < to.h; y++, row += to.stride, from += from_stride) {
        for (int i = 0; i < vectors - 1; i++)
            put(row + i * VECTOR, (const Pixels *)(from + i * VECTOR));
        put(row + last, (const Pixels *)(from + last));
    }
}

/* Copies rows of less than a block: the crawl of a turned picture. */
WIDE static void copy_less(Plane to, const uint32_t *from, ptrdiff_t stride)
{
    switch ((to.w + VECTOR - 1) / VECTOR) {
    case 1:
        copy_vectors(to, from, stride, 1);
        break;
    case 2:
        copy_vectors(to, from, stride, 2);
        break;
    case 3:
        copy_vectors(to, from, stride, 3);
        break;
    case 4:
        copy_vectors(to, from, stride, 4);
        break;
    case 5:
        copy_vectors(to, from, stride, 5);
        break;
    case 6:
        copy_vectors(to, from, stride, 6);
        break;
    case 7:
        copy_vectors(to, from, stride, 7);
        break;
    default:
        copy_vectors(to, from, stride, 8);
        break;
    }
}

void plane_copy(Plane to, const uint32_t *from, ptrdiff_t from_stride)
{
    if (to.w == PLANE_WINDOW) {
        copy_window(to, from, from_stride);
        return;
    }
    if (to.w >= BLOCK) {
        copy_wide(to, from, from_stride);
        return;
    }
    if (to.w >= VECTOR) {
        copy_less(to, from, from_stride);
        return;
    }
    uint32_t *row = to.pixels;
    for (int32_t y = 0; y < to.h; y++, row += to.stride, from += from_stride)
        memcpy(row, from, (size_t)to.w * sizeof *row);
}
