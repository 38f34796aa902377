/* SPDX-License-Identifier: MIT */
/* Whether the system's time is believed. Until it is, the show runs from the facts' own time. */
#pragma once
#include "facts/facts.h"
#include "player/metronome.h"

typedef struct {
    bool given; /* the system's time is right, ... */
    bool shown; /* ... and the picture has it */
} Trust;

/* Before the first frame. `facts` may be NULL. */
void trust_begin(Trust *t, Metronome *m, const Options *o, const Facts *facts);
/* When the facts are others, and now and then while trust is not given. The metronome then goes over to
 * the right time as if that had just been set. */
void trust_follow(Trust *t, Metronome *m, const Options *o, const Facts *facts);
/* Once a frame: whether its time may be shown as a clock. */
bool trust_look(Trust *t, const Metronome *m);
