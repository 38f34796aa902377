/* SPDX-License-Identifier: MIT */
/* Which screen this is: its name and address. */
#pragma once
#include "layout/state.h"
#include "player/options.h"

/* Room for what the options do not say. */
typedef struct {
    char host[256], address[256];
} Whereabouts;

/* Those of a service; else none. The texts are those of the options or in *w. */
StateIdentity whereabouts_find(const Options *o, Whereabouts *w);
