/* SPDX-License-Identifier: MIT */
/* The difference of two values, times CURVE_ONE, may exceed an int64_t: it is divided first, and the
 * remainder is scaled by itself. */
#include "layout/counter.h"
#include "base/curve.h"
#include "base/fixed.h"

bool counter_counts(const Fact *f)
{
    return (f->flags & FACT_PREVIOUS) && (f->flags & FACT_CHANGE);
}

int64_t counter_between(int64_t from, int64_t to, int32_t q)
{
    int64_t away = to - from, whole = away / CURVE_ONE * q, part = away % CURVE_ONE * q;
    return from + whole + fixed_floor_div(part + CURVE_ONE / 2, CURVE_ONE);
}
