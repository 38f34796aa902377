/* SPDX-License-Identifier: MIT */
/* One card while it is being laid out. */
#pragma once
#include "layout/builder.h"

typedef struct {
    Builder *b;
    Layout *l;
    const Fact *f; /* NULL for the built-in card */
    int width_px;  /* of the text column */
    int64_t count; /* characters that a reader has to read */
    bool fits;     /* legible in this class */
    int strap_ms;  /* when the strap opens */
} CardWork;

/* A cue with a run at a place; its times are then set by card_work_timed. */
Cue *card_work_text(CardWork *w, Effect effect, Role role, uint32_t run, int64_t x64,
                    int64_t base_mil);
void card_work_timed(Cue *cue, int start_ms, int length_ms); /* cue may be NULL */
/* A line in the style of labels that rises; for labels and lead-in lines. */
void card_work_label(CardWork *w, Str text, int64_t x64, int64_t base_mil, int64_t room64);
void card_work_label_run(CardWork *w, uint32_t run, int64_t x64, int64_t base_mil);
int64_t card_work_width(CardWork *w, FontKey font, int size, Str s);
