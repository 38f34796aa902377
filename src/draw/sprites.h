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
    const Spans *spans; /* coverage, one sample to a pixel, turned like the canvas; or ... */
    const Stamp *stamp; /* ... a picture in colours, never turned; or neither ... */
    bool fine;          /* then four samples to a pixel, never turned, from x4 */
    int32_t x4;
    const uint32_t *pixels;   /* ... but a tile: finished pixels, turned like the canvas, ... */
    ptrdiff_t step_x, step_y; /* ... from the top left one on; the way to the next */
    int32_t phase; /* of the tile, 0 .. 3; its other phases lie before and after it in memory */
    uint32_t sum;  /* of all rows of all phases of the tile, as they lie in memory */
    uint64_t tile; /* an identity that no other tile ever had */
} Sprite;

enum {
    SPRITES_PER_TEXT = 64, /* in a text */
    SPRITES_TILES = 64,    /* at a time; `tile` modulo this tells them apart */
    SPRITES_ROOM = 2 * LIMIT_SCENE_ITEMS +
                   SPRITES_PER_TEXT /* in a scene: two for each item, and one more text */
};

/* Finds the sprites of a text or mask, from left to right: writes at most SPRITES_PER_TEXT of them
 * and returns their number. *missing counts those that are not ready. */
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
    uint32_t dropped; /* texts, and sprites beyond SPRITES_PER_TEXT of a text, that had no room */
    Sprite sprites[SPRITES_ROOM];
} Sprites;

/* Starts with nothing found. Scene and source must stay in place. */
void sprites_begin(Sprites *c, const Scene *scene, SpriteSource source);
/* Finds what is not known yet; for sprites_item. */
void sprites_look(Sprites *c, uint32_t index);
/* Finds a text's sprites again after its frame, when what they pointed to may be gone. */
void sprites_again(Sprites *c, const Item *item);

/* The pieces of the scene's texts that are not ready; each counts once. */
uint32_t sprites_missing(Sprites *c);

static inline const struct SpritesItem *sprites_item(Sprites *c, const Item *item)
{
    uint32_t i = (uint32_t)(item - c->scene->items);
    if (!c->items[i].known)
        sprites_look(c, i);
    return &c->items[i];
}

/* The sprites of a text of the scene; valid until sprites_begin. */
static inline const Sprite *sprites_find(Sprites *c, const Item *item, int *count)
{
    const struct SpritesItem *found = sprites_item(c, item);
    *count = found->count;
    return c->sprites + found->first;
}

/* Where an item leaves pixels, unclipped; for a text, the box around all its sprites. */
static inline Box sprites_box(Sprites *c, const Item *item)
{
    return sprites_item(c, item)->box;
}
