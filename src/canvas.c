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

/* ---- rectangles ---- */

enum { NARROW = sizeof(Pixels) / sizeof(uint32_t), MIX_NARROW = 64 }; /* less: no vectors */

static void fill_row(uint32_t *p, ptrdiff_t step, int32_t w, uint32_t color)
{
    for (int32_t i = 0; step == 1 && i < w; i++)
        p[i] = color;
    for (int32_t i = 0; step != 1 && i < w; i++)
        p[i * step] = color;
}

/* A few pixels, which mostly lie on one known colour. */
static void mix_few(const Canvas *c, Box b, const Item *item, uint32_t alpha)
{
    uint32_t under = item->under, known = light_mix(under, item->color, alpha);
    uint32_t *row = canvas_pixel(c, b.x, b.y);
    for (int32_t y = 0; y < b.h; y++, row += c->step_y) {
        uint32_t *p = row;
        for (int32_t i = 0; i < b.w; i++, p += c->step_x)
            *p = *p == under ? known : light_mix(*p, item->color, alpha);
    }
}

WIDE static void mix_rows(uint32_t *row, ptrdiff_t step_y, int32_t w, int32_t h, uint32_t color,
                          uint32_t alpha)
{
    for (int32_t y = 0; y < h; y++, row += step_y)
        for (int32_t i = 0; i < w; i++)
            row[i] = light_mix(row[i], color, alpha);
}

static inline void put(uint32_t *to, Pixels pixels)
{
    *(Pixels *)to = pixels;
}

/* Rows of at least NARROW pixels are whole vectors, of which the last two may overlap. */
WIDE static void fill_rows(uint32_t *row, ptrdiff_t step_y, int32_t w, int32_t h, uint32_t color)
{
    const Pixels all = {color, color, color, color, color, color, color, color};
    for (int32_t y = 0; y < h; y++, row += step_y) {
        uint32_t *p = row, *last = row + w - NARROW;
        for (; p + 3 * NARROW < last; p += 4 * NARROW) {
            put(p, all);
            put(p + NARROW, all);
            put(p + 2 * NARROW, all);
            put(p + 3 * NARROW, all);
        }
        for (; p < last; p += NARROW)
            put(p, all);
        put(last, all);
    }
}

/* Each row's first and last bytes, which may overlap; `size` is a constant wherever it is used. */
static inline void fill_ends(uint32_t *row, ptrdiff_t step_y, Box b, const void *color, size_t size)
{
    for (uint32_t *end = row + b.h * step_y; row != end; row += step_y) {
        memcpy(row, color, size);
        memcpy(row + b.w - size / sizeof *row, color, size);
    }
}

static void fill_narrow(uint32_t *row, ptrdiff_t step_y, Box b, uint32_t color)
{
    const uint32_t colors[4] = {color, color, color, color};
    if (b.w >= 4)
        fill_ends(row, step_y, b, colors, sizeof colors);
    else if (b.w >= 2)
        fill_ends(row, step_y, b, colors, sizeof colors / 2);
    else
        fill_ends(row, step_y, b, colors, sizeof colors / 4);
}

static void fill(const Canvas *c, Box b, uint32_t color)
{
    if (box_empty(b))
        return;
    uint32_t *row = canvas_pixel(c, b.x, b.y);
    if (c->step_x == 1 && b.w >= NARROW)
        fill_rows(row, c->step_y, b.w, b.h, color);
    else if (c->step_x == 1)
        fill_narrow(row, c->step_y, b, color);
    else
        for (int32_t y = 0; y < b.h; y++, row += c->step_y)
            fill_row(row, c->step_x, b.w, color);
}

static void mix(const Canvas *c, Box b, const Item *item, int32_t opacity)
{
    uint32_t alpha = light_alpha((uint8_t)opacity);
    if (box_empty(b))
        return;
    if (c->step_x == 1 && b.w >= MIX_NARROW)
        mix_rows(canvas_pixel(c, b.x, b.y), c->step_y, b.w, b.h, item->color, alpha);
    else
        mix_few(c, b, item, alpha);
}

/* A rectangle may begin at any quarter pixel: its first and last column are then covered in part. */
static void draw_rect(const Canvas *c, const Item *item, Box box)
{
    int32_t x = floor_quarter(item->x4), part = item->x4 - x * 4;
    Box whole = {part ? x + 1 : x, item->y, part ? item->w - 1 : item->w, item->h};
    if (item->alpha == 255)
        fill(c, box_meet(box, whole), item->color);
    else
        mix(c, box_meet(box, whole), item, item->alpha);
    if (!part)
        return;
    Box first = {x, item->y, 1, item->h}, last = {x + item->w, item->y, 1, item->h};
    mix(c, box_meet(box, first), item, item->alpha * (4 - part) / 4);
    mix(c, box_meet(box, last), item, item->alpha * part / 4);
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
WIDE static void copy_wide(uint32_t *to, ptrdiff_t to_step, const uint32_t *from,
                           ptrdiff_t from_step, int32_t w, int32_t h)
{
    for (; h > 0; h--, to += to_step, from += from_step) {
        const uint32_t *source = from, *last = from + w - BLOCK;
        uint32_t *p = to;
        for (; source + BLOCK < last; source += 2 * BLOCK, p += 2 * BLOCK) {
            copy_block(p, source);
            copy_block(p + BLOCK, source + BLOCK);
        }
        if (source < last)
            copy_block(p, source);
        copy_block(to + w - BLOCK, last);
    }
}

static void copy_rows(uint32_t *to, ptrdiff_t to_step, const uint32_t *from, ptrdiff_t from_step,
                      int32_t w, int32_t h)
{
    if (w >= BLOCK) {
        copy_wide(to, to_step, from, from_step, w, h);
        return;
    }
    for (; h > 0; h--, to += to_step, from += from_step)
        memcpy(to, from, (size_t)w * sizeof *to);
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

static void draw_text(const Canvas *c, Cast *cast, const Item *item, Box box)
{
    Ink ink;
    bool inked = false;
    int n;
    const Sprite *sprites = cast_find(cast, item, &n);
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
}

/* ---- the scene ---- */

/* The last item that covers the box alone, after which everything in it is drawn. */
static uint32_t first_that_shows(const Scene *scene, Box box)
{
    uint32_t i = scene->count - 1;
    while (i > 0 &&
           !(item_is_ground(&scene->items[i]) && box_holds(item_box(&scene->items[i]), box)))
        i--;
    return i;
}

/* The items that leave something in a box, from `first` on. */
typedef struct {
    uint16_t items[LIMIT_SCENE_ITEMS];
    uint32_t count, missing;
} Seen;

static void see(Seen *seen, Cast *cast, uint32_t first, Box box)
{
    const Scene *scene = cast->scene;
    seen->count = seen->missing = 0;
    for (uint32_t i = first; i < scene->count; i++) {
        const struct CastItem *found = cast_item(cast, &scene->items[i]);
        if (box_touches(found->box, box))
            seen->items[seen->count++] = (uint16_t)i;
        if (scene->items[i].kind == ITEM_TEXT)
            seen->missing += found->missing;
    }
}

/* Where tiles will be drawn on the first of them, from left to right. */
static int tiles_on(const Canvas *c, Cast *cast, const Seen *seen, Box box, Box *out)
{
    int count = 0;
    for (uint32_t i = 1; i < seen->count; i++) {
        const Item *item = &cast->scene->items[seen->items[i]];
        int n;
        if (item->kind != ITEM_TEXT || !(item->flags & ITEM_MOVING))
            continue;
        const Sprite *sprites = cast_find(cast, item, &n);
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
        fill(c, (Box){x, box.y, t.x - x, box.h}, color);
        fill(c, (Box){t.x, box.y, t.w, t.y - box.y}, color);
        fill(c, (Box){t.x, t.y + t.h, t.w, end - t.y - t.h}, color);
        x = t.x + t.w;
    }
    fill(c, (Box){x, box.y, box.x + box.w - x, box.h}, color);
}

/* The first item of those seen lies under all others and covers the whole box. */
static void draw_ground(const Canvas *c, Cast *cast, const Seen *seen, Box box)
{
    const Item *item = &cast->scene->items[seen->items[0]];
    Box tiles[CAST_SPRITES];
    fill_between(c, box, item->color, tiles, tiles_on(c, cast, seen, box, tiles));
}

uint32_t canvas_draw(const Canvas *canvas, Cast *cast, Box box)
{
    const Scene *scene = cast->scene;
    Seen seen;
    box = box_meet(box, (Box){0, 0, canvas->w, canvas->h});
    if (!box.w || !box.h || !scene->count)
        return 0;
    see(&seen, cast, first_that_shows(scene, box), box);
    for (uint32_t i = 0; i < seen.count; i++) {
        const Item *item = &scene->items[seen.items[i]];
        Box part = item_clip(item, box_meet(cast_box(cast, item), box));
        if (item->kind == ITEM_TEXT)
            draw_text(canvas, cast, item, part);
        else if (item->kind == ITEM_FADE)
            fade_draw(canvas, item, part);
        else if (i == 0 && item_is_ground(item) && box_holds(part, box))
            draw_ground(canvas, cast, &seen, box);
        else
            draw_rect(canvas, item, part);
    }
    return seen.missing;
}
