/* SPDX-License-Identifier: MIT */
/* HarfBuzz shapes; this file sets the bounds for all who measure and draw. */
#include "text/glyphs.h"

enum { MOST = LIMIT_GLYPH_EM * FONTSET_EM };

static hb_position_t bounded(hb_position_t value)
{
    return value < -MOST ? -MOST : value > MOST ? MOST : value;
}

Glyphs glyphs_shape(Fontset *fonts, hb_buffer_t *buffer, const Stretch *like, const char *s,
                    size_t len)
{
    unsigned n = 0;
    hb_buffer_clear_contents(buffer);
    hb_buffer_add_utf8(buffer, s, (int)len, 0, (int)len);
    hb_buffer_set_direction(buffer, itemise_rtl(like) ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, (hb_script_t)like->script);
    hb_shape(fontset_font(fonts, like->face), buffer, NULL, 0);
    hb_glyph_position_t *places = hb_buffer_get_glyph_positions(buffer, &n);
    for (hb_glyph_position_t *p = places; p < places + n; p++) {
        p->x_advance = bounded(p->x_advance);
        p->x_offset = bounded(p->x_offset);
        p->y_offset = bounded(p->y_offset);
    }
    return (Glyphs){hb_buffer_get_glyph_infos(buffer, NULL), places, n};
}

bool glyphs_ink(Fontset *fonts, int face, hb_codepoint_t glyph, hb_glyph_extents_t *ink)
{
    if (!hb_font_get_glyph_extents(fontset_font(fonts, face), glyph, ink))
        return false;
    *ink = (hb_glyph_extents_t){bounded(ink->x_bearing), bounded(ink->y_bearing),
                                bounded(ink->width), bounded(ink->height)};
    return true;
}
