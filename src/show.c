/* SPDX-License-Identifier: MIT */
/* One instant becomes one scene: header, the cues of the card that is on, progress line, crawl.
 * Every place and opacity is computed from the time alone, in integers; beside each goes the first
 * later time at which it will differ, and the scene carries the earliest of them. */
#include "show.h"

#include "curve.h"
#include "figure.h"

#include <string.h>

typedef struct {
    const Layout *l;
    const Instant *now;
    Scene *out;
    const uint32_t *colors;
    int64_t t_us, length_us; /* of the card; length 0: it stays */
    int64_t wait_us;         /* until anything differs */
    int32_t opacity;         /* of the stage, 0 .. CURVE_ONE */
} Show;

static int64_t floor_div(int64_t a, int64_t b)
{
    return a >= 0 ? a / b : -((b - 1 - a) / b);
}

static int32_t px_mil(int64_t mil)
{
    return (int32_t)floor_div(mil + 500, 1000);
}

/* Quarter pixels of a length in 1/64 px, rounded. */
static int64_t quarters(int64_t x64)
{
    return floor_div(x64 + 8, 16);
}

static void differs_in(Show *s, int64_t us)
{
    if (us < 1)
        us = 1;
    if (us < s->wait_us)
        s->wait_us = us;
}

/* A part that runs from start to end (milliseconds of the card): moving now, or not yet. */
static void differs_during(Show *s, int64_t start_ms, int64_t end_ms)
{
    if (s->l->still)
        return;
    if (s->t_us < start_ms * 1000)
        differs_in(s, start_ms * 1000 - s->t_us);
    else if (s->t_us < end_ms * 1000)
        differs_in(s, 1);
}

static uint8_t alpha_of(int64_t opacity)
{
    return (uint8_t)((opacity * 255 + CURVE_ONE / 2) / CURVE_ONE);
}

static int32_t phase(const Show *s, int start_ms, int length_ms)
{
    if (s->l->still)
        return CURVE_ONE;
    return curve_phase(s->t_us, start_ms * INT64_C(1000), length_ms * INT64_C(1000));
}

static Item *rect(Show *s, int32_t x4, int32_t y, int32_t w, int32_t h, uint32_t color, uint8_t alpha)
{
    Item *item = w > 0 && h > 0 && alpha ? scene_add(s->out, ITEM_RECT) : NULL;
    if (!item)
        return NULL;
    item->x4 = x4;
    item->y = y;
    item->w = w;
    item->h = h;
    item->color = color;
    item->alpha = alpha;
    return item;
}

static Item *text(Show *s, FontKey font, int size_px, int32_t x4, int32_t base, uint32_t color,
                  uint8_t alpha)
{
    Item *item = alpha ? scene_add(s->out, ITEM_TEXT) : NULL;
    if (!item)
        return NULL;
    item->font = (uint8_t)font;
    item->size_px = (uint16_t)size_px;
    item->x4 = x4;
    item->y = base;
    item->color = color;
    item->alpha = alpha;
    return item;
}

static Item *run_text(Show *s, uint32_t run, int32_t x4, int32_t base, uint32_t color, uint8_t alpha)
{
    const Run *r = &s->l->runs[run];
    Item *item = text(s, (FontKey)r->font, r->size_px, x4, base, color, alpha);
    if (item)
        item->run = run;
    return item;
}

static void pool_text(Show *s, FontKey font, int size_px, int64_t x64, int32_t base, uint32_t color,
                      const char *words, size_t len)
{
    Item *item = text(s, font, size_px, px_of_64(x64) * 4, base, color, 255);
    if (item && !scene_put(s->out, item, words, len))
        s->out->count--;
}

static void clip(Item *item, int32_t x, int32_t y, int32_t w, int32_t h)
{
    if (!item)
        return;
    item->flags |= ITEM_CLIPPED;
    item->clip_x = x;
    item->clip_y = y;
    item->clip_w = w;
    item->clip_h = h;
}

/* ---- header ---- */

static int64_t date_width(const Header *h, const Civil *c)
{
    int digits = c->date.day >= 10 ? 2 : 1;
    return h->weekday[c->weekday] + h->month[c->date.month - 1] + h->digit * (int64_t)digits +
           h->rest[c->date.day != 1];
}

static void clock_and_date(Show *s, const Header *h, int64_t *free_end)
{
    const Layout *l = s->l;
    int64_t second = floor_div(s->now->wall_us, 1000000);
    Civil c = when_civil(&h->zone, second);
    differs_in(s, (second + 60 - c.second) * 1000000 - s->now->wall_us);
    char words[128];
    int32_t base = px_mil(l->header_base_mil);
    int64_t x64 = (int64_t)(l->w_px - l->margin) * 64 - l->clock_advance;
    size_t len = lang_clock(h->lang, c.hour, c.minute, words, sizeof words);
    pool_text(s, FONT_PS, l->small, x64, base, s->colors[ROLE_TEXT], words, len);
    *free_end = x64;
    if (l->class == CLASS_BAR || l->density == 2)
        return;
    bool brief = l->class == CLASS_PORT || l->density == 1;
    len = lang_date(h->lang, brief ? LANG_DATE_SHORT : LANG_DATE_LONG, c.date, c.weekday, words,
                    sizeof words);
    x64 -= px_mil(900 * (int64_t)l->small) * 64 + date_width(h, &c);
    if (x64 < l->margin * 64 + l->runs[h->name].advance + l->small * 64)
        return;
    pool_text(s, FONT_PM, l->small, x64, base, s->colors[ROLE_SOFT], words, len);
    *free_end = x64;
}

static void header(Show *s, const Header *h)
{
    const Layout *l = s->l;
    int32_t base = px_mil(l->header_base_mil);
    int64_t end64 = (int64_t)(l->w_px - l->margin) * 64;
    if (s->now->trusted)
        clock_and_date(s, h, &end64);
    if (h->name != LAYOUT_NONE)
        run_text(s, h->name, l->margin * 4, base, s->colors[ROLE_TEXT], 255);
    if (h->subject == LAYOUT_NONE)
        return;
    if (h->subject_x64 + l->runs[h->subject].advance + l->small * 64 <= end64)
        run_text(s, h->subject, px_of_64(h->subject_x64) * 4, base, s->colors[ROLE_SOFT], 255);
}

/* ---- the card ---- */

static void rise(Show *s, const Cue *cue, int32_t p)
{
    int32_t q = curve_out_cubic(p);
    int64_t size = s->l->runs[cue->run].size_px;
    int64_t below = (CURVE_ONE - q) * 550 * size / CURVE_ONE;
    uint8_t alpha = alpha_of((int64_t)s->opacity * q / CURVE_ONE);
    Item *item = run_text(s, cue->run, px_of_64(cue->x64) * 4, px_mil(cue->y_mil + below),
                          s->colors[cue->role], alpha);
    clip(item, px_of_64(cue->x64 - size * 64), px_mil(cue->y_mil - size * 1000), SCENE_CLIP_WIDE,
         px_mil(1320 * size));
}

static int digits_in(const char *s, size_t len)
{
    int n = 0;
    for (size_t i = 0; i < len; i++)
        n += s[i] >= '0' && s[i] <= '9';
    return n;
}

/* The number on its way from the earlier value. Its point stays where it ends: a value with fewer
 * digits begins that much further in. */
static void count(Show *s, const Cue *cue, const Card *card, int32_t p)
{
    const Run *run = &s->l->runs[cue->run];
    int32_t q = curve_out_expo(phase(s, CUE_COUNT_MS, CUE_COUNT_LEN));
    uint8_t alpha = alpha_of((int64_t)s->opacity * curve_smoothstep(p) / CURVE_ONE);
    int32_t base = px_mil(cue->y_mil);
    int64_t away = card->count_to - card->count_from;
    if (away)
        differs_during(s, CUE_COUNT_MS, CUE_COUNT_MS + CUE_COUNT_LEN);
    if (q == CURVE_ONE || away == 0) {
        Item *item = run_text(s, cue->run, px_of_64(cue->x64) * 4, base, s->colors[cue->role], alpha);
        if (item)
            item->flags |= ITEM_DIGITS;
        return;
    }
    char words[64];
    int64_t whole = away / CURVE_ONE * q, part = away % CURVE_ONE * q;
    int64_t value = card->count_from + whole + floor_div(part + CURVE_ONE / 2, CURVE_ONE);
    const Lang *lang = s->l->headers[card->show].lang;
    size_t len = figure_number(lang, value, card->decimals, words, sizeof words);
    int missing = digits_in(layout_text(s->l, run), run->len) - digits_in(words, len);
    Item *item = text(s, (FontKey)run->font, run->size_px,
                      px_of_64(cue->x64 + (int64_t)missing * cue->pad) * 4, base,
                      s->colors[cue->role], alpha);
    if (!item)
        return;
    item->flags |= ITEM_DIGITS;
    if (!scene_put(s->out, item, words, len))
        s->out->count--;
}

static void grow(Show *s, const Cue *cue, int32_t p)
{
    int64_t opacity = s->opacity;
    if (cue->with_rail) {
        opacity = opacity * curve_out_cubic(phase(s, CUE_RAIL_MS, CUE_RAIL_LEN)) / CURVE_ONE;
        differs_during(s, CUE_RAIL_MS, CUE_RAIL_MS + CUE_RAIL_LEN);
    }
    int32_t w = px_mil((int64_t)cue->w * 1000 * curve_out_expo(p) / CURVE_ONE);
    rect(s, px_of_64(cue->x64) * 4, px_mil(cue->y_mil), w, cue->h, s->colors[cue->role],
         alpha_of(opacity));
}

static void frame(Show *s, const Cue *cue, int32_t p)
{
    int32_t w = px_mil((int64_t)cue->w * 1000 * curve_out_expo(p) / CURVE_ONE), b = cue->pad;
    int32_t x4 = px_of_64(cue->x64) * 4, y = px_mil(cue->y_mil);
    uint32_t color = s->colors[cue->role];
    uint8_t alpha = alpha_of(s->opacity);
    rect(s, x4, y, w, b, color, alpha);
    rect(s, x4, y + cue->h - b, w, b, color, alpha);
    rect(s, x4, y + b, b < w ? b : w, cue->h - 2 * b, color, alpha);
    if (p >= CURVE_ONE)
        rect(s, x4 + (w - b) * 4, y + b, b, cue->h - 2 * b, color, alpha);
}

static void strap(Show *s, const Cue *cue, int32_t p)
{
    int32_t w = px_mil((int64_t)cue->w * 1000 * curve_out_cubic(p) / CURVE_ONE);
    int32_t x = px_of_64(cue->x64), y = px_mil(cue->y_mil);
    uint8_t alpha = alpha_of(s->opacity);
    rect(s, x * 4, y, w, cue->h, s->colors[ROLE_MARKER], alpha);
    if (w <= 0)
        return;
    Item *item = run_text(s, cue->run, (x + cue->pad) * 4, px_mil(cue->base_mil),
                          s->colors[ROLE_ON_MARKER], alpha);
    clip(item, x, y, w, cue->h);
}

static void play(Show *s, const Cue *cue, const Card *card)
{
    int32_t p = phase(s, cue->start_ms, cue->length_ms);
    differs_during(s, cue->start_ms, cue->start_ms + cue->length_ms);
    switch ((Effect)cue->effect) {
    case EFFECT_RISE:
        rise(s, cue, p);
        break;
    case EFFECT_FADE:
        run_text(s, cue->run, px_of_64(cue->x64) * 4, px_mil(cue->y_mil), s->colors[cue->role],
                 alpha_of((int64_t)s->opacity * curve_smoothstep(p) / CURVE_ONE));
        break;
    case EFFECT_COUNT:
        count(s, cue, card, p);
        break;
    case EFFECT_RAIL:
        rect(s, px_of_64(cue->x64) * 4, px_mil(cue->y_mil),
             px_mil((int64_t)cue->w * 1000 * curve_out_cubic(p) / CURVE_ONE), cue->h,
             s->colors[cue->role], alpha_of(s->opacity));
        break;
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

static void stage(Show *s, const Card *card)
{
    s->opacity = CURVE_ONE;
    if (s->length_us) {
        int64_t out_ms = s->length_us / 1000 - CUE_OUT_LEN;
        s->opacity = CURVE_ONE - curve_smoothstep(phase(s, (int)out_ms, CUE_OUT_LEN));
        if (s->l->still)
            s->opacity = CURVE_ONE;
        differs_during(s, out_ms, s->length_us / 1000);
        if (s->t_us < s->length_us)
            differs_in(s, s->length_us - s->t_us);
    }
    for (uint32_t i = 0; i < card->cue_count; i++)
        play(s, &s->l->cues[card->first_cue + i], card);
}

/* Linear, but in whole seconds where nothing is to move. */
static void progress(Show *s)
{
    const Layout *l = s->l;
    int32_t w = 0;
    if (s->length_us) {
        int64_t t = s->t_us < 0 ? 0 : s->t_us < s->length_us ? s->t_us : s->length_us;
        if (l->still) {
            t -= t % 1000000;
            differs_in(s, t + 1000000 - s->t_us);
        }
        w = (int32_t)((2 * t * l->w_px + s->length_us) / (2 * s->length_us));
        int64_t next = ((2 * (int64_t)w + 1) * s->length_us + 2 * l->w_px - 1) / (2 * l->w_px);
        if (!l->still && w < l->w_px)
            differs_in(s, next - s->t_us);
    }
    rect(s, 0, l->band_top, l->w_px, l->progress, s->colors[ROLE_TRACK], 255);
    rect(s, 0, l->band_top, w, l->progress, s->colors[ROLE_PROGRESS], 255);
}

/* ---- the crawl ---- */

static void crawl_item(Show *s, const CrawlItem *c, int64_t x4)
{
    const Layout *l = s->l;
    const Run *words = &l->runs[c->text];
    int64_t text4 = x4 + (l->still ? px_of_64(c->text_at) * 4 : quarters(c->text_at));
    int64_t mark4 = x4 + quarters(c->mark_at);
    int64_t end4 = (int64_t)l->w_px * 4;
    Item *item;
    if (c->kicker != LAYOUT_NONE && x4 < end4 && text4 > 0) {
        item = run_text(s, c->kicker, (int32_t)x4, l->crawl_base, s->colors[ROLE_MARKER], 255);
        if (item)
            item->flags |= ITEM_MOVING;
    }
    if (text4 < end4 && text4 + quarters(words->advance) + l->crawl * 4 > 0) {
        item = run_text(s, c->text, (int32_t)text4, l->crawl_base, s->colors[ROLE_BAND_TEXT], 255);
        if (item)
            item->flags |= ITEM_MOVING;
    }
    if (l->still || mark4 >= end4 || mark4 + (l->mark + 1) * 4 <= 0)
        return;
    int32_t y = px_mil(l->crawl_base * 1000 - 349 * l->crawl - l->mark * 500);
    item = rect(s, (int32_t)mark4, y, l->mark, l->mark, s->colors[ROLE_BAND_SOFT], STYLE_SQUARE_ALPHA);
    if (item)
        item->flags |= ITEM_MOVING;
}

/* How far the tape has run after so long, in quarter pixels. */
static int64_t tape_quarters(const Layout *l, int64_t us)
{
    int64_t second = floor_div(us, 1000000), rest = us - second * 1000000;
    return second * l->crawl_speed * 4 + rest * l->crawl_speed * 4 / 1000000;
}

/* How long it takes until the tape has run one quarter pixel more. */
static int64_t next_quarter(const Layout *l, int64_t us)
{
    int64_t second = floor_div(us, 1000000), rate = l->crawl_speed * 4;
    int64_t step = tape_quarters(l, us) + 1 - second * rate;
    return second * 1000000 + (step * 1000000 + rate - 1) / rate - us;
}

/* Not before the tape has run from one position to another; it may be a quarter pixel ahead. */
static void differs_behind(Show *s, int64_t from64, int64_t to64)
{
    const int64_t far = INT64_C(1) << 40;
    if (to64 == INT64_MAX)
        return;
    int64_t way = to64 - from64 - 16;
    differs_in(s, (way < far ? way : far) * 1000000 / (s->l->crawl_speed * 64));
}

static void crawl_moving(Show *s)
{
    const Layout *l = s->l;
    Slot slot;
    int64_t at4 = tape_quarters(l, s->now->crawl_us), x64 = at4 * 16, end64 = x64 + l->w_px * 64;
    int64_t in_force = tape_quarters(l, s->now->wall_us) * 16 + l->w_px * 64;
    bool moves = false;
    while (x64 < end64 && s->out->count < LIMIT_SCENE_ITEMS) {
        bool any = s->now->crawl_pinned ? roll_cycle(l->tape, in_force, x64, &slot)
                                        : roll_slot(l->tape, x64, &slot);
        if (any)
            crawl_item(s, &l->crawls[slot.index], quarters(slot.start) - at4);
        moves = moves || any;
        x64 = slot.end;
    }
    if (moves)
        differs_in(s, next_quarter(l, s->now->crawl_us));
    else
        differs_behind(s, end64, x64);
    if (!s->now->crawl_pinned)
        return;
    roll_slot(l->tape, in_force, &slot);
    differs_behind(s, in_force, slot.end);
}

/* Motion off: each item stands still, page after page if it is wider than the screen. */
static void crawl_paged(Show *s)
{
    const Layout *l = s->l;
    Slot slot;
    bool any = s->now->crawl_pinned
                   ? roll_cycle(l->tape, s->now->wall_us, s->now->crawl_us, &slot)
                   : roll_slot(l->tape, s->now->crawl_us, &slot);
    Slot in_force;
    roll_slot(l->tape, s->now->wall_us, &in_force);
    if (s->now->crawl_pinned && in_force.end != INT64_MAX)
        differs_in(s, in_force.end - s->now->wall_us);
    if (!any) {
        if (slot.end != INT64_MAX)
            differs_in(s, slot.end - s->now->crawl_us);
        return;
    }
    int64_t page = (s->now->crawl_us - slot.start) / (CRAWL_PAGE_MS * INT64_C(1000));
    int64_t next = slot.start + (page + 1) * CRAWL_PAGE_MS * 1000;
    differs_in(s, next - s->now->crawl_us);
    crawl_item(s, &l->crawls[slot.index], (l->margin - page * (l->w_px - 2 * l->margin)) * 4);
}

static void band(Show *s)
{
    const Layout *l = s->l;
    uint32_t color = s->colors[ROLE_BAND];
    int32_t y = l->h_px - l->band;
    rect(s, 0, y, l->w_px, l->band, color, 255);
    if (l->still)
        crawl_paged(s);
    else
        crawl_moving(s);
    for (int side = 0; side < 2; side++) {
        Item *item = scene_add(s->out, ITEM_FADE);
        if (!item)
            return;
        item->x4 = side ? (l->w_px - l->margin) * 4 : 0;
        item->y = y;
        item->w = l->margin;
        item->h = l->band;
        item->color = color;
        item->direction = side ? -1 : 1;
    }
}

/* ---- which card, which theme ---- */

static const Card *card_on(Show *s)
{
    const Layout *l = s->l;
    const Instant *now = s->now;
    const Card *card = &l->cards[l->card_count - 1];
    Slot slot = {0};
    if (now->card_pinned) {
        card = &l->cards[now->card];
        s->t_us = now->stage_us;
        s->length_us = now->card_length_us ? now->card_length_us : card->length_us;
    } else if (roll_shown(l->stage, now->stage_us, &slot)) {
        card = &l->cards[slot.index];
        s->t_us = now->stage_us - slot.start;
        s->length_us = slot.end - slot.start;
    } else {
        s->t_us = now->stage_us - slot.start;
        s->length_us = 0;
        if (slot.end != INT64_MAX)
            differs_in(s, slot.end - now->stage_us);
    }
    return card;
}

static Theme theme_on(const Show *s, const Header *h)
{
    if (s->l->theme != THEME_AUTO)
        return s->l->theme;
    if (!s->now->trusted)
        return THEME_DARK;
    int64_t begun_us = s->now->wall_us - (s->length_us ? s->t_us : 0);
    int hour = when_civil(&h->zone, floor_div(begun_us, 1000000)).hour;
    bool day = hour >= STYLE_LIGHT_FROM_HOUR && hour < STYLE_LIGHT_UNTIL_HOUR;
    return day ? THEME_LIGHT : THEME_DARK;
}

Instant instant_at(int64_t wall_us)
{
    return (Instant){.wall_us = wall_us, .stage_us = wall_us, .crawl_us = wall_us, .trusted = true};
}

void show_at(const Facts *facts, const Layout *layout, const Instant *now, Scene *out)
{
    (void)facts;
    Show s = {.l = layout, .now = now, .out = out, .wait_us = INT64_MAX / 4};
    scene_clear(out);
    const Card *card = card_on(&s);
    const Header *h = &layout->headers[card->show];
    s.colors = style_colors[theme_on(&s, h)];
    out->card = card->fact;
    out->background = s.colors[ROLE_GROUND];
    rect(&s, 0, 0, layout->w_px, layout->h_px, out->background, 255);
    header(&s, h);
    stage(&s, card);
    progress(&s);
    band(&s);
    out->until_us = now->wall_us + s.wait_us;
}

int64_t show_step(const Layout *layout, int64_t stage_us, bool backwards)
{
    Slot slot;
    if (!roll_shown(layout->stage, stage_us, &slot))
        return stage_us;
    if (!backwards)
        return slot.end;
    Slot before;
    return roll_shown(layout->stage, slot.start - 1, &before) ? before.start : slot.start;
}

Str show_text(const Layout *layout, const Scene *scene, const Item *item)
{
    if (item->run == SCENE_NO_RUN)
        return (Str){scene->pool + item->text_at, item->text_len};
    const Run *run = &layout->runs[item->run];
    return (Str){layout_text(layout, run), run->len};
}
