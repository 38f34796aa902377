/* SPDX-License-Identifier: MIT */
/* The instant that a picture shows. */
#pragma once
#include "look/style.h"

#include <stdbool.h>
#include <stdint.h>

/* Everything that the picture depends on besides facts and layout. The three times are normally
 * equal; a pause, a pinned card or a slewed clock sets them apart. Microseconds since
 * 1970-01-01T00:00:00Z. */
typedef struct {
    int64_t wall_us;        /* clock, date, theme, and the facts in a pinned crawl */
    int64_t stage_us;       /* which card, and how far into it */
    int64_t crawl_us;       /* where the crawl is */
    bool trusted;           /* the wall clock is right; else neither clock nor date is shown */
    bool card_pinned;       /* the card is `card`, and stage_us is its own time, from 0 */
    bool crawl_pinned;      /* crawl_us counts from the first item, whatever the wall clock says */
    uint32_t card;          /* index in layout->cards */
    bool theme_pinned;      /* the theme is `theme`, whatever the layout says */
    Theme theme;            /* THEME_DARK or THEME_LIGHT */
    int64_t card_length_us; /* of a pinned card; 0: its own */
    bool setting;           /* a setting was found wrong, ... */
    int64_t setting_us;     /* ... so long ago: the layout's card about it is on for SETTING_MS */
    int64_t begun_us;       /* so long ago the player began; for the splash and the next */
    bool identified;        /* the identity line is on for IDENTITY_MS */
    int32_t veil;           /* 0 .. CURVE_ONE: how far all but ground and band is faded out */
} Instant;

/* The instant at which all three times are `wall_us`. */
static inline Instant instant_at(int64_t wall_us)
{
    return (Instant){.wall_us = wall_us, .stage_us = wall_us, .crawl_us = wall_us, .trusted = true};
}
