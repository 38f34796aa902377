/* SPDX-License-Identifier: MIT */
/* The cards of texts. */
#pragma once
#include "layout/card_foot.h"

/* What a built-in card says; each may be empty. */
typedef struct {
    Str lead, text; /* the label, the statement */
    Str lead_short; /* for a bar; may be empty too */
    bool quiet;     /* in the lighter weight, as nothing is to be done */
    Str strap, notes[FOOT_NOTES];
    Str source; /* on a bar, whose header has no name */
    bool footless;
} CardTextSaid;

void card_text_quote(CardWork *w);
/* Headlines and notices. */
void card_text_headline(CardWork *w, Str text, Str strap, Str note);
/* Always shown, whatever its size. A bar has no room for a label: it is the note or the source. */
void card_text_state(CardWork *w, const CardTextSaid *said);
