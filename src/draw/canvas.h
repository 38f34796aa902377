/* SPDX-License-Identifier: MIT */
/* The product's integer compositor: a scene and ready sprites become XRGB pixels, the same bits on
 * every machine.
 *
 * Nothing is rasterised here. A text is packed coverage, blended over what is there, or a baked
 * tile, which is opaque and only copied. What is not ready is left out and counted. */
#pragma once
#include "draw/ink.h"
#include "draw/sprites.h"
#include "draw/surface.h"

/* A memo, zeroed, for the canvases of one thread; freed by free(). */
struct CanvasMemo *canvas_memo_open(void);
/* As it was when opened; NULL is legal. */
void canvas_memo_forget(struct CanvasMemo *memo);

/* Draws the scene within `box`; returns the number of missing sprites. */
uint32_t canvas_draw(const Canvas *canvas, Sprites *cast, Box box);

/* The left part of a box, from top to bottom: up to where canvas_draw begins to read the pixels that it
 * blends with, so that it may be drawn in memory that is slow to read; or, if it begins with such pixels
 * (*writes is false), up to where they end. */
Box canvas_piece(Sprites *cast, Box box, bool *writes);
/* Fills the canvas beyond this size. */
void canvas_clear(const Canvas *canvas, int32_t w, int32_t h, uint32_t color);

/* The ink of a text over the colour that it mostly lies on. */
void canvas_ink(const Canvas *canvas, const Item *item, Ink *ink);
