/* SPDX-License-Identifier: MIT */
/* Everything is clipped to one box first and then drawn front to back over opaque ground. A text
 * pixel's coverage is the mean of four neighbouring samples; which four is where its quarter-pixel
 * phase comes in. The two tables of linear light are made by integer arithmetic, since pow() is
 * not the same everywhere. */
#include "canvas.h"

#include "curve.h"
#include "fixed.h"

#include <stdbool.h>
#include <string.h>

typedef struct {
    uint16_t linear[256]; /* stored value -> light, 0 .. 65535 */
    uint8_t stored[65536];
} Light;

static Light light_text, dark_text; /* written once by make_light, then only read */
static bool light_ready;

/* log2(x / 2^32) in units of 2^-32, for 0 < x <= 2^32: 32 squarings. */
static int64_t log2_q32(uint64_t x)
{
    int64_t result = 0;
    while (x < (UINT64_C(1) << 31)) {
        x <<= 1;
        result -= INT64_C(1) << 32;
    }
    if (x == UINT64_C(1) << 32)
        return result;
    result -= INT64_C(1) << 32;
    uint64_t y = x; /* mantissa in 1 .. 2, as 2^31 .. 2^32 */
    for (int bit = 31; bit >= 0; bit--) {
        y = (y >> 1) * (y >> 1) >> 29;
        if (y >= UINT64_C(1) << 32) {
            y >>= 1;
            result += INT64_C(1) << bit;
        }
    }
    return result;
}

/* exponent_mil thousandths, e.g. 2200. */
static void make_light(Light *l, int exponent_mil)
{
    l->linear[0] = 0;
    for (uint32_t v = 1; v < 256; v++) {
        int64_t log = log2_q32(((uint64_t)v << 32) / 255);
        uint64_t x = (uint64_t)(-log / 1000 * exponent_mil) >> 16;
        uint64_t part = x >> 32 ? 0 : curve_exp2_minus((uint32_t)x);
        l->linear[v] = (uint16_t)((part * 65535 + (1u << 29)) >> 30);
    }
    uint32_t at = 0;
    for (uint32_t v = 0; v < 256; v++) {
        uint32_t end = v == 255 ? 65535u : ((uint32_t)l->linear[v] + l->linear[v + 1]) / 2;
        for (; at <= end; at++)
            l->stored[at] = (uint8_t)v;
    }
}

static void prepare(void)
{
    if (light_ready)
        return;
    make_light(&light_text, 2200);
    make_light(&dark_text, 1430);
    light_ready = true;
}

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

static uint32_t *pixel(const Canvas *c, int32_t x, int32_t y)
{
    return c->pixels + x * c->step_x + y * c->step_y;
}

static uint32_t mix_channel(uint32_t under, uint32_t over, uint32_t alpha)
{
    return (under * (255 - alpha) + over * alpha + 127) / 255;
}

static uint32_t mix_stored(uint32_t under, uint32_t over, uint32_t alpha)
{
    uint32_t r = mix_channel(under >> 16 & 255, over >> 16 & 255, alpha);
    uint32_t g = mix_channel(under >> 8 & 255, over >> 8 & 255, alpha);
    uint32_t b = mix_channel(under & 255, over & 255, alpha);
    return r << 16 | g << 8 | b;
}

/* Columns x .. x+w of a row get the colour at this opacity. */
static void fill_row(uint32_t *p, ptrdiff_t step, int32_t w, uint32_t color, uint32_t alpha)
{
    if (alpha == 255)
        for (int32_t i = 0; i < w; i++, p += step)
            *p = color;
    else
        for (int32_t i = 0; i < w; i++, p += step)
            *p = mix_stored(*p, color, alpha);
}

/* A rectangle may begin at any quarter pixel: its first and last column are then covered in part. */
static void draw_rect(const Canvas *c, const Item *item, Box box)
{
    int32_t x = floor_quarter(item->x4), part = item->x4 - x * 4;
    Box all = box_meet(box, (Box){x, item->y, item->w + (part ? 1 : 0), item->h});
    if (all.w == 0)
        return;
    for (int32_t y = all.y; y < all.y + all.h; y++) {
        Box inner = box_meet(all, (Box){x + (part ? 1 : 0), y, item->w - (part ? 1 : 0), 1});
        fill_row(pixel(c, inner.x, y), c->step_x, inner.w, item->color, item->alpha);
        if (!part)
            continue;
        uint32_t first = (uint32_t)(item->alpha * (4 - part) / 4);
        uint32_t last = (uint32_t)(item->alpha * part / 4);
        Box edge = box_meet(all, (Box){x, y, 1, 1});
        fill_row(pixel(c, edge.x, y), c->step_x, edge.w, item->color, first);
        edge = box_meet(all, (Box){x + item->w, y, 1, 1});
        fill_row(pixel(c, edge.x, y), c->step_x, edge.w, item->color, last);
    }
}

static void draw_fade(const Canvas *c, const Item *item, Box box)
{
    int32_t x0 = floor_quarter(item->x4);
    Box all = box_meet(box, (Box){x0, item->y, item->w, item->h});
    for (int32_t x = all.x; x < all.x + all.w; x++) {
        int32_t from_clear = item->direction > 0 ? item->w - 1 - (x - x0) : x - x0;
        uint32_t alpha = (uint32_t)((2 * from_clear + 1) * 255 / (2 * item->w));
        uint32_t *p = pixel(c, x, all.y);
        for (int32_t y = 0; y < all.h; y++, p += c->step_y)
            *p = mix_stored(*p, item->color, alpha);
    }
}

/* The colour of a text, ready for blending. */
typedef struct {
    const Light *light;
    uint32_t color, r, g, b, alpha;
} Ink;

static Ink ink_of(const Item *item)
{
    uint32_t r = item->color >> 16 & 255, g = item->color >> 8 & 255, b = item->color & 255;
    const Light *light = r * 54 + g * 183 + b * 19 >= 128 * 256 ? &light_text : &dark_text;
    return (Ink){light,           item->color,     light->linear[r],
                 light->linear[g], light->linear[b], item->alpha};
}

/* a in 1 .. 1020: four samples of 255. */
static uint32_t blend(uint32_t under, const Ink *ink, uint32_t a)
{
    const Light *l = ink->light;
    uint32_t n = 1020 - a;
    uint32_t r = (l->linear[under >> 16 & 255] * n + ink->r * a) / 1020;
    uint32_t g = (l->linear[under >> 8 & 255] * n + ink->g * a) / 1020;
    uint32_t b = (l->linear[under & 255] * n + ink->b * a) / 1020;
    return (uint32_t)l->stored[r] << 16 | (uint32_t)l->stored[g] << 8 | l->stored[b];
}

/* Coverage is light; opacity is the design's and mixes stored values, as rectangles do. */
static void blend_pixel(uint32_t *p, const Ink *ink, uint32_t sum)
{
    if (sum == 0)
        return;
    uint32_t full = sum == 1020 ? ink->color : blend(*p, ink, sum);
    *p = ink->alpha == 255 ? full : mix_stored(*p, full, ink->alpha);
}

/* One row: pixel i covers samples i*4 + shift .. + 3 of the row, those outside count as empty. */
static void draw_fine_row(uint32_t *p, ptrdiff_t step, int32_t first, int32_t count, int32_t shift,
                          const uint8_t *row, int32_t w, const Ink *ink)
{
    for (int32_t i = first; i < first + count; i++, p += step) {
        int32_t at = i * 4 + shift;
        uint32_t sum = 0;
        if (at >= 0 && at + 4 <= w)
            sum = (uint32_t)row[at] + row[at + 1] + row[at + 2] + row[at + 3];
        else
            for (int32_t k = at < 0 ? 0 : at; k < at + 4 && k < w; k++)
                sum += row[k];
        blend_pixel(p, ink, sum);
    }
}

static void draw_row(uint32_t *p, ptrdiff_t step, int32_t count, const uint8_t *row, const Ink *ink)
{
    for (int32_t i = 0; i < count; i++, p += step)
        blend_pixel(p, ink, row[i] * 4u);
}

/* The pixels that a mask touches when its item's origin is at x4. */
static Box mask_box(const Item *item, const Mask *m)
{
    int32_t left4 = item->x4 + m->left4, x = floor_quarter(left4);
    int32_t end = floor_quarter(left4 + m->w * (4 / m->per_pixel) + 3);
    return (Box){x, item->y + m->top, end - x, m->h};
}

static void draw_mask(const Canvas *c, const Item *item, const Mask *m, Box box)
{
    Ink ink = ink_of(item);
    Box whole = mask_box(item, m), all = box_meet(box, whole);
    int32_t shift = whole.x * 4 - (item->x4 + m->left4), first = all.x - whole.x;
    for (int32_t y = all.y; y < all.y + all.h && all.w; y++) {
        const uint8_t *row = m->cover + (ptrdiff_t)(y - whole.y) * m->stride;
        uint32_t *p = pixel(c, all.x, y);
        if (m->per_pixel == 1)
            draw_row(p, c->step_x, all.w, row + first, &ink);
        else
            draw_fine_row(p, c->step_x, first, all.w, shift, row, m->w, &ink);
    }
}

static Box clipped(const Item *item, Box box)
{
    if (!(item->flags & ITEM_CLIPPED))
        return box;
    return box_meet(box, (Box){item->clip_x, item->clip_y, item->clip_w, item->clip_h});
}

CanvasReport canvas_draw(const Canvas *canvas, const Scene *scene, Box box, CanvasMasks masks,
                         void *ctx)
{
    CanvasReport report = {0};
    prepare();
    box = box_meet(box, (Box){0, 0, canvas->w, canvas->h});
    for (uint32_t i = 0; i < scene->count && box.w && box.h; i++) {
        const Item *item = &scene->items[i];
        if (item->kind == ITEM_RECT) {
            draw_rect(canvas, item, clipped(item, box));
        } else if (item->kind == ITEM_FADE) {
            draw_fade(canvas, item, clipped(item, box));
        } else {
            Mask found[CANVAS_MASKS];
            int n = masks(ctx, scene, item, found, &report.missing);
            for (int k = 0; k < n; k++)
                draw_mask(canvas, item, &found[k], clipped(item, box));
        }
    }
    return report;
}

Box canvas_bounds(const Scene *scene, const Item *item, CanvasMasks masks, void *ctx)
{
    if (item->kind != ITEM_TEXT) {
        int32_t x = floor_quarter(item->x4);
        return clipped(item, (Box){x, item->y, item->w + (item->x4 != x * 4), item->h});
    }
    Mask found[CANVAS_MASKS];
    uint32_t missing = 0;
    int n = masks(ctx, scene, item, found, &missing);
    Box all = {0};
    for (int k = 0; k < n; k++)
        all = box_join(all, mask_box(item, &found[k]));
    if (missing)
        all = (Box){-SCENE_CLIP_WIDE, item->y - 2 * item->size_px, 3 * SCENE_CLIP_WIDE,
                    3 * item->size_px};
    return clipped(item, all);
}
