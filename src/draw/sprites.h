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
    CAST_SPRITES = 64, /* of a text */
    CAST_TILES = 64,   /* at a time; `tile` modulo this tells them apart */
    CAST_ROOM = 256    /* of a scene; if it takes more, some are found again */
};

/* Finds the sprites of a text or mask, from left to right: writes up to CAST_SPRITES of them, returns
 * how many. *missing counts those that are not ready. */
typedef int (*FindSprites)(void *ctx, const Scene *scene, const Item *item, Sprite *out,
                           uint32_t *missing);

typedef struct {
    FindSprites find;
    void *ctx;
} SpriteSource;

typedef struct {
    const Scene *scene;
    SpriteSource source;
    struct CastItem {
        Box box;
        uint16_t first, count; /* of a text, in sprites */
        uint16_t missing;
        bool known;
    } items[LIMIT_SCENE_ITEMS];
    int used;
    Sprite sprites[CAST_ROOM];
} Cast;

/* Nothing is found yet. Scene and source must stay where they are. */
void cast_begin(Cast *c, const Scene *scene, SpriteSource source);
/* Finds what is not known yet; for cast_item. */
void cast_look(Cast *c, uint32_t index);
/* Finds the sprites of a text again, in a scene of which a frame is over: what they point to may have
 * gone since. */
void cast_again(Cast *c, const Item *item);

static inline const struct CastItem *cast_item(Cast *c, const Item *item)
{
    uint32_t i = (uint32_t)(item - c->scene->items);
    if (!c->items[i].known)
        cast_look(c, i);
    return &c->items[i];
}

/* The sprites of a text of the scene; good until the next call. */
static inline const Sprite *cast_find(Cast *c, const Item *item, int *count)
{
    const struct CastItem *found = cast_item(c, item);
    *count = found->count;
    return c->sprites + found->first;
}

/* Where an item leaves pixels: of a text, what holds all its sprites. Not clipped. */
static inline Box cast_box(Cast *c, const Item *item)
{
    return cast_item(c, item)->box;
}
