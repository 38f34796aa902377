/* SPDX-License-Identifier: MIT */
/* How much light each pixel of the screen gives while the show goes on. */
#pragma once
#include "player/player.h"
#include "system/files.h"

/* A place on the screen, and what it does there. Light is of 65535. */
typedef struct {
    int32_t x, y;
    int64_t lit_us; /* at its brightest for so long */
    uint32_t mean;  /* light, on the mean */
} BurnSpot;

typedef struct {
    int32_t w, h;
    int64_t span_us;    /* that was looked at */
    uint32_t brightest; /* light of the brightest colour in it */
    uint32_t mean;      /* light of a pixel, on the mean */
    BurnSpot longest;   /* at its brightest for the longest time */
    uint16_t *means;    /* of each pixel, row by row */
} BurnIn;

typedef void BurnTell(int64_t done_us, int64_t span_us);

/* Looks at the show from now, or --at, for as long as --for says, else until the card that is on
 * comes again. A pixel is at its brightest while its light is at least LIMIT_BRIGHT_PERCENT of
 * that of the brightest colour, and what it stands on (ground, band) is darker than that. `tell` (may
 * be NULL) is told how far it is, again and again. False with *err and *status (exit code). In any case
 * burnin_close is due. */
bool burnin_measure(BurnIn *b, const PlayerShow *show, BurnTell *tell, int *status, Err *err);
void burnin_close(BurnIn *b);

/* The means as a map of heat, from dark blue to yellow; as picture_write. */
FilesResult burnin_write(const BurnIn *b, const char *path, Err *err);
/* The share of time, in thousandths, that the worst pixel is at its brightest. */
int burnin_share_mil(const BurnIn *b);
/* Whether the span is long enough to hold the limit against it. */
bool burnin_is_long_enough(const BurnIn *b);
