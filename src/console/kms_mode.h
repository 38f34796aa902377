/* SPDX-License-Identifier: MIT */
/* Which of a display's modes is used. */
#pragma once
#include <stdbool.h>
#include <stdint.h>

#include <xf86drmMode.h>

/* A size, and a refresh rate if that matters; 0: not said. */
typedef struct {
    int w_px, h_px;
    int rate_mhz; /* 1/1000 Hz */
    int below_px; /* only modes of fewer pixels than this can be shown; 0: all */
} KmsMode;

/* Reads "1920x1080" or "1920x1080@59.94". False if it is neither. */
bool kms_mode_read(const char *text, KmsMode *out);
/* The refresh rate as the mode's clock gives it, in 1/1000 Hz, and the time between two refreshes; 60
 * Hz if the mode says nothing. */
int kms_mode_rate_mhz(const drmModeModeInfo *m);
int64_t kms_mode_period_ns(const drmModeModeInfo *m);
/* The index of the mode to use, or -1 if there is none that can be shown: the wished one, or else the
 * preferred one, or else the largest; among those of one size the nearest to the wished rate, or to 60
 * Hz. `wished` may be NULL; *granted tells whether there was a mode as wished. */
int kms_mode_choose(const drmModeModeInfo *modes, int count, const KmsMode *wished, bool *granted);
