/* SPDX-License-Identifier: MIT */
/* What the worker makes, without a thread. Once it was told of an instant, no frame of the cards
 * around it lacks a text, even if a number counts through other lengths than its last. */
#include "text/look_ahead.h"

#include "set_text.h"

#define SECOND INT64_C(1000000)
#define T0 (INT64_C(1793880010) * SECOND)

static SetText set;
static Scene scene;
static Sprites cast;

#define FIGURE(name, from, to)                                                                     \
    {                                                                                              \
        .id = name, .kind = KIND_FIGURE, .flags = FACT_STAGE | FACT_PREVIOUS | FACT_CHANGE,        \
        .value = to, .previous = from, .change = 5, .text = {                                      \
            [FIELD_TEXT] = "Zahl " name,                                                           \
            [FIELD_UNIT] = "Euro",                                                                 \
            [FIELD_BASIS] = "zum Vorjahr"                                                          \
        }                                                                                          \
    }
static const Entry figures[] = {
    FIGURE("eins", 8, 16),      FIGURE("zwei", 13, 112345), FIGURE("drei", -12, 12),
    FIGURE("vier", 123456, 77), FIGURE("fuenf", 5, -1234),  FIGURE("sechs", 99, 100),
};

/* Pieces of text that some frame of the card lacks. */
static int lacking(TextStore *text, int64_t from_us, int64_t until_us)
{
    TextScene words = {text, &set.layout};
    int most = 0;
    for (int64_t t = from_us; t < until_us; t += 16667) {
        Instant i = instant_at(T0);
        i.stage_us = t;
        show_at(&set.layout, &i, &scene);
        uint32_t kept = 0;
        for (uint32_t k = 0; k < scene.count; k++)
            if (!(scene.items[k].flags & ITEM_MOVING))
                scene.items[kept++] = scene.items[k];
        scene.count = kept;
        text_store_begin_frame(text);
        sprites_begin(&cast, &scene, text_store_source(&words));
        int n = (int)sprites_missing(&cast);
        most = n > most ? n : most;
        text_store_end_frame(text);
    }
    return most;
}

/* Each card with two on each side, starting from nothing. */
static void test_around(const FontPlaces *places)
{
    int64_t at = T0;
    for (int card = 0; card < 20; card++, at = show_step(&set.layout, at, false)) {
        Err err = {0};
        TextStore *text = text_store_open(places, &err);
        LookAhead *ahead = text ? look_ahead_open(text, false) : NULL;
        CHECK(ahead, "%s", err.why);
        if (!ahead)
            return;
        text_store_resize(text, &set.layout, 0);
        Instant now = instant_at(T0);
        int64_t here = show_step(&set.layout, at, false), from = here;
        CHECK(!look_ahead_ready(ahead, here), "ready before it was told");
        CHECK(look_ahead_tell(ahead, &set.layout, &now, here, 0, true), "not told");
        CHECK(look_ahead_ready(ahead, here), "not ready");
        for (int side = 0; side < 2; side++)
            from = show_step(&set.layout, from, true);
        for (int side = -2; side <= 2; side++) {
            int64_t until = show_step(&set.layout, from, false);
            CHECK_INT(lacking(text, from, until), 0, "pieces that are not ready");
            from = until;
        }
        look_ahead_hold(ahead);
        look_ahead_release(ahead);
        CHECK(!look_ahead_ready(ahead, here), "ready after it was held");
        look_ahead_close(ahead);
        text_store_close(text);
    }
}

int main(void)
{
    const FontPlaces places = {.folder = "fonts"};
    if (set_text_open(&set, &places, figures, sizeof figures / sizeof *figures, 800, 480))
        test_around(&places);
    set_text_close(&set);
    return check_done("look_ahead");
}
