/* SPDX-License-Identifier: MIT */
/* What is on when the show begins: the facts of the file, the last good ones, or what is said in their
 * place. */
#pragma once
#include "layout/state.h"
#include "player/content.h"
#include "player/load.h"
#include "player/options.h"
#include "player/status.h"
#include "text/fontset.h"

typedef struct {
    Story story;
    State state;     /* said in place of facts if there are none */
    bool unwritable; /* what factc found in the source could not be left beside it */
    Content seen;    /* the file, as it was before it was read; the caller's */
    bool kept;       /* the story is the last good one, and not the file's */
} Opening;

/* Opens what the options name, which is at `path` (NULL: nowhere), says what is wrong with it, and notes both in the status. What factc says
 * of a source that is played in real time is also left beside it. Always leaves the story ready for
 * load_close. */
void opening_begin(Opening *w, const Options *o, const char *path, Status *status);
/* Says which of a site's fonts are not there, and if the facts were checked and measured with others. */
void opening_check_fonts(const Opening *w, const FontPlaces *places, const Fontset *fonts,
                         const char *file);
