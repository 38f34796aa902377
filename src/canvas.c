/* SPDX-License-Identifier: MIT */
/* Everything is clipped to one box and then drawn from the last rectangle that covers all of it.
 * Under tiles that rectangle is not filled at all: they are opaque, and in a frame in which only
 * the crawl moves every pixel is so written once. */
#include "canvas.h"

#include "fade.h"
#include "fixed.h"
#include "light.h"
#include "wide.h"

#include <stdlib.h>
#include <string.h>

Box box_meet(Box a, Box b)
{
    int32_t x = a.x > b.x ? a.x : b.x, y = a.y > b.y ? a.y : b.y;
    int32_t right = a.x + a.w < b.x + b.w ? a.x + a.w : b.x + b.w;
    int32_t end = a.y + a.h < b.y + b.h ? a.y + a.h : b.y + b.h;
    return (Box){x, y, right > x ? right - x : 0, end > y ? end - y : 0};
}

Box box_join(Box a, Box b)
{
    if (a.w <= 0 || a.h <= 0)
        return b;
    if (b.w <= 0 || b.h <= 0)
        return a;
    int32_t x = a.x < b.x ? a.x : b.x, y = a.y < b.y ? a.y : b.y;
    int32_t right = a.x + a.w > b.x + b.w ? a.x + a.w : b.x + b.w;
    int32_t end = a.y + a.h > b.y + b.h ? a.y + a.h : b.y + b.h;
    return (Box){x, y, right - x, end - y};
}

bool box_holds(Box outer, Box inner)
{
    return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.w <= outer.x + outer.w &&
           inner.y + inner.h <= outer.y + outer.h;
}

int box_without(Box box, Box hole, Box out[4])
{
    Box h = box_meet(box, hole);
    if (!h.w || !h.h) {
        out[0] = box;
        return 1;
    }
    int32_t right = h.x + h.w, end = h.y + h.h;
    const Box sides[4] = {{box.x, box.y, box.w, h.y - box.y},
                          {box.x, h.y, h.x - box.x, h.h},
                          {right, h.y, box.x + box.w - right, h.h},
                          {box.x, end, box.w, box.y + box.h - end}};
    int n = 0;
    for (int i = 0; i < 4; i++)
        if (sides[i].w && sides[i].h)
            out[n++] = sides[i];
    return n;
}

Box item_box(const Item *item)
{
    int32_t x = floor_quarter(item->x4);
    return (Box){x, item->y, item->w + (item->x4 != x * 4), item->h};
}

bool item_is_ground(const Item *item)
{
    return item->kind == ITEM_RECT && item->alpha == 255 && !(item->x4 & 3) &&
           !(item->flags & ITEM_CLIPPED);
}

Box item_clip(const Item *item, Box box)
{
    if (!(item->flags & ITEM_CLIPPED))
        return box;
    return box_meet(box, (Box){item->clip_x, item->clip_y, item->clip_w, item->clip_h});
}

/* ---- rectangles ---- */

static void fill_row(uint32_t *p, ptrdiff_t step, int32_t w, uint32_t color)
{
    for (int32_t i = 0; step == 1 && i < w; i++)
        p[i] = color;
    for (int32_t i = 0; step != 1 && i < w; i++)
        p[i * step] = color;
}

static void mix_row(uint32_t *p, ptrdiff_t step, int32_t w, uint32_t color, uint8_t alpha)
{
    uint32_t a = light_alpha(alpha);
    for (int32_t i = 0; step == 1 && i < w; i++)
        p[i] = light_mix(p[i], color, a);
    for (int32_t i = 0; step != 1 && i < w; i++)
        p[i * step] = light_mix(p[i * step], color, a);
}

WIDE static void fill_rows(uint32_t *row, ptrdiff_t step_y, int32_t w, int32_t h, uint32_t color)
{
    for (int32_t y = 0; y < h; y++, row += step_y)
        for (int32_t i = 0; i < w; i++)
            row[i] = color;
}

static void fill(const Canvas *c, Box b, uint32_t color, uint8_t alpha)
{
    if (c->step_x == 1 && alpha == 255 && b.w > 0) {
        fill_rows(canvas_pixel(c, b.x, b.y), c->step_y, b.w, b.h, color);
        return;
    }
    uint32_t *row = canvas_pixel(c, b.x, b.y);
    for (int32_t y = 0; y < b.h && b.w > 0; y++, row += c->step_y) {
        if (alpha == 255)
            fill_row(row, c->step_x, b.w, color);
        else
            mix_row(row, c->step_x, b.w, color, alpha);
    }
}

/* A rectangle may begin at any quarter pixel: its first and last column are then covered in part. */
static void draw_rect(const Canvas *c, const Item *item, Box box)
{
    int32_t x = floor_quarter(item->x4), part = item->x4 - x * 4;
    if (!part) {
        fill(c, box_meet(box, (Box){x, item->y, item->w, item->h}), item->color, item->alpha);
        return;
    }
    fill(c, box_meet(box, (Box){x, item->y, 1, item->h}), item->color,
         (uint8_t)(item->alpha * (4 - part) / 4));
    fill(c, box_meet(box, (Box){x + 1, item->y, item->w - 1, item->h}), item->color, item->alpha);
    fill(c, box_meet(box, (Box){x + item->w, item->y, 1, item->h}), item->color,
         (uint8_t)(item->alpha * part / 4));
}

/* ---- text ---- */

/* Covered samples of a row at p; `cover` NULL: all of them in full. */
static void ink_run(uint32_t *p, ptrdiff_t step, int32_t n, const uint8_t *cover, Ink *ink)
{
    if (!cover && ink->alpha == 256) {
        fill_row(p, step, n, ink->color);
        return;
    }
    for (int32_t i = 0; i < n; i++, p += step)
        *p = ink_over(ink, *p, cover ? cover[i] : 255);
}

/* A row of packed coverage whose first sample lies at column x, which is at p; columns from .. until
 * are drawn. */
static void draw_row(const uint8_t *row, uint32_t *p, ptrdiff_t step, int32_t x, int32_t from,
                     int32_t until, Ink *ink)
{
    for (; *row != SPANS_END && x < until;) {
        int kind = *row & 0xC0;
        int32_t n = (*row++ & 63) + 1;
        const uint8_t *cover = kind == SPANS_PART ? row : NULL;
        if (kind != SPANS_SKIP && x >= from && x + n <= until) {
            ink_run(p, step, n, cover, ink);
        } else if (kind != SPANS_SKIP) {
            int32_t first = x < from ? from - x : 0, last = n < until - x ? n : until - x;
            ink_run(p + first * step, step, last - first, cover ? cover + first : NULL, ink);
        }
        row += cover ? n : 0;
        x += n;
        p += n * step;
    }
}

static void draw_spans(const Canvas *c, const Sprite *s, Box all, Ink *ink)
{
    for (int32_t y = all.y; y < all.y + all.h; y++)
        draw_row(spans_row(s->spans, y - s->box.y), canvas_pixel(c, s->box.x, y), c->step_x,
                 s->box.x, all.x, all.x + all.w, ink);
}

/* Coverage at quarter pixels, where there is no tile of it yet. */
static void draw_fine(const Canvas *c, const Sprite *s, Box all, Ink *ink)
{
    enum { COLUMNS = 256 };
    uint8_t samples[COLUMNS * 4];
    for (int32_t y = all.y; y < all.y + all.h; y++) {
        for (int32_t x = all.x; x < all.x + all.w; x += COLUMNS) {
            int32_t n = all.x + all.w - x < COLUMNS ? all.x + all.w - x : COLUMNS;
            memset(samples, 0, (size_t)n * 4);
            spans_unpack(s->spans, y - s->box.y, x * 4 - s->x4, n * 4, samples);
            uint32_t *p = canvas_pixel(c, x, y);
            for (int32_t i = 0; i < n; i++, p += c->step_x) {
                const uint8_t *a = samples + i * 4;
                uint8_t cover = (uint8_t)((a[0] + a[1] + a[2] + a[3] + 2) / 4);
                if (cover)
                    *p = ink_over(ink, *p, cover);
            }
        }
    }
}

enum { BLOCK = 64 }; /* pixels */

static inline void copy_block(uint32_t *to, const uint32_t *from)
{
    for (size_t i = 0; i < BLOCK * sizeof *to / sizeof(Pixels); i++)
        ((Pixels *)to)[i] = ((const Pixels *)from)[i];
}

/* Rows of at least a block are whole blocks, of which the last two may overlap. */
WIDE static void copy_rows(uint32_t *to, ptrdiff_t to_step, const uint32_t *from,
                           ptrdiff_t from_step, int32_t w, int32_t h)
{
    for (; h > 0; h--, to += to_step, from += from_step) {
        int32_t x = 0;
        for (; x + BLOCK <= w; x += BLOCK)
            copy_block(to + x, from + x);
        if (x < w && w >= BLOCK)
            copy_block(to + w - BLOCK, from + w - BLOCK);
        else if (x < w)
            memcpy(to, from, (size_t)w * sizeof *to);
    }
}

static void copy_tile(const Canvas *c, const Sprite *s, Box all)
{
    const uint32_t *from =
        s->pixels + (ptrdiff_t)(all.y - s->box.y) * s->stride + (all.x - s->box.x);
    uint32_t *to = canvas_pixel(c, all.x, all.y);
    if (c->step_x == 1) {
        copy_rows(to, c->step_y, from, s->stride, all.w, all.h);
        return;
    }
    for (int32_t y = 0; y < all.h; y++, from += s->stride, to += c->step_y)
        for (int32_t i = 0; i < all.w; i++)
            to[i * c->step_x] = from[i];
}

static uint32_t draw_text(const Canvas *c, Cast *cast, const Item *item, Box box)
{
    uint32_t missing = 0;
    Ink ink;
    bool inked = false;
    int n;
    const Sprite *sprites = cast_find(cast, item, &n, &missing);
    for (int i = 0; i < n; i++) {
        Box all = box_meet(box, sprites[i].box);
        if (all.w == 0 || all.h == 0)
            continue;
        if (!sprites[i].spans) {
            Box parts[4];
            int count = box_without(all, c->elsewhere, parts);
            for (int k = 0; k < count; k++)
                copy_tile(c, &sprites[i], parts[k]);
            continue;
        }
        if (!inked)
            ink_init(&ink, item->color, item->under, item->alpha);
        inked = true;
        if (sprites[i].fine)
            draw_fine(c, &sprites[i], all, &ink);
        else
            draw_spans(c, &sprites[i], all, &ink);
    }
    return missing;
}

/* ---- the scene ---- */

/* The last item that covers the box alone, after which everything in it is drawn. */
static uint32_t first_that_shows(const Scene *scene, Box box)
{
    uint32_t first = 0;
    for (uint32_t i = 0; i < scene->count; i++) {
        const Item *item = &scene->items[i];
        if (item_is_ground(item) && box_holds(item_box(item), box))
            first = i;
    }
    return first;
}

/* Where tiles will be drawn on the rectangle `first`, from left to right. */
static int tiles_on(const Canvas *c, Cast *cast, uint32_t first, Box box, Box *out)
{
    int count = 0;
    for (uint32_t i = first + 1; i < cast->scene->count; i++) {
        const Item *item = &cast->scene->items[i];
        uint32_t missing = 0;
        int n;
        if (item->kind != ITEM_TEXT || !(item->flags & ITEM_MOVING))
            continue;
        const Sprite *sprites = cast_find(cast, item, &n, &missing);
        for (int k = 0; k < n && count + 4 <= CAST_SPRITES; k++) {
            Box b = box_meet(box, sprites[k].box);
            if (!sprites[k].spans && b.w && b.h)
                count += box_without(b, c->elsewhere, out + count);
        }
    }
    return count;
}

/* Fills a box but for what tiles will cover. */
static void fill_between(const Canvas *c, Box box, uint32_t color, const Box *tiles, int count)
{
    int32_t x = box.x, end = box.y + box.h;
    for (int i = 0; i < count; i++) {
        Box t = tiles[i];
        if (t.x < x)
            continue;
        fill(c, (Box){x, box.y, t.x - x, box.h}, color, 255);
        fill(c, (Box){t.x, box.y, t.w, t.y - box.y}, color, 255);
        fill(c, (Box){t.x, t.y + t.h, t.w, end - t.y - t.h}, color, 255);
        x = t.x + t.w;
    }
    fill(c, (Box){x, box.y, box.x + box.w - x, box.h}, color, 255);
}

uint32_t canvas_draw(const Canvas *canvas, Cast *cast, Box box)
{
    const Scene *scene = cast->scene;
    uint32_t missing = 0;
    box = box_meet(box, (Box){0, 0, canvas->w, canvas->h});
    if (!box.w || !box.h || !scene->count)
        return 0;
    uint32_t first = first_that_shows(scene, box);
    for (uint32_t i = first; i < scene->count; i++) {
        const Item *item = &scene->items[i];
        Box part = item_clip(item, box);
        if (item->kind == ITEM_TEXT) {
            missing += draw_text(canvas, cast, item, part);
        } else if (item->kind == ITEM_FADE) {
            fade_draw(canvas, item, part);
        } else if (i == first && box_holds(item_box(item), box)) {
            Box tiles[CAST_SPRITES];
            int n = tiles_on(canvas, cast, first, box, tiles);
            fill_between(canvas, box, item->color, tiles, n);
        } else {
            draw_rect(canvas, item, part);
        }
    }
    return missing;
}
