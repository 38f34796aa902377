/* SPDX-License-Identifier: MIT */
/* Where two scenes differ. */
#pragma once
#include "canvas.h"

enum { DAMAGE_BOXES = 24 };

typedef struct {
    Box boxes[DAMAGE_BOXES];
    int count;
} Damage;

/* The boxes, within `screen`, that are to be drawn anew when one scene follows another; but for
 * tiles within `elsewhere`. */
void damage_between(Damage *d, Cast *was, Cast *is, Box screen, Box elsewhere);
/* One more box. */
void damage_add(Damage *d, Box box);
int64_t damage_area(const Damage *d);
