/* SPDX-License-Identifier: MIT */
/* starved: text is opened, made and drawn while one allocation fails, or all from one on: the
 * first, the second, up to the last. Opening says why it fails; what could not be made is missing,
 * and is made once there is memory again. To be run with tests/preload/starve.c loaded. */
#include "check.h"
#include "image.h"

#include "player/option_wish.h"
#include "text/shaper.h"
#include "text/text_store.h"

#include <dlfcn.h>
#include <stdlib.h>

enum { W = 320, H = 240, T0 = 1793880010, EACH = 200, SLEEP = 400 };

static void (*starve)(long n, bool all);
static long (*starved)(void);
static Image image;
static Layout layout;
static Scene scenes[2];
static uint32_t want[W * H], got[W * H];

static uint32_t draw(TextStore *text, const Scene *scene, uint32_t *out)
{
    static Sprites cast;
    Canvas canvas = {.pixels = out, .step_x = 1, .step_y = W, .w = W, .h = H};
    TextScene words = {text, &layout};
    text_store_begin_frame(text);
    sprites_begin(&cast, scene, text_store_source(&words));
    uint32_t missing = canvas_draw(&canvas, &cast, (Box){0, 0, W, H});
    text_store_end_frame(text);
    return missing;
}

static bool make_layout(const FontPlaces *places)
{
    Err err = {0};
    Options o = {.speed_mil = 1000};
    Wish wish = option_wish_layout(&o, W, H, NULL);
    Fontset *fonts = fontset_open(places, &err);
    Shaper *shaper = fonts ? shaper_open(fonts, &err) : NULL;
    image_begin(&image);
    image_demo(&image, "UTC0", false);
    bool good = shaper && image_end(&image, &err) &&
                layout_open(&layout, &image.facts, &wish, shaper_ruler(shaper), &err);
    for (int i = 0; good && i < 2; i++) {
        Instant now = instant_at((T0 + INT64_C(12) * i) * 1000000);
        show_at(&layout, &now, &scenes[i]);
    }
    CHECK(good, "%s", err.why);
    shaper_close(shaper);
    fontset_close(fonts);
    return good;
}

/* Prepares text until nothing is left to do; returns how many allocations have failed. Without
 * memory for a part of itself FreeType starts without it; then text is there, but drawn in another
 * way. */
static long run(const FontPlaces *places, long n, bool all, int *unopened)
{
    Err err = {0};
    starve(n, all);
    TextStore *text = text_store_open(places, &err);
    if (!text) {
        long failed = starved();
        starve(0, false);
        CHECK(err.why[0], "allocation %ld: no reason", n);
        (*unopened)++;
        return failed;
    }
    bool whole = starved() == 0;
    text_store_resize(text, &layout);
    text_store_prepare(text, &layout, &scenes[0]);
    draw(text, &scenes[0], got);
    text_store_rest(text);
    text_store_prepare(text, &layout, &scenes[1]);
    draw(text, &scenes[1], got);
    long failed = starved();
    starve(0, false);
    text_store_resize(text, &layout);
    /* fonts that could not be opened are tried again after a rest */
    for (int i = 0; i < SLEEP && !text_store_rest(text); i++)
        text_store_prepare(text, &layout, &scenes[0]);
    text_store_resize(text, &layout);
    text_store_prepare(text, &layout, &scenes[0]);
    CHECK_INT(draw(text, &scenes[0], got), 0, "missing");
    CHECK(!whole || memcmp(got, want, sizeof got) == 0,
          "allocation %ld%s: another picture, %ld failed", n, all ? " and on" : "", failed);
    text_store_close(text);
    return failed;
}

int main(void)
{
    const FontPlaces places = {
        .folder = "fonts", .site = "tests/site", .own[OWN_SANS] = "10-boxes.ttf"};
    *(void **)&starve = dlsym(RTLD_DEFAULT, "starve");
    *(void **)&starved = dlsym(RTLD_DEFAULT, "starved");
    CHECK(starve && starved, "tests/preload/starve.c is not loaded");
    if (!starve || !starved || !make_layout(&places))
        return check_done("starved");
    Err err = {0};
    TextStore *text = text_store_open(&places, &err);
    CHECK(text, "%s", err.why);
    if (text) {
        text_store_resize(text, &layout);
        text_store_prepare(text, &layout, &scenes[0]);
        draw(text, &scenes[0], want);
    }
    text_store_close(text);
    int unopened = 0;
    for (int all = 0; all < 2; all++)
        for (long n = 1; run(&places, n, all, &unopened) > 0; n += n < EACH ? 1 : n / 40)
            continue;
    CHECK(unopened > 50, "%d did not open", unopened);
    layout_close(&layout);
    return check_done("starved");
}
