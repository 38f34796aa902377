/* SPDX-License-Identifier: MIT */
/* A text that comes, goes, moves or fades over one colour: only its ink is redrawn. */
#pragma once
#include "draw/canvas.h"

/* Valid as long as both scenes are. */
typedef struct {
    Sprites *cast; /* the text, and the scene it is taken from */
    const Item *item;
    Box box;      /* within the screen; holds all that differs */
    Box old, now; /* parts of it: the text's old place and its new one */
    int32_t dy;   /* from the new place to the old one */
} Retouch;

/* What to redraw when item x of one scene becomes y of the next (NULL: x has gone, or y is new).
 * False if more than ink differs. */
bool retouch_find(Retouch *r, Sprites *before, const Item *x, Sprites *after, const Item *y,
                  Box screen);
/* Turns the picture of the old scene into that of the new one; where rows are cut off, it redraws
 * the whole box. True if something was missing. */
bool retouch_draw(const Retouch *r, const Canvas *canvas, Sprites *after);
