/* SPDX-License-Identifier: MIT */
/* The foot of a card: strap, note and source. */
#pragma once
#include "layout/card_work.h"

enum { FOOT_NOTES = 3 };

/* Of the notes, the first that fits is shown; an empty one is none. */
void card_foot_build(CardWork *w, Str strap_text, const Str notes[FOOT_NOTES]);
