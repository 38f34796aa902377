/* SPDX-License-Identifier: MIT */
/* Builds a layout: facts + size + measured text -> runs, cues, cards, rolls. */
#pragma once
#include "layout/layout.h"
#include "layout/state.h"

#include <stdatomic.h>

enum { LAYOUT_INSET_MAX = 5000 }; /* 5 %, where televisions surely show all */

typedef struct {
    int w_px, h_px;
    int inset;  /* left free on each side, in 1/1000 % of the size: 0 .. LAYOUT_INSET_MAX */
    bool orbit; /* the picture wanders a little, so that nothing burns in */
    Theme theme;
    bool still;          /* motion off: curves are at their end, the crawl is paged */
    char lang[64];       /* the language variants asked for, a cycle in each: "de,en"; empty: the
                            show's own */
    const char *channel; /* name of the screens; NULL: as the facts say; see running_order.h */
    State state;         /* what is said in place of facts, or soon about a setting */
    StateIdentity identity;
    bool bare; /* no fact is laid out, there is only the splash: the show's name and subject */
    const atomic_bool
        *stop; /* set by another thread when the layout is no longer wanted; or NULL */
} Wish;

/* `facts` may be NULL (then only the built-in card of wish->state is shown). The facts must
 * outlive the layout. False if memory runs out, if the size is outside 160x120 .. 16384x16384, or
 * soon after wish->stop has become true. */
bool layout_open(Layout *l, const Facts *facts, const Wish *wish, Ruler ruler, Err *err);
