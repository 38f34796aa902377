/* SPDX-License-Identifier: MIT */
/* HarfBuzz shapes the run, says where each glyph's picture lies, in the same em as all measures, and
 * hands out the picture as the font has it, a PNG. So neither the size of the font's bitmaps nor a
 * library's idea of a size matters: a picture is averaged into its place. */
#include "emoji.h"

#include "fixed.h"
#include "picture.h"

#include <hb-ot.h>
#include <stdlib.h>

enum { ONE = 4096 };

/* FONTSET_EM units in 1/ONE of a pixel. */
static int64_t scaled(int64_t em, int size_px)
{
    return floor_div(em * size_px * ONE, FONTSET_EM);
}

static void draw_glyph(hb_font_t *font, hb_codepoint_t glyph, StampPlace at, EmojiSheet *sheet)
{
    Tints picture = {0};
    hb_blob_t *blob = hb_ot_color_glyph_reference_png(font, glyph);
    unsigned len;
    const char *bytes = hb_blob_get_data(blob, &len);
    if (len && picture_decode(bytes, len, LIMIT_STRIKE_SIDE, &picture.px, &picture.w, &picture.h))
        stamp_scale(&picture, at, &sheet->tints);
    free(picture.px);
    hb_blob_destroy(blob);
}

void emoji_draw(Fontset *fonts, const Stretch *like, int size_px, const char *s, size_t len,
                int64_t x4, int across, EmojiSheet *sheet)
{
    hb_font_t *font = fontset_font(fonts, like->face);
    hb_buffer_t *buffer = hb_buffer_create();
    hb_buffer_add_utf8(buffer, s, (int)len, 0, (int)len);
    hb_buffer_set_direction(buffer, stretch_rtl(like) ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, (hb_script_t)like->script);
    hb_shape(font, buffer, NULL, 0);
    unsigned n;
    int64_t pen = 0;
    const hb_glyph_info_t *glyphs = hb_buffer_get_glyph_infos(buffer, &n);
    const hb_glyph_position_t *places = hb_buffer_get_glyph_positions(buffer, &n);
    for (unsigned i = 0; i < n; pen += places[i++].x_advance) {
        hb_glyph_extents_t box;
        if (!hb_font_get_glyph_extents(font, glyphs[i].codepoint, &box) || box.width <= 0)
            continue;
        int64_t x = scaled(pen + places[i].x_offset + box.x_bearing, size_px) + x4 * ONE / 4;
        int64_t y = -scaled((int64_t)places[i].y_offset + box.y_bearing, size_px);
        StampPlace at = {x * across - (int64_t)sheet->left * ONE, y - (int64_t)sheet->top * ONE,
                         scaled(box.width, size_px) * across, scaled(-(int64_t)box.height, size_px),
                         across};
        draw_glyph(font, glyphs[i].codepoint, at, sheet);
    }
    hb_buffer_destroy(buffer);
}
