/* SPDX-License-Identifier: MIT */
/* The only user of SDL_ttf and FreeType: text becomes coverage samples. */
#pragma once
#include "text/itemise.h"

#include <stdint.h>

typedef struct Raster Raster;

/* Coverage of a text, four samples to a pixel from left to right, cropped to its ink. */
typedef struct {
    const uint8_t *rows; /* valid until the next call */
    int32_t pitch, w, h; /* w 0: there is no ink */
    int32_t left4;       /* quarter pixels from the origin to the first sample */
    int32_t top;         /* pixels from the baseline to the first row, negative above it */
} Samples;

/* Opens the fonts of the roles; the others open when they are needed. The Fontset must outlive it.
 * NULL with *err on failure. Threads must not share it. */
Raster *raster_open(Fontset *fonts, Err *err);
void raster_close(Raster *r);
/* Draws a part of a stretch. Its origin is at its left end, whatever its direction. */
Samples raster_draw(Raster *r, const Stretch *like, int size_px, const char *s, size_t len);
/* Frees the last samples, and the glyphs that SDL_ttf keeps above this size. */
void raster_rest(Raster *r, int keep_px);
/* To be called at the end of a thread that has drawn: frees what SDL keeps for it. */
void raster_leave(void);
/* Frees all that can be made again: closes the fonts until they are needed. */
void raster_sleep(Raster *r);
