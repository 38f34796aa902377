/* SPDX-License-Identifier: MIT */
/* When facts are valid, as the spans of a roll. */
#pragma once
#include "facts/facts.h"
#include "schedule/roll.h"

/* The positions of a roll: per_s of them make a second, and `lead` of them are ahead of time. */
typedef struct {
    int64_t per_s, lead;
} Tempo;

/* The spans of `count` facts, which are the entries 0, 1 ... of a roll, and again of each further
 * cycle of it. The caller frees them; NULL without memory. */
RollSpan *timeline_spans(const Facts *f, const uint32_t *facts, uint32_t count, uint32_t cycles,
                         Tempo tempo, size_t *span_count);
