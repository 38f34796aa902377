/* SPDX-License-Identifier: MIT */
/* Windows of moving text, finished in their colours, one plane for each quarter-pixel phase. The
 * crawl's frames copy them. They lie in a ring of memory whose size depends on the screen alone. */
#pragma once
#include "text/coverage.h"

enum { TILE_PHASES = 4 };

/* A window of a moving entry in its colours; columns are counted from the origin's pixel. */
typedef struct {
    _Atomic uint64_t entry; /* id; 0 free */
    uint64_t number;        /* counts all tiles ever baked; modulo TILES it is the place */
    uint32_t color, under;
    int dim;
    Box box;
    const uint32_t *plane[TILE_PHASES]; /* the top left pixel of each; */
    ptrdiff_t step_x, step_y;           /* ... from one to the next */
    size_t from, until;                 /* its pixels in the ring */
    uint32_t sum;                       /* ... and their checksum */
    uint64_t retired_at;
} Tile;

typedef struct {
    Tile tiles[SPRITES_TILES];
    uint32_t *ring;
    size_t ring_px, ring_at; /* the size of the ring; where the next tile begins */
    size_t columns, rows;    /* it wraps after this many columns of the highest tile so far */
    uint64_t next;
    int turn;                      /* quarters by which the canvas is turned in memory */
    const _Atomic uint64_t *frame; /* odd while a frame is being drawn */
} Tiles;

/* Whether the frame that was being drawn when the counter was `then`, if any, is finished. */
static inline bool tiles_passed(const _Atomic uint64_t *frame, uint64_t then)
{
    return !(then & 1) || atomic_load(frame) != then;
}

/* Makes room for a screen of this width, the columns made ahead of it, and four windows: one at
 * each end is seen in part, one is being made, and one may find no room at the ring's end. Tiles of
 * fewer rows leave memory untouched. Forgets all tiles; returns the bytes. */
size_t tiles_resize(Tiles *t, int w_px, int ahead_px, size_t rows);
void tiles_forget(Tiles *t);
/* The window of an entry that begins at column x: the ink's first column, or a multiple of
 * COVER_WINDOW_PX after it. */
Box tiles_window(const Entry *e, int32_t x);
/* The tile of that window in these colours; NULL if it is not baked. */
const Tile *tiles_find(const Tiles *t, const Entry *e, int32_t x, uint32_t color, uint32_t under,
                       int dim);
/* Whether its place in the ring stays unneeded until this many more columns have been baked. */
bool tiles_will_last(const Tiles *t, const Tile *tile, int32_t columns);
/* All tiles in their first phase, as text_store_tiles has them. */
int tiles_all(const Tiles *t, Sprite out[SPRITES_TILES]);
/* Whether a tile, if there is one at this place, is as it was baked. During a frame. */
bool tiles_are_sound(const Tiles *t, int place);
/* Bakes a tile; false while its place may still be on its way to a screen. */
bool tiles_bake(Tiles *t, Entry *e, Box window, uint32_t color, uint32_t under, int dim);
