/* SPDX-License-Identifier: MIT */
/* What the viewer did to the show: paused it, stepped through it, chose a theme. Pauses and steps
 * are offsets of stage and crawl from the wall clock. Times are wall times in microseconds. */
#pragma once
#include "show/show.h"

typedef struct {
    int64_t stage_shift_us, crawl_shift_us; /* added to the wall time */
    bool paused;
    int64_t paused_at_us;
    int64_t set_us;       /* by how much the clock was set since then */
    bool stepping;        /* another card is wanted: ... */
    int64_t step_from_us; /* ... the stage's time when the step was made, ... */
    int64_t step_to_us;   /* ... and where it begins */
    bool theme_pinned;
    Theme theme;
} Viewer;

/* Sets the times of the instant that are not pinned, and the theme. */
void viewer_apply(const Viewer *v, int64_t wall_us, Instant *i);
void viewer_toggle_pause(Viewer *v, int64_t wall_us);
/* The wall clock was set by so much. A pause does not get longer by it. */
void viewer_clock_set(Viewer *v, int64_t by_us);
/* Begins with the card of the first fact, whatever the time. */
void viewer_start(Viewer *v, const Layout *l, int64_t wall_us);
/* Asks for the next or previous card; again at once: one further. False if there is none. */
bool viewer_step(Viewer *v, const Layout *l, int64_t wall_us, bool backwards);
/* Lets the wanted card come in if its text is ready. The step also ends if the show has reached that
 * card by itself. */
void viewer_step_in(Viewer *v, int64_t wall_us, bool ready);
/* The stage's time at which the wanted card begins, or the time now. */
int64_t viewer_card_us(const Viewer *v, int64_t wall_us);
