/* SPDX-License-Identifier: MIT */
/* What pausing, stepping and choosing a theme do to an instant. */
#include "show/viewer.h"

#include "check.h"
#include "image.h"

#define SECOND INT64_C(1000000)
#define T0 (INT64_C(1793880010) * SECOND)

static Image image;
static Layout layout;

static bool open_demo(void)
{
    Err err = {0};
    Wish wish = {.w_px = 1280, .h_px = 720, .theme = THEME_DARK};
    image_begin(&image);
    image_demo(&image, "UTC0", false);
    bool good =
        image_end(&image, &err) && layout_open(&layout, &image.facts, &wish, image_ruler, &err);
    CHECK(good, "%s", err.why);
    return good;
}

static Instant seen(const Viewer *v, int64_t wall_us)
{
    Instant i = instant_at(wall_us);
    viewer_apply(v, wall_us, &i);
    return i;
}

/* A card stays until the text of the wanted one is ready; the crawl goes on. */
static void test_step(bool backwards)
{
    Viewer v = {0};
    int64_t one = show_step(&layout, T0, backwards), two = show_step(&layout, one, backwards);
    CHECK_INT(viewer_card_us(&v, T0), T0, "nothing was asked for");
    CHECK(viewer_step(&v, &layout, T0, backwards), "a step");
    CHECK_INT(viewer_card_us(&v, T0), one, "one card further");
    CHECK(viewer_step(&v, &layout, T0 + 1000, backwards), "a step while one is under way");
    CHECK_INT(viewer_card_us(&v, T0), two, "two cards further");
    viewer_step_in(&v, T0 + SECOND, false);
    CHECK_INT(seen(&v, T0 + SECOND).stage_us, T0 + SECOND, "the stage while nothing is ready");
    viewer_step_in(&v, T0 + 2 * SECOND, true);
    CHECK_INT(seen(&v, T0 + 2 * SECOND).stage_us, two, "the stage when it is");
    CHECK_INT(seen(&v, T0 + 5 * SECOND).stage_us, two + 3 * SECOND, "the stage after that");
    CHECK_INT(seen(&v, T0 + 5 * SECOND).crawl_us, T0 + 5 * SECOND, "the crawl");
    viewer_step_in(&v, T0 + 5 * SECOND, true);
    CHECK_INT(seen(&v, T0 + 5 * SECOND).stage_us, two + 3 * SECOND, "once is enough");
}

/* A card that has come by itself before its text was ready does not begin again. */
static void test_by_itself(void)
{
    Viewer v = {0};
    int64_t next = show_step(&layout, T0, false);
    viewer_step(&v, &layout, T0, false);
    viewer_step_in(&v, next - 1, false);
    CHECK(v.stepping, "over too soon");
    viewer_step_in(&v, next + SECOND, true);
    CHECK(!v.stepping, "not over");
    CHECK_INT(seen(&v, next + SECOND).stage_us, next + SECOND, "the stage");
}

/* A card that is stepped to during a pause has come in; everything then goes on from where it was. */
static void test_paused(void)
{
    Viewer v = {0};
    int64_t next = show_step(&layout, T0, false);
    viewer_toggle_pause(&v, T0);
    CHECK_INT(seen(&v, T0 + SECOND).stage_us, T0, "the stage is held");
    CHECK_INT(seen(&v, T0 + SECOND).crawl_us, T0, "the crawl is held");
    viewer_step(&v, &layout, T0 + SECOND, false);
    viewer_step_in(&v, T0 + 2 * SECOND, true);
    int64_t held = seen(&v, T0 + 9 * SECOND).stage_us;
    CHECK_INT(held, next + 5 * SECOND / 2, "the card that was stepped to has come in");
    viewer_toggle_pause(&v, T0 + 9 * SECOND);
    CHECK_INT(seen(&v, T0 + 10 * SECOND).stage_us, held + SECOND, "the stage goes on");
    CHECK_INT(seen(&v, T0 + 10 * SECOND).crawl_us, T0 + SECOND, "the crawl goes on");
}

/* What the clock was set by is no part of a pause: what is held stays until it ends, then all is where
 * a clock that was right from the start would have it. */
static void test_clock_set(void)
{
    static const int64_t steps_us[] = {1793600000 * SECOND, -1793600000 * SECOND, 3600 * SECOND, 0};
    for (size_t n = 0; n < sizeof steps_us / sizeof *steps_us; n++) {
        int64_t by_us = steps_us[n];
        Viewer v = {0};
        viewer_clock_set(&v, by_us);
        viewer_toggle_pause(&v, T0);
        viewer_clock_set(&v, by_us / 2);
        viewer_clock_set(&v, by_us / 2);
        CHECK_INT(seen(&v, T0 + by_us).stage_us, T0, "the stage is held");
        viewer_toggle_pause(&v, T0 + by_us + 5 * SECOND);
        CHECK_INT(seen(&v, T0 + by_us + 7 * SECOND).stage_us, T0 + by_us + 2 * SECOND, "the stage");
        CHECK_INT(seen(&v, T0 + by_us + 7 * SECOND).crawl_us, T0 + by_us + 2 * SECOND, "the crawl");
    }
}

static void test_pinned(void)
{
    Viewer v = {.stage_shift_us = SECOND, .crawl_shift_us = SECOND};
    Instant i = {.card_pinned = true, .crawl_pinned = true, .stage_us = 3, .crawl_us = 4};
    viewer_apply(&v, T0, &i);
    CHECK_INT(i.stage_us, 3, "a pinned card");
    CHECK_INT(i.crawl_us, 4, "a pinned crawl");
}

/* At whatever time the show is started, its first card begins; it goes on from there. */
static void test_start(void)
{
    static Scene scene;
    for (int64_t t = T0; t < T0 + 600 * SECOND; t += 7 * SECOND + 1) {
        Viewer v = {0};
        viewer_start(&v, &layout, t);
        Instant i = seen(&v, t);
        CHECK_INT(show_step(&layout, show_step(&layout, i.stage_us, false), true), i.stage_us,
                  "not the beginning of a card");
        show_at(&layout, &i, &scene);
        CHECK_INT(scene.card, 0, "not the first card");
        CHECK_INT(i.crawl_us, t, "the crawl");
        CHECK_INT(seen(&v, t + SECOND).stage_us, i.stage_us + SECOND, "a second later");
    }
}

/* The viewer's theme overrides that of the layout. */
static void test_theme(void)
{
    static Scene scene;
    for (int chosen = -1; chosen <= THEME_LIGHT; chosen++) {
        Viewer v = {.theme_pinned = chosen >= 0, .theme = chosen > 0 ? THEME_LIGHT : THEME_DARK};
        Instant i = seen(&v, T0);
        show_at(&layout, &i, &scene);
        CHECK_INT(scene.light, chosen == THEME_LIGHT, "light");
    }
}

int main(void)
{
    if (open_demo()) {
        test_step(false);
        test_step(true);
        test_by_itself();
        test_paused();
        test_clock_set();
        test_pinned();
        test_theme();
        test_start();
        layout_close(&layout);
    }
    return check_done("test_viewer");
}
