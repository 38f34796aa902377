/* SPDX-License-Identifier: MIT */
/* The built-in cards that are not about a time without facts: of a show that cannot be shown, of a
 * wrong setting, the splash. */
#pragma once
#include "layout/builder.h"
#include "layout/state.h"

/* What is said where no fact has a card: by the state, by the facts, or (bare) the splash. */
void card_state_rest(Builder *b, const State *state);
/* About a wrong setting. */
void card_state_setting(Builder *b, const State *state);
