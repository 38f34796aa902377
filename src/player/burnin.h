/* SPDX-License-Identifier: MIT */
/* How much light each pixel of the screen gives while the show goes on. */
#pragma once
#include "player/player.h"
#include "system/files.h"

/* A pixel and its light, as a part of 65535. */
typedef struct {
    int32_t x, y;
    int64_t lit_us; /* time at its brightest */
    uint32_t mean;  /* mean light */
} BurnSpot;

typedef struct {
    int32_t w, h;
    int64_t span_us;    /* the time that was measured */
    uint32_t brightest; /* light of the brightest colour shown */
    uint32_t mean;      /* mean light of all pixels */
    BurnSpot longest;   /* the pixel that is at its brightest for longest */
    uint16_t *means;    /* mean light of each pixel, row by row */
} BurnIn;

typedef void BurnProgress(int64_t done_us, int64_t span_us);

/* Measures the show from now, or --at, for as long as --for says, else until the card that is on
 * returns. A pixel is at its brightest while its light is at least LIMIT_BRIGHT_PERCENT of the
 * brightest colour's and its surface (ground, band) is darker than that. Calls `progress` (may be
 * NULL) again and again. False with *err and *status (exit code). Call burnin_close in any case. */
bool burnin_measure(BurnIn *b, const PlayerShow *show, BurnProgress *progress, int *status,
                    Err *err);
void burnin_close(BurnIn *b);

/* Writes the means as a heat map, from dark blue to yellow, as picture_write does. */
FilesResult burnin_write(const BurnIn *b, const char *path, Err *err);
/* The share of time, in thousandths, that the worst pixel is at its brightest. */
int burnin_share_mil(const BurnIn *b);
/* Whether the span is long enough to hold the limit against it. */
bool burnin_is_long_enough(const BurnIn *b);
