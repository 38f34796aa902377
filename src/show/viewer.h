/* SPDX-License-Identifier: MIT */
/* What the viewer did to the show: held it, stepped through it, chose a theme. Pausing and stepping
 * are offsets of stage and crawl against the wall clock. Times are in microseconds, wall time. */
#pragma once
#include "show/show.h"

typedef struct {
    int64_t stage_shift_us, crawl_shift_us; /* added to the wall time */
    bool paused;
    int64_t paused_at_us;
    bool stepping;        /* another card is to come in: ... */
    int64_t step_from_us; /* ... the stage's time when it was asked for, ... */
    int64_t step_to_us;   /* ... and where it begins */
    bool theme_pinned;
    Theme theme;
} Viewer;

/* The instant as the viewer left it: times that are not pinned, and the theme. */
void viewer_sees(const Viewer *v, int64_t wall_us, Instant *i);
void viewer_pause_or_go(Viewer *v, int64_t wall_us);
/* Asks for the next card or the one before; asked again at once, for the one after that. False if
 * there is no other. */
bool viewer_step(Viewer *v, const Layout *l, int64_t wall_us, bool backwards);
/* Lets the card that was asked for come in, if its text is ready; that is over as well if the show has
 * gone on to it by itself. */
void viewer_step_in(Viewer *v, int64_t wall_us, bool ready);
/* The stage's time of the card that is to come in, or now. */
int64_t viewer_card_us(const Viewer *v, int64_t wall_us);
