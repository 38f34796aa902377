/* SPDX-License-Identifier: MIT */
/* The foot of a card: strap, note and source. */
#pragma once
#include "layout/card_work.h"

enum { FOOT_NOTES = 3, FOOT_STRAPS = 2 };

/* Of the straps, the first that leaves room is shown, or else the last; if the first is empty, there
 * is no strap. Of the notes, the first that fits is shown; an empty one is none. */
void card_foot_build(CardWork *w, const Str straps[FOOT_STRAPS], const Str notes[FOOT_NOTES]);
