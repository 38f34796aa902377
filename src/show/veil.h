/* SPDX-License-Identifier: MIT */
/* The veil behind which the show takes up its clock. */
#pragma once
#include "show/pace.h"

/* {0}: none is drawn. */
typedef struct {
    int64_t from_us; /* monotonic time since which it closes or opens; 0: there is none */
    bool opens;
} Veil;

/* How far it is drawn at a monotonic time, 0 .. CURVE_ONE; once a frame. Where the show is too far
 * from UTC it closes; closed, it has the clock taken up, and opens. `still`: a cut instead. */
int32_t veil_drawn(Veil *v, Pace *p, bool still, int64_t mono_us);
