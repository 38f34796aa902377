/* SPDX-License-Identifier: MIT */
/* Where a canvas keeps its pixels: through two strides, so that a rotated panel costs nothing. */
#pragma once
#include "base/box.h"
#include "draw/plane.h"

typedef struct {
    uint32_t *pixels;         /* of the scene's top left corner */
    ptrdiff_t step_x, step_y; /* from one pixel to the next, in pixels; one of them is 1 or -1 */
    int turn;                 /* clockwise quarter turns of the scene */
    int32_t w, h;             /* of the scene */
    struct CanvasMemo *memo;  /* keeps what fades and inks need between frames; may be NULL */
    Box elsewhere;            /* no tiles are drawn here, only what lies under them */
} Canvas;

/* The canvas of a scene that lies turned clockwise by `turn` quarters in w x h pixels of memory. */
static inline Canvas surface_turned(uint32_t *pixels, ptrdiff_t stride, int32_t w, int32_t h,
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

/* Since one step is 1 or -1, pixels lie in rows: the way from one row to the next, ... */
static inline ptrdiff_t surface_stride(ptrdiff_t step_x, ptrdiff_t step_y)
{
    ptrdiff_t across = step_x == 1 || step_x == -1 ? step_y : step_x;
    return across < 0 ? -across : across;
}

/* ... and from a box's top left pixel to the first of its pixels in memory. */
static inline ptrdiff_t surface_first(Box b, ptrdiff_t step_x, ptrdiff_t step_y)
{
    return (step_x < 0 ? (b.w - 1) * step_x : 0) + (step_y < 0 ? (b.h - 1) * step_y : 0);
}

static inline uint32_t *surface_pixel(const Canvas *c, int32_t x, int32_t y)
{
    return c->pixels + x * c->step_x + y * c->step_y;
}

/* A box, not empty, as it lies in memory. */
static inline Plane surface_plane(const Canvas *c, Box b)
{
    bool along = c->step_x == 1 || c->step_x == -1;
    return (Plane){surface_pixel(c, b.x, b.y) + surface_first(b, c->step_x, c->step_y),
                   surface_stride(c->step_x, c->step_y), along ? b.w : b.h, along ? b.h : b.w};
}
