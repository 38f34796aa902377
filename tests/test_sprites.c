/* SPDX-License-Identifier: MIT */
/* Sprites stay in place while a scene is drawn, whatever number of texts it has; those that find no
 * room are dropped and counted. */
#include "draw/canvas.h"

#include "check.h"

#include <stdlib.h>

enum { WIDE = 16384, HIGH = 16 };

/* A source that gives each text a number of sprites of its own; those of item i are at x = i. */
typedef struct {
    int each;
    uint32_t asked;
    const Spans *spans;
} Given;

static int give(void *ctx, const Scene *scene, const Item *item, Sprite *out, uint32_t *missing)
{
    Given *g = ctx;
    int32_t i = (int32_t)(item - scene->items);
    (void)missing;
    g->asked++;
    for (int k = 0; k < g->each && k < SPRITES_PER_TEXT; k++)
        out[k] = (Sprite){.box = {i * 16, 0, 1 + k, HIGH}, .spans = g->spans};
    return g->each;
}

static Scene scene;
static Sprites cast;

/* A ground and texts on it. */
static void fill(uint32_t texts)
{
    scene_clear(&scene);
    Item *ground = scene_add(&scene, ITEM_RECT);
    ground->w = WIDE;
    ground->h = HIGH;
    for (uint32_t i = 0; i < texts; i++)
        scene_add(&scene, ITEM_TEXT);
}

typedef struct {
    const char *what;
    uint32_t texts;
    int each;
    uint32_t dropped; /* texts and sprites */
} Case;

static const Case cases[] = {
    {"a common screen", 40, 1, 0},
    {"more than a few hundred", 700, 1, 0},
    {"as many texts as a scene holds", LIMIT_SCENE_ITEMS - 1, 1, 0},
    {"two sprites each", LIMIT_SCENE_ITEMS - 1, 2, 0},
    {"more sprites than are kept of a text", 3, SPRITES_PER_TEXT + 5, 15},
    {"more than there is room for", 100, SPRITES_PER_TEXT, 100 - SPRITES_ROOM / SPRITES_PER_TEXT},
};

/* All of them are found, one after another, and then read again. */
static void test_room(const Case *c)
{
    Given given = {.each = c->each};
    int kept = c->each < SPRITES_PER_TEXT ? c->each : SPRITES_PER_TEXT, n;
    fill(c->texts);
    sprites_begin(&cast, &scene, (SpriteSource){give, &given});
    const Sprite *first = sprites_find(&cast, &scene.items[1], &n);
    for (uint32_t i = 1; i < scene.count; i++)
        sprites_find(&cast, &scene.items[i], &n);
    CHECK_INT(cast.dropped, c->dropped, c->what);
    CHECK_INT(given.asked, c->each == SPRITES_PER_TEXT ? SPRITES_ROOM / SPRITES_PER_TEXT : c->texts,
              c->what);
    CHECK(first == sprites_find(&cast, &scene.items[1], &n) && first->box.x == 16,
          "%s: the first text's sprite has become one at %d", c->what, (int)first->box.x);
    uint32_t wrong = 0;
    for (uint32_t i = 1; i < scene.count; i++) {
        const Sprite *s = sprites_find(&cast, &scene.items[i], &n);
        wrong += n != 0 && n != kept;
        for (int k = 0; k < n; k++)
            wrong += s[k].box.x != (int32_t)i * 16 || s[k].box.w != 1 + k;
    }
    CHECK_INT(wrong, 0, c->what);
}

/* A text that is found again keeps its place on the screen, whether there is room for it or not. */
static void test_again(void)
{
    Given given = {.each = SPRITES_PER_TEXT};
    fill(SPRITES_ROOM / SPRITES_PER_TEXT);
    sprites_begin(&cast, &scene, (SpriteSource){give, &given});
    int n;
    for (uint32_t i = 1; i < scene.count; i++)
        sprites_find(&cast, &scene.items[i], &n);
    Box was = sprites_box(&cast, &scene.items[1]);
    sprites_again(&cast, &scene.items[1]);
    Box is = sprites_box(&cast, &scene.items[1]);
    sprites_find(&cast, &scene.items[1], &n);
    CHECK_INT(n, 0, "sprites of a text that finds no room again");
    CHECK(memcmp(&was, &is, sizeof is) == 0, "its box is another: %d wide", (int)is.w);
}

/* Each text is drawn once: its one row of ink is at its own place. */
static void test_drawn(uint32_t texts)
{
    static const uint8_t ink[HIGH] = {255, 255, 255, 255};
    Spans *spans = spans_make(ink, 1, 1, HIGH);
    uint32_t *pixels = calloc(WIDE * HIGH, sizeof *pixels), wrong = 0;
    Given given = {.each = 1, .spans = spans};
    if (!spans || !pixels) {
        CHECK(false, "out of memory");
        return;
    }
    fill(texts);
    for (uint32_t i = 1; i < scene.count; i++)
        scene.items[i].color = 0xFFFFFF;
    Canvas canvas = surface_turned(pixels, WIDE, WIDE, HIGH, 0);
    sprites_begin(&cast, &scene, (SpriteSource){give, &given});
    CHECK_INT(canvas_draw(&canvas, &cast, (Box){0, 0, WIDE, HIGH}), 0, "sprites that were missing");
    for (uint32_t x = 0; x < WIDE; x++) {
        bool text = x % 16 == 0 && x > 0 && x / 16 < scene.count;
        wrong += pixels[x] != (text ? 0xFFFFFF : 0);
    }
    CHECK_INT(wrong, 0, "columns of a full screen that are not as they should be");
    CHECK_INT(given.asked, texts, "texts that were looked for");
    free(pixels);
    free(spans);
}

int main(void)
{
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        test_room(&cases[i]);
    test_again();
    test_drawn(LIMIT_SCENE_ITEMS - 1);
    return check_done("sprites");
}
