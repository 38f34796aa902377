/* SPDX-License-Identifier: MIT */
/* What is asked for in all: the command line, over the configuration of the service's instance, over
 * that of the machine. Can be read again while the show runs. */
#pragma once
#include "layout/state.h"
#include "player/config.h"
#include "player/whereabouts.h"

#include <stdbool.h>

enum { SETTINGS_FILES = 2 };

typedef struct Settings {
    int argc;
    char **argv;
    Options options; /* the texts are in here, or of the command line */
    Config files[SETTINGS_FILES];
    char path[4096];         /* of the configuration with the first fault, ... */
    Err fault;               /* ... which is this; empty: there is none */
    bool lacking;            /* there was no memory to read one */
    bool told;               /* ... found by somebody else, and written to --faults */
    bool news;               /* ... and nothing is wrong: it only tells what happened */
    Whereabouts where;       /* room for the identity */
    StateIdentity identity;  /* of the screen; only a service has one */
    struct Settings *before; /* for whoever keeps several */
} Settings;

/* Reads them; each fault is said. Returns 0, or the exit code. A service goes on with the last good file
 * in place of a bad one, and keeps good ones where it keeps its last good show; without a last
 * good one, with the lines that are right. *s is always ready for settings_close, and must stay where it is
 * until then. */
int settings_read(Settings *s, int argc, char **argv);
void settings_close(Settings *s);
/* Reads them again. What can change while the show runs is as it is asked for now, the rest stays, and
 * that is said. With a fault all stays. *fresh: NULL if nothing differs, not even the fault. Its texts
 * may be in *now. The caller closes and frees it. False without memory: nothing is known of them. */
bool settings_again(const Settings *now, Settings **fresh);
/* Says whether the configuration that the options name is sound; returns the exit code. */
int settings_check(const Options *o);

/* What the screen says of a fault; *s must outlive it. STATE_NONE if there is none. */
State settings_state(const Settings *s);
/* "motograph.conf:12: why"; empty if all is well. */
void settings_reason(const Settings *s, char *out, size_t size);
