/* SPDX-License-Identifier: MIT */
/* A frame is due when the display refreshes and something differs; in between the process sleeps.
 * Its instant is computed from the deadline, not from the wake-up. Two scenes are compared item by
 * item, and only the boxes in which they differ are drawn and shown. Pausing and stepping are
 * offsets of the stage and the crawl against the wall clock. */
#include "player.h"

#include "clock.h"
#include "screen.h"

#include <stdlib.h>
#include <string.h>

enum { MAX_BOXES = 16, EXIT_NO_DISPLAY = 69, EXIT_SYSTEM = 71, IDLE_MS = 250 };

typedef struct {
    const Options *o;
    const Story *story;
    Text *text;
    Ruler ruler;
    const char *message;
    Screen *screen;
    Layout layout;
    bool laid_out;
    Theme theme;
    Clock clock;
    int64_t stage_shift_us, crawl_shift_us; /* added to the wall time */
    bool paused;
    int64_t paused_at_us; /* wall time */
    Scene *shown, *next;  /* what is on the glass; what is being made */
    bool fresh;           /* nothing of the glass can be kept */
    PlayerStats *stats;
} Player;

Wish player_wish(const Options *o, int w_px, int h_px, const char *message)
{
    Wish w = {.w_px = w_px, .h_px = h_px, .theme = o->theme, .still = o->still, .message = message};
    memcpy(w.lang, o->lang, sizeof w.lang);
    return w;
}

static const Facts *facts_of(const Story *s)
{
    return s->loaded ? &s->facts : NULL;
}

bool player_instant(const Options *o, const Layout *l, const Facts *facts, int64_t wall_us,
                    Instant *out, Err *err)
{
    *out = instant_at(wall_us);
    out->trusted = o->at_us != OPTIONS_UNSET || !facts || wall_us / 1000000 >= facts->epoch;
    if (o->crawl_time_us != OPTIONS_UNSET) {
        out->crawl_us = o->crawl_time_us;
        out->crawl_pinned = true;
    }
    if (!o->card)
        return true;
    uint32_t fact = facts ? facts_find(facts, o->card, strlen(o->card)) : FACTS_NONE;
    uint32_t card = fact == FACTS_NONE ? LAYOUT_NONE : layout_card(l, fact);
    if (card == LAYOUT_NONE)
        return err_set(err, 0, 0, "--card=%s: there is no card with this id", o->card);
    out->card = card;
    out->card_pinned = true;
    out->card_length_us = o->card_length_us == OPTIONS_UNSET ? 0 : o->card_length_us;
    int64_t length = out->card_length_us ? out->card_length_us : l->cards[card].length_us;
    out->stage_us = o->card_time_us == OPTIONS_UNSET ? length / 2 : o->card_time_us;
    return true;
}

/* ---- the instant now ---- */

static Instant now(const Player *p, int64_t wall_us)
{
    Instant i;
    Err err;
    player_instant(p->o, &p->layout, facts_of(p->story), wall_us, &i, &err);
    int64_t base = p->paused ? p->paused_at_us : wall_us;
    if (!i.card_pinned)
        i.stage_us = base + p->stage_shift_us;
    if (!i.crawl_pinned)
        i.crawl_us = base + p->crawl_shift_us;
    return i;
}

static void pause_or_go(Player *p, int64_t wall_us)
{
    if (p->paused) {
        p->stage_shift_us -= wall_us - p->paused_at_us;
        p->crawl_shift_us -= wall_us - p->paused_at_us;
    }
    p->paused = !p->paused;
    p->paused_at_us = wall_us;
}

static void step(Player *p, int64_t wall_us, bool backwards)
{
    int64_t base = p->paused ? p->paused_at_us : wall_us;
    int64_t stage = base + p->stage_shift_us;
    p->stage_shift_us += show_step(&p->layout, stage, backwards) - stage;
}

/* ---- drawing what differs ---- */

typedef struct {
    Box boxes[MAX_BOXES];
    int count;
} Damage;

static int64_t area(Box b)
{
    return (int64_t)b.w * b.h;
}

/* Adds a box; joins two that touch, or the pair that wastes least when there are too many. */
static void damage(Damage *d, Box b)
{
    if (b.w <= 0 || b.h <= 0)
        return;
    for (int i = 0; i < d->count; i++) {
        Box both = box_join(d->boxes[i], b);
        bool near = area(both) <= area(d->boxes[i]) + area(b);
        if (!near && d->count < MAX_BOXES)
            continue;
        d->boxes[i] = d->boxes[--d->count];
        damage(d, both);
        return;
    }
    d->boxes[d->count++] = b;
}

static bool same_item(const Scene *a, const Item *x, const Scene *b, const Item *y)
{
    if (x->run != SCENE_NO_RUN || x->kind != ITEM_TEXT)
        return memcmp(x, y, sizeof *x) == 0;
    Item moved = *y;
    moved.text_at = x->text_at;
    return memcmp(x, &moved, sizeof moved) == 0 &&
           memcmp(a->pool + x->text_at, b->pool + y->text_at, x->text_len) == 0;
}

/* Items are compared from both ends; what differs in between is drawn anew where it was and where
 * it is. */
static void find_damage(Player *p, Damage *d, TextScene *ts)
{
    const Scene *a = p->shown, *b = p->next;
    Box all = {0, 0, p->layout.w_px, p->layout.h_px};
    if (p->fresh) {
        damage(d, all);
        return;
    }
    uint32_t first = 0, tail = 0, most = a->count < b->count ? a->count : b->count;
    while (first < most && same_item(a, &a->items[first], b, &b->items[first]))
        first++;
    while (tail < most - first &&
           same_item(a, &a->items[a->count - 1 - tail], b, &b->items[b->count - 1 - tail]))
        tail++;
    bool paired = a->count == b->count;
    for (uint32_t i = first; i < a->count - tail; i++) {
        if (paired && same_item(a, &a->items[i], b, &b->items[i]))
            continue;
        damage(d, box_meet(all, canvas_bounds(a, &a->items[i], text_masks, ts)));
    }
    for (uint32_t i = first; i < b->count - tail; i++) {
        if (paired && same_item(a, &a->items[i], b, &b->items[i]))
            continue;
        damage(d, box_meet(all, canvas_bounds(b, &b->items[i], text_masks, ts)));
    }
}

static void draw(Player *p)
{
    Canvas canvas;
    Damage d = {.count = 0};
    TextScene ts = {p->text, &p->layout};
    if (!screen_canvas(p->screen, &canvas))
        return;
    text_prepare(p->text, &p->layout, p->next, UINT32_MAX);
    find_damage(p, &d, &ts);
    for (int i = 0; i < d.count; i++)
        p->stats->late_tiles += canvas_draw(&canvas, p->next, d.boxes[i], text_masks, &ts).missing;
    if (d.count) {
        screen_present(p->screen, d.boxes, d.count);
        p->stats->frames++;
    }
    Scene *old = p->shown;
    p->shown = p->next;
    p->next = old;
    p->fresh = false;
}

/* ---- the loop ---- */

static bool lay_out(Player *p, Err *err)
{
    int w, h;
    screen_size(p->screen, &w, &h);
    if (p->laid_out && p->layout.w_px == w && p->layout.h_px == h && p->layout.theme == p->theme) {
        p->fresh = true;
        return true;
    }
    Layout made;
    Wish wish = player_wish(p->o, w, h, p->message);
    wish.theme = p->theme;
    if (!layout_open(&made, facts_of(p->story), &wish, p->ruler, err))
        return p->laid_out;
    if (p->laid_out)
        layout_close(&p->layout);
    p->layout = made;
    p->laid_out = p->fresh = true;
    return true;
}

/* The other theme than the one on the glass. */
static void toggle_theme(Player *p, Err *err)
{
    bool light = p->shown->background == style_colors[THEME_LIGHT][ROLE_GROUND];
    p->theme = light ? THEME_DARK : THEME_LIGHT;
    lay_out(p, err);
}

/* False when the viewer quits. */
static bool handle(Player *p, ScreenEvent event, int64_t wall_us)
{
    Err err;
    switch (event) {
    case SCREEN_QUIT:
        return false;
    case SCREEN_PAUSE:
        pause_or_go(p, wall_us);
        break;
    case SCREEN_NEXT:
    case SCREEN_PREVIOUS:
        step(p, wall_us, event == SCREEN_PREVIOUS);
        break;
    case SCREEN_FULLSCREEN:
        screen_toggle_fullscreen(p->screen);
        lay_out(p, &err);
        break;
    case SCREEN_THEME:
        toggle_theme(p, &err);
        break;
    case SCREEN_CHANGED:
        lay_out(p, &err);
        break;
    case SCREEN_NOTHING:
        break;
    }
    return true;
}

static bool drain_events(Player *p, int wait_ms, bool *touched)
{
    ScreenEvent e = screen_event(p->screen, wait_ms);
    *touched = e != SCREEN_NOTHING;
    while (e != SCREEN_NOTHING) {
        if (!handle(p, e, clock_wall_us(&p->clock, clock_mono_us())))
            return false;
        e = screen_event(p->screen, 0);
    }
    return true;
}

/* When the scene on the glass will differ, in monotonic time. */
static int64_t next_change(const Player *p, int64_t wall_us, int64_t mono_us)
{
    int64_t until = p->shown->until_us - wall_us;
    if (p->paused || p->o->freeze)
        until = 60000000; /* the wall clock still goes on while the show is held */
    int64_t span = clock_mono_span(&p->clock, until);
    return span > INT64_MAX / 2 ? INT64_MAX / 2 : mono_us + span;
}

static void loop(Player *p, int64_t begun_us)
{
    int64_t period = 1000000 / screen_refresh(p->screen), due = clock_mono_us();
    int64_t end = p->o->for_us == OPTIONS_UNSET ? INT64_MAX : begun_us + p->o->for_us;
    bool touched = false;
    while (clock_mono_us() < end) {
        int64_t wall = clock_wall_us(&p->clock, due);
        Instant i = now(p, wall);
        show_at(facts_of(p->story), &p->layout, &i, p->next);
        draw(p);
        if (!p->stats->first_frame_us)
            p->stats->first_frame_us = clock_mono_us() - begun_us;
        int64_t change = next_change(p, wall, due);
        due += period;
        while (change > due + period && !touched && clock_mono_us() < end) {
            int64_t wait_us = (change < end ? change : end) - clock_mono_us();
            int wait_ms = wait_us / 1000 > IDLE_MS ? IDLE_MS : (int)(wait_us / 1000);
            if (!drain_events(p, wait_ms > 1 ? wait_ms : 1, &touched))
                return;
            due = clock_mono_us() + period;
        }
        clock_sleep_until(due);
        if (!drain_events(p, 0, &touched))
            return;
        int64_t late = clock_mono_us() - due;
        if (late > period) {
            p->stats->missed += (uint64_t)(late / period);
            due += late / period * period;
        }
        touched = false;
    }
}

bool player_run(const Options *o, const Story *story, Text *text, Ruler ruler,
                const char *message, int64_t begun_us, PlayerStats *stats, int *status, Err *err)
{
    Player p = {.o = o, .story = story, .text = text, .ruler = ruler, .message = message, .stats = stats};
    ScreenWish wish = {o->fullscreen || (!o->window && !screen_has_desktop()),
                       o->w_px ? o->w_px : 1280, o->h_px ? o->h_px : 720};
    Instant probe;
    bool good = false;
    *status = EXIT_SYSTEM;
    p.theme = o->theme;
    p.shown = calloc(1, sizeof *p.shown);
    p.next = calloc(1, sizeof *p.next);
    if (!p.shown || !p.next) {
        err_set(err, 0, 0, "out of memory");
        goto out;
    }
    *status = EXIT_NO_DISPLAY;
    p.screen = screen_open(&wish, err);
    if (!p.screen)
        goto out;
    *status = EXIT_SYSTEM;
    if (!lay_out(&p, err))
        goto out;
    *status = 64;
    if (!player_instant(o, &p.layout, facts_of(story), 0, &probe, err))
        goto out;
    clock_init(&p.clock, o->at_us != OPTIONS_UNSET, o->at_us, o->freeze, o->speed_mil);
    loop(&p, begun_us);
    *status = 0;
    good = true;
out:
    if (p.laid_out)
        layout_close(&p.layout);
    screen_close(p.screen);
    free(p.next);
    free(p.shown);
    return good;
}
