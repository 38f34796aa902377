/* SPDX-License-Identifier: MIT */
/* What the player is given, and what it counts. */
#pragma once
#include "layout/state.h"
#include "player/load.h"
#include "player/options.h"
#include "player/reload.h"
#include "player/service.h"
#include "text/text_store.h"

typedef struct {
    uint64_t frames; /* presented */
    uint64_t missed; /* refreshes that passed without their frame */
    uint64_t late_tiles;
    uint64_t pixels;                      /* pixels drawn */
    int64_t first_frame_us, start_cpu_us; /* until the first frame was shown */
    size_t text_bytes;
    int story_status; /* of the facts that were on at the end, as Story.status */
} PlayerStats;

/* What the player shows, and with what. */
typedef struct {
    Options *options; /* they change when the settings do */
    Story *story;     /* the player closes it */
    TextStore *text;
    Ruler ruler;            /* for the others, of these facts */
    StateIdentity identity; /* of the screen, to be said first */
    State state;            /* said in place of facts if there are none */
    int64_t begun_ns;       /* monotonic time at which the program started */
    ReloadWish reload;      /* where other facts may come from */
    Service *service;       /* NULL: none */
} PlayerShow;
