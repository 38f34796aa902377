/* SPDX-License-Identifier: MIT */
/* Frames of which only the differences are drawn give the same picture as frames drawn whole:
 * through the transitions of a show, at several sizes, on turned screens, behind a veil, and with
 * text that comes late. `follow FILE.fct FONTS [SITE]`; with -v first, it prints for each frame the
 * number of pixels drawn, how many of them changed, and the boxes. */
#include "base/curve.h"
#include "draw/damage.h"
#include "layout/layout_open.h"
#include "player/load.h"
#include "schedule/roll.h"
#include "show/show.h"
#include "text/shaper.h"
#include "text/text_store.h"

#include "check.h"

#include <stdlib.h>

enum { AROUND_US = 350000, IN_US = 2100000, SECOND = 1000000 };

typedef struct {
    const char *what;
    int w, h, turn, cards, step_us;
    Theme theme;
    bool orbit, still;
    int veil_us; /* period in which a veil closes and opens; 0: never */
    bool late;   /* text is made a while after it is needed */
} Way;

static const Way ways[] = {
    {"dark", 960, 540, 0, 30, 33333, THEME_DARK, false, false, 0, false},
    {"light", 640, 360, 0, 30, 16667, THEME_LIGHT, false, false, 0, false},
    {"by day and night, on its orbit", 480, 320, 0, 12, 41000, THEME_AUTO, true, false, 0, false},
    {"turned by a quarter", 360, 640, 1, 10, 33333, THEME_DARK, true, false, 0, false},
    {"turned by two", 641, 361, 2, 8, 33333, THEME_LIGHT, false, false, 0, false},
    {"turned by three", 400, 640, 3, 10, 33333, THEME_DARK, false, false, 0, false},
    {"a bar", 960, 180, 0, 10, 33333, THEME_DARK, false, false, 0, false},
    {"behind a veil", 640, 360, 0, 6, 33333, THEME_DARK, false, false, 900000, false},
    {"without motion", 480, 270, 0, 6, 100000, THEME_LIGHT, false, true, 700000, false},
    {"with late text", 640, 360, 0, 10, 33333, THEME_DARK, false, false, 0, true},
};

typedef struct {
    Scene scene;
    Sprites cast;
} Frame;

typedef struct {
    const Way *way;
    const Facts *facts;
    Layout layout;
    TextStore *text;
    TextScene words;
    Canvas canvas, whole;
    Frame frames[2], *shown, *next;
    bool fresh;
    uint64_t made;
    bool missing, tells;
} Follow;

static size_t pixels_of(const Way *w)
{
    return (size_t)w->w * (size_t)w->h;
}

/* As a player does it. */
static void draw_damage(Follow *f, Damage *d)
{
    Box screen = {0, 0, f->way->w, f->way->h};
    uint64_t made = text_store_made(f->text);
    d->count = d->ink_count = 0;
    if (f->fresh || (f->missing && made != f->made))
        damage_add(d, screen);
    else
        damage_between(d, &f->shown->cast, &f->next->cast, screen, (Box){0});
    uint32_t missing = damage_draw(d, &f->canvas, &f->next->cast);
    f->missing = missing || (f->missing && made == f->made);
    f->made = made;
    f->fresh = false;
}

static Instant instant(const Way *w, int64_t at_us)
{
    Instant i = instant_at(at_us);
    if (w->veil_us) {
        int64_t t = at_us % w->veil_us;
        i.veil = curve_smoothstep(curve_phase(t, 0, w->veil_us / 3));
        if (t > w->veil_us / 2)
            i.veil = CURVE_ONE - curve_smoothstep(curve_phase(t, w->veil_us / 2, w->veil_us / 3));
    }
    return i;
}

static void tell(const Follow *f, int64_t at_us, const Damage *d, const uint32_t *before)
{
    size_t differ = 0;
    for (size_t i = 0; i < pixels_of(f->way); i++)
        differ += before[i] != f->canvas.pixels[i];
    Box boxes[DAMAGE_MOST];
    int count = damage_boxes(d, boxes);
    printf("%" PRId64 " drawn %" PRId64 " differ %zu:", at_us, damage_area(d), differ);
    for (int i = 0; i < count; i++)
        printf(" %s%d,%d,%d,%d", i < d->count ? "" : "ink ", boxes[i].x, boxes[i].y, boxes[i].w,
               boxes[i].h);
    printf("\n");
}

/* One frame; returns whether both pictures of it are the same. */
static bool frame(Follow *f, int64_t at_us, bool prepared, uint32_t *memory, uint32_t *before)
{
    Instant now = instant(f->way, at_us);
    Damage d;
    Frame *next = f->shown == &f->frames[0] ? &f->frames[1] : &f->frames[0];
    f->next = next;
    show_after(&f->layout, &now, f->fresh ? NULL : &f->shown->scene, &next->scene);
    if (prepared)
        text_store_prepare(f->text, &f->layout, &next->scene);
    text_store_begin_frame(f->text);
    sprites_begin(&next->cast, &next->scene, text_store_source(&f->words));
    size_t bytes = pixels_of(f->way) * sizeof *memory;
    if (f->tells)
        memcpy(before, memory, bytes);
    draw_damage(f, &d);
    if (f->tells)
        tell(f, at_us, &d, before);
    canvas_draw(&f->whole, &next->cast, (Box){0, 0, f->way->w, f->way->h});
    text_store_end_frame(f->text);
    f->shown = next;
    return memcmp(memory, memory + pixels_of(f->way), bytes) == 0;
}

static bool open_way(Follow *f, Ruler ruler)
{
    const Way *w = f->way;
    Err err;
    Wish wish = {
        .w_px = w->w, .h_px = w->h, .theme = w->theme, .still = w->still, .orbit = w->orbit};
    if (!layout_open(&f->layout, f->facts, &wish, ruler, &err))
        return false;
    text_store_resize(f->text, &f->layout, w->turn);
    f->words = (TextScene){f->text, &f->layout};
    f->shown = &f->frames[0];
    f->fresh = true;
    return true;
}

/* Frames of a card's last moments and of the next one's first; the time between is left out. */
static void follow(Follow *f, int64_t from_us, uint32_t *memory)
{
    const Way *w = f->way;
    int32_t across = w->turn & 1 ? w->h : w->w, down = w->turn & 1 ? w->w : w->h;
    struct CanvasMemo *memo = canvas_memo_open();
    f->canvas = surface_turned(memory, across, across, down, w->turn);
    f->whole = surface_turned(memory + pixels_of(w), across, across, down, w->turn);
    f->canvas.memo = memo;
    Slot slot;
    int64_t at_us = from_us, first_bad_us = 0, bad = 0, frames = 0;
    for (int i = 0; i < w->cards && roll_shown(f->layout.stage, at_us, &slot); i++) {
        int64_t end = slot.end + IN_US;
        for (at_us = slot.end - AROUND_US; at_us < end; at_us += w->step_us, frames++) {
            bool good = frame(f, at_us, !w->late || (at_us / 200000) % 2, memory,
                              memory + 2 * pixels_of(w));
            first_bad_us = good || bad ? first_bad_us : at_us;
            bad += !good;
        }
    }
    CHECK(bad == 0, "%s, %dx%d: %" PRId64 " of %" PRId64 " frames, the first at %" PRId64, w->what,
          w->w, w->h, bad, frames, first_bad_us);
    CHECK(frames > 50, "%s: only %" PRId64 " frames", w->what, frames);
    free(memo);
}

static void run(const Way *w, const Facts *facts, const FontPlaces *fonts, Ruler ruler, bool tells)
{
    CASE("%s", w->what);
    Err err;
    Follow *f = calloc(1, sizeof *f);
    uint32_t *memory = calloc(pixels_of(w) * 3, sizeof *memory);
    *f = (Follow){.way = w, .facts = facts, .tells = tells};
    f->text = text_store_open(fonts, &err);
    if (f->text && open_way(f, ruler)) {
        follow(f, INT64_C(1793608860) * SECOND, memory);
        layout_close(&f->layout);
    } else {
        CHECK(false, "%s: cannot begin", w->what);
    }
    text_store_close(f->text);
    free(memory);
    free(f);
}

int main(int argc, char **argv)
{
    bool tells = argc > 1 && strcmp(argv[1], "-v") == 0;
    char **arg = argv + tells;
    Story story;
    Err err;
    if (argc < 3 + tells || !load_open_file(&story, arg[1], &err)) {
        printf("follow: 0 passed, 1 failed\n");
        return 1;
    }
    const FontPlaces fonts = {.folder = arg[2], .site = argc > 3 + tells ? arg[3] : NULL};
    Fontset *set = fontset_open(&fonts, NULL);
    Shaper *shaper = set ? shaper_open(set, NULL) : NULL;
    for (size_t i = 0; shaper && i < sizeof ways / sizeof *ways; i++)
        run(&ways[i], &story.facts, &fonts, shaper_ruler(shaper), tells);
    CHECK(shaper, "no fonts in %s", arg[2]);
    shaper_close(shaper);
    fontset_close(set);
    load_close(&story);
    return check_done("follow");
}
