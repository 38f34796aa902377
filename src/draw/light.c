/* SPDX-License-Identifier: MIT */
/* The two curves between stored values and light are tables, made once by integer arithmetic, since
 * pow() differs between machines: log2 by repeated squaring, exp2 by curve.c. */
#include "draw/light.h"
#include "base/curve.h"

#include <pthread.h>

typedef struct {
    uint16_t linear[256]; /* stored value -> light, 0 .. 65535 */
    uint8_t stored[65536];
} Curve;

static Curve light_ink, dark_ink; /* written once, by make_both */
static pthread_once_t made = PTHREAD_ONCE_INIT;

/* log2(x / 2^32) in units of 2^-32, for 0 < x <= 2^32: 32 squarings. */
static int64_t log2_q32(uint64_t x)
{
    int64_t result = 0;
    while (x < (UINT64_C(1) << 31)) {
        x <<= 1;
        result -= INT64_C(1) << 32;
    }
    if (x == UINT64_C(1) << 32)
        return result;
    result -= INT64_C(1) << 32;
    uint64_t y = x; /* 1 .. 2 as 2^31 .. 2^32 */
    for (int bit = 31; bit >= 0; bit--) {
        y = (y >> 1) * (y >> 1) >> 29;
        if (y >= UINT64_C(1) << 32) {
            y >>= 1;
            result += INT64_C(1) << bit;
        }
    }
    return result;
}

static void make_curve(Curve *c, int exponent_mil)
{
    for (uint32_t v = 1; v < 256; v++) {
        int64_t log = log2_q32(((uint64_t)v << 32) / 255);
        uint64_t x = (uint64_t)(-log / 1000 * exponent_mil) >> 16;
        uint64_t part = x >> 32 ? 0 : curve_exp2_minus((uint32_t)x);
        c->linear[v] = (uint16_t)((part * 65535 + (1u << 29)) >> 30);
    }
    uint32_t at = 0;
    for (uint32_t v = 0; v < 256; v++) {
        uint32_t end = v == 255 ? 65535u : ((uint32_t)c->linear[v] + c->linear[v + 1]) / 2;
        for (; at <= end; at++)
            c->stored[at] = (uint8_t)v;
    }
}

static void make_both(void)
{
    make_curve(&light_ink, 2200);
    make_curve(&dark_ink, 1430);
}

static uint32_t luma(uint32_t color)
{
    return (color >> 16 & 255) * 54 + (color >> 8 & 255) * 183 + (color & 255) * 19;
}

bool light_is_lighter(uint32_t color, uint32_t than)
{
    return luma(color) >= luma(than);
}

static uint32_t channel(const Curve *c, uint32_t under, uint32_t over, uint32_t cover)
{
    return c->stored[(c->linear[under] * (255 - cover) + c->linear[over] * cover + 127) / 255];
}

uint32_t light_cover(uint32_t under, uint32_t color, uint8_t cover, bool lighter)
{
    pthread_once(&made, make_both);
    const Curve *c = lighter ? &light_ink : &dark_ink;
    if (cover == 255)
        return color;
    uint32_t r = channel(c, under >> 16 & 255, color >> 16 & 255, cover);
    uint32_t g = channel(c, under >> 8 & 255, color >> 8 & 255, cover);
    uint32_t b = channel(c, under & 255, color & 255, cover);
    return r << 16 | g << 8 | b;
}

uint32_t light_stored(uint32_t light)
{
    pthread_once(&made, make_both);
    return light_ink.stored[light];
}
