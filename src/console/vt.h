/* SPDX-License-Identifier: MIT */
/* The virtual terminal on which the program runs, if it does: the kernel asks before another one
 * comes to the screen, and tells when ours is back. Nothing here changes what outlives the process. */
#pragma once
#include <stdbool.h>

typedef enum {
    VT_NOTHING,
    VT_RELEASE, /* another terminal is wanted: give the display up, then vt_let_go */
    VT_ACQUIRED /* ours is back: the display is ours again */
} VtNews;

typedef struct {
    int fd; /* of the terminal; -1: none */
    int signals;
    bool away;
} Vt;

/* Asks to be told of switches, if standard input is a virtual terminal or the process has one.
 * Otherwise nothing ever comes from it; the functions below do nothing then. */
void vt_open(Vt *vt);
/* Switches are the kernel's business again, and the terminal is as before. */
void vt_close(Vt *vt);
/* The next news, without waiting. */
VtNews vt_take(Vt *vt);
/* The display is given up: the other terminal may have it. */
void vt_let_go(Vt *vt);
