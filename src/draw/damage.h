/* SPDX-License-Identifier: MIT */
/* Where two scenes differ. */
#pragma once
#include "draw/retouch.h"

enum { DAMAGE_BOXES = 24, DAMAGE_INKS = 16, DAMAGE_MOST = DAMAGE_BOXES + DAMAGE_INKS };

typedef struct {
    Box boxes[DAMAGE_BOXES]; /* to be drawn anew */
    int count;
    Retouch inks[DAMAGE_INKS]; /* texts of which ink is to be drawn anew, and nothing beside it */
    int ink_count;
} Damage;

/* What, within `screen`, is to be drawn anew when one scene follows another; but for tiles within
 * `elsewhere`. */
void damage_between(Damage *d, Sprites *was, Sprites *is, Box screen, Box elsewhere);
/* One more box. */
void damage_add(Damage *d, Box box);
/* All boxes that hold what differs; how many. */
int damage_boxes(const Damage *d, Box out[DAMAGE_MOST]);
int64_t damage_area(const Damage *d);
/* Draws it; true if something in it was missing. */
bool damage_draw(const Damage *d, const Canvas *canvas, Sprites *is);
