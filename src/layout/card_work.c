/* SPDX-License-Identifier: MIT */
/* A cue gets its place first and its times second, so that each call stays short. */
#include "layout/card_work.h"

Cue *card_work_text(CardWork *w, Effect effect, Role role, uint32_t run, int64_t x64,
                    int64_t base_mil)
{
    Cue *cue = run != LAYOUT_NONE ? builder_cue(w->b, effect, role) : NULL;
    if (!cue)
        return NULL;
    cue->run = run;
    cue->x64 = (int32_t)x64;
    cue->y_mil = (int32_t)base_mil;
    return cue;
}

void card_work_timed(Cue *cue, int start_ms, int length_ms)
{
    if (!cue)
        return;
    cue->start_ms = start_ms;
    cue->length_ms = length_ms;
}

void card_work_label_run(CardWork *w, uint32_t run, int64_t x64, int64_t base_mil)
{
    card_work_timed(card_work_text(w, EFFECT_RISE, ROLE_SOFT, run, x64, base_mil), CUE_LABEL_MS,
                    CUE_LABEL_LEN);
}

void card_work_label(CardWork *w, Str text, int64_t x64, int64_t base_mil, int64_t room64)
{
    if (builder_width(w->b, FONT_PM, w->l->label, text) > room64)
        w->lost |= LACK_LABEL;
    uint32_t run = builder_cut(w->b, FONT_PM, w->l->label, text, room64);
    card_work_label_run(w, run, x64, base_mil);
}

int card_work_label_more(const Layout *l)
{
    return fixed_px_of_part(l->label - layout_px(l, style.label), STYLE_LABEL_HANG);
}
