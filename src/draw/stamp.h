/* SPDX-License-Identifier: MIT */
/* A picture in colours within a text, such as an emoji. Its samples are placed like those of
 * coverage, but each is a tint: a colour with its own opacity, 0xAARRGGBB, not multiplied. Packed,
 * a row is words: each run of tints follows a word that gives the number of empty samples (upper
 * half) and of tints (lower half); 0 ends the row. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct {
    int32_t w, h;      /* samples, rows */
    size_t bytes;      /* of the whole allocation */
    uint32_t sum;      /* of all that follows, see checksum.h */
    uint32_t row_at[]; /* h offsets in words from the start of this struct; the rows follow */
} Stamp;

/* Tints, row after row. */
typedef struct {
    uint32_t *px;
    int32_t w, h;
} Tints;

/* Where a picture lies on a grid of samples, in 1/4096 of a sample and row. */
typedef struct {
    int64_t x, y, w, h;
    int across; /* samples to a pixel, from left to right */
} StampPlace;

/* Lays a picture over others at a place, clipped. Each sample is the mean of the light in it or, in
 * an enlarged picture, a mixture of its neighbours. A picture shrunk below 1/64 is left out. */
void stamp_scale(const Tints *picture, StampPlace at, Tints *to);
/* Packs a part of the tints into one allocation, freed by free(); NULL if there is no memory. */
Stamp *stamp_make(const Tints *t, int32_t x, int32_t y, int32_t w, int32_t h);
/* Whether it is as it was made. */
bool stamp_is_sound(const Stamp *s);
/* Unpacks samples from .. from + count of a row into out; empty ones leave it unchanged. */
void stamp_unpack(const Stamp *s, int32_t row, int32_t from, int32_t count, uint32_t *out);
/* The mean of four tints side by side. */
uint32_t stamp_mean(const uint32_t tints[4]);
/* The same tint, darkened by `percent`. */
uint32_t stamp_dim(uint32_t tint, int percent);
/* A tint over a pixel, in light. */
uint32_t stamp_over(uint32_t pixel, uint32_t tint);
