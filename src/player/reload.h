/* SPDX-License-Identifier: MIT */
/* Looks, in a thread of its own, whether there are other facts to play: notices them, reads, compiles
 * and judges them, and has them ready as a programme. What is bad changes nothing; it says why, once. When it
 * is asked to, it reads the settings again as well. */
#pragma once
#include "player/content.h"
#include "player/programme.h"
#include "player/settings.h"
#include "player/status.h"
#include "text/fontset.h"
#include "text/look_ahead.h"

typedef struct {
    const Settings *settings; /* they name the file, the channel, the fonts for a source */
    const char *path;         /* of the fact file or source; NULL: there is none */
    const char *state;        /* folder for the last good file, or NULL */
    Ruler shaped;             /* as in programme_open */
    const unsigned char *font_hash;
    Fontset *fonts_measured; /* the fonts of that, which may rest while nothing is laid out */
    const Story *story;      /* what is on at first; used only by reload_open */
    bool kept;               /* ... and that is not what the path names */
    bool unwritable;         /* the findings of the path could not be written, which was said */
    Content seen;            /* ... as it was before it was read; reload_open's, if it succeeds */
    StateKind card;          /* what is said if there are no facts */
} ReloadWish;

typedef struct Reload Reload;

/* The wish's paths must stay, as must its ruler. SIGHUP makes it look at once from now on. NULL without
 * memory or thread. */
Reload *reload_open(const ReloadWish *wish);
/* Ends soon, whatever it waits for; may be NULL. */
void reload_close(Reload *r);

/* For the frame: none of these waits or allocates. */

/* The newest programme that is ready to be laid out, which is the caller's then; NULL: none. */
Programme *reload_take(Reload *r);
/* Settings that were read again and differ; they last as long as the reload. NULL: none. */
const Settings *reload_settings(Reload *r);
/* Whether there is something to say of the file since this was last asked. */
bool reload_news(Reload *r, StatusState *state, char reason[400]);
/* Closes a programme, when the look-ahead (may be NULL) has come to the layout of this edition. False:
 * not now, try again. */
bool reload_bury(Reload *r, Programme *p, LookAhead *ahead, uint32_t edition);
/* The wall time, in seconds, by which validity is judged. */
void reload_tell_time(Reload *r, int64_t wall_s);
