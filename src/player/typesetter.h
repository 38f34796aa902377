/* SPDX-License-Identifier: MIT */
/* Lays a show out beside the one that runs, in a thread of its own. One job at a time: a newer one
 * makes it give up the one at hand. All of it is called by one thread. */
#pragma once
#include "layout/layout_open.h"

/* A show as it is laid out for one screen: facts and layout go together. */
typedef struct {
    const Facts *facts; /* NULL: none, only the built-in card */
    Layout layout;      /* of whoever takes it; to be closed before the facts are */
} Edition;

typedef struct Typesetter Typesetter;

/* NULL without memory. */
Typesetter *typesetter_open(void);
/* Gives up what is under way and waits until it is; may be NULL. */
void typesetter_close(Typesetter *t);
/* Begins a layout. Facts, texts of the wish and ruler must stay until it is taken, given up by
 * typesetter_close or, when another one was begun, until that one is done; nobody else may use the
 * ruler meanwhile. Without a thread it is done when this returns. */
void typesetter_begin(Typesetter *t, const Facts *facts, const Wish *wish, Ruler ruler);
/* Gives up what is under way, without waiting. */
void typesetter_stop(Typesetter *t);
/* Whether the layout begun last is done; waits for it at most so long; if negative,
 * as long as it takes. */
bool typesetter_done(Typesetter *t, int64_t wait_ns);
/* Takes what is done. False with *err if it failed: there is nothing to take then. */
bool typesetter_take(Typesetter *t, Edition *out, Err *err);
