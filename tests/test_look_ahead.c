/* SPDX-License-Identifier: MIT */
/* What the worker makes, without a thread. Once it was told of an instant, no frame of the cards
 * around it lacks a text, even if a number counts through other lengths than its last. The text of a show
 * that is to take over is there as well, and costs the crawl that is on none of its tiles. */
#include "show/seam.h"
#include "text/look_ahead.h"

#include "set_text.h"

#define SECOND INT64_C(1000000)
#define T0 (INT64_C(1793880010) * SECOND)

static SetText set, coming;
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

/* Pieces of the crawl; the tiles among them, and what is missing on the whole screen. */
static int moving(TextStore *text, const Layout *l, int64_t at_us, int *tiles, int *missing)
{
    TextScene words = {text, l};
    Instant now = instant_at(at_us);
    int pieces = 0;
    *tiles = 0;
    show_at(l, &now, &scene);
    text_store_begin_frame(text);
    sprites_begin(&cast, &scene, text_store_source(&words));
    *missing = (int)sprites_missing(&cast);
    for (int i = 0; i < cast.used; i++) {
        pieces += cast.sprites[i].fine || cast.sprites[i].pixels;
        *tiles += cast.sprites[i].pixels != NULL;
    }
    text_store_end_frame(text);
    return pieces;
}

/* At each place of the crawl's ring. */
static void test_next(LookAhead *ahead, TextStore *text, int64_t at_us)
{
    int tiles, missing;
    Instant now = instant_at(at_us), then = instant_at(at_us + SECOND);
    CASE("before it takes over at %d s", (int)((at_us - T0) / SECOND));
    CHECK(look_ahead_tell(ahead, &set.layout, &now, at_us, 0, true), "not told");
    CHECK_INT(moving(text, &set.layout, at_us, &tiles, &missing), tiles, "pieces, but tiles");
    CHECK(tiles > 0 && missing == 0, "%d tiles, %d missing", tiles, missing);
    CHECK(look_ahead_expect(ahead, &coming.layout, &then), "not told of the next");
    CHECK(look_ahead_expected(ahead, then.stage_us), "not ready");
    CHECK_INT(moving(text, &set.layout, at_us, &tiles, &missing), tiles, "pieces, then tiles");
    moving(text, &coming.layout, then.wall_us, &tiles, &missing);
    CHECK_INT(missing, 0, "missing of the next");
}

static void test_coming(const FontPlaces *places)
{
    Err err = {0};
    TextStore *text = text_store_open(places, &err);
    LookAhead *ahead = text ? look_ahead_open(text, false) : NULL;
    CHECK(ahead, "%s", err.why);
    coming.layout.edition = seam_edition_after(&set.layout);
    if (text)
        text_store_resize(text, &set.layout, 0);
    for (int i = 0; ahead && i < 12; i++)
        test_next(ahead, text, T0 + i * 3 * SECOND);
    look_ahead_close(ahead);
    text_store_close(text);
}

static const Entry others[] = {
    FIGURE("sieben", 3, 9),
    FIGURE("acht", 30, 90),
    {.id = "neun",
     .kind = KIND_HEADLINE,
     .flags = FACT_STAGE | FACT_CRAWL,
     .text = {[FIELD_TEXT] = "Eine Meldung, die nur in der Schau steht, die kommt"}},
};

int main(void)
{
    const FontPlaces places = {.folder = "fonts"};
    if (set_text_open(&set, &places, figures, sizeof figures / sizeof *figures, 800, 480))
        test_around(&places);
    if (set_text_open(&coming, &places, others, sizeof others / sizeof *others, 800, 480))
        test_coming(&places);
    set_text_close(&coming);
    set_text_close(&set);
    return check_done("look_ahead");
}
