/* SPDX-License-Identifier: MIT */
/* Our integer compositor: a scene and ready coverage masks become XRGB pixels, the same bits on
 * every machine.
 *
 * Masks are blended in linear light over what is there, with an exponent of 2.2 for light text and
 * 1.43 for dark text (dark on light gets thin otherwise). Opacity, rectangles and fades mix the
 * stored values, as the design does. Pixels are written through two strides, so that a rotated panel
 * costs nothing. Nothing is rasterised here: a mask that is missing is left out and counted. */
#pragma once
#include "scene.h"

typedef struct {
    uint32_t *pixels;        /* of the scene's top left corner */
    ptrdiff_t step_x, step_y; /* from one pixel to the next, in pixels */
    int32_t w, h;            /* of the scene */
} Canvas;

typedef struct {
    int32_t x, y, w, h;
} Box;

/* Coverage of a piece of text, placed relative to its origin on the baseline. */
typedef struct {
    const uint8_t *cover; /* rows of `stride` samples */
    int32_t left4;        /* quarter pixels from the origin to the first sample */
    int32_t top;          /* pixels from the baseline to the first row; negative is above */
    int32_t w, h;         /* samples, rows */
    int32_t stride;
    int32_t per_pixel;    /* samples in a pixel: 4, or 1 where x4 and left4 are whole pixels */
} Mask;

#define CANVAS_MASKS 64

/* Finds the masks of a text item: writes up to CANVAS_MASKS of them, returns how many. *missing
 * counts those that are not ready. */
typedef int (*CanvasMasks)(void *ctx, const Scene *scene, const Item *item, Mask *out,
                           uint32_t *missing);

typedef struct {
    uint32_t missing; /* masks that were not ready */
} CanvasReport;

/* Draws what of the scene lies within `box`. */
CanvasReport canvas_draw(const Canvas *canvas, const Scene *scene, Box box, CanvasMasks masks,
                         void *ctx);
/* Where an item can leave pixels; the whole width is assumed for texts without masks. */
Box canvas_bounds(const Scene *scene, const Item *item, CanvasMasks masks, void *ctx);
Box box_join(Box a, Box b);
Box box_meet(Box a, Box b);
