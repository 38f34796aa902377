/* SPDX-License-Identifier: MIT */
/* Where the picture is on the screen. With an inset it is that of a smaller screen, but its ground,
 * line and band go on to the edges. With the orbit it is moved by the design's two circles, all of it
 * alike but the crawl only up and down. It moves with a card, at most once a minute. */
#include "check.h"
#include "image.h"
#include "same.h"
#include "show/show.h"

#define SECOND INT64_C(1000000)
#define MINUTE (60 * SECOND)
enum { T0 = 1793880000 };

static Image image, gone;
static Scene with, without, after[2];

static const int sizes[][2] = {{1920, 1080}, {800, 480}, {480, 320}, {1080, 1920},
                               {1920, 360},  {160, 120}, {240, 240}, {7680, 4320}};
enum { SIZES = sizeof sizes / sizeof *sizes };

static void make(Image *m, int64_t not_after)
{
    Err err = {0};
    image_begin(m);
    m->not_after = not_after;
    image_demo(m, "UTC0", false);
    CHECK(image_end(m, &err), "%s", err.why);
}

static bool open_layout(Layout *l, const Facts *facts, Wish wish)
{
    Err err = {0};
    bool good = layout_open(l, facts, &wish, image_ruler, &err);
    CHECK(good, "%s", err.why);
    return good;
}

/* ---- the inset ---- */

static bool same_places(const Layout *a, const Layout *b)
{
    return a->margin == b->margin && a->band_top == b->band_top && a->crawl_base == b->crawl_base &&
           same_runs(a, b) && same_cues(a, b);
}

static void check_edges(const Layout *l, const Scene *s)
{
    int across = 0, bottom = 0, out = 0;
    for (uint32_t i = 0; i < s->count; i++) {
        const Item *item = &s->items[i];
        if (item->kind == ITEM_TEXT || item->flags & ITEM_MOVING)
            continue;
        int32_t right = item->x4 / 4 + item->w, low = item->y + item->h;
        out += item->x4 < 0 || item->y < 0 || right > l->screen_w_px || low > l->screen_h_px;
        across += item->kind == ITEM_RECT && item->x4 == 0 && item->w == l->screen_w_px;
        bottom += low == l->screen_h_px;
    }
    CHECK_INT(out, 0, "items that leave the screen");
    CHECK(across == 3 || across == 4, "%d: ground, line and band go from edge to edge", across);
    CHECK_INT(bottom, 4, "ground, band and its fades reach the bottom");
}

static void test_inset(int w, int h, int inset)
{
    static Layout l, inner;
    Wish wish = {.w_px = w, .h_px = h, .inset = inset, .theme = THEME_DARK};
    if (!open_layout(&l, &image.facts, wish))
        return;
    int x = (int)(w * inset / 100000.0 + .5), y = (int)(h * inset / 100000.0 + .5);
    CHECK(l.x_px == x && l.y_px == y && l.w_px == w - 2 * x && l.h_px == h - 2 * y,
          "%dx%d less %d: %dx%d at %d,%d", w, h, inset, l.w_px, l.h_px, l.x_px, l.y_px);
    Wish less = {.w_px = l.w_px, .h_px = l.h_px, .theme = THEME_DARK};
    if (l.w_px >= LIMIT_SCREEN_MIN_W && l.h_px >= LIMIT_SCREEN_MIN_H &&
        open_layout(&inner, &image.facts, less)) {
        CHECK(same_places(&l, &inner), "%dx%d less %d is not %dx%d", w, h, inset, l.w_px, l.h_px);
        layout_close(&inner);
    }
    Instant now = instant_at(T0 * SECOND + 5 * SECOND);
    show_at(&l, &now, &with);
    check_edges(&l, &with);
    layout_close(&l);
}

/* ---- the orbit ---- */

/* Turns a radius, to the nearest pixel, half up. */
static void turned(int64_t steps, double cosine, double sine, int radius, int32_t *x, int32_t *y)
{
    double at_x = 1, at_y = 0;
    for (int64_t i = 0; i < steps; i++) {
        double next = at_x * cosine - at_y * sine;
        at_y = at_y * cosine + at_x * sine;
        at_x = next;
    }
    *x = (int32_t)(at_x * radius + 1000.500001) - 1000;
    *y = (int32_t)(at_y * radius + 1000.500001) - 1000;
}

static void place(const Layout *l, int64_t begun_us, int32_t *dx, int32_t *dy)
{
    int64_t k = begun_us / MINUTE;
    int32_t other;
    turned(k % 24, 0.96592582628906831, 0.25881904510252074, l->orbit, dx, &other); /* 15 degrees */
    turned(k % 20, 0.95105651629515353, 0.30901699437494745, l->orbit, &other, dy); /* 18 degrees */
}

/* The number of items that are not where they would be without the orbit, moved. */
static int misplaced(const Layout *l, int32_t dx, int32_t dy)
{
    int wrong = with.count != without.count;
    for (uint32_t i = 0; i < with.count && !wrong; i++) {
        const Item *a = &with.items[i], *b = &without.items[i];
        bool moving = b->flags & ITEM_MOVING, line = b->x4 == 0 && b->y == l->band_top + l->y_px;
        bool crawl = moving || b->kind == ITEM_FADE;
        bool strip = b->kind == ITEM_RECT && b->x4 == 0 && b->w == l->screen_w_px;
        int32_t x4 = crawl || strip || line ? b->x4 : b->x4 + 4 * dx;
        int32_t low = b->y + b->h == l->screen_h_px ? a->y + a->h - l->screen_h_px : a->h - b->h;
        wrong += a->x4 != x4 || a->y != (strip && b->y == 0 ? 0 : b->y + dy) || a->w != b->w ||
                 (b->kind != ITEM_TEXT && low != 0);
        if (b->flags & ITEM_CLIPPED)
            wrong += a->clip_x != b->clip_x + dx || a->clip_y != b->clip_y + dy ||
                     a->clip_w != b->clip_w || a->clip_h != b->clip_h;
    }
    return wrong;
}

static void test_orbit(int w, int h, int inset)
{
    static Layout l, plain;
    Wish wish = {.w_px = w, .h_px = h, .inset = inset, .theme = THEME_DARK};
    int wrong = 0, moves = 0, within = 0, far = 0;
    int32_t was_x = 99, was_y = 99;
    if (!open_layout(&plain, &image.facts, wish))
        return;
    wish.orbit = true;
    if (!open_layout(&l, &image.facts, wish))
        return;
    CHECK_INT(l.orbit, (l.u3600 + 7200) / 14400, "a quarter of u");
    int64_t was_begun = 0;
    int differ = 0, n = 0;
    for (int64_t t = 0; t < 130 * MINUTE; t += 777 * SECOND / 500) {
        Slot slot;
        int32_t dx, dy;
        Instant now = instant_at(T0 * SECOND + t);
        roll_shown(l.stage, now.stage_us, &slot);
        show_at(&l, &now, &with);
        show_at(&plain, &now, &without);
        show_after(&l, &now, n ? &after[~n & 1] : NULL, &after[n & 1]);
        differ += !scene_equal(&after[n++ & 1], &with);
        place(&l, slot.start, &dx, &dy);
        wrong += misplaced(&plain, dx, dy);
        bool moved = dx != was_x || dy != was_y;
        within += moved && slot.start == was_begun;
        moves += moved;
        far += abs(dx) > l.orbit || abs(dy) > l.orbit;
        was_x = dx;
        was_y = dy;
        was_begun = slot.start;
    }
    CHECK(wrong == 0, "%dx%d: %d items are elsewhere", w, h, wrong);
    CHECK(differ == 0, "%dx%d: %d scenes differ from those made afresh", w, h, differ);
    CHECK(within == 0, "%dx%d: moves while a card is on", w, h);
    CHECK(far == 0, "%dx%d: %d times too far", w, h, far);
    CHECK(moves <= 131 && (moves > 60 || l.orbit < 4), "%dx%d: %d moves in 130 minutes", w, h,
          moves);
    check_edges(&l, &with);
    layout_close(&l);
    layout_close(&plain);
}

static void test_pinned(void)
{
    static Layout l, plain;
    Wish wish = {.w_px = 1920, .h_px = 1080, .theme = THEME_DARK};
    open_layout(&plain, &image.facts, wish);
    wish.orbit = true;
    open_layout(&l, &image.facts, wish);
    for (int i = 0; i < 60; i++) {
        Instant now = instant_at(T0 * SECOND + i * MINUTE);
        now.card_pinned = true;
        now.card = 3;
        now.stage_us = 5 * SECOND;
        show_at(&l, &now, &with);
        show_at(&plain, &now, &without);
        CHECK(scene_equal(&with, &without), "minute %d: a pinned card moves", i);
    }
    layout_close(&l);
    layout_close(&plain);
}

/* Where no card is on, the sentence in its place moves with the minute, and says so. */
static void test_gap(void)
{
    static Layout l;
    Wish wish = {.w_px = 1920, .h_px = 1080, .theme = THEME_DARK, .orbit = true, .still = true};
    int places = 0, late = 0;
    if (!open_layout(&l, &gone.facts, wish))
        return;
    for (int64_t t = 0; t < 30 * MINUTE; t += SECOND) {
        Instant now = instant_at((T0 + 3600) * SECOND + t);
        Scene *new = t / SECOND % 2 ? &with : &without, *old = t / SECOND % 2 ? &without : &with;
        show_at(&l, &now, new);
        if (t && !scene_equal(old, new)) {
            places += old->items[1].x4 != new->items[1].x4 || old->items[1].y != new->items[1].y;
            late += old->until_us > now.wall_us;
        }
    }
    CHECK(places > 15 && places <= 30, "%d places in half an hour", places);
    CHECK_INT(late, 0, "moves that were not announced");
    layout_close(&l);
}

int main(void)
{
    make(&image, CALENDAR_MAX);
    make(&gone, T0);
    for (int i = 0; i < SIZES; i++) {
        static const int insets[] = {0, 2500, 3333, 5000};
        for (int k = 0; k < 4; k++)
            test_inset(sizes[i][0], sizes[i][1], insets[k]);
        test_orbit(sizes[i][0], sizes[i][1], i % 2 ? 2500 : 0);
    }
    test_pinned();
    test_gap();
    return check_done("test_orbit");
}
