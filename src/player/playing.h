/* SPDX-License-Identifier: MIT */
/* What the running show consists of, and how its layouts follow each other. Only for player.c. */
#pragma once
#include "console/cec.h"
#include "player/changeover.h"
#include "player/metronome.h"
#include "player/painter.h"
#include "player/panel.h"
#include "player/player_show.h"
#include "player/selfcheck.h"
#include "player/trace.h"
#include "player/trust.h"
#include "show/viewer.h"

#include <pthread.h>

/* A layout (first frame, new size) that takes less is shown as if it had been there at once. */
#define PLAYING_FIRST_WAIT_NS 80000000
#define PLAYING_SIZE_WAIT_NS 8000000
#define PLAYING_LOOK_NS 20000000

typedef struct {
    const PlayerShow *show;
    const Options *o;
    Screen *screen;
    Sheet sheet;
    Changeover change;
    Trust trust;
    int64_t set_ns; /* monotonic time when the settings changed; 0: at the start */
    bool changed;   /* the scene on the glass is of another layout */
    Instant asked;  /* what the options pin in this layout */
    Metronome time;
    Painter *painter;
    LookAhead *ahead;
    Panel panel;
    bool dark, black; /* the panel has been switched off; and shows nothing */
    bool lit;         /* it has been seen to that the panel is on */
    Cec *cec;         /* NULL: there was nothing to tell a television */
    bool cec_failed;  /* which was said */
    int64_t dark_ns;  /* monotonic time when that was last seen to */
    Trace *trace;
    Viewer viewer;
    int64_t listened_ns; /* monotonic time when the viewer was last heard */
    int64_t go_on_ns;    /* monotonic time when a pause ends by itself; 0: never */
    Instant shown;       /* of the picture on the glass */
    SelfCheck check;
    uint64_t repairs; /* how often memory was found damaged */
    bool is_due;      /* a frame that is due cannot be drawn */
    bool at_rest;     /* it sleeps, and the show's time stands still */
    bool quits;       /* the viewer quit before there was a window */
    pthread_t maker;  /* makes the first frame's text ... */
    bool making;      /* ... and must be joined */
    PlayerStats *stats;
} Playing;

/* The instant that is due. */
Instant playing_now(const Playing *p, int64_t wall_us);
/* Makes the text that is on now; the worker makes its tiles. */
void playing_prepare(Playing *p);
/* Lets in the card that the viewer stepped to, once its text is ready. */
void playing_step_in(Playing *p);
void playing_tell_worker(Playing *p, const Instant *i);
/* Another layout is on the screen now. */
void playing_follow_layout(Playing *p);
/* The first layout. If it takes longer than a moment, the headers alone precede it, unless the
 * options ask for something in it. */
bool playing_lay_out_first(Playing *p, Err *err);
/* Takes a layout that has been finished. If it failed, the old one stays. */
void playing_take_layout(Playing *p);
/* Follows the screen, whose picture is lost. Waits at most this long for the layout of another
 * size. */
void playing_follow_screen(Playing *p, int64_t wait_ns);
/* Looks for damage of the picture between two frames. If there is some, it says so and makes all anew that
 * the picture is drawn from: false, and the next frame is due. */
bool playing_check(Playing *p, int64_t mono_ns);
