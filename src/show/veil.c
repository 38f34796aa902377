/* SPDX-License-Identifier: MIT */
/* A show that is too far from UTC must jump, and nobody should see the jump: the picture fades out,
 * the show jumps while nothing is seen, and the picture that is due fades in. */
#include "show/veil.h"
#include "base/curve.h"

#include <stdlib.h>

static const int64_t veil_ns = 280000000;

int32_t veil_drawn(Veil *v, Pace *p, bool still, int64_t mono_ns)
{
    if (!v->from_ns) {
        if (llabs(pace_error_ns(p)) <= PACE_MAX_ERROR_NS)
            return 0;
        if (still) { /* no curves: a cut, as between cards */
            pace_anchor(p, mono_ns);
            return 0;
        }
        v->from_ns = mono_ns;
        v->opens = false;
    }
    int32_t drawn = curve_phase(mono_ns, v->from_ns, veil_ns);
    if (!v->opens && drawn == CURVE_ONE) {
        pace_anchor(p, mono_ns);
        v->opens = true;
        v->from_ns = mono_ns;
        return CURVE_ONE;
    }
    if (v->opens && drawn == CURVE_ONE)
        v->from_ns = 0;
    return curve_smoothstep(v->opens ? CURVE_ONE - drawn : drawn);
}
