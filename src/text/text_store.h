/* SPDX-License-Identifier: MIT */
/* The text of the show that is ready: packed coverage of all of it, and baked tiles of the crawl.
 * One thread makes text (the worker, or the caller where there is none), one looks it up. Looking
 * up never waits and never allocates. */
#pragma once
#include "draw/canvas.h"
#include "show/show.h"
#include "text/fontset.h"

typedef struct TextStore TextStore;

/* Calls of look_ahead_tell while the crawl runs one reach. */
enum { TEXT_STORE_LOOKS = 3 };
enum { TEXT_STORE_PARTS = 256 };

/* Opens the fonts. NULL with *err on failure. */
TextStore *text_store_open(const FontPlaces *places, Err *err);
void text_store_close(TextStore *t);
/* Sets the room for a screen of this size, whose canvas is turned clockwise in memory by `turn`
 * quarters, and frees all text. No other thread may make or look up text meanwhile. */
void text_store_resize(TextStore *t, const Layout *l, int turn);

/* ---- the making side ---- */

/* Makes room for another layout of the same screen, which is to take over; its text can be made from
 * now on. */
void text_store_expect(TextStore *t, const Layout *next);
/* Frees what only layouts of other editions needed, and all text not needed lately; no frame may show
 * anything of those any more. */
void text_store_part(TextStore *t, uint32_t edition);

/* Makes the coverage that a scene still lacks, ... */
void text_store_make(TextStore *t, const Layout *l, const Scene *scene);
/* ... and also the tiles, which make moving text cheaper to draw. */
void text_store_prepare(TextStore *t, const Layout *l, const Scene *scene);
/* Nothing more is to be made for a while: frees what is kept for making more, and nearly all of it
 * if many preparations needed nothing new. True if it did that now. */
bool text_store_rest(TextStore *t);

/* ---- the looking side ---- */

/* Between these two, nothing that was looked up is freed. */
void text_store_begin_frame(TextStore *t);
void text_store_end_frame(TextStore *t);

typedef struct {
    TextStore *text;
    const Layout *layout;
} TextScene;
/* For canvas_draw; `scene` must stay where it is. */
SpriteSource text_store_source(TextScene *ts);

/* The rows that each phase of a tile has room for; unusually high letters may take more. */
int32_t text_store_tile_rows(const Layout *l);
/* How far the crawl's text is made ahead: two seconds, but less than a screen. */
int32_t text_store_reach_px(const Layout *l);
/* All baked tiles in their first phase, in no order; their boxes only tell their size. Returns
 * their number. Between text_store_begin_frame and text_store_end_frame. */
int text_store_tiles(const TextStore *t, Sprite out[SPRITES_TILES]);

/* Whether a part of the text is as it was made: TEXT_STORE_PARTS turns look at all of it, and at each
 * tile several times. The layout is the one on the screen. Not within a frame. */
bool text_store_is_sound(TextStore *t, const Layout *l, uint32_t turn);

/* Entries and tiles made so far; grows whenever something new is there. */
uint64_t text_store_made(const TextStore *t);
/* The bytes that coverage and tiles take. */
size_t text_store_bytes(const TextStore *t);
