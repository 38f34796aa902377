/* SPDX-License-Identifier: MIT */
/* The programme on the screen, and the next one: a new layout of it for a changed screen, or other
 * facts for the same screen. */
#pragma once
#include "player/options.h"
#include "player/programme.h"
#include "player/screen.h"
#include "player/typesetter.h"
#include "text/look_ahead.h"

typedef struct {
    /* The owner sets these. */
    const Options *options;
    StateIdentity identity;
    TextStore *text;
    Programme *now; /* on the screen; sheet_close closes it */
    /* The owner reads these. */
    Programme *next;   /* takes over when it is laid out; or NULL */
    Programme *before; /* runs out of the crawl; or NULL */
    bool coming;       /* a layout is under way, ... */
    /* Only for sheet.c. */
    bool apart;                   /* ... which shall take over later */
    int coming_w_px, coming_h_px; /* ... of this size */
    int turn;                     /* quarters by which the text is turned */
    int parting;                  /* frames without the one before */
    Programme *gone;              /* those that are not needed any more */
    Typesetter *typesetter;
} Sheet;

/* False without memory. `fonts` are those that measure; they rest while nothing is laid out. */
bool sheet_open(Sheet *s, Fontset *fonts);
/* The look-ahead must be closed already. */
void sheet_close(Sheet *s);
/* Begins a layout for the present screen. `bare`: only the splash. */
void sheet_begin(Sheet *s, const Screen *screen, bool bare);
/* Begins the layout of a programme that is to take over, while nothing is coming and there is no
 * other next one. It is the sheet's from now on. */
void sheet_expect(Sheet *s, const Screen *screen, Programme *next);
/* Whether the coming layout is done. Waits up to `wait_ns`, or without end if negative. */
bool sheet_done(Sheet *s, int64_t wait_ns);
/* Takes the layout that is done. *changed: it is on the screen now; else it is ready to take over.
 * False with *err if it failed; the old one is then kept. */
bool sheet_take(Sheet *s, const Screen *screen, LookAhead *ahead, bool *changed, Err *err);
/* The next programme, laid out and with its text made, takes over at this instant, at which time
 * may stand. */
void sheet_change(Sheet *s, const Instant *now, bool stands);
/* Once a frame: parts from the programme before when nothing of it is seen any more. */
void sheet_part(Sheet *s, int64_t crawl_us);
/* A programme that is not needed any more, for the caller to close once no worker uses it; NULL: no
 * other. */
Programme *sheet_gone(Sheet *s);
/* Whether the layout, or the one under way, has the size of the screen. */
bool sheet_fits(const Sheet *s, const Screen *screen);
/* All text is gone, since some of it is damaged. */
void sheet_renew(Sheet *s, LookAhead *ahead);
/* Follows a canvas that is turned in memory. True if it was turned: then all text is gone. */
bool sheet_turn(Sheet *s, const Screen *screen, LookAhead *ahead);
