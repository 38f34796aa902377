/* SPDX-License-Identifier: MIT */
/* A card while it is being laid out. */
#pragma once
#include "layout/builder.h"

typedef struct {
    Builder *b;
    Layout *l;
    const Fact *f; /* NULL for a built-in card */
    Str source[2]; /* what a built-in card says in place of a source; a shorter form, or "" */
    int width_px;  /* of the text column */
    int64_t count; /* characters that a reader has to read */
    int64_t said;  /* ... of the text itself, without who said it */
    bool fits;     /* legible in this class */
    uint8_t lost;  /* LACK_ flags */
    int strap_ms;  /* when the strap opens */
} CardWork;

/* A cue with a run at a place; card_work_timed then sets its times. NULL, which that takes, without a run: no
 * ellipsis had room. */
Cue *card_work_text(CardWork *w, Effect effect, Role role, uint32_t run, int64_t x64,
                    int64_t base_mil);
void card_work_timed(Cue *cue, int start_ms, int length_ms); /* cue may be NULL */
/* A line that rises, in the style of labels; for labels and lead-in lines. */
void card_work_label(CardWork *w, Str text, int64_t x64, int64_t base_mil, int64_t room64);
void card_work_label_run(CardWork *w, uint32_t run, int64_t x64, int64_t base_mil);
/* By how much the tails of a label that has the least size of all reach further down than the gap below
 * knows; px. */
int card_work_label_more(const Layout *l);
