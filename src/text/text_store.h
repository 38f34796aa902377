/* SPDX-License-Identifier: MIT */
/* What is ready of the show's text: packed coverage of everything, and baked tiles of what runs in
 * the crawl. One thread makes (the worker, or whoever has none), one looks up; looking up never
 * waits and never allocates. */
#pragma once
#include "draw/canvas.h"
#include "show/show.h"
#include "text/fontset.h"

typedef struct TextStore TextStore;

enum {
    TEXT_LOOKS = 3
}; /* per reach: how often the look-ahead is told while the crawl runs that far */

/* Opens the fonts. NULL with *err on failure. */
TextStore *text_store_open(const FontPlaces *places, Err *err);
void text_store_close(TextStore *t);
/* By how many quarters the canvas lies turned in memory, clockwise; 0 at first. To be called before
 * text_store_resize. */
void text_store_turn(TextStore *t, int turn);
/* How much is to be kept, for a screen of this size; frees all that is there. Not while another
 * thread makes or looks up. */
void text_store_resize(TextStore *t, const Layout *l);

/* ---- the making side ---- */

/* Makes what a scene needs to be drawn and does not have yet: coverage, ... */
void text_store_make(TextStore *t, const Layout *l, const Scene *scene);
/* ... and also the tiles by which what moves is drawn for less. */
void text_store_prepare(TextStore *t, const Layout *l, const Scene *scene);
/* Nothing more is to be made for a while: frees what making keeps for the next time, and nearly all
 * of it when for many preparations nothing new was needed. True if that was now. */
bool text_store_rest(TextStore *t);

/* ---- the looking side ---- */

/* Between these two, nothing that is looked up goes away. */
void text_store_begin_frame(TextStore *t);
void text_store_end_frame(TextStore *t);

typedef struct {
    TextStore *text;
    const Layout *layout;
} TextScene;
/* For canvas_draw; `scene` must stay where it is. */
SpriteSource text_store_source(TextScene *ts);

/* Rows that there is room for in each phase of a tile; unusually high letters may take more. */
int32_t text_store_tile_rows(const Layout *l);
/* How far the crawl's text is made ahead: two seconds, but less than a screen. */
int32_t text_store_reach_px(const Layout *l);
/* All baked tiles in their first phase, in no order; their boxes only tell their size. Returns how
 * many. Between text_store_begin_frame and text_store_end_frame. */
int text_store_tiles(const TextStore *t, Sprite out[SPRITES_TILES]);

/* Entries and tiles made so far; grows whenever something new is there. */
uint64_t text_store_made(const TextStore *t);
/* What coverage and tiles take, in bytes. */
size_t text_store_bytes(const TextStore *t);
