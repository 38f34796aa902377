/* SPDX-License-Identifier: MIT */
/* Where two scenes differ. */
#pragma once
#include "draw/retouch.h"

enum { DAMAGE_BOXES = 24, DAMAGE_INKS = 16, DAMAGE_MOST = DAMAGE_BOXES + DAMAGE_INKS };

typedef struct {
    Box boxes[DAMAGE_BOXES]; /* to be redrawn */
    int count;
    Retouch inks[DAMAGE_INKS]; /* texts of which only the ink is redrawn */
    int ink_count;
} Damage;

/* Finds what to redraw within `screen` from one scene to the next, but no tiles in `elsewhere`. */
void damage_between(Damage *d, Sprites *before, Sprites *after, Box screen, Box elsewhere);
/* Adds a box. */
void damage_add(Damage *d, Box box);
/* Writes the boxes that hold all differences; returns their number. */
int damage_boxes(const Damage *d, Box out[DAMAGE_MOST]);
int64_t damage_area(const Damage *d);
/* Redraws them from the new scene; true if something was missing. */
bool damage_draw(const Damage *d, const Canvas *canvas, Sprites *after);
