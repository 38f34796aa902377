/* SPDX-License-Identifier: MIT */
/* Since the show is a function of time, a screen's years can be measured in advance. Time is cut
 * into intervals that end with a card and are at most a frame long while something moves; each
 * shows the scene of one instant within it. A pixel's light is added up when the pixel is about to
 * be redrawn, so a still picture costs nothing and is exact. */
#include "player/burnin.h"
#include "base/exits.h"
#include "base/limits.h"
#include "draw/damage.h"
#include "draw/light.h"
#include "look/palette.h"
#include "player/clock.h"
#include "player/option_wish.h"
#include "system/picture.h"

#include <inttypes.h>
#include <stdlib.h>

#define DAY_US (86400 * INT64_C(1000000))

enum {
    FRAME_US = 16667,
    FRAMES = 40000,      /* a longer range is sampled less often */
    GOLDEN_MIL = 618,    /* spreads instants evenly over intervals of any kind */
    CYCLE_MAX_S = 86400, /* for a card that does not return within a day */
    ORBIT_S = 7200       /* the time in which the picture visits all its places */
};

typedef struct {
    uint64_t light, lit_us;
    int64_t since_us;
} Wear;

typedef struct {
    Scene scene;
    Sprites cast;
} Frame;

typedef struct {
    BurnIn *b;
    const PlayerShow *show;
    BurnProgress *progress;
    const Facts *facts;
    Layout layout;
    Wear *wear;
    uint32_t *pixels;
    uint32_t *surface; /* light of the surface under each row */
    Frame *shown, *next;
    TextScene words;
    Canvas canvas;
} Burn;

/* ---- the range ---- */

static Instant instant(const Burn *n, int64_t wall_us)
{
    Instant i;
    option_wish_instant(n->show->options, &n->layout, n->facts, wall_us, &i, NULL);
    return i;
}

static bool is_notice(const Burn *n, const Slot *slot)
{
    uint32_t fact = n->layout.cards[slot->index].fact;
    return fact != LAYOUT_NONE && n->facts && facts_fact(n->facts, fact).kind == KIND_NOTICE;
}

/* Until the card at `from`, or the first card after it that is no notice, returns: notices have a
 * cycle of their own. */
static int64_t cycle_us(const Burn *n, int64_t from_us)
{
    Slot first, slot;
    const int64_t longest = CYCLE_MAX_S * INT64_C(1000000);
    Instant i = instant(n, from_us);
    if (i.card_pinned)
        return n->layout.cards[i.card].length_us;
    if (!roll_shown(n->layout.stage, from_us, &first))
        return 60000000;
    if (is_notice(n, &first) && roll_shown(n->layout.stage, first.end, &slot) &&
        !is_notice(n, &slot))
        first = slot;
    for (slot = first; slot.end - first.start < longest;)
        if (!roll_shown(n->layout.stage, slot.end, &slot) || slot.index == first.index)
            return slot.start - first.start;
    return longest;
}

/* ---- light ---- */

static uint32_t light(uint32_t color)
{
    return palette_light(color) / 10000;
}

/* The surface of a row is the last opaque rectangle that is as wide as the screen. */
static void find_surfaces(Burn *n, const Scene *s)
{
    for (int32_t y = 0; y < n->b->h; y++)
        n->surface[y] = light(s->background);
    for (uint32_t i = 0; i < s->count; i++) {
        const Item *item = &s->items[i];
        Box box = box_meet(scene_item_box(item), (Box){0, 0, n->b->w, n->b->h});
        if (item->kind != ITEM_RECT || item->alpha != 255 || box.w < n->b->w)
            continue;
        for (int32_t y = box.y; y < box.y + box.h; y++)
            n->surface[y] = light(item->color);
    }
}

static uint32_t bright(const BurnIn *b)
{
    return b->brightest * LIMIT_BRIGHT_PERCENT / 100;
}

/* Adds the light that the pixels of a box have given until now. */
static void add_up(Burn *n, Box box, int64_t now_us)
{
    uint32_t color = 0, given = light(0), least = bright(n->b);
    for (int32_t y = box.y; y < box.y + box.h; y++) {
        size_t row = (size_t)y * (size_t)n->b->w + (size_t)box.x;
        bool dark = n->surface[y] < least;
        for (int32_t x = 0; x < box.w; x++) {
            Wear *wear = &n->wear[row + (size_t)x];
            uint32_t pixel = n->pixels[row + (size_t)x];
            if (pixel != color)
                given = light(color = pixel);
            uint64_t span = (uint64_t)(now_us - wear->since_us);
            wear->light += given * span;
            wear->lit_us += dark && given >= least ? span : 0;
            wear->since_us = now_us;
        }
    }
}

/* The next card, or the end of the range. */
static int64_t card_end(const Burn *n, int64_t at_us, int64_t end_us)
{
    Slot slot;
    bool any = roll_shown(n->layout.stage, at_us, &slot);
    return slot.end < end_us && (any || slot.end > at_us) ? slot.end : end_us;
}

/* The brightest colour of a range, from one look at each card. */
static void find_brightest(Burn *n, int64_t from_us, int64_t end_us)
{
    Scene *s = &n->next->scene;
    for (int64_t at = from_us, until; at < end_us; at = until) {
        until = card_end(n, at, end_us);
        Instant i = instant(n, at + (until - at) / 2);
        show_at(&n->layout, &i, s);
        for (uint32_t k = 0; k < s->count; k++)
            if (light(s->items[k].color) > n->b->brightest)
                n->b->brightest = light(s->items[k].color);
    }
}

/* ---- the walk ---- */

/* Replaces the picture that was shown until now. */
static void turn_over(Burn *n, int64_t now_us, bool first)
{
    Box all = {0, 0, n->b->w, n->b->h};
    TextStore *text = n->show->text;
    Damage d = {.count = 0};
    Box boxes[DAMAGE_MOST];
    text_store_prepare(text, &n->layout, &n->next->scene);
    text_store_begin_frame(text);
    sprites_begin(&n->next->cast, &n->next->scene, text_store_source(&n->words));
    if (first)
        damage_add(&d, all);
    else
        damage_between(&d, &n->shown->cast, &n->next->cast, all, (Box){0});
    for (int i = damage_boxes(&d, boxes); i-- > 0;)
        add_up(n, boxes[i], now_us);
    damage_draw(&d, &n->canvas, &n->next->cast);
    text_store_end_frame(text);
    find_surfaces(n, &n->next->scene);
    Frame *old = n->shown;
    n->shown = n->next;
    n->next = old;
}

static void walk(Burn *n, int64_t from_us)
{
    int64_t span = n->b->span_us, end = from_us + span, step = span / FRAMES;
    step = step > FRAME_US ? step : FRAME_US;
    int64_t frame = 0;
    for (int64_t at = from_us, until; at < end; at = until, frame++) {
        if (n->progress)
            n->progress(at - from_us, span);
        int64_t most = card_end(n, at, end);
        until = at + step < most ? at + step : most;
        Instant i = instant(n, at + (until - at) * (frame * GOLDEN_MIL % 1000) / 1000);
        show_at(&n->layout, &i, &n->next->scene);
        turn_over(n, at - from_us, frame == 0);
        int64_t stands = n->shown->scene.until_us;
        if (stands > until)
            until = stands < most ? stands : most;
    }
    add_up(n, (Box){0, 0, n->b->w, n->b->h}, span);
}

/* ---- what came of it ---- */

static void sum_up(Burn *n)
{
    BurnIn *b = n->b;
    size_t pixels = (size_t)b->w * (size_t)b->h, longest = 0;
    uint64_t sum = 0;
    for (size_t i = 0; i < pixels; i++) {
        b->means[i] = (uint16_t)(n->wear[i].light / (uint64_t)b->span_us);
        sum += b->means[i];
        if (n->wear[i].lit_us > n->wear[longest].lit_us)
            longest = i;
    }
    b->mean = pixels ? (uint32_t)(sum / pixels) : 0;
    b->longest = (BurnSpot){(int32_t)(longest % (size_t)b->w), (int32_t)(longest / (size_t)b->w),
                            (int64_t)n->wear[longest].lit_us, b->means[longest]};
}

static bool get_room(Burn *n)
{
    size_t pixels = (size_t)n->b->w * (size_t)n->b->h;
    n->b->means = calloc(pixels, sizeof *n->b->means);
    n->wear = calloc(pixels, sizeof *n->wear);
    n->pixels = calloc(pixels, sizeof *n->pixels);
    n->surface = calloc((size_t)n->b->h, sizeof *n->surface);
    n->shown = calloc(1, sizeof *n->shown);
    n->next = calloc(1, sizeof *n->next);
    n->canvas = (Canvas){.pixels = n->pixels,
                         .step_x = 1,
                         .step_y = n->b->w,
                         .w = n->b->w,
                         .h = n->b->h,
                         .memo = canvas_memo_open()};
    return n->b->means && n->wear && n->pixels && n->surface && n->shown && n->next;
}

static void free_room(Burn *n)
{
    free(n->canvas.memo);
    free(n->next);
    free(n->shown);
    free(n->surface);
    free(n->pixels);
    free(n->wear);
}

static bool measure(Burn *n, int *status, Err *err)
{
    const Options *o = n->show->options;
    Clock clock;
    Instant begin;
    clock_init(&clock, o->at_us != OPTIONS_UNSET, o->at_us, true, 1000);
    int64_t from = clock_wall_us(&clock, 0);
    *status = EXIT_USAGE;
    if (!option_wish_instant(o, &n->layout, n->facts, from, &begin, err))
        return false;
    begin.trusted = option_wish_trusted(o, n->facts, from);
    n->b->span_us = o->for_us == OPTIONS_UNSET ? cycle_us(n, from) : o->for_us;
    if (n->b->span_us <= 0)
        return err_set(err, 0, 0, "--burn-in needs a time: --for=0 is none");
    if (n->b->span_us > LIMIT_BURN_IN_DAYS * DAY_US)
        return err_set(err, 0, 0, "--burn-in covers at most %d days (--for=%jd)",
                       LIMIT_BURN_IN_DAYS, LIMIT_BURN_IN_DAYS * DAY_US / 1000000);
    *status = EXIT_SYSTEM;
    if (!get_room(n))
        return err_no_memory(err);
    text_store_resize(n->show->text, &n->layout, 0);
    find_brightest(n, from, from + n->b->span_us);
    walk(n, from);
    sum_up(n);
    *status = 0;
    return true;
}

bool burnin_measure(BurnIn *b, const PlayerShow *show, BurnProgress *progress, int *status,
                    Err *err)
{
    const Options *o = show->options;
    *b = (BurnIn){.w = o->w_px ? o->w_px : 1920, .h = o->h_px ? o->h_px : 1080};
    Burn n = {.b = b,
              .show = show,
              .progress = progress,
              .facts = show->story->loaded ? &show->story->facts : NULL};
    Wish wish = option_wish_layout(o, b->w, b->h, &show->state);
    n.words = (TextScene){show->text, &n.layout};
    *status = EXIT_SYSTEM;
    if (!layout_open(&n.layout, n.facts, &wish, show->ruler, err))
        return false;
    bool good = measure(&n, status, err);
    free_room(&n);
    layout_close(&n.layout);
    return good;
}

void burnin_close(BurnIn *b)
{
    free(b->means);
    b->means = NULL;
}

int burnin_share_mil(const BurnIn *b)
{
    return (int)(b->longest.lit_us * 1000 / b->span_us);
}

bool burnin_is_long_enough(const BurnIn *b)
{
    return b->span_us >= ORBIT_S * INT64_C(1000000);
}

/* ---- the map ---- */

/* From dark blue to yellow, each step brighter than the one before. */
static uint32_t heat(uint32_t share) /* 0 .. 255 */
{
    static const uint32_t stops[] = {0x08103A, 0x1B3478, 0x47608F, 0x7F8A83,
                                     0xBFAE5E, 0xF2CC3C, 0xFFF5B0};
    uint32_t parts = sizeof stops / sizeof *stops - 1, at = share * parts;
    uint32_t stop = at / 255 < parts ? at / 255 : parts - 1;
    return light_mix(stops[stop], stops[stop + 1], (at - stop * 255) * 256 / 255);
}

FilesResult burnin_write(const BurnIn *b, const char *path, Err *err)
{
    size_t pixels = (size_t)b->w * (size_t)b->h;
    uint32_t *map = malloc(pixels * sizeof *map);
    if (!map) {
        err_no_memory(err);
        return FILES_NO_MEMORY;
    }
    for (size_t i = 0; i < pixels; i++)
        map[i] = heat(light_stored(b->means[i] * 65535u / b->brightest));
    FilesResult result = picture_write(path, map, b->w, b->h, err);
    free(map);
    return result;
}
