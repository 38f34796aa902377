/* SPDX-License-Identifier: MIT */
/* What the options ask of the layout and the show. */
#pragma once
#include "layout/layout_open.h"
#include "player/options.h"
#include "show/show.h"

/* The wish for a layout of this size; `state` is for the built-in card. */
Wish option_wish_layout(const Options *o, int w_px, int h_px, const State *state);
/* The screen that they wish for. */
ScreenWish option_wish_screen(const Options *o);
/* The monotonic time at which a show that began then has lasted as long as they say. */
int64_t option_wish_end_ns(const Options *o, int64_t begun_ns);
/* Whether this wall time can be right: an option says so, or the facts name no time of their own, or
 * it is not before that and comes from somewhere. */
bool option_wish_trusted(const Options *o, const Facts *facts, int64_t wall_us);
/* The instant at a wall time that is trusted. False if the options name a card that is not there. */
bool option_wish_instant(const Options *o, const Layout *l, const Facts *facts, int64_t wall_us,
                         Instant *out, Err *err);
