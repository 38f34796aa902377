/* SPDX-License-Identifier: MIT */
/* When the next programme takes over from the one on the screen. */
#pragma once
#include "player/reload.h"
#include "player/sheet.h"

typedef struct {
    Reload *reload; /* NULL: the facts stay as they are ... */
    const ReloadWish
        *wish; /* ... unless this is set: the system could not begin to look for others ... */
    int64_t again_ns; /* ... and is asked again at this time of CLOCK_MONOTONIC */
    Options *options; /* the player's */
    bool
        adjusted; /* the layout that is coming is by other settings, for whoever takes it to note */
    bool planned; /* the next programme's text is being made for ... */
    int64_t at_us;   /* ... this time of the stage, when the card under way ends */
    int64_t seen_us; /* the stage's time of the frame before */
    bool told;
    int64_t ready_us; /* how the look-ahead names that */
} Changeover;

/* Begins to look for other facts and settings, if the options allow it. The options change then. The wish must
 * stay, as it is tried again if the system cannot begin now. */
void changeover_open(Changeover *c, Options *o, const ReloadWish *wish);
/* Before the look-ahead and the sheet are closed. */
void changeover_close(Changeover *c);
/* Now and then: hears of other facts, and closes what is not needed any more. True if there are facts. */
bool changeover_hear(Changeover *c, Sheet *s, const Screen *screen, LookAhead *ahead,
                     int64_t wall_us);
/* Once a frame: sees to it that the text of the next programme is made, and lets it take over when the
 * card under way has ended; at once if no card is on, or if the show stands still (`stands`). True if
 * it took over. */
bool changeover_due(Changeover *c, Sheet *s, LookAhead *ahead, const Instant *now, bool stands);
