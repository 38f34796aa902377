/* SPDX-License-Identifier: MIT */
/* Rectangles of whole pixels. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct {
    int32_t x, y, w, h;
} Box;

static inline bool box_empty(Box b)
{
    return b.w <= 0 || b.h <= 0;
}

/* The part that two boxes share; its width or height is 0 if they share nothing. */
static inline Box box_meet(Box a, Box b)
{
    int32_t x = a.x > b.x ? a.x : b.x, y = a.y > b.y ? a.y : b.y;
    int32_t right = a.x + a.w < b.x + b.w ? a.x + a.w : b.x + b.w;
    int32_t end = a.y + a.h < b.y + b.h ? a.y + a.h : b.y + b.h;
    return (Box){x, y, right > x ? right - x : 0, end > y ? end - y : 0};
}

/* A box relative to the corner of another. */
static inline Box box_from(Box b, Box corner)
{
    return (Box){b.x - corner.x, b.y - corner.y, b.w, b.h};
}

/* Where a box lies once its picture, then w x h, is turned clockwise by `turn` quarters. */
static inline Box box_turn(Box b, int32_t w, int32_t h, int turn)
{
    switch (turn & 3) {
    case 1:
        return (Box){w - b.y - b.h, b.x, b.h, b.w};
    case 2:
        return (Box){w - b.x - b.w, h - b.y - b.h, b.w, b.h};
    case 3:
        return (Box){b.y, h - b.x - b.w, b.h, b.w};
    default:
        return b;
    }
}

/* How to walk a picture that lies turned in w x h pixels of memory, in rows `stride` apart. */
typedef struct {
    ptrdiff_t first;          /* offset of its top left pixel */
    ptrdiff_t step_x, step_y; /* from one pixel to the next */
} Steps;

static inline Steps box_steps(int32_t w, int32_t h, ptrdiff_t stride, int turn)
{
    switch (turn & 3) {
    case 1:
        return (Steps){w - 1, stride, -1};
    case 2:
        return (Steps){(h - 1) * stride + w - 1, -1, -stride};
    case 3:
        return (Steps){(h - 1) * stride, -stride, 1};
    default:
        return (Steps){0, 1, stride};
    }
}

/* Whether two boxes share pixels. */
static inline bool box_touches(Box a, Box b)
{
    return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

/* The smallest box around both; an empty box does not count. */
static inline Box box_join(Box a, Box b)
{
    if (a.w <= 0 || a.h <= 0)
        return b;
    if (b.w <= 0 || b.h <= 0)
        return a;
    int32_t x = a.x < b.x ? a.x : b.x, y = a.y < b.y ? a.y : b.y;
    int32_t right = a.x + a.w > b.x + b.w ? a.x + a.w : b.x + b.w;
    int32_t end = a.y + a.h > b.y + b.h ? a.y + a.h : b.y + b.h;
    return (Box){x, y, right - x, end - y};
}

static inline bool box_holds(Box outer, Box inner)
{
    return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.w <= outer.x + outer.w &&
           inner.y + inner.h <= outer.y + outer.h;
}

/* What is left of a box after a hole is cut out: at most four boxes. Returns their number. */
static inline int box_without(Box box, Box hole, Box out[4])
{
    Box h = box_meet(box, hole);
    if (!h.w || !h.h) {
        out[0] = box;
        return 1;
    }
    int32_t right = h.x + h.w, end = h.y + h.h;
    const Box sides[4] = {{box.x, box.y, box.w, h.y - box.y},
                          {box.x, h.y, h.x - box.x, h.h},
                          {right, h.y, box.x + box.w - right, h.h},
                          {box.x, end, box.w, box.y + box.h - end}};
    int n = 0;
    for (int i = 0; i < 4; i++)
        if (sides[i].w && sides[i].h)
            out[n++] = sides[i];
    return n;
}
