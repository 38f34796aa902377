/* SPDX-License-Identifier: MIT */
/* How coverage becomes colour, in linear light: with an exponent of 2.2 for ink that is lighter
 * than its ground, and 1.43 for darker ink, which would look thin otherwise. Opacity mixes stored
 * values, as the design does. All in integers, the same on every machine. */
#pragma once
#include <stdbool.h>
#include <stdint.h>

/* An opaque colour with this coverage over another, by the exponent for lighter or darker ink. */
uint32_t light_cover(uint32_t under, uint32_t color, uint8_t cover, bool lighter);
/* Whether a colour is at least as light as another. */
bool light_is_lighter(uint32_t color, uint32_t than);

/* The stored value of a grey with this light, 0 .. 65535. */
uint32_t light_stored(uint32_t light);

/* alpha 0 .. 255 as 0 .. 256. */
static inline uint32_t light_alpha(uint8_t alpha)
{
    return alpha + (alpha >> 7);
}

/* Stored values mixed at alpha / 256, two channels at a time. */
static inline uint32_t light_mix(uint32_t under, uint32_t over, uint32_t alpha)
{
    uint32_t rb = (under & 0xFF00FF) * (256 - alpha) + (over & 0xFF00FF) * alpha + 0x800080;
    uint32_t g = (under & 0x00FF00) * (256 - alpha) + (over & 0x00FF00) * alpha + 0x008000;
    return (rb >> 8 & 0xFF00FF) | (g >> 8 & 0x00FF00);
}
