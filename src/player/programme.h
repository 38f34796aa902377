/* SPDX-License-Identifier: MIT */
/* What is played: the facts, what measures their texts, and the layout of both. */
#pragma once
#include "layout/layout.h"
#include "layout/measures.h"
#include "layout/state.h"
#include "player/load.h"

typedef struct Programme {
    Story *story;
    Measures *measures; /* of those facts */
    State state;        /* said in place of facts if there are none, or about a setting */
    bool lent;          /* the story's structure is somebody else's memory */
    Layout layout;
    bool laid_out;           /* there is a layout */
    struct Programme *queue; /* for whoever keeps several */
} Programme;

/* Takes over the story and, with it, what it was read into; `lent`: the structure itself is
 * the caller's. `shaped` measures what the file does not, and `fonts` is the hash of its fonts; they
 * must outlive it. NULL without memory; then the story stays the caller's. */
Programme *programme_open(Story *story, bool lent, const unsigned char fonts[FACTS_HASH],
                          Ruler shaped);
/* Frees all of it; may be NULL. */
void programme_close(Programme *p);
/* NULL: only the built-in card. */
const Facts *programme_facts(const Programme *p);
Ruler programme_ruler(const Programme *p);
