/* SPDX-License-Identifier: MIT */
/* Lays a show out in a thread of its own while another show runs. There is one job at a time: a
 * newer one replaces it. All functions are called by one thread. */
#pragma once
#include "layout/layout_open.h"

/* A show laid out for one screen: facts and layout go together. */
typedef struct {
    const Facts *facts; /* NULL: only the built-in card */
    Layout layout;      /* the taker closes it before the facts */
} Edition;

typedef struct Typesetter Typesetter;

/* NULL without memory. */
Typesetter *typesetter_open(void);
/* After each layout its thread calls this, which frees what only measuring needs. */
void typesetter_set_rest(Typesetter *t, void (*rest)(void *ctx), void *ctx);
/* Gives up the job under way and waits for its end; may be NULL. */
void typesetter_close(Typesetter *t);
/* Begins a layout. Facts, texts of the wish and ruler must stay until it is taken, until
 * typesetter_close gives it up or, if another one was begun, until that one is done; nobody else
 * may use the ruler meanwhile. Without a thread the layout is done when this returns. */
void typesetter_begin(Typesetter *t, const Facts *facts, const Wish *wish, Ruler ruler);
/* Gives up the job under way, without waiting. */
void typesetter_stop(Typesetter *t);
/* Whether the layout begun last is done. Waits at most `wait_ns`; if that is negative, as long as
 * it takes. */
bool typesetter_done(Typesetter *t, int64_t wait_ns);
/* Takes the layout that is done. False with *err if it failed; there is nothing to take then. */
bool typesetter_take(Typesetter *t, Edition *out, Err *err);
