/* SPDX-License-Identifier: MIT */
/* The scene's text form row by row, and what happens to items and bytes that have no room. */
#include "check.h"
#include "look/style.h"
#include "show/scene.h"

static Scene scene, other;

static void test_rows(void)
{
    static const struct {
        Item item;
        const char *text, *want;
    } rows[] = {
        {{.kind = ITEM_RECT, .alpha = 255, .color = 0x0B262C, .w = 1920, .h = 1080},
         "",
         "R\t0\t0\t1920\t1080\t#0B262C\t1"},
        {{.kind = ITEM_RECT, .alpha = 179, .color = 0x8FA7A9, .x4 = 13, .y = -2, .w = 12, .h = 12},
         "",
         "R\t3\t-2\t12\t12\t#8FA7A9\t0.702"},
        {{.kind = ITEM_TEXT, .alpha = 0, .font = FONT_SD6, .size_px = 541, .x4 = -1, .y = 700},
         "40,5",
         "T\tSD6\t541\t-1\t700\t#000000\t0\t-\t40,5"},
        {{.kind = ITEM_TEXT,
          .alpha = 128,
          .font = FONT_PM,
          .size_px = 50,
          .x4 = 385,
          .y = 223,
          .color = 0x9DB4B5,
          .flags = ITEM_CLIPPED,
          .clip_x = -46,
          .clip_y = 173,
          .clip_w = SCENE_CLIP_WIDE,
          .clip_h = 66},
         "Täglich",
         "T\tPM\t50\t96\t223\t#9DB4B5\t0.502\t-46,173,99999,66\tTäglich"},
        {{.kind = ITEM_FADE,
          .alpha = 255,
          .x4 = 7296,
          .y = 960,
          .w = 96,
          .h = 120,
          .color = 0x071A1F,
          .direction = -1},
         "",
         "F\t1824\t960\t96\t120\t#071A1F\t-1"},
        {{.kind = ITEM_MASK,
          .x4 = 385,
          .y = 65,
          .w = 186,
          .h = 40,
          .alpha = 179,
          .color = 0x0B262C},
         "",
         "M\t96\t65\t186\t40\t#0B262C\t0.702"},
        {{.kind = ITEM_FADE, .w = 96, .h = 120, .direction = 1},
         "",
         "F\t0\t0\t96\t120\t#000000\t1"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CASE("rows[%zu]", i);
        char buf[256];
        size_t n = scene_row(&rows[i].item, rows[i].text, strlen(rows[i].text), buf, sizeof buf);
        CHECK_STR(buf, rows[i].want, "row");
        CHECK_INT(n, strlen(rows[i].want), "bytes");
        for (size_t size = 1; size <= n; size++) {
            char cut[256];
            memset(cut, '#', sizeof cut);
            size_t m = scene_row(&rows[i].item, rows[i].text, strlen(rows[i].text), cut, size);
            bool good = m == size - 1 && cut[m] == '\0' && !memcmp(cut, buf, m) && cut[size] == '#';
            CHECK(good, "row %zu cut to %zu", i, size);
        }
    }
}

static void test_floor(void)
{
    static const struct {
        int32_t x4;
        const char *want;
    } rows[] = {{0, "0"},
                {1, "0"},
                {3, "0"},
                {4, "1"},
                {7, "1"},
                {-1, "-1"},
                {-3, "-1"},
                {-4, "-1"},
                {-5, "-2"},
                {-8, "-2"},
                {-9, "-3"},
                {INT32_MAX, "536870911"},
                {INT32_MIN + 4, "-536870911"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CASE("rows[%zu]", i);
        Item item = {.kind = ITEM_RECT, .x4 = rows[i].x4};
        char got[128], want[128];
        scene_row(&item, "", 0, got, sizeof got);
        snprintf(want, sizeof want, "R\t%s\t0\t0\t0\t#000000\t0", rows[i].want);
        CHECK_STR(got, want, "floor");
    }
}

/* Each of the 256 is printed within half a thousandth, and no two alike. */
static void test_alpha(void)
{
    static const struct {
        uint8_t alpha;
        const char *want;
    } rows[] = {{255, "1"},  {254, "0.996"}, {204, "0.8"}, {179, "0.702"}, {153, "0.6"},
                {51, "0.2"}, {116, "0.455"}, {1, "0.004"}, {0, "0"},       {128, "0.502"}};
    char last[128] = "";
    for (int a = 0; a < 256; a++) {
        Item item = {.kind = ITEM_RECT, .alpha = (uint8_t)a};
        char buf[128];
        scene_row(&item, "", 0, buf, sizeof buf);
        const char *alpha = strrchr(buf, '\t') + 1;
        for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
            if (rows[i].alpha == a)
                CHECK_STR(alpha, rows[i].want, "alpha");
        int mil = 0, places = 0;
        for (const char *p = alpha; *p; p++)
            if (*p >= '0' && *p <= '9')
                mil = mil * 10 + (*p - '0'), places++;
        for (; places < 4; places++)
            mil *= 10;
        int off = mil * 255 - a * 1000;
        CHECK(off <= 128 && off >= -128, "alpha %d prints %s", a, alpha);
        CHECK(strcmp(last, alpha) != 0, "alpha %d prints %s again", a, alpha);
        strcpy(last, alpha);
    }
}

static void test_items_overflow(void)
{
    scene_clear(&scene);
    for (int i = 0; i < LIMIT_SCENE_ITEMS; i++)
        CHECK(scene_add(&scene, ITEM_RECT) == &scene.items[i], "item %d", i);
    memcpy(other.pool, scene.pool, sizeof scene.pool);
    CHECK(scene_add(&scene, ITEM_TEXT) == NULL && scene_add(&scene, ITEM_FADE) == NULL, "full");
    CHECK_INT(scene.count, LIMIT_SCENE_ITEMS, "count");
    CHECK_INT(scene.dropped, 2, "dropped");
    CHECK(!memcmp(other.pool, scene.pool, sizeof scene.pool), "nothing is written after the items");
    const Item *last = &scene.items[LIMIT_SCENE_ITEMS - 1];
    CHECK(last->kind == ITEM_RECT && last->alpha == 255 && last->run == SCENE_NO_RUN, "last item");
}

static void test_pool_overflow(void)
{
    char bytes[LIMIT_SCENE_BYTES + 1];
    memset(bytes, 'x', sizeof bytes);
    scene_clear(&scene);
    Item *item = scene_add(&scene, ITEM_TEXT);
    CHECK(!scene_put(&scene, item, bytes, sizeof bytes), "one too many");
    CHECK(scene.pool_used == 0 && scene.pool[0] == 0 && item->text_len == 0, "not written");
    CHECK_INT(scene.dropped, 1, "dropped");
    CHECK(scene_put(&scene, item, bytes, 200) && item->text_at == 0 && item->text_len == 200,
          "200");
    int64_t until = scene.until_us;
    CHECK(!scene_put(&scene, item, bytes, LIMIT_SCENE_BYTES - 199), "one too many again");
    CHECK(item->text_at == 0 && item->text_len == 200 && scene.pool_used == 200, "as before");
    CHECK(scene_put(&scene, item, bytes, LIMIT_SCENE_BYTES - 200) && item->text_at == 200, "rest");
    CHECK(scene_put(&scene, item, bytes, 0) && !scene_put(&scene, item, bytes, 1), "full");
    CHECK_INT(scene.dropped, 3, "dropped");
    CHECK_INT(scene.until_us, until, "nothing is written after the pool");
}

static void test_equal(void)
{
    memset(&scene, 0xA5, sizeof scene);
    memset(&other, 0x5A, sizeof other);
    scene_clear(&scene);
    scene_clear(&other);
    CHECK(scene_equal(&scene, &other) && scene.until_us == other.until_us &&
              scene.dropped == other.dropped && scene.pool_used == 0,
          "two empty scenes are equal, whatever was in them");
    CHECK_INT(scene.card, 0xFFFFFFFF, "no card");
    Item *a = scene_add(&scene, ITEM_TEXT), *b = scene_add(&other, ITEM_TEXT);
    CHECK(scene_put(&scene, a, "14:32", 5) && scene_put(&other, b, "14:32", 5), "put");
    other.until_us = 7;
    CHECK(scene_equal(&scene, &other), "but for until");
    b->x4 = 1;
    CHECK(!scene_equal(&scene, &other), "a quarter pixel");
    b->x4 = 0;
    other.pool[4] = '3';
    CHECK(!scene_equal(&scene, &other), "a minute");
    other.pool[4] = '2';
    other.background = 1;
    CHECK(!scene_equal(&scene, &other), "the background");
    other.background = 0;
    scene_add(&other, ITEM_RECT);
    CHECK(!scene_equal(&scene, &other) && !scene_equal(&other, &scene), "one item more");
}

int main(void)
{
    test_rows();
    test_floor();
    test_alpha();
    test_items_overflow();
    test_pool_overflow();
    test_equal();
    return check_done("test_scene");
}
