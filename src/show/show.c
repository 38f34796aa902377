/* SPDX-License-Identifier: MIT */
/* One instant becomes one scene: header, the cues of the card that is on, progress line, crawl.
 * Every place and opacity is computed from the time alone, in integers. Each comes with the next
 * time at which it differs, and the scene carries the earliest of these. */
#include "show/show.h"
#include "base/fixed.h"
#include "show/crawl.h"
#include "show/cue.h"
#include "show/identity_line.h"

#include <string.h>

/* ---- header ---- */

static int64_t date_width(const Header *h, const Civil *c)
{
    int digits = c->date.day >= 10 ? 2 : 1;
    return h->weekday[c->weekday] + h->month[c->date.month - 1] + h->digit * (int64_t)digits +
           h->rest[c->date.day != 1];
}

static int64_t clock_width(const Header *h, int hour, const char *words)
{
    int digits = 0;
    for (; *words; words++)
        digits += *words >= '0' && *words <= '9';
    return h->clock[hour >= 12] - h->clock_digit * (int64_t)(4 - digits);
}

static void clock_and_date(Sketch *s, const Header *h, int64_t *free_end)
{
    const Layout *l = s->l;
    int64_t second = fixed_floor_div(s->now->wall_us, 1000000);
    Civil c = timezone_civil(&h->zone, second);
    sketch_differs_in(s, (second + 60 - c.second) * 1000000 - s->now->wall_us);
    char words[128];
    int32_t base = fixed_px_of_mil(l->header_base_mil);
    size_t len = lang_clock(h->lang, h->clock_hours, c.hour, c.minute, words, sizeof words);
    int64_t width = clock_width(h, c.hour, words);
    int64_t x64 = (int64_t)(l->w_px - l->margin) * 64 - width;
    Item *clock = sketch_words(s, FONT_PS, l->small, x64, width, base, ROLE_TEXT, words, len);
    if (clock)
        clock->flags = ITEM_DIGITS; /* it changes every minute */
    *free_end = x64;
    if (l->class == CLASS_BAR || l->density == 2)
        return;
    bool brief = l->class == CLASS_PORT || l->density == 1;
    len = lang_date(h->lang, brief ? LANG_DATE_SHORT : LANG_DATE_LONG, c.date, c.weekday, words,
                    sizeof words);
    width = date_width(h, &c);
    x64 -= fixed_px_of_part(l->small, STYLE_HEADER_GAP) * 64 + width;
    if (x64 < h->name_end64 + l->small * 64)
        return;
    sketch_words(s, FONT_PM, l->small, x64, width, base, ROLE_SOFT, words, len);
    *free_end = x64;
}

static void header(Sketch *s, const Header *h, CardHeader form)
{
    const Layout *l = s->l;
    int32_t base = fixed_px_of_mil(l->header_base_mil);
    int64_t end64 = (int64_t)(l->w_px - l->margin) * 64;
    if (form == HEADER_HIDDEN)
        return;
    if (s->now->trusted && form == HEADER_WHOLE)
        clock_and_date(s, h, &end64);
    if (h->logo)
        sketch_mask(s, (uint32_t)(h - l->headers), l->margin * 4, h->logo_y);
    else if (h->name != LAYOUT_NONE)
        sketch_run(s, h->name, l->margin * 4, base, ROLE_TEXT, 255);
    if (h->subject == LAYOUT_NONE)
        return;
    if (h->subject_x64 + l->runs[h->subject].advance + l->small * 64 <= end64)
        sketch_run(s, h->subject, fixed_px_of_64(h->subject_x64) * 4, base, ROLE_SOFT, 255);
}

/* A show that took over in the middle of a card fades in; with less of that card left than can be
 * read, the stage stays empty until the next one. */
static int32_t entered(Sketch *s)
{
    int64_t since_us = s->now->stage_us - s->l->came_us;
    bool amid = !s->now->card_pinned && since_us >= 0 && since_us < s->t_us;
    if (!amid || !s->length_us || s->l->still)
        return CURVE_ONE;
    if (s->length_us - s->t_us + since_us < CUE_BRIEF_MS * INT64_C(1000))
        return 0;
    if (since_us < CUE_ENTER_LEN * INT64_C(1000))
        sketch_differs_in(s, 1);
    return curve_smoothstep(curve_phase(since_us, 0, CUE_ENTER_LEN * INT64_C(1000)));
}

static void stage(Sketch *s, const Card *card)
{
    s->opacity = CURVE_ONE;
    if (s->length_us) {
        int64_t out_ms = s->length_us / 1000 - CUE_OUT_LEN;
        s->opacity = CURVE_ONE - curve_smoothstep(sketch_phase(s, out_ms, CUE_OUT_LEN));
        if (s->l->still)
            s->opacity = CURVE_ONE;
        sketch_differs_during(s, out_ms, s->length_us / 1000);
        if (s->t_us < s->length_us)
            sketch_differs_in(s, s->length_us - s->t_us);
    }
    s->opacity = (int32_t)((int64_t)s->opacity * entered(s) / CURVE_ONE);
    for (uint32_t i = 0; i < card->cue_count; i++)
        cue_play(s, &s->l->cues[card->first_cue + i], card);
}

/* Linear, but in whole seconds where motion is off. */
static void progress(Sketch *s)
{
    const Layout *l = s->l;
    int32_t w = 0;
    if (s->length_us) {
        int64_t t = s->t_us < 0 ? 0 : s->t_us < s->length_us ? s->t_us : s->length_us;
        if (l->still) {
            t -= t % 1000000;
            sketch_differs_in(s, t + 1000000 - s->t_us);
        }
        int64_t full = l->screen_w_px, unit_us = s->length_us / (INT64_C(1) << 46) + 1;
        int64_t length = s->length_us / unit_us; /* even years, times twice full, stay in range */
        w = (int32_t)((2 * (t / unit_us) * full + length) / (2 * length));
        int64_t next = ((2 * (int64_t)w + 1) * length + 2 * full - 1) / (2 * full);
        if (!l->still && w < full)
            sketch_differs_in(s, next * unit_us - s->t_us);
    }
    sketch_strip(s, l->band_top, l->band_top + l->progress, s->colors[ROLE_TRACK], 255);
    s->mirror_px = s->mirror_px ? l->screen_w_px : 0;
    s->x_px = 0;
    sketch_rect(s, 0, l->band_top, w, l->progress, s->colors[ROLE_PROGRESS], 255);
}

/* Hides everything while the show jumps to another time. */
static void veil(Sketch *s)
{
    const Layout *l = s->l;
    if (!s->now->veil)
        return;
    uint8_t alpha = sketch_alpha(s->now->veil);
    sketch_strip(s, 0, l->h_px - l->band, s->colors[ROLE_GROUND], alpha);
    sketch_strip(s, l->h_px - l->band, l->h_px, s->colors[ROLE_BAND], alpha);
}

/* ---- which card, which theme ---- */

/* How long the card about a wrong setting is still on; 0: it is not. */
static int64_t setting_left(const Layout *l, const Instant *now)
{
    int64_t left = SETTING_MS * INT64_C(1000) - now->setting_us;
    return now->setting && l->setting_card != LAYOUT_NONE && left > 0 ? left : 0;
}

/* The card where no fact has one: none if facts run in the crawl. */
static const Card *card_between(Sketch *s)
{
    const Layout *l = s->l;
    uint32_t low = 0, high = l->gap_count;
    s->silent = s->silent || crawl_goes_on(s);
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (l->gaps[mid].from_us <= s->now->stage_us)
            low = mid + 1;
        else
            high = mid;
    }
    if (low < l->gap_count)
        sketch_differs_in(s, l->gaps[low].from_us - s->now->stage_us);
    return &l->cards[low ? l->gaps[low - 1].card : l->rest_card];
}

static const Card *card_on(Sketch *s)
{
    const Layout *l = s->l;
    const Instant *now = s->now;
    const Card *card = &l->cards[l->rest_card];
    Slot slot = {0};
    int64_t left_us = setting_left(l, now);
    if (left_us) {
        card = &l->cards[l->setting_card];
        s->t_us = now->setting_us;
        s->length_us = 0;
        sketch_differs_in(s, left_us);
    } else if (now->card_pinned) {
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
            sketch_differs_in(s, slot.end - now->stage_us);
        s->silent = roll_slot(l->stage, now->stage_us, &slot);
        if (s->silent)
            sketch_differs_in(s, slot.end - now->stage_us);
        card = card_between(s);
        if (card->header == HEADER_HIDDEN)
            s->t_us = now->begun_us;
    }
    return card;
}

/* Where the drawing rectangle is. With the orbit it moves once a minute, but never while a card is
 * on, so it stays for good while one is pinned. */
static void find_place(Sketch *s)
{
    const Layout *l = s->l;
    s->x_px = l->x_px;
    s->y_px = l->y_px;
    if (!l->orbit || s->now->card_pinned)
        return;
    const int64_t step_us = ORBIT_STEP_MS * INT64_C(1000);
    int64_t begun_us = s->now->stage_us - (s->length_us ? s->t_us : 0);
    int64_t k = fixed_floor_div(begun_us, step_us);
    if (!s->length_us)
        sketch_differs_in(s, (k + 1) * step_us - begun_us);
    s->x_px +=
        (int32_t)fixed_floor_div(l->orbit * (int64_t)curve_orbit_x(k) + CURVE_ONE / 2, CURVE_ONE);
    s->y_px +=
        (int32_t)fixed_floor_div(l->orbit * (int64_t)curve_orbit_y(k) + CURVE_ONE / 2, CURVE_ONE);
}

/* The local minute of the day at which the card began; -1 where the clock is not trusted. */
static int minute_begun(const Sketch *s, const Header *h, CardHeader form)
{
    if (!s->now->trusted || form == HEADER_CLOCKLESS)
        return -1;
    int64_t begun_us = s->now->wall_us - (s->length_us ? s->t_us : 0);
    Civil c = timezone_civil(&h->zone, fixed_floor_div(begun_us, 1000000));
    return c.hour * 60 + c.minute;
}

static Theme theme_at(const Sketch *s, int minute)
{
    if (s->now->theme_pinned)
        return s->now->theme;
    if (s->l->theme != THEME_AUTO)
        return s->l->theme;
    bool day = minute >= STYLE_LIGHT_FROM_HOUR * 60 && minute < STYLE_LIGHT_UNTIL_HOUR * 60;
    return day ? THEME_LIGHT : THEME_DARK;
}

static bool dimmed_at(const FactDim *dim, int minute)
{
    if (minute < 0 || !dim->percent)
        return false;
    bool late = minute >= dim->from, early = minute < dim->until;
    return dim->from < dim->until ? late && early : late || early;
}

static void dress(Sketch *s, const Header *h, Theme theme, bool dimmed)
{
    s->colors = h->color[dimmed][theme];
    s->mirror_px = h->lang->rtl ? s->l->w_px : 0;
    s->dim = dimmed ? (uint8_t)h->dim.percent : 0;
}

/* Header and card, which rarely change. */
static void draw_standing(Sketch *s)
{
    Scene *out = s->out;
    const Card *card = card_on(s);
    find_place(s);
    const Header *h = &s->l->headers[card->show];
    int minute = minute_begun(s, h, card->header);
    Theme theme = theme_at(s, minute);
    bool dimmed = dimmed_at(&h->dim, minute);
    dress(s, h, theme, dimmed);
    out->card = card->fact;
    out->light = theme == THEME_LIGHT;
    out->background = s->colors[ROLE_GROUND];
    sketch_strip(s, 0, s->l->h_px, out->background, 255);
    header(s, h, card->header);
    if (!s->silent)
        stage(s, card);
    out->standing = (Standing){.from_us = s->now->wall_us,
                               .until_us = s->now->wall_us + s->wait_us,
                               .stage_us = s->now->stage_us,
                               .t_us = s->t_us,
                               .length_us = s->length_us,
                               .count = out->count,
                               .pool_used = out->pool_used,
                               .show = card->show,
                               .x_px = s->x_px,
                               .y_px = s->y_px,
                               .dimmed = dimmed,
                               .trusted = s->now->trusted,
                               .setting = setting_left(s->l, s->now) > 0};
}

static bool still_stands(const Layout *l, const Scene *before, const Instant *now)
{
    const Standing *old = &before->standing;
    int64_t passed = now->card_pinned ? 0 : now->wall_us - old->from_us;
    return now->wall_us >= old->from_us && now->wall_us < old->until_us &&
           now->stage_us - old->stage_us == passed && now->trusted == old->trusted &&
           (setting_left(l, now) > 0) == old->setting && before->dropped == 0;
}

static void take_standing(Sketch *s, const Scene *before)
{
    Scene *out = s->out;
    const Standing *old = &before->standing;
    out->standing = *old;
    out->card = before->card;
    out->background = before->background;
    out->light = before->light;
    out->count = old->count;
    out->pool_used = old->pool_used;
    memcpy(out->items, before->items, old->count * sizeof out->items[0]);
    memcpy(out->pool, before->pool, old->pool_used);
    dress(s, &s->l->headers[old->show], before->light ? THEME_LIGHT : THEME_DARK, old->dimmed);
    s->t_us = old->t_us + s->now->stage_us - old->stage_us;
    s->length_us = old->length_us;
    s->wait_us = old->until_us - s->now->wall_us;
    s->x_px = old->x_px;
    s->y_px = old->y_px;
}

/* The crawl, or what is there in its place. */
static void band(Sketch *s)
{
    if (identity_line_draw(s))
        return;
    if (s->out->standing.setting)
        sketch_strip(s, s->l->h_px - s->l->band, s->l->h_px, s->colors[ROLE_BAND], 255);
    else
        crawl_draw(s);
}

void show_after(const Layout *layout, const Instant *now, const Scene *before, Scene *out)
{
    Sketch s = {.l = layout, .now = now, .out = out, .wait_us = INT64_MAX / 4};
    scene_clear(out);
    if (before && still_stands(layout, before, now))
        take_standing(&s, before);
    else
        draw_standing(&s);
    progress(&s);
    band(&s);
    veil(&s);
    out->until_us = now->wall_us + s.wait_us;
}

void show_at(const Layout *layout, const Instant *now, Scene *out)
{
    show_after(layout, now, NULL, out);
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

int64_t show_first(const Layout *layout, int64_t stage_us)
{
    Slot slot = {.end = stage_us};
    uint32_t first = 0;
    for (uint32_t i = 1; i < layout->card_count; i++)
        first = layout->cards[i].fact < layout->cards[first].fact ? i : first;
    for (uint32_t i = 0; i <= 2 * layout->card_count; i++)
        if (!roll_shown(layout->stage, slot.end, &slot))
            break;
        else if (slot.index == first && slot.start >= stage_us)
            return slot.start;
    return stage_us;
}

bool show_is_over(const Layout *layout, int64_t stage_us)
{
    Slot slot;
    return !roll_slot(layout->stage, stage_us, &slot) && slot.end == INT64_MAX;
}

Str show_text(const Layout *layout, const Scene *scene, const Item *item)
{
    if (item->run == SCENE_NO_RUN)
        return (Str){scene->pool + item->text_at, item->text_len};
    const Layout *of = scene_edition(item) == layout->edition ? layout : layout->before;
    const Run *run = of ? &of->runs[scene_run(item)] : NULL;
    return run ? (Str){run->text, run->len} : (Str){"", 0};
}
