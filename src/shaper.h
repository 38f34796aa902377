/* SPDX-License-Identifier: MIT */
/* Measures text: shaped, unhinted, linear in the size. Used by the player and by factc. */
#pragma once
#include "layout.h"

typedef struct Shaper Shaper;

/* Finds the six fonts in a folder and reads their table directories; a font is opened when it is
 * first measured with. NULL with *err on failure. Not to be shared between threads. */
Shaper *shaper_open(const char *folder, Err *err);
void shaper_close(Shaper *s);
/* Opens what is not open yet; false if one of the fonts cannot be read. */
bool shaper_load(Shaper *s, Err *err);
/* By which measures know their fonts: SHA-256 over, for each font in the order of style.h, its size
 * in bytes (u64, little-endian) and its sfnt table directory (12 + 16 bytes a table), which has a
 * checksum of each table. */
const unsigned char *shaper_hash(const Shaper *s);
/* Valid as long as the Shaper. */
Ruler shaper_ruler(Shaper *s);
/* Advance at a size in 1/64 px, rounded as the layout rounds it. */
int64_t shaper_width(Shaper *s, FontKey font, int size_px, const char *text, size_t len);
