/* SPDX-License-Identifier: MIT */
/* Our integer compositor: a scene and ready sprites become XRGB pixels, the same bits on every
 * machine.
 *
 * Nothing is rasterised here: a text is either packed coverage, blended over what is there, or a baked tile,
 * opaque and only copied. What is not ready is left out and counted. */
#pragma once
#include "draw/ink.h"
#include "draw/sprites.h"
#include "draw/surface.h"

/* A memo for canvases of one thread, zeroed; to be freed by free(). */
struct CanvasMemo *canvas_memo_open(void);

/* Draws what of the scene lies within `box`; returns how many sprites were missing. */
uint32_t canvas_draw(const Canvas *canvas, Sprites *cast, Box box);

/* Fills what of the canvas lies beyond this size. */
void canvas_clear(const Canvas *canvas, int32_t w, int32_t h, uint32_t color);

/* The ink of a text, over the colour that it mostly lies on. */
void canvas_ink(const Canvas *canvas, const Item *item, Ink *ink);
