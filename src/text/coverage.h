/* SPDX-License-Identifier: MIT */
/* A text as packed coverage, made once and then only read. For text_store.c and tiles.c. */
#pragma once
#include "draw/canvas.h"
#include "draw/stamp.h"
#include "text/raster.h"
#include "text/shaper.h"

#include <stdatomic.h>

enum {
    COVER_WINDOW_PX = PLANE_WINDOW
}; /* the part of a moving entry that is baked into one tile */

typedef struct {
    FontKey font;
    int size_px;
    bool moving, rtl; /* its line runs from right to left */
    uint8_t phase;    /* of a digit that stands: quarter pixels after a whole pixel */
    const char *s;
    size_t len;
} CoverKey;

typedef struct {
    Spans *spans; /* coverage, turned by tools->turn if it stands; NULL: the piece is ... */
    Stamp *stamp; /* ... a picture in colours */
    int32_t left; /* from the origin, in quarter pixels if the entry moves, else in pixels */
    int32_t top;  /* rows from the baseline */
    int32_t w, h; /* samples, rows */
} Piece;

/* A text at a size; one that moves has four samples to a pixel. */
typedef struct Entry {
    _Atomic(struct Entry *) next;
    struct Entry *retired; /* the next entry that was taken out */
    uint64_t id, stamp, retired_at;
    uint8_t font, phase;
    bool moving, rtl;
    uint16_t size_px;
    uint32_t hash, len, piece_count;
    int64_t advance;        /* 1/64 px */
    Box ink;                /* around the origin: columns (in any phase) and rows */
    _Atomic uint8_t *slots; /* of a moving entry: the tile last baked of each window */
    size_t bytes;
    uint32_t sum; /* of its text and of where its pieces are */
    Piece *pieces;
    char text[];
} Entry;

typedef struct {
    Fontset *fonts;
    Raster *raster;
    Shaper *shaper;
    int turn; /* clockwise quarters by which standing text is turned */
} CoverTools;

uint32_t coverage_hash(const CoverKey *k);
bool coverage_is(const Entry *e, const CoverKey *k, uint32_t hash);
/* NULL without memory; a text without ink has no spans. */
Entry *coverage_make(const CoverTools *tools, const CoverKey *k, uint64_t id);
/* Whether it is as it was made. */
bool coverage_is_sound(const Entry *e);
void coverage_free(Entry *e); /* may be NULL */
/* Rows of w x h, turned by `turn` quarters, for the caller to free(); NULL without memory. */
Spans *coverage_mask(const uint8_t *rows, int32_t w, int32_t h, int turn);
