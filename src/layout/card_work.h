/* SPDX-License-Identifier: MIT */
/* One card while it is being laid out: shared by foot.c, number.c, block.c and card.c. */
#pragma once
#include "layout/builder.h"

enum { CAP_SANS = 698, CAP_SERIF = 670 }; /* cap heights in thousandths of the size */

typedef struct {
    Builder *b;
    Layout *l;
    const Fact *f; /* NULL for the built-in card */
    int width_px;  /* of the text column */
    int64_t count; /* characters that a reader has to read */
    bool fits;     /* legible in this class */
    int strap_ms;  /* when the strap opens */
} Work;

/* A cue with a run at a place; its times are then set by cue_timed. */
Cue *work_text(Work *w, Effect effect, Role role, uint32_t run, int64_t x64, int64_t base_mil);
void cue_timed(Cue *cue, int start_ms, int length_ms); /* cue may be NULL */
/* A line in the style of labels that rises; for labels and lead-in lines. */
void work_label(Work *w, Str text, int64_t x64, int64_t base_mil, int64_t room64);
void work_label_run(Work *w, uint32_t run, int64_t x64, int64_t base_mil);
int64_t work_width(Work *w, FontKey font, int size, const char *s);

/* foot.c: strap, note (the first that fits; "" is none) and source. */
enum { FOOT_NOTES = 3 };
void foot_build(Work *w, const char *strap_text, const char *const notes[FOOT_NOTES]);
/* number.c: the card of a figure. */
void number_build(Work *w);
/* block.c: quotations and headlines. */
void quote_build(Work *w);
/* Headlines and notices; `at` is where the text stands, for builder_line. */
void headline_build(Work *w, Str text, uint32_t at, const char *strap, const char *note);
