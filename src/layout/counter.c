/* SPDX-License-Identifier: MIT */
/* The way between two values may be longer than an int64_t times CURVE_ONE: it is divided first, and
 * what is left over is scaled apart. */
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
