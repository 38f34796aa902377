/* SPDX-License-Identifier: MIT */
/* Integer arithmetic that rounds as a picture needs it: always towards minus infinity, even left of
 * the screen's edge and before 1970. */
#pragma once
#include <stdint.h>

static inline int64_t fixed_floor_div(int64_t a, int64_t b)
{
    return a >= 0 ? a / b : -((b - 1 - a) / b);
}

static inline int64_t fixed_clamp(int64_t value, int64_t least, int64_t most)
{
    return value < least ? least : value > most ? most : value;
}

/* The greatest common divisor; with 0 it is b. */
static inline int64_t fixed_divisor(int64_t a, int64_t b)
{
    while (b) {
        int64_t rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

/* Whole pixels of quarter pixels. */
static inline int32_t fixed_floor_quarter(int32_t x4)
{
    return (int32_t)fixed_floor_div(x4, 4);
}

/* Rounding to whole pixels, half up, of 1/64 px and of 1/1000 px. */
static inline int32_t fixed_px_of_64(int64_t x64)
{
    return (int32_t)fixed_floor_div(x64 + 32, 64);
}

static inline int32_t fixed_px_of_mil(int64_t mil)
{
    return (int32_t)fixed_floor_div(mil + 500, 1000);
}

/* A part of a size, given in thousandths, in whole pixels. */
static inline int32_t fixed_px_of_part(int64_t size_px, int part)
{
    return fixed_px_of_mil(size_px * part);
}
