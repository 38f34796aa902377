/* SPDX-License-Identifier: MIT */
/* The effects that bring an element in, each a function of the card's own time: rise, fade, count,
 * grow, wipe. A new effect is one function and one case here, its name in layout.h, and
 * a clip if it moves sideways. */
#include "show/cue.h"
#include "base/fixed.h"
#include "lang/lang.h"
#include "layout/counter.h"

/* How far above and below its baseline a line that has risen by q is seen, in 1/1000 of its size. */
static void rise_room(const Run *run, int32_t q, int64_t *up, int64_t *down)
{
    *up = run->tall ? 1250 : 1000;
    *down = 320 + (run->tall ? (int64_t)230 * q / CURVE_ONE : 0);
}

static void rise(Sketch *s, const Cue *cue, int32_t p)
{
    int32_t q = curve_out_cubic(p);
    int64_t size = s->l->runs[cue->run].size_px, up, down;
    int64_t below = (CURVE_ONE - q) * 550 * size / CURVE_ONE;
    uint8_t alpha = sketch_alpha((int64_t)s->opacity * q / CURVE_ONE);
    Item *item = sketch_run(s, cue->run, fixed_px_of_64(cue->x64) * 4,
                            fixed_px_of_mil(cue->y_mil + below), (Role)cue->role, alpha);
    rise_room(&s->l->runs[cue->run], q, &up, &down);
    sketch_clip(s, item, fixed_px_of_64(cue->x64 - size * 64),
                fixed_px_of_mil(cue->y_mil - size * up), SCENE_CLIP_WIDE,
                fixed_px_of_mil((up + down) * size));
}

/* The number on its way from the previous value. Its decimal point stays in place: a value with
 * fewer digits or no sign begins further in; one with more begins at the margin. */
static void count(Sketch *s, const Cue *cue, const Card *card, int32_t p)
{
    const Run *run = &s->l->runs[cue->run];
    const Counter *c = &card->count;
    int32_t q = curve_out_expo(sketch_phase(s, CUE_COUNT_MS, CUE_COUNT_LEN));
    uint8_t alpha = sketch_alpha((int64_t)s->opacity * curve_smoothstep(p) / CURVE_ONE);
    int32_t base = fixed_px_of_mil(cue->y_mil);
    if (c->to != c->from)
        sketch_differs_during(s, CUE_COUNT_MS, CUE_COUNT_MS + CUE_COUNT_LEN);
    if (q == CURVE_ONE || c->to == c->from) {
        Item *item =
            sketch_run(s, cue->run, fixed_px_of_64(cue->x64) * 4, base, (Role)cue->role, alpha);
        if (item)
            item->flags = ITEM_DIGITS;
        return;
    }
    char words[64];
    int64_t value = counter_between(c->from, c->to, q);
    size_t len = counter_words(card->lang, c, value, words, sizeof words);
    const CounterWidths widths = {.digit = cue->pad, .sign = cue->w, .mark = cue->h};
    int64_t in = counter_lacks(&widths, (Str){run->text, run->len}, words, len);
    int64_t x64 = s->mirror_px || in < 0 ? cue->x64 : cue->x64 + in;
    Item *item = sketch_text(s, (FontKey)run->font, run->size_px, fixed_px_of_64(x64) * 4,
                             run->advance - in, base, (Role)cue->role, alpha);
    if (!item)
        return;
    item->flags = ITEM_DIGITS;
    if (!scene_put(s->out, item, words, len))
        s->out->count--;
}

/* The width of a rectangle that has come in by q. */
static int32_t width(const Cue *cue, int32_t q)
{
    return fixed_px_of_mil((int64_t)cue->w * 1000 * q / CURVE_ONE);
}

static void grow(Sketch *s, const Cue *cue, int32_t p)
{
    int64_t opacity = s->opacity;
    if (cue->with_rail) {
        opacity = opacity * curve_out_cubic(sketch_phase(s, CUE_RAIL_MS, CUE_RAIL_LEN)) / CURVE_ONE;
        sketch_differs_during(s, CUE_RAIL_MS, CUE_RAIL_MS + CUE_RAIL_LEN);
    }
    int32_t w = width(cue, cue->effect == EFFECT_RAIL ? curve_out_cubic(p) : curve_out_expo(p));
    sketch_rect(s, fixed_px_of_64(cue->x64) * 4, fixed_px_of_mil(cue->y_mil), w, cue->h,
                s->colors[cue->role], sketch_alpha(opacity));
}

static void frame(Sketch *s, const Cue *cue, int32_t p)
{
    int32_t w = width(cue, curve_out_expo(p)), b = cue->pad;
    int32_t x4 = fixed_px_of_64(cue->x64) * 4, y = fixed_px_of_mil(cue->y_mil);
    uint32_t color = s->colors[cue->role];
    uint8_t alpha = sketch_alpha(s->opacity);
    sketch_rect(s, x4, y, w, b, color, alpha);
    sketch_rect(s, x4, y + cue->h - b, w, b, color, alpha);
    sketch_rect(s, x4, y + b, b < w ? b : w, cue->h - 2 * b, color, alpha);
    if (p >= CURVE_ONE && w > b)
        sketch_rect(s, x4 + (w - b) * 4, y + b, b, cue->h - 2 * b, color, alpha);
}

static void strap(Sketch *s, const Cue *cue, int32_t p)
{
    int32_t w = width(cue, curve_out_cubic(p));
    int32_t x = fixed_px_of_64(cue->x64), y = fixed_px_of_mil(cue->y_mil);
    uint8_t alpha = sketch_alpha(s->opacity);
    sketch_rect(s, x * 4, y, w, cue->h, s->colors[ROLE_MARKER], alpha);
    if (w <= 0)
        return;
    const Run *run = &s->l->runs[cue->run];
    int32_t up = run->tall ? 60 * run->size_px : 0; /* descenders would be cut off */
    Item *item = sketch_run(s, cue->run, (x + cue->pad) * 4, fixed_px_of_mil(cue->base_mil - up),
                            ROLE_ON_MARKER, alpha);
    sketch_clip(s, item, x, y, w, cue->h);
}

void cue_play(Sketch *s, const Cue *cue, const Card *card)
{
    int32_t p = sketch_phase(s, cue->start_ms, cue->length_ms);
    sketch_differs_during(s, cue->start_ms, cue->start_ms + cue->length_ms);
    switch ((Effect)cue->effect) {
    case EFFECT_RISE:
        rise(s, cue, p);
        break;
    case EFFECT_FADE:
        sketch_run(s, cue->run, fixed_px_of_64(cue->x64) * 4, fixed_px_of_mil(cue->y_mil),
                   (Role)cue->role,
                   sketch_alpha((int64_t)s->opacity * curve_smoothstep(p) / CURVE_ONE));
        break;
    case EFFECT_COUNT:
        count(s, cue, card, p);
        break;
    case EFFECT_RAIL:
    case EFFECT_GROW:
        grow(s, cue, p);
        break;
    case EFFECT_FRAME:
        frame(s, cue, p);
        break;
    case EFFECT_STRAP:
        strap(s, cue, p);
        break;
    }
}
