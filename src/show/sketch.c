/* SPDX-License-Identifier: MIT */
/* Every item enters the scene here, and every time at which something differs is noted here. An
 * item that cannot be seen (no opacity, no size) is not added. */
#include "show/sketch.h"
#include "base/fixed.h"

/* Quarter pixels of a length in 1/64 px, rounded. */
int64_t sketch_quarters(int64_t x64)
{
    return fixed_floor_div(x64 + 8, 16);
}

void sketch_differs_in(Sketch *s, int64_t us)
{
    if (us < 1)
        us = 1;
    if (us < s->wait_us)
        s->wait_us = us;
}

/* A part moves from start to end (milliseconds of the card): it is moving now, or not yet. */
void sketch_differs_during(Sketch *s, int64_t start_ms, int64_t end_ms)
{
    if (s->l->still)
        return;
    if (s->t_us < start_ms * 1000)
        sketch_differs_in(s, start_ms * 1000 - s->t_us);
    else if (s->t_us < end_ms * 1000)
        sketch_differs_in(s, 1);
}

uint8_t sketch_alpha(int64_t opacity)
{
    return (uint8_t)((opacity * 255 + CURVE_ONE / 2) / CURVE_ONE);
}

int32_t sketch_phase(const Sketch *s, int64_t start_ms, int64_t length_ms)
{
    if (s->l->still)
        return CURVE_ONE;
    return curve_phase(s->t_us, start_ms * 1000, length_ms * 1000);
}

/* The left edge on the screen of something of this width. */
static int32_t place(const Sketch *s, int32_t x4, int64_t w4)
{
    return (int32_t)(s->mirror_px ? s->mirror_px * INT64_C(4) - x4 - w4 : x4) + s->x_px * 4;
}

static Item *rect(Sketch *s, int32_t x4, int32_t y, int32_t w, int32_t h, uint32_t color,
                  uint8_t alpha)
{
    Item *item = w > 0 && h > 0 && alpha ? scene_add(s->out, ITEM_RECT) : NULL;
    if (!item)
        return NULL;
    item->x4 = x4;
    item->y = y + s->y_px;
    item->w = w;
    item->h = h;
    item->color = color;
    item->alpha = alpha;
    return item;
}

Item *sketch_rect(Sketch *s, int32_t x4, int32_t y, int32_t w, int32_t h, uint32_t color,
                  uint8_t alpha)
{
    return rect(s, place(s, x4, w * INT64_C(4)), y, w, h, color, alpha);
}

Item *sketch_strip(Sketch *s, int32_t y, int32_t until, uint32_t color, uint8_t alpha)
{
    const Layout *l = s->l;
    int32_t top = y > 0 ? y : -s->y_px, end = until < l->h_px ? until : l->screen_h_px - s->y_px;
    return rect(s, 0, top, l->screen_w_px, end - top, color, alpha);
}

/* The colour under a text of this role. */
static Role ground_of(Role role)
{
    if (role == ROLE_ON_MARKER)
        return ROLE_MARKER;
    return role == ROLE_KICKER || role == ROLE_BAND_TEXT || role == ROLE_BAND_SOFT ? ROLE_BAND
                                                                                   : ROLE_GROUND;
}

Item *sketch_text(Sketch *s, FontKey font, int size_px, int32_t x4, int64_t advance, int32_t base,
                  Role role, uint8_t alpha)
{
    int64_t w4 = s->moves ? sketch_quarters(advance) : fixed_px_of_64(advance) * INT64_C(4);
    Item *item = alpha ? scene_add(s->out, ITEM_TEXT) : NULL;
    if (!item)
        return NULL;
    item->font = (uint8_t)font;
    item->size_px = (uint16_t)size_px;
    item->flags = s->mirror_px ? ITEM_RTL : 0;
    item->dim = s->dim;
    item->x4 = place(s, x4, w4);
    item->y = base + s->y_px;
    item->color = s->colors[role];
    item->under = s->colors[ground_of(role)];
    item->alpha = alpha;
    return item;
}

Item *sketch_run(Sketch *s, uint32_t run, int32_t x4, int32_t base, Role role, uint8_t alpha)
{
    const Run *r = &s->l->runs[run];
    Item *item = sketch_text(s, (FontKey)r->font, r->size_px, x4, r->advance, base, role, alpha);
    if (!item)
        return NULL;
    item->flags = r->rtl ? ITEM_RTL : 0;
    item->run = s->l->edition << SCENE_EDITION | run;
    return item;
}

void sketch_mask(Sketch *s, uint32_t header, int32_t x4, int32_t y)
{
    const Header *h = &s->l->headers[header];
    Item *item = sketch_rect(s, x4, y, h->logo_w, h->logo_h, s->colors[ROLE_TEXT], 255);
    if (!item)
        return;
    item->kind = ITEM_MASK;
    item->under = s->colors[ROLE_GROUND];
    item->run = s->l->edition << SCENE_EDITION | header;
}

Item *sketch_words(Sketch *s, FontKey font, int size_px, int64_t x64, int64_t advance, int32_t base,
                   Role role, const char *words, size_t len)
{
    Item *item = sketch_text(s, font, size_px, fixed_px_of_64(x64) * 4, advance, base, role, 255);
    if (item && scene_put(s->out, item, words, len))
        return item;
    if (item)
        s->out->count--;
    return NULL;
}

void sketch_clip(const Sketch *s, Item *item, int32_t x, int32_t y, int32_t w, int32_t h)
{
    if (!item)
        return;
    item->flags |= ITEM_CLIPPED;
    item->clip_x = fixed_floor_quarter(place(s, x * 4, w * INT64_C(4)));
    item->clip_y = y + s->y_px;
    item->clip_w = w;
    item->clip_h = h;
}
