/* SPDX-License-Identifier: MIT */
/* The time in which the panel is off by its hours. Only for player.c. */
#pragma once
#include "player/playing.h"

/* Whether the panel is to be off at this show time. */
bool darkness_is_due(Playing *p, int64_t wall_us);
/* The monotonic time for which that stays so. */
int64_t darkness_rest_ns(const Playing *p, int64_t wall_us);
/* Draws a black frame if there is none, to be presented; true if that could be. */
bool darkness_blackens(Playing *p);
/* Then switches the panel off, or sees to it that it still is. */
void darkness_keep(Playing *p);
/* Whatever was switched off is on, and the next frame is drawn whole. */
void darkness_end(Playing *p);
/* Now and then: tells a television what it does not know yet. */
void darkness_tell(Playing *p);
