/* SPDX-License-Identifier: MIT */
/* The virtual terminal on which the program runs, if it does: the kernel asks before another one comes to
 * the screen.
 *
 * What outlives a process that is killed: the kernel takes the switching back by itself; the terminal shows
 * nothing more (KD_GRAPHICS) and does not echo until somebody switches to another one and back, or the
 * service's unit resets it (TTYReset). The keyboard is never switched off. */
#pragma once
#include <stdbool.h>
#include <stdint.h>
#include <termios.h>

/* What is asked of the system, so that tests can put a simulated terminal in its place. A call that fails
 * returns -errno. */
typedef struct {
    /* Opens what may be our terminal: 0 what standard input is, 1 what controls the process, 2 the one of
     * XDG_VTNR, which controls the process from then on if it is nobody's. */
    int (*open)(int nth);
    void (*close)(int fd);
    int (*control)(int fd, unsigned long request, uintptr_t argument);
} VtCalls;

extern const VtCalls vt_calls; /* the real ones */

typedef struct {
    const VtCalls *calls;
    int fd, number; /* of the terminal; fd -1: none */
    bool quiet;     /* it does not echo, and what is typed is thrown away */
    struct termios before;
    bool away; /* another one is on the screen */
} Vt;

/* Asks to be told of switches, if standard input is a virtual terminal or the process has one, or the
 * variable XDG_VTNR has the number of one that may be opened and that nobody has. Otherwise nothing ever comes from it, and the functions below do nothing. `unattended`: no key of it ends the
 * program; else Ctrl-C does. Two signals are used up for it. */
void vt_open(Vt *vt, const VtCalls *calls, bool unattended);
/* Switches are the kernel's business again, and the terminal is as before. */
void vt_close(Vt *vt);
/* To be called about ten times a second; finds out whether ours is on the screen. True if another one is
 * wanted: give the display up, then vt_let_go. */
bool vt_look(Vt *vt);
/* The display is given up: the other terminal may have it. If none wants it, ours stays on the screen. */
void vt_let_go(Vt *vt);
/* The letter, in lower case, that this key is by the terminal's keyboard layout; 0 if it is none from a
 * to z, or the layout is not known. */
char vt_letter(const Vt *vt, uint16_t key);
