/* SPDX-License-Identifier: MIT */
/* Our integer compositor: a scene and ready sprites become XRGB pixels, the same bits on every
 * machine.
 *
 * Pixels are written through two strides, so that a rotated panel costs nothing. Nothing is
 * rasterised here: a text is either packed coverage, blended over what is there, or a baked tile,
 * opaque and only copied. What is not ready is left out and counted. */
#pragma once
#include "cast.h"

typedef struct {
    uint32_t *pixels;         /* of the scene's top left corner */
    ptrdiff_t step_x, step_y; /* from one pixel to the next, in pixels */
    int32_t w, h;             /* of the scene */
    struct CanvasMemo *memo;  /* keeps what fades need from frame to frame; may be NULL */
    Box elsewhere;            /* tiles are not drawn here, but what they lie on is */
} Canvas;

/* A memo for canvases of one thread, zeroed; to be freed by free(). */
struct CanvasMemo *canvas_memo_open(void);

/* Draws what of the scene lies within `box`; returns how many sprites were missing. */
uint32_t canvas_draw(const Canvas *canvas, Cast *cast, Box box);

static inline uint32_t *canvas_pixel(const Canvas *c, int32_t x, int32_t y)
{
    return c->pixels + x * c->step_x + y * c->step_y;
}
