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
    int32_t top;         /* pixels from the baseline to the first row; negative is above */
} Samples;

/* Opens the fonts of the roles, the others when they are needed; the Fontset must outlive it. NULL
 * with *err on failure. Not to be shared between threads. */
Raster *raster_open(Fontset *fonts, Err *err);
void raster_close(Raster *r);
/* A part of a stretch. Its origin is at its left end, whatever its direction. */
Samples raster_draw(Raster *r, const Stretch *like, int size_px, const char *s, size_t len);
/* Frees what drawing has kept: the last samples, and the glyphs that SDL_ttf keeps but for those
 * of this size and below. */
void raster_rest(Raster *r, int keep_px);
/* Frees all that can be made again: closes the fonts until they are needed. */
void raster_sleep(Raster *r);
