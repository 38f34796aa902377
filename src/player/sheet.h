/* SPDX-License-Identifier: MIT */
/* The layout on the screen, and the next one, under way for a changed screen. */
#pragma once
#include "player/options.h"
#include "player/screen.h"
#include "player/typesetter.h"
#include "text/look_ahead.h"

typedef struct {
    /* The owner sets these. */
    const Options *options;
    const Facts *facts;  /* NULL: only the built-in card */
    const char *message; /* for that card */
    Ruler ruler;
    TextStore *text;
    /* The owner reads these. */
    Layout layout;
    bool laid_out; /* there is a layout */
    bool coming;   /* the next one is under way, ... */
    /* Only for sheet.c. */
    int coming_w_px, coming_h_px; /* ... of this size */
    int turn;                     /* quarters by which the text is turned */
    Typesetter *typesetter;
} Sheet;

/* False without memory. */
bool sheet_open(Sheet *s);
/* The look-ahead must be closed already. */
void sheet_close(Sheet *s);
/* Begins a layout for the present screen. `bare`: only the headers. */
void sheet_begin(Sheet *s, const Screen *screen, bool bare);
/* Whether the coming layout is done. Waits up to `wait_ns`, or without end if negative. */
bool sheet_done(Sheet *s, int64_t wait_ns);
/* Changes to the layout that is done. False with *err if it failed; the old one is then kept. */
bool sheet_take(Sheet *s, const Screen *screen, LookAhead *ahead, Err *err);
/* Whether the layout, or the one under way, has the size of the screen. */
bool sheet_fits(const Sheet *s, const Screen *screen);
/* Follows a canvas that is turned in memory. True if it was turned: then all text is gone. */
bool sheet_turn(Sheet *s, const Screen *screen, LookAhead *ahead);
