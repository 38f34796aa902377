/* SPDX-License-Identifier: MIT */
/* Looks for damaged memory behind the picture, a little at a time between the frames. */
#pragma once
#include "player/painter.h"
#include "show/instant.h"

typedef struct {
    int64_t due_ns; /* monotonic: nothing is looked at before */
    uint32_t turn;
} SelfCheck;

/* Looks at the next part if it is time to: at all of them within a minute, if it is called at least ten
 * times a second, each time after a frame or in a rest. `rests`: in a rest. `shown` is the instant of the painter's frame, in the
 * layout that the painter has. False with *err, once the damage is found; then all text must be made
 * anew and the screen's memory too, and nothing of it be drawn before that. */
bool selfcheck_look(SelfCheck *c, Screen *screen, Painter *painter, const Instant *shown,
                    bool rests, int64_t mono_ns, Err *err);
