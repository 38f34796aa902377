/* SPDX-License-Identifier: MIT */
/* What can be asked for: the value of each option. */
#pragma once
#include "base/err.h"
#include "look/style.h"
#include "player/screen.h"
#include "schedule/panel_hours.h"

#include <stddef.h>
#include <stdint.h>

typedef enum {
    DO_PLAY,
    DO_SNAPSHOT,
    DO_SCENE,
    DO_BURN_IN,
    DO_CHECK,
    DO_CHECK_CONFIG,
    DO_HEALTH,
    DO_LOOK,
    DO_HELP,
    DO_VERSION
} OptionsDo;

typedef enum { TRUST_WHERE_RIGHT, TRUST_ALWAYS, TRUST_NEVER } ClockTrust;

#define OPTIONS_UNSET INT64_MIN

typedef struct {
    OptionsDo what;
    const char *file;     /* NULL: the show that comes with the program */
    const char *picture;  /* path of the snapshot, the look or the burn-in map */
    bool start;           /* with the card of the first fact */
    const char *card;     /* id of a pinned card, or NULL */
    const char *channel;  /* name of the screen, or NULL */
    const char *fonts;    /* the site's folder of fonts, or NULL */
    bool service;         /* nobody is at the screen: keys do not end it */
    ClockTrust trust;     /* in the system's clock */
    const char *name;     /* of this screen, for people; NULL: the host's */
    const char *address;  /* of this screen, or a file with it; or NULL */
    const char *display;  /* the name or number of the display, or NULL: the first one */
    const char *instance; /* the name of this service among several, or NULL */
    const char *config;   /* the configuration file, or NULL */
    const char *faults;   /* what else is wrong with the settings is in this file, or NULL */
    bool usb;             /* only for whoever looks after sticks */
    const char *status, *metrics, *usr1; /* files of the service, or NULL: see service.h */
    const char *state;                   /* folder for what outlasts the program, or NULL */
    bool window, fullscreen;
    int w_px, h_px;                                             /* 0: not said */
    int64_t at_us, card_time_us, card_length_us, crawl_time_us; /* OPTIONS_UNSET: not said */
    int64_t for_us, frames;                                     /* frames 0: not said */
    const char *trace; /* file for the times at which presents return, or NULL */
    bool freeze, stats, still, orbit;
    int inset; /* 1/1000 % */
    int turn;  /* quarters, clockwise */
    bool step; /* frames follow each other without waiting, one 60th of a second apart */
    int64_t speed_mil;
    Theme theme;
    ScreenGlass glass; /* from the environment */
    int console;       /* how a console is reached: 0 by the kernel alone, 1 by SDL */
    int mode_w_px, mode_h_px, mode_mhz; /* of the display; 0: its own */
    char lang[64];
    PanelHours on; /* when the panel is; empty: always */
    bool cec;      /* the television is switched off and on too */
    /* Values that are lists: each of these places begins its own. */
    int place, on_place, except_place; /* the one that is being read; those of the lists */
} Options;
