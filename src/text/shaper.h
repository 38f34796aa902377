/* SPDX-License-Identifier: MIT */
/* Measures text: shaped, unhinted, linear in the size. Used by the player and by factc. */
#pragma once
#include "layout/layout.h"
#include "text/itemise.h"

typedef struct Shaper Shaper;

/* The fonts must outlive it. NULL with *err on failure. Threads must not share it. */
Shaper *shaper_open(Fontset *fonts, Err *err);
void shaper_close(Shaper *s);
/* Valid as long as the Shaper. The bearing is the first character's, where the text begins. */
Ruler shaper_ruler(Shaper *s);
/* Whether its ruler has given a wrong answer for want of memory. */
bool shaper_lacked(const Shaper *s);
/* itemise_line with these fonts. */
const Stretch *shaper_line(Shaper *s, FontKey font, const char *text, size_t len, bool rtl,
                           size_t *count);
/* Advance of a part of a stretch at a size in 1/64 px, rounded as the layout rounds it. */
int64_t shaper_advance(Shaper *s, const Stretch *like, int size_px, const char *text, size_t len);
