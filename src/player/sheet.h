/* SPDX-License-Identifier: MIT */
/* The layout that is on the screen, and the one under way for what the screen has become. */
#pragma once
#include "player/options.h"
#include "player/screen.h"
#include "player/typesetter.h"
#include "text/look_ahead.h"

typedef struct {
    /* Set by whoever opens it. */
    const Options *options;
    const Facts *facts;  /* NULL: only the built-in card */
    const char *message; /* of that card */
    Ruler ruler;
    TextStore *text;
    /* To be read. */
    Layout layout;
    bool laid_out; /* there is one */
    bool setting;  /* another one is under way, ... */
    /* For sheet.c alone. */
    int setting_w_px, setting_h_px; /* ... of this size */
    int turn;                       /* of the text that was made */
    Typesetter *typesetter;
} Sheet;

/* False without memory. */
bool sheet_open(Sheet *s);
/* The text must be at rest: nothing may be looked ahead any more. */
void sheet_close(Sheet *s);
/* Begins a layout for the screen as it is now. `bare`: of the headers alone. */
void sheet_begin(Sheet *s, const Screen *screen, bool bare);
/* Whether the layout under way is done; waits for it at most so long; if negative, as long as it
 * takes. */
bool sheet_done(Sheet *s, int64_t wait_ns);
/* Goes over to the layout that is done. False with *err if it failed; the one before is then kept. */
bool sheet_take(Sheet *s, const Screen *screen, LookAhead *ahead, Err *err);
/* Whether the layout, or the one under way, has the size of the screen. */
bool sheet_fits(const Sheet *s, const Screen *screen);
/* Follows a canvas that is turned in memory. True if it was: then no text is there any more. */
bool sheet_turn(Sheet *s, const Screen *screen, LookAhead *ahead);
