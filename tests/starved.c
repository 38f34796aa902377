/* SPDX-License-Identifier: MIT */
/* starved: text is opened, made and drawn while one allocation fails, or all from one on: the
 * first, the second, up to the last. Opening says why it fails; what could not be made is missing,
 * and is made once there is memory again. To be run with tests/preload/starve.c loaded. */
#include "set_text.h"

#include <dlfcn.h>
#include <stdlib.h>

enum { W = 320, H = 240, T0 = 1793880010, EACH = 200, SLEEP = 400 };

static void (*starve)(long n, bool all);
static long (*starved)(void);
static SetText set;
static Scene scenes[2];
static uint32_t want[W * H], got[W * H];

static bool make_layout(const FontPlaces *places)
{
    bool good = set_text_open(&set, places, NULL, 0, W, H);
    for (int i = 0; good && i < 2; i++) {
        Instant now = instant_at((T0 + INT64_C(12) * i) * 1000000);
        show_at(&set.layout, &now, &scenes[i]);
    }
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
    text_store_resize(text, &set.layout, 0);
    text_store_prepare(text, &set.layout, &scenes[0]);
    set_text_draw(text, &set.layout, &scenes[0], got);
    text_store_rest(text);
    text_store_prepare(text, &set.layout, &scenes[1]);
    set_text_draw(text, &set.layout, &scenes[1], got);
    long failed = starved();
    starve(0, false);
    text_store_resize(text, &set.layout, 0);
    /* fonts that could not be opened are tried again after a rest */
    for (int i = 0; i < SLEEP && !text_store_rest(text); i++)
        text_store_prepare(text, &set.layout, &scenes[0]);
    text_store_resize(text, &set.layout, 0);
    text_store_prepare(text, &set.layout, &scenes[0]);
    CHECK_INT(set_text_draw(text, &set.layout, &scenes[0], got), 0, "missing");
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
        text_store_resize(text, &set.layout, 0);
        text_store_prepare(text, &set.layout, &scenes[0]);
        set_text_draw(text, &set.layout, &scenes[0], want);
    }
    text_store_close(text);
    int unopened = 0;
    for (int all = 0; all < 2; all++)
        for (long n = 1; run(&places, n, all, &unopened) > 0; n += n < EACH ? 1 : n / 40)
            continue;
    CHECK(unopened > 50, "%d did not open", unopened);
    set_text_close(&set);
    return check_done("starved");
}
