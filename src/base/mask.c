/* SPDX-License-Identifier: MIT */
/* Both grids are laid over each other in units in which every edge is a whole number: a pixel of
 * one grid is as wide as the other has pixels. The overlap of two pixels is then a product of two
 * lengths, and only the mean is rounded. */
#include "base/mask.h"

/* How much of [from, from + size) lies in [i * each, (i + 1) * each). */
static uint64_t overlap(int64_t from, int64_t size, int64_t i, int64_t each)
{
    int64_t a = from > i * each ? from : i * each;
    int64_t b = from + size < (i + 1) * each ? from + size : (i + 1) * each;
    return b > a ? (uint64_t)(b - a) : 0;
}

static uint8_t mean(const uint8_t *from, int from_w, int from_h, int to_w, int to_h, int x, int y)
{
    int64_t left = (int64_t)x * from_w, top = (int64_t)y * from_h;
    uint64_t sum = 0, all = (uint64_t)from_w * (uint64_t)from_h;
    for (int64_t j = top / to_h; j * to_h < top + from_h; j++) {
        const uint8_t *row = from + j * from_w;
        uint64_t line = 0;
        for (int64_t i = left / to_w; i * to_w < left + from_w; i++)
            line += row[i] * overlap(left, from_w, i, to_w);
        sum += line * overlap(top, from_h, j, to_h);
    }
    return (uint8_t)((sum + all / 2) / all);
}

void mask_scale(const uint8_t *from, int from_w, int from_h, uint8_t *to, int to_w, int to_h)
{
    for (int y = 0; y < to_h; y++)
        for (int x = 0; x < to_w; x++)
            *to++ = mean(from, from_w, from_h, to_w, to_h, x, y);
}
