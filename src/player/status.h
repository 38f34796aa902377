/* SPDX-License-Identifier: MIT */
/* What the world may know of the running player. Whoever finds something out notes it here; the
 * service tells it on. Nothing here allocates. */
#pragma once
#include "facts/facts.h"

typedef enum {
    STATUS_STARTING,
    STATUS_PLAYING,    /* the facts that are there */
    STATUS_KEPT,       /* the last good facts: the file is damaged now, or gone */
    STATUS_OFF,        /* the panel, by its hours; only told */
    STATUS_EXPIRED,    /* all facts are over; only told, see status_told */
    STATUS_ABSENT,     /* the built-in card: no file */
    STATUS_DAMAGED,    /* the built-in card: no good file, nor was there ever one */
    STATUS_NO_DISPLAY, /* and so the program ends, or waits for one */
    STATUS_STOPPED,
    STATUS_STATES
} StatusState;

typedef struct {
    StatusState state;
    bool over;        /* all facts that are on */
    bool off;         /* the panel, ... */
    char until[64];   /* ... and until when */
    char reason[400]; /* a sentence; empty if all is well */
    char dark[200];   /* why nothing can be shown for now; empty if it can */
    char show[200];   /* the name of the first show; empty without facts */
    uint64_t serial;  /* of the fact file, ... */
    char hash[65];    /* ... and its SHA-256; empty without facts */
    char display[64]; /* such as "x11"; empty before there is one */
    int w_px, h_px;   /* of the picture as the viewer sees it */
    uint64_t frames, missed;
    uint64_t repairs;     /* how often the picture was made anew because memory was damaged */
    int64_t presented_ns; /* monotonic time of the last present; 0: none */
    long pid;             /* of the player */
    uint32_t changes;     /* grows with everything above but the frames */
} Status;

/* Notes a state and why, which may be NULL. */
void status_set_state(Status *s, StatusState state, const char *reason);
/* Notes that nothing can be shown for now, and why; NULL: it can. Returns whether that is new. */
bool status_set_dark(Status *s, const char *why);
/* Notes the facts on show; NULL: the built-in card. */
void status_set_facts(Status *s, const Facts *facts);
/* Notes whether all of them are over. */
void status_set_over(Status *s, bool over);
void status_set_repairs(Status *s, uint64_t repairs);
/* Notes that the panel is off, until this second (0: for long); or that it is on. */
void status_set_off(Status *s, bool off, int64_t until_s);
void status_set_display(Status *s, const char *name, int w_px, int h_px);

/* The state as the world is told: facts that are over are not well, however good their file is. */
StatusState status_told(const Status *s);
/* "playing"; without spaces. */
const char *status_word(StatusState state);
/* Whether a screen in this state shows what it should. */
bool status_is_good(StatusState state);

enum { STATUS_BYTES = 8192 }; /* for any of these texts */
/* One line of JSON with its line end. */
size_t status_json(const Status *s, int64_t utc_ns, int64_t mono_ns, char out[STATUS_BYTES]);
/* The same for Prometheus, in the text format of node_exporter's textfile collector. */
size_t status_metrics(const Status *s, int64_t utc_ns, int64_t mono_ns, char out[STATUS_BYTES]);
/* A short sentence for `systemctl status`. */
size_t status_sentence(const Status *s, char out[STATUS_BYTES]);
