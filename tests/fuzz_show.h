/* SPDX-License-Identifier: MIT */
/* For the fuzzers: plays a fact file that the reader has accepted, with the measures that it brings,
 * true or not. It is laid out for one of some screens; every card and every time at which something
 * begins or ends becomes scenes, which are held against what a screen must keep and drawn. There are
 * no fonts: coverage is a pattern, as wide as the layout believes its text to be. */
#pragma once
#include "base/fixed.h"
#include "draw/canvas.h"
#include "draw/damage.h"
#include "draw/overlay.h"
#include "image.h"
#include "layout/measures.h"
#include "show/show.h"

static void demand(bool condition, const char *what);

enum { PLAY_CARDS = 24, PLAY_FACTS = 24, PLAY_HIGH = 64, PLAY_DRAWN_PX = 320 * 240 };

static const struct {
    int w_px, h_px, inset;
    bool still;
} play_screens[] = {{160, 120, 0, false},      {240, 240, 5000, true},   {320, 240, 1000, false},
                    {480, 128, 0, true},       {128 * 5, 120, 0, false}, {200, 360, 2500, false},
                    {1920, 1080, 2500, false}, {16384, 120, 0, false},   {160, 16384, 0, true}};

typedef struct {
    const Facts *facts;
    Layout layout;
    Spans *spans[2][PLAY_HIGH + 1]; /* of what stands and of what moves, by height */
    uint32_t *pixels;
    Scene *was, *is;
    Sprites *was_cast, *is_cast;
} Play;

/* ---- sprites ---- */

enum { PLAY_WIDE = 64 };

static const Spans *play_spans(Play *p, bool moves, int32_t h)
{
    Spans **s = &p->spans[moves][h];
    int32_t w = moves ? PLAY_WIDE * 4 : PLAY_WIDE;
    if (p->spans[moves][h])
        return p->spans[moves][h];
    uint8_t *cover = malloc((size_t)(w * h));
    for (int32_t i = 0; cover && i < w * h; i++)
        cover[i] = (uint8_t)(i % 7 < 3 ? 0 : i % 7 < 5 ? 255 : i);
    *s = cover ? spans_make(cover, w, w, h) : NULL;
    free(cover);
    demand(*s, "no memory for spans");
    return *s;
}

/* How far a text reaches, as the layout has it, px. */
static int64_t play_width(const Play *p, const Item *item)
{
    return item->run == SCENE_NO_RUN ? item->text_len * (int64_t)item->size_px / 2
                                     : fixed_px_of_64(p->layout.runs[item->run].advance);
}

static int play_sprites(void *ctx, const Scene *scene, const Item *item, Sprite *out,
                        uint32_t *missing)
{
    Play *p = ctx;
    bool moves = item->flags & ITEM_MOVING;
    int32_t h = item->size_px < PLAY_HIGH ? item->size_px : PLAY_HIGH;
    int n = 0;
    (void)scene;
    (void)missing;
    if (item->kind == ITEM_MASK)
        return 0;
    const Spans *spans = play_spans(p, moves, h);
    for (int64_t x = 0; x < play_width(p, item); x += PLAY_WIDE, n++) {
        int64_t x4 = item->x4 + x * 4;
        if (n == SPRITES_PER_TEXT)
            break;
        out[n] =
            (Sprite){.box = {fixed_floor_quarter((int32_t)x4), item->y - h, PLAY_WIDE + moves, h},
                     .spans = spans,
                     .fine = moves,
                     .x4 = (int32_t)x4};
    }
    return n;
}

/* ---- what a scene must keep ---- */

/* A card that does not fit is shown only to those who ask for it: its texts may leave the screen. */
static void play_text(const Play *p, const Scene *s, const Item *item, bool fits)
{
    const Layout *l = &p->layout;
    demand(item->font < FONT_COUNT && item->size_px > 0, "a text in no font or size");
    if (item->run == SCENE_NO_RUN)
        demand(item->text_at + item->text_len <= s->pool_used, "a text outside the pool");
    else
        demand(item->run < l->run_count, "a text that is no run");
    Str text = show_text(l, s, item);
    demand(utf8_valid(text.s, text.len, NULL), "a text that is no UTF-8");
    if (item->flags & ITEM_MOVING)
        return;
    int64_t x = fixed_floor_quarter(item->x4), until = x + play_width(p, item);
    demand(item->y >= 0 && item->y <= l->screen_h_px, "a text above or below the screen");
    if (fits && item->run != SCENE_NO_RUN)
        demand(x >= l->x_px - l->orbit - 1 && until <= l->x_px + l->w_px + l->orbit + 1,
               "a text leaves the screen");
}

static void play_keep(const Play *p, const Scene *s, const Instant *now)
{
    const Layout *l = &p->layout;
    bool fits = !now->card_pinned || l->cards[now->card].fits;
    demand(s->count <= LIMIT_SCENE_ITEMS && s->until_us > now->wall_us, "a scene without an end");
    for (uint32_t i = 0; i < s->count; i++) {
        const Item *item = &s->items[i];
        Box b = scene_item_box(item);
        demand(item->kind <= ITEM_MASK, "an item of no kind");
        if (item->kind == ITEM_TEXT) {
            play_text(p, s, item, fits);
            continue;
        }
        demand(b.w > 0 && b.h > 0, "an item without a size");
        if (!(item->flags & ITEM_MOVING))
            demand(b.x >= 0 && b.y >= 0 && b.x + b.w <= l->screen_w_px &&
                       b.y + b.h <= l->screen_h_px,
                   "an item leaves the screen");
        if (item->kind == ITEM_MASK)
            demand(item->run < l->header_count && l->headers[item->run].logo, "a mask of no logo");
    }
}

/* ---- scenes ---- */

static void play_scene(Play *p, const Instant *now, bool draw)
{
    const Layout *l = &p->layout;
    Box screen = {0, 0, l->screen_w_px, l->screen_h_px};
    Damage damage;
    Overlay over;
    show_at(l, now, p->is);
    play_keep(p, p->is, now);
    sprites_begin(p->is_cast, p->is, (SpriteSource){play_sprites, p});
    overlay_find(&over, p->is_cast);
    damage_between(&damage, p->was_cast, p->is_cast, screen, over.box);
    if (draw && p->pixels) {
        Canvas canvas = surface_turned(p->pixels, screen.w, screen.w, screen.h, 0);
        damage_draw(&damage, &canvas, p->is_cast);
        canvas_draw(&canvas, p->is_cast, screen);
    }
    Scene *scene = p->was;
    Sprites *cast = p->was_cast;
    p->was = p->is;
    p->was_cast = p->is_cast;
    p->is = scene;
    p->is_cast = cast;
}

/* A card at its start, in its middle and before its end. */
static void play_card(Play *p, uint32_t card)
{
    Instant now = instant_at(INT64_C(1782900000) * 1000000 + card * INT64_C(7777777777));
    int64_t length_us = p->layout.cards[card].length_us;
    now.card_pinned = true;
    now.card = card;
    demand(length_us > 0, "a card without a length");
    for (int i = 0; i < 3; i++) {
        now.stage_us = i == 0 ? 0 : i == 1 ? length_us / 2 : length_us - 1;
        now.wall_us += length_us / 3;
        play_scene(p, &now, i == 1);
    }
}

/* Before and at a time, and a minute and a day after it. */
static void play_time(Play *p, int64_t second)
{
    static const int64_t after_us[] = {-1, 0, INT64_C(60000000), INT64_C(86400000000)};
    if (second == CALENDAR_MIN || second == CALENDAR_MAX)
        return;
    for (size_t i = 0; i < sizeof after_us / sizeof *after_us; i++) {
        Instant now = instant_at(second * 1000000 + after_us[i]);
        now.trusted = i != 2;
        play_scene(p, &now, i == 3);
    }
}

static void play_all(Play *p)
{
    const Facts *f = p->facts;
    uint32_t cards = p->layout.card_count, facts = f->count[SECTION_FACTS];
    for (uint32_t i = 0; i < cards && i < PLAY_CARDS; i++)
        play_card(p, i);
    play_card(p, cards - 1);
    for (uint32_t i = 0; i < facts && i < PLAY_FACTS; i++) {
        Fact fact = facts_fact(f, i);
        play_time(p, fact.since);
        play_time(p, fact.until);
    }
    play_time(p, f->not_before);
    play_time(p, f->not_after);
    play_time(p, INT64_C(1782900000));
}

static bool play_open(Play *p, size_t which, Ruler ruler)
{
    Err err = {0};
    Wish wish = {.w_px = play_screens[which].w_px,
                 .h_px = play_screens[which].h_px,
                 .inset = play_screens[which].inset,
                 .orbit = which % 2,
                 .theme = which % 3 ? THEME_AUTO : THEME_LIGHT,
                 .still = play_screens[which].still,
                 .lang = "de,en,fr",
                 .channel = "*"};
    size_t px = (size_t)wish.w_px * (size_t)wish.h_px;
    p->was = calloc(1, sizeof *p->was);
    p->is = calloc(1, sizeof *p->is);
    p->was_cast = calloc(1, sizeof *p->was_cast);
    p->is_cast = calloc(1, sizeof *p->is_cast);
    p->pixels = px <= PLAY_DRAWN_PX ? malloc(px * sizeof *p->pixels) : NULL;
    demand(p->was && p->is && p->was_cast && p->is_cast, "no memory for scenes");
    for (size_t i = 0; p->pixels && i < px; i++)
        p->pixels[i] = 0;
    sprites_begin(p->was_cast, p->was, (SpriteSource){play_sprites, p});
    bool good = layout_open(&p->layout, p->facts, &wish, ruler, &err);
    demand(good || err.why[0], "not laid out without a reason");
    return good;
}

/* Plays it on the n-th of the screens. */
static void play(const Facts *f, size_t n)
{
    Play p = {.facts = f};
    Measures measures;
    measures_open(&measures, f, facts_fonts(f), image_ruler);
    if (play_open(&p, n % (sizeof play_screens / sizeof *play_screens), measures_ruler(&measures)))
        play_all(&p);
    layout_close(&p.layout);
    measures_close(&measures);
    for (int i = 0; i < 2; i++)
        for (int h = 0; h <= PLAY_HIGH; h++)
            free(p.spans[i][h]);
    free(p.pixels);
    free(p.was_cast);
    free(p.is_cast);
    free(p.was);
    free(p.is);
}
