/* SPDX-License-Identifier: MIT */
/* The running show: what the viewer did to the clock, what of the picture has changed, and when
 * the next frame is due. */
#pragma once
#include "options.h"
#include "story.h"
#include "text.h"

typedef struct {
    uint64_t frames, missed, late_tiles;
    int64_t first_frame_us, cpu_us;
} PlayerStats;

/* Runs until it is quit or --for has passed. `begun_us` is the monotonic time at which the program
 * started. False with *err and *status (exit code) if it cannot begin. */
bool player_run(const Options *o, const Story *story, Text *text, Ruler ruler,
                const char *message, int64_t begun_us, PlayerStats *stats, int *status, Err *err);

/* The instant that the options ask for. False if they name a card that is not there. */
bool player_instant(const Options *o, const Layout *l, const Facts *facts, int64_t wall_us,
                    Instant *out, Err *err);
/* What is wished of a layout of this size. */
Wish player_wish(const Options *o, int w_px, int h_px, const char *message);
