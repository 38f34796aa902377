/* SPDX-License-Identifier: MIT */
/* When the next programme takes over from the one on the screen. */
#pragma once
#include "player/sheet.h"

typedef struct {
    bool planned;  /* the next programme's text is being made for ... */
    int64_t at_us; /* ... this time of the stage, when the card under way ends */
    bool told;
    int64_t ready_us; /* how the look-ahead names that */
} Changeover;

/* Once a frame: sees to it that the text of the next programme is made, and lets it take over when the
 * card under way has ended; at once if no card is on, or if the show stands still (`stands`). True if
 * it took over. */
bool changeover_due(Changeover *c, Sheet *s, LookAhead *ahead, const Instant *now, bool stands);
