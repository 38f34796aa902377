/* SPDX-License-Identifier: MIT */
/* The show as a pure function of time. */
#pragma once
#include "layout/layout.h"
#include "show/scene.h"

/* Everything that the picture depends on beside facts and layout. Normally the three times are
 * one; a pause, a pinned card or a slewed clock sets them apart. Microseconds since
 * 1970-01-01T00:00:00Z. */
typedef struct {
    int64_t wall_us;   /* clock and date, theme, and what a pinned crawl holds */
    int64_t stage_us;  /* which card, and how far into it */
    int64_t crawl_us;  /* where the crawl is */
    bool trusted;      /* the wall clock may be believed; else neither clock nor date is shown */
    bool card_pinned;  /* the card is `card`, and stage_us is its own time, from 0 */
    bool crawl_pinned; /* crawl_us counts from the first item, whatever the wall clock says */
    uint32_t card;     /* index in layout->cards */
    int64_t card_length_us; /* of a pinned card; 0: its own */
    int32_t veil;           /* 0 .. CURVE_ONE: how far all but ground and band is faded out */
} Instant;

/* The instant at which all three times are `wall_us`. */
Instant show_instant(int64_t wall_us);

/* What is on the screen at an instant. Any instant, in any order, gives the same scene; nothing is
 * allocated, no clock is read. out->until_us is the first wall time after now at which the scene
 * can differ, if the three times go on at the same pace; at least now + 1. */
void show_at(const Facts *facts, const Layout *layout, const Instant *now, Scene *out);

/* The same scene as show_at, found cheaper where header and card of an earlier one still stand:
 * `before`, of the same facts and layout, and with the same card pinned or none; may be NULL. (Its
 * until_us may be earlier where a card is pinned.) */
void show_after(const Layout *layout, const Instant *now, const Scene *before, Scene *out);

/* The stage time at which the card after (or, backwards, before) the one at stage_us begins, for
 * stepping by hand. */
int64_t show_step(const Layout *layout, int64_t stage_us, bool backwards);
/* The text of an item, wherever it stands. */
Str show_text(const Layout *layout, const Scene *scene, const Item *item);
