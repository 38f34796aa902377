/* SPDX-License-Identifier: MIT */
/* Measures text: shaped, unhinted, linear in the size. Used by the player and by factc. */
#pragma once
#include "layout.h"

typedef struct Shaper Shaper;

/* Opens the six fonts in a folder. NULL with *err on failure. Not to be shared between threads. */
Shaper *shaper_open(const char *folder, Err *err);
void shaper_close(Shaper *s);
/* Valid as long as the Shaper. */
Ruler shaper_ruler(Shaper *s);
/* Advance at a size in 1/64 px, rounded as the layout rounds it. */
int64_t shaper_width(Shaper *s, FontKey font, int size_px, const char *text, size_t len);
