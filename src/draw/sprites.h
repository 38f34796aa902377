/* SPDX-License-Identifier: MIT */
/* A scene together with what its texts are drawn with. */
#pragma once
#include "base/box.h"
#include "draw/spans.h"
#include "draw/stamp.h"
#include "show/scene.h"

/* A piece of a text item, placed on the screen. */
typedef struct {
    Box box;
    const Spans
        *spans; /* coverage, one sample to a pixel, which lies turned as the canvas; or ... */
    const Stamp *stamp; /* ... a picture in colours, which does not; or both NULL ... */
    bool fine;          /* they have four, never turned, and begin at x4 */
    int32_t x4;
    const uint32_t *pixels;   /* ... for a tile: finished pixels, which lie turned as the canvas, of
                                 the top left corner, ... */
    ptrdiff_t step_x, step_y; /* ... from one to the next */
    int32_t phase;            /* of the tile, 0 .. 3; its other phases lie before and behind it */
    uint64_t tile;            /* which tile: no two that were ever baked are the same */
} Sprite;

enum {
    SPRITES_SPRITES = 64, /* of a text */
    SPRITES_TILES = 64,   /* at a time; `tile` modulo this tells them apart */
    SPRITES_ROOM =
        2 * LIMIT_SCENE_ITEMS + SPRITES_SPRITES /* of a scene: two to each item, and one text
                                                        more; what has no room is dropped */
};

/* Finds the sprites of a text or mask, from left to right: writes up to SPRITES_SPRITES of them, returns
 * how many there are. *missing counts those that are not ready. */
typedef int (*FindSprites)(void *ctx, const Scene *scene, const Item *item, Sprite *out,
                           uint32_t *missing);

typedef struct {
    FindSprites find;
    void *ctx;
} SpriteSource;

typedef struct {
    const Scene *scene;
    SpriteSource source;
    struct SpritesItem {
        Box box;
        uint16_t first, count; /* of a text, in sprites */
        uint16_t missing;
        bool known;
    } items[LIMIT_SCENE_ITEMS];
    int used;
    uint32_t dropped; /* texts, and sprites beyond a text's SPRITES_SPRITES, that found no room */
    Sprite sprites[SPRITES_ROOM];
} Sprites;

/* Nothing is found yet. Scene and source must stay where they are. */
void sprites_begin(Sprites *c, const Scene *scene, SpriteSource source);
/* Finds what is not known yet; for sprites_item. */
void sprites_look(Sprites *c, uint32_t index);
/* Finds the sprites of a text, which was found before, again, in a scene of which a frame is over:
 * what they point to may have gone since. */
void sprites_again(Sprites *c, const Item *item);

/* How many pieces of the scene's texts are not ready; each counts once, wherever it is drawn. */
uint32_t sprites_missing(Sprites *c);

static inline const struct SpritesItem *sprites_item(Sprites *c, const Item *item)
{
    uint32_t i = (uint32_t)(item - c->scene->items);
    if (!c->items[i].known)
        sprites_look(c, i);
    return &c->items[i];
}

/* The sprites of a text of the scene; good until the cast begins anew. */
static inline const Sprite *sprites_find(Sprites *c, const Item *item, int *count)
{
    const struct SpritesItem *found = sprites_item(c, item);
    *count = found->count;
    return c->sprites + found->first;
}

/* Where an item leaves pixels: of a text, what holds all its sprites. Not clipped. */
static inline Box sprites_box(Sprites *c, const Item *item)
{
    return sprites_item(c, item)->box;
}
