/* SPDX-License-Identifier: MIT */
/* The show as a pure function of time. */
#pragma once
#include "layout/layout.h"
#include "show/instant.h"
#include "show/scene.h"

/* What is on the screen at an instant. Any instant, in any order, gives the same scene; nothing is
 * allocated, no clock is read. out->until_us is the first wall time after now at which the scene
 * can differ if the three times run on at the same pace; at least now + 1. */
void show_at(const Layout *layout, const Instant *now, Scene *out);

/* The same scene as show_at, made cheaper where header and card are still those of `before`, an
 * earlier scene of the same layout, with the same card and theme pinned or none; it may be NULL.
 * (until_us may be earlier than that of show_at where a card is pinned.) */
void show_after(const Layout *layout, const Instant *now, const Scene *before, Scene *out);

/* The stage time at which the card after (backwards: before) the one at stage_us begins. */
int64_t show_step(const Layout *layout, int64_t stage_us, bool backwards);
/* The stage time at or after stage_us at which the card of the first fact begins; stage_us if it never does. */
int64_t show_first(const Layout *layout, int64_t stage_us);
/* Whether no fact has a card, nor will one have, from this stage time on. */
bool show_is_over(const Layout *layout, int64_t stage_us);
/* The text of an item. */
Str show_text(const Layout *layout, const Scene *scene, const Item *item);
