/* SPDX-License-Identifier: MIT */
/* One show takes over from another while both run: the new one comes with a card, and what the old
 * one has in the crawl runs out there. */
#pragma once
#include "layout/layout.h"
#include "show/instant.h"

/* The editions that two layouts need to be told apart: that of the one that follows `before`. */
uint32_t seam_edition_after(const Layout *before);
/* `next` takes over at this instant from `before`, which must stay until seam_end. Nobody else may
 * use `next` meanwhile. Where both cannot share a crawl, it changes at once. */
void seam_begin(Layout *next, const Layout *before, const Instant *now);
/* The same where time stands still: all that is seen is of `next`, which does not fade in. */
void seam_cut(Layout *next, const Layout *before, const Instant *now);
/* Whether what is left of the layout before has left the crawl, or the time was set. */
bool seam_is_over(const Layout *l, int64_t crawl_us);
/* From the next show_at on, the layout before is not used any more. */
void seam_end(Layout *l);

/* The layout that still has a part of the crawl at this time; NULL: none. */
const Layout *seam_before(const Layout *l, int64_t crawl_us);
/* How far the tape has run at a time, to the nearest quarter pixel. */
int64_t seam_tape_quarters(const Layout *l, int64_t us);
