/* SPDX-License-Identifier: MIT */
/* The glyphs of a part of a text, and their places. A font is data from outside: whatever it
 * claims, no glyph advances, lies or reaches further than LIMIT_GLYPH_EM. */
#pragma once
#include "text/itemise.h"

typedef struct {
    const hb_glyph_info_t *info;
    const hb_glyph_position_t *places; /* FONTSET_EM to the em */
    unsigned count;
} Glyphs;

/* Shapes part of a stretch. Valid until the buffer is used again; none without memory. */
Glyphs glyphs_shape(Fontset *fonts, hb_buffer_t *buffer, const Stretch *like, const char *s,
                    size_t len);
/* Where a glyph's ink lies; false if it has none that is known. */
bool glyphs_ink(Fontset *fonts, int face, hb_codepoint_t glyph, hb_glyph_extents_t *ink);
