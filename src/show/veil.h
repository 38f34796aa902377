/* SPDX-License-Identifier: MIT */
/* The veil that hides the show while it jumps to UTC. */
#pragma once
#include "show/pace.h"

/* {0}: none is drawn. */
typedef struct {
    int64_t from_ns; /* monotonic time at which it began to close or open; 0: there is none */
    bool opens;
} Veil;

/* How far it is drawn at a monotonic time, 0 .. CURVE_ONE; once a frame. It closes when the show is
 * too far from UTC; once closed, it anchors the pace and opens. `still`: a cut instead. */
int32_t veil_drawn(Veil *v, Pace *p, bool still, int64_t mono_ns);
