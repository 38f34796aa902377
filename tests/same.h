/* SPDX-License-Identifier: MIT */
/* Whether two layouts place the same: value by value, since what lies between the values is left to
 * chance. */
#pragma once
#include "layout/layout.h"

#include <string.h>

static inline bool same_runs(const Layout *a, const Layout *b)
{
    for (uint32_t i = 0; i < a->run_count && i < b->run_count; i++) {
        const Run *x = &a->runs[i], *y = &b->runs[i];
        if (x->len != y->len || memcmp(x->text, y->text, x->len) != 0 || x->advance != y->advance ||
            x->size_px != y->size_px || x->font != y->font || x->rtl != y->rtl ||
            x->tall != y->tall)
            return false;
    }
    return a->run_count == b->run_count;
}

static inline bool same_cues(const Layout *a, const Layout *b)
{
    for (uint32_t i = 0; i < a->cue_count && i < b->cue_count; i++) {
        const Cue *x = &a->cues[i], *y = &b->cues[i];
        if (x->effect != y->effect || x->role != y->role || x->with_rail != y->with_rail ||
            x->run != y->run || x->x64 != y->x64 || x->y_mil != y->y_mil || x->w != y->w ||
            x->h != y->h || x->pad != y->pad || x->base_mil != y->base_mil ||
            x->start_ms != y->start_ms || x->length_ms != y->length_ms)
            return false;
    }
    return a->cue_count == b->cue_count;
}
