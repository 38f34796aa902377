/* SPDX-License-Identifier: MIT */
/* A column of a fade does the same to a pixel in every row and every frame: each byte becomes byte
 * * keep + add, over 256. This is prepared once for all columns and kept in the canvas's memo. It
 * is applied to 16-bit halves of pixels, which hold two bytes each. */
#include "draw/fade.h"
#include "base/fixed.h"
#include "draw/vector.h"

#include <string.h>

enum { MOST = FADE_COLUMNS, BLOCK = 64 }; /* halves done at once */

/* Opacity of a column, 0 .. 256. */
static uint16_t opacity(const Item *item, int32_t column)
{
    uint32_t slope = (256u << 16) / (2 * (uint32_t)item->w);
    int32_t from_clear = item->direction > 0 ? item->w - 1 - column : column;
    return (uint16_t)(((uint32_t)(2 * from_clear + 1) * slope) >> 16);
}

/* With `last`, the columns lie in memory from last to first. */
static void prepare(FadeColumns *c, const Item *item, int32_t first, int32_t count, bool last)
{
    uint16_t half[2];
    memcpy(half, &item->color, sizeof half); /* in memory order */
    for (int32_t i = 0; i < 2 * count; i++) {
        int32_t column = last ? count - 1 - i / 2 : i / 2;
        uint16_t alpha = opacity(item, first + column);
        c->keep[i] = (uint16_t)(256 - alpha);
        c->low[i] = (uint16_t)((half[i & 1] & 255) * alpha + 128);
        c->high[i] = (uint16_t)((half[i & 1] >> 8) * alpha + 128);
    }
}

/* The columns of an item from `first`, prepared in the memo, or else in *own. */
static const FadeColumns *columns_of(FadeMemo *memo, const Item *item, int32_t first, int32_t count,
                                     bool last, FadeColumns *own)
{
    if (!memo || count < item->w) {
        prepare(own, item, first, count, last);
        return own;
    }
    struct FadeKept *kept = &memo->kept[item->direction > 0];
    if (kept->last != last || memcmp(&kept->item, item, sizeof *item) != 0)
        prepare(&kept->columns, item, first, count, last);
    kept->item = *item;
    kept->last = last;
    return &kept->columns;
}

/* Sums stay below 2^16. */
static inline uint16_t faded(uint16_t half, uint16_t keep, uint16_t low, uint16_t high)
{
    uint16_t lower = (uint16_t)((uint16_t)((half & 255) * keep) + low);
    uint16_t upper = (uint16_t)((uint16_t)((half >> 8) * keep) + high);
    return (uint16_t)(lower >> 8 | (upper & 0xFF00));
}

/* Does `halves` columns from `from` block by block, all rows of a block before the next: its
 * prepared values then stay in registers. */
WIDE static void fade_rows(uint16_t *restrict p, ptrdiff_t step, int32_t rows,
                           const FadeColumns *restrict c, int32_t from, int32_t halves)
{
    int32_t i = from, end = from + halves;
    for (; i + BLOCK <= end; i += BLOCK, p += BLOCK) {
        uint16_t *restrict at = p;
        for (int32_t y = 0; y < rows; y++, at += step)
            for (int32_t k = 0; k < BLOCK; k++)
                at[k] = faded(at[k], c->keep[i + k], c->low[i + k], c->high[i + k]);
    }
    for (int32_t y = 0; i < end && y < rows; y++, p += step)
        for (int32_t k = 0; k < end - i; k++)
            p[k] = faded(p[k], c->keep[i + k], c->low[i + k], c->high[i + k]);
}

/* Draws columns first .. first + count - 1 of an item that lie along rows of memory. */
static void draw_along(const Canvas *c, FadeMemo *memo, const Item *item, Box part, int32_t first,
                       int32_t count)
{
    FadeColumns own;
    bool last = c->step_x < 0;
    const FadeColumns *columns = columns_of(memo, item, first, count, last, &own);
    int32_t from = part.x - fixed_floor_quarter(item->x4) - first;
    Plane p = surface_plane(c, part);
    fade_rows((uint16_t *)(void *)p.pixels, 2 * p.stride, p.h, columns,
              2 * (last ? count - from - p.w : from), 2 * p.w);
}

/* Draws the columns of a part where each column is a row of memory. */
static void draw_across(const Canvas *c, const Item *item, Box part)
{
    Plane p = surface_plane(c, part);
    int32_t left = part.x - fixed_floor_quarter(item->x4);
    for (int32_t i = 0; i < p.h; i++) {
        Plane row = {p.pixels + i * p.stride, p.stride, p.w, 1};
        int32_t column = left + (c->step_x < 0 ? p.h - 1 - i : i);
        plane_mix(row, item->color, opacity(item, column), item->color);
    }
}

void fade_draw(const Canvas *canvas, FadeMemo *memo, const Item *item, Box box)
{
    int32_t left = fixed_floor_quarter(item->x4);
    Box all = box_meet(box, (Box){left, item->y, item->w, item->h});
    if (box_empty(all))
        return;
    if (canvas->turn & 1) {
        draw_across(canvas, item, all);
        return;
    }
    for (int32_t first = 0, count; first < item->w; first += MOST) {
        count = item->w - first < MOST ? item->w - first : MOST;
        Box part = box_meet(all, (Box){left + first, item->y, count, item->h});
        if (!box_empty(part))
            draw_along(canvas, memo, item, part, first, count);
    }
}
