/* SPDX-License-Identifier: MIT */
/* What a column makes of a pixel is the same in every row and every frame: each byte becomes
 * byte * keep + add, over 256. That is prepared once for all columns, and kept in the canvas's
 * memo. It is applied to 16-bit halves of pixels, of which each holds two bytes. */
#include "fade.h"

#include "fixed.h"
#include "light.h"
#include "wide.h"

#include <stdlib.h>
#include <string.h>

enum { MOST = 512, BLOCK = 64 }; /* columns that are prepared at once; halves done at once */

/* `low` and `high` are the additions for the lower and the upper byte of a half. */
typedef struct {
    uint16_t keep[2 * MOST], low[2 * MOST], high[2 * MOST];
} Columns;

/* The two fades that a scene has, as they were last needed. */
struct CanvasMemo {
    struct {
        Item item;
        Columns columns;
    } fades[2];
};

struct CanvasMemo *canvas_memo_open(void)
{
    return calloc(1, sizeof(struct CanvasMemo));
}

/* Opacity of a column, 0 .. 256. */
static uint16_t opacity(const Item *item, int32_t column)
{
    uint32_t slope = (256u << 16) / (2 * (uint32_t)item->w);
    int32_t from_clear = item->direction > 0 ? item->w - 1 - column : column;
    return (uint16_t)(((uint32_t)(2 * from_clear + 1) * slope) >> 16);
}

static void prepare(Columns *c, const Item *item, int32_t first, int32_t count)
{
    uint16_t half[2];
    memcpy(half, &item->color, sizeof half); /* in the order in which pixels lie in memory */
    for (int32_t i = 0; i < 2 * count; i++) {
        uint16_t alpha = opacity(item, first + i / 2);
        c->keep[i] = (uint16_t)(256 - alpha);
        c->low[i] = (uint16_t)((half[i & 1] & 255) * alpha + 128);
        c->high[i] = (uint16_t)((half[i & 1] >> 8) * alpha + 128);
    }
}

/* The columns of an item from `first`, prepared: in the memo, or else in *own. */
static const Columns *columns_of(struct CanvasMemo *memo, const Item *item, int32_t first,
                                 int32_t count, Columns *own)
{
    if (!memo || count < item->w) {
        prepare(own, item, first, count);
        return own;
    }
    int slot = item->direction > 0;
    if (memcmp(&memo->fades[slot].item, item, sizeof *item) != 0)
        prepare(&memo->fades[slot].columns, item, first, count);
    memo->fades[slot].item = *item;
    return &memo->fades[slot].columns;
}

/* Sums stay below 2^16. */
static inline uint16_t faded(uint16_t half, uint16_t keep, uint16_t low, uint16_t high)
{
    uint16_t lower = (uint16_t)((uint16_t)((half & 255) * keep) + low);
    uint16_t upper = (uint16_t)((uint16_t)((half >> 8) * keep) + high);
    return (uint16_t)(lower >> 8 | (upper & 0xFF00));
}

/* `halves` columns from `from`, block by block, all rows of one following each other: what is
 * prepared for it then stays in registers. */
WIDE static void fade_rows(uint16_t *restrict p, ptrdiff_t step, int32_t rows,
                           const Columns *restrict c, int32_t from, int32_t halves)
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

static void fade_column(const Canvas *c, const Item *item, Box b, uint16_t alpha)
{
    uint32_t *p = canvas_pixel(c, b.x, b.y);
    for (int32_t y = 0; y < b.h; y++, p += c->step_y)
        *p = light_mix(*p, item->color, alpha);
}

void fade_draw(const Canvas *canvas, const Item *item, Box box)
{
    int32_t left = floor_quarter(item->x4);
    Box all = box_meet(box, (Box){left, item->y, item->w, item->h});
    Columns own;
    if (canvas->step_x != 1) {
        for (int32_t x = all.x; x < all.x + all.w; x++)
            fade_column(canvas, item, (Box){x, all.y, 1, all.h}, opacity(item, x - left));
        return;
    }
    for (int32_t first = 0, count; first < item->w && all.w && all.h; first += MOST) {
        count = item->w - first < MOST ? item->w - first : MOST;
        Box part = box_meet(all, (Box){left + first, item->y, count, item->h});
        if (!part.w)
            continue;
        const Columns *c = columns_of(canvas->memo, item, first, count, &own);
        fade_rows((uint16_t *)(void *)canvas_pixel(canvas, part.x, part.y), 2 * canvas->step_y,
                  part.h, c, 2 * (part.x - left - first), 2 * part.w);
    }
}
