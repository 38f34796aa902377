/* SPDX-License-Identifier: MIT */
/* A canvas holds what was drawn on it, however it is turned; one bit of any pixel of a part is found there, and
 * none outside it. */
#include "draw/proof.h"

#include "check.h"

#include <string.h>

enum { W = 61, H = 43, STRIDE = 70 };

static int nothing(void *ctx, const Scene *scene, const Item *item, Sprite *out, uint32_t *missing)
{
    (void)scene, (void)item, (void)out;
    *missing = *(uint32_t *)ctx;
    return 0;
}

static void add(Scene *s, ItemKind kind, int x4, int y, int w, int h, uint32_t color, int alpha)
{
    Item *item = scene_add(s, kind);
    item->x4 = x4;
    item->y = y;
    item->w = w;
    item->h = h;
    item->color = color;
    item->under = 0x203040;
    item->alpha = (uint8_t)alpha;
    item->direction = 1;
    item->run = 0;
}

static void check_turn(int turn)
{
    static Scene scene;
    static Sprites cast;
    static uint32_t pixels[STRIDE * STRIDE], room[W * H];
    uint32_t lacks = 0;
    int32_t x = -1, y = -1;
    bool across = turn & 1;
    CASE("turned by %d quarters", turn);
    scene_clear(&scene);
    add(&scene, ITEM_RECT, 0, 0, W, H, 0x203040, 255);
    add(&scene, ITEM_RECT, 41, 5, 20, 9, 0xF0E0D0, 255);
    add(&scene, ITEM_RECT, 90, 8, 30, 30, 0x00FF80, 90);
    add(&scene, ITEM_FADE, 8, 20, 40, 20, 0xFFFFFF, 255);
    Canvas c = surface_turned(pixels, STRIDE, across ? H : W, across ? W : H, turn);
    CHECK_INT(c.w * 1000 + c.h, W * 1000 + H, "size");
    sprites_begin(&cast, &scene, (SpriteSource){nothing, &lacks});
    canvas_draw(&c, &cast, (Box){0, 0, W, H});
    for (int from = 0; from < H; from += 7) {
        Box part = {0, from, W, H - from < 7 ? H - from : 7};
        CHECK(proof_holds(&c, &cast, part, room, &x, &y), "part from %d: %d,%d", from, x, y);
        for (int i = 0; i < W * H; i++) {
            uint32_t *p = surface_pixel(&c, i % W, i / W);
            bool inside = i / W >= from && i / W < from + part.h;
            *p ^= 1u << i % 24;
            CHECK(proof_holds(&c, &cast, part, room, &x, &y) != inside, "pixel %d, part from %d", i,
                  from);
            CHECK(!inside || (x == i % W && y == i / W), "pixel %d is said to be %d,%d", i, x, y);
            *p ^= 1u << i % 24;
        }
    }
    add(&scene, ITEM_TEXT, 40, 20, 0, 0, 0xFFFFFF, 255);
    lacks = 1;
    sprites_begin(&cast, &scene, (SpriteSource){nothing, &lacks});
    *surface_pixel(&c, 3, 3) ^= 1;
    CHECK(proof_holds(&c, &cast, (Box){0, 0, W, 7}, room, &x, &y), "where a text is missing");
}

int main(void)
{
    for (int turn = 0; turn < 4; turn++)
        check_turn(turn);
    return check_done("proof");
}
