/* SPDX-License-Identifier: MIT */
/* Our integer compositor: a scene and ready sprites become XRGB pixels, the same bits on every
 * machine.
 *
 * Pixels are written through two strides, so that a rotated panel costs nothing. Nothing is
 * rasterised here: a text is either packed coverage, blended over what is there, or a baked tile,
 * opaque and only copied. What is not ready is left out and counted. */
#pragma once
#include "draw/ink.h"
#include "draw/plane.h"
#include "draw/sprites.h"

typedef struct {
    uint32_t *pixels;         /* of the scene's top left corner */
    ptrdiff_t step_x, step_y; /* from one pixel to the next, in pixels; one of them is 1 or -1 */
    int turn;                 /* quarters by which the scene lies turned, clockwise */
    int32_t w, h;             /* of the scene */
    struct CanvasMemo *memo;  /* keeps what fades need from frame to frame; may be NULL */
    Box elsewhere;            /* tiles are not drawn here, but what they lie on is */
} Canvas;

/* A memo for canvases of one thread, zeroed; to be freed by free(). */
struct CanvasMemo *canvas_memo_open(void);

/* Draws what of the scene lies within `box`; returns how many sprites were missing. */
uint32_t canvas_draw(const Canvas *canvas, Sprites *cast, Box box);

/* The ink of a text, over the colour that it mostly lies on. */
void canvas_ink(const Canvas *canvas, const Item *item, Ink *ink);

/* The canvas of a scene that lies turned clockwise by `turn` quarters in w x h pixels of memory. */
static inline Canvas canvas_turned(uint32_t *pixels, ptrdiff_t stride, int32_t w, int32_t h,
                                   int turn)
{
    Steps s = box_steps(w, h, stride, turn);
    return (Canvas){.pixels = pixels + s.first,
                    .step_x = s.step_x,
                    .step_y = s.step_y,
                    .turn = turn,
                    .w = turn & 1 ? h : w,
                    .h = turn & 1 ? w : h};
}

/* Pixels of which one step is 1 or -1 lie in rows: the way from one to the next, ... */
static inline ptrdiff_t canvas_stride(ptrdiff_t step_x, ptrdiff_t step_y)
{
    ptrdiff_t across = step_x == 1 || step_x == -1 ? step_y : step_x;
    return across < 0 ? -across : across;
}

/* ... and from a box's top left pixel to the first of its pixels in memory. */
static inline ptrdiff_t canvas_first(Box b, ptrdiff_t step_x, ptrdiff_t step_y)
{
    return (step_x < 0 ? (b.w - 1) * step_x : 0) + (step_y < 0 ? (b.h - 1) * step_y : 0);
}

static inline uint32_t *canvas_pixel(const Canvas *c, int32_t x, int32_t y)
{
    return c->pixels + x * c->step_x + y * c->step_y;
}

/* A box, not empty, as it lies in memory. */
static inline Plane canvas_plane(const Canvas *c, Box b)
{
    bool along = c->step_x == 1 || c->step_x == -1;
    return (Plane){canvas_pixel(c, b.x, b.y) + canvas_first(b, c->step_x, c->step_y),
                   canvas_stride(c->step_x, c->step_y), along ? b.w : b.h, along ? b.h : b.w};
}
