/* SPDX-License-Identifier: MIT */
/* Plays one element of a card. */
#pragma once
#include "show/sketch.h"

void cue_play(Sketch *s, const Cue *cue, const Card *card);
