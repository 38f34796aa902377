/* SPDX-License-Identifier: MIT */
/* What is on the screen at one instant: a fixed-size list of plain, equal-sized items, drawn in
 * order, and the instant until which nothing differs. No pointers: two scenes that are equal byte
 * for byte are the same picture. */
#pragma once
#include "base/box.h"
#include "base/fixed.h"
#include "base/limits.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum { ITEM_RECT, ITEM_TEXT, ITEM_FADE, ITEM_MASK } ItemKind;

enum {
    ITEM_MOVING = 1, /* part of the crawl: x4 takes every quarter pixel */
    ITEM_DIGITS = 2, /* it changes: drawn glyph by glyph at the advances of its font */
    ITEM_CLIPPED = 4,
    ITEM_RTL = 8
};

#define SCENE_NO_RUN 0xFFFFFFFFu
/* The upper bits of a run say to which of two layouts it belongs that follow each other. */
#define SCENE_EDITION 30
#define SCENE_EDITIONS 4
#define SCENE_CLIP_WIDE 99999 /* the width of a clip that is only vertical */

typedef struct {
    uint8_t kind, flags, alpha, font; /* alpha 255 is opaque */
    uint32_t color;                   /* 0xRRGGBB */
    uint32_t under;                   /* the colour under most of it; 0: unknown */
    int32_t x4;                       /* left edge or text origin, in quarter pixels */
    int32_t y;                        /* top of a rectangle, fade or mask; baseline of a text */
    int32_t w, h;                     /* of a rectangle, fade or mask */
    int32_t clip_x, clip_y, clip_w, clip_h;
    uint32_t run;               /* text: the layout's run, or SCENE_NO_RUN for bytes in the pool;
                                   mask: the layout's header whose logo it is */
    uint16_t text_at, text_len; /* those bytes */
    uint16_t size_px;
    uint8_t dim;      /* text: percent by which emoji are darkened; its colour already is */
    int8_t direction; /* fade: 1 opaque at its left edge, -1 at its right */
} Item;

/* The part of a scene that rarely changes: header and card, its first items. */
typedef struct {
    int64_t from_us, until_us; /* wall times from and before which it is the same */
    int64_t stage_us, t_us;    /* at from_us: the stage's time and the card's own */
    int64_t length_us;         /* of the card */
    uint32_t count, pool_used;
    uint32_t show;      /* of the card */
    int32_t x_px, y_px; /* where the drawing rectangle is */
    bool trusted, dimmed, setting;
} Standing;

typedef struct {
    Item items[LIMIT_SCENE_ITEMS];
    char pool[LIMIT_SCENE_BYTES];
    Standing standing;
    int64_t until_us; /* wall time of the next instant at which anything differs */
    uint32_t count, pool_used;
    uint32_t dropped;    /* items or texts that had no room */
    uint32_t card;       /* the fact whose card is on; 0xFFFFFFFF none */
    uint32_t background; /* 0xRRGGBB, around a scene that is smaller than the screen */
    bool light;          /* the theme */
} Scene;

/* The index of an item's run in its layout; and which layout that is, by its edition. */
static inline uint32_t scene_run(const Item *item)
{
    return item->run & ((1u << SCENE_EDITION) - 1);
}

static inline uint32_t scene_edition(const Item *item)
{
    return item->run >> SCENE_EDITION;
}

/* Where a rectangle or fade has pixels. */
static inline Box scene_item_box(const Item *item)
{
    int32_t x = fixed_floor_quarter(item->x4);
    return (Box){x, item->y, item->w + (item->x4 != x * 4), item->h};
}

/* Whether the item covers all of its box and hides what is under it. */
static inline bool scene_item_is_ground(const Item *item)
{
    return item->kind == ITEM_RECT && item->alpha == 255 && !(item->x4 & 3) &&
           !(item->flags & ITEM_CLIPPED);
}

/* A box clipped as the item is. */
static inline Box scene_item_clip(const Item *item, Box box)
{
    if (!(item->flags & ITEM_CLIPPED))
        return box;
    return box_meet(box, (Box){item->clip_x, item->clip_y, item->clip_w, item->clip_h});
}

/* Empties the scene; items and bytes that are not in use mean nothing. */
void scene_clear(Scene *s);
/* Room for one more item, zeroed but for its kind; NULL (and counted) when full. */
Item *scene_add(Scene *s, ItemKind kind);
/* Puts bytes into the pool, as the text of the item; false (and counted) when full. */
bool scene_put(Scene *s, Item *item, const char *text, size_t len);
/* True if both show the same, whatever their `until_us`. */
bool scene_equal(const Scene *a, const Scene *b);
/* One row of the scene's text form, without a line end, tab-separated: R x y w h colour alpha,
 * T font size x baseline colour alpha clip text, F x y w h colour direction, M x y w h colour alpha.
 * x is floored to whole pixels. `text` is the item's text. Returns the number of bytes
 * (NUL-terminated, cut to size). */
size_t scene_row(const Item *item, const char *text, size_t len, char *buf, size_t size);
