/* SPDX-License-Identifier: MIT */
/* What a screen says in place of facts. */
#pragma once
#include <stdbool.h>

typedef enum {
    STATE_NONE,       /* there are facts, or will be, or were */
    STATE_MISSING,    /* there is no show file */
    STATE_UNREADABLE, /* it cannot be read, or is a source with errors */
    STATE_DAMAGED,
    STATE_SETTING, /* a setting is wrong; see Instant.setting */
} StateKind;

/* The texts stay the caller's and must outlive the layout's building, not the layout. */
typedef struct {
    StateKind kind;
    const char *file; /* its name without folders; NULL or "": there is none to name */
    int line;         /* STATE_SETTING: in the file; 0: none */
    const char *text; /* STATE_SETTING: what is wrong, and what would be right */
    bool news;        /* STATE_SETTING: nothing is wrong, this is what happened */
} State;

/* Who and where a screen is, for the first seconds of a service; NULL or "": not known. */
typedef struct {
    const char *name, *address;
} StateIdentity;
