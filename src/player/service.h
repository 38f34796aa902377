/* SPDX-License-Identifier: MIT */
/* The running player as a part of a machine: it tells the service manager and the files of the
 * service how it is, writes pictures of itself, and says in the journal what is shown from when on.
 * In the steady state nothing here allocates. */
#pragma once
#include "player/options.h"
#include "player/painter.h"
#include "player/programme.h"
#include "player/status.h"

typedef struct Service Service;

/* What is on the glass. */
typedef struct {
    const Screen *screen;
    const Painter *painter;
    int64_t wall_us;   /* the show time of the picture */
    int64_t behind_us; /* how far cards and crawl are after it, by pauses and steps */
    uint64_t missed;
    uint64_t repairs; /* how often the picture was made anew because memory was damaged */
    bool off;         /* the panel, by its hours, ... */
    int64_t off_to_s; /* ... until this second; 0: for long */
} ServiceShown;

/* The status must stay where it is. SIGUSR1 and SIGUSR2 are heard from now on. NULL if there is no memory or
 * thread for what it is asked for: a show that nobody can look after is no service. All functions take NULL. */
Service *service_open(const Options *o, Status *status);
/* Tells that the player has ended, if it has not told why it must. */
void service_close(Service *s);

/* There is no display, and the program ends. */
void service_has_no_display(Service *s, const char *why);
/* What was found out about the facts. */
void service_news(Service *s, StatusState state, const char *reason);
/* The picture depends on other options from now on, which is said with the next frame. */
void service_adjusted(Service *s);
/* A frame of this show and show time was drawn; `trusted`: with date and clock. If it differed from the one before, it was presented, and that
 * returned at this time; else 0. */
void service_frame(Service *s, const Programme *p, int64_t wall_us, bool trusted,
                   int64_t presented_ns);
/* Tells what is due, and writes a picture if somebody asked for one; to be called at least ten times
 * a second. `at_rest`: it is right that no frame is due now. */
void service_report(Service *s, const ServiceShown *shown, int64_t mono_ns, bool at_rest);
