/* SPDX-License-Identifier: MIT */
/* HarfBuzz shapes the run, says where each glyph's picture lies, in the same em as all measures,
 * and hands out the font's picture, a PNG. A picture is averaged into its place, so neither the
 * size of the font's bitmaps nor a library's idea of a size matters. */
#include "text/emoji.h"
#include "base/fixed.h"
#include "system/picture.h"
#include "text/glyphs.h"

#include <hb-ot.h>
#include <stdlib.h>

enum { ONE = 4096 };

/* FONTSET_EM units in 1/ONE of a pixel. */
static int64_t scaled(int64_t em, int size_px)
{
    return fixed_floor_div(em * size_px * ONE, FONTSET_EM);
}

static bool decode(hb_font_t *font, hb_codepoint_t glyph, Tints *picture)
{
    hb_blob_t *blob = hb_ot_color_glyph_reference_png(font, glyph);
    unsigned len;
    const char *bytes = hb_blob_get_data(blob, &len);
    bool good = len && picture_decode(bytes, len, LIMIT_STRIKE_SIDE, &picture->px, &picture->w,
                                      &picture->h);
    hb_blob_destroy(blob);
    return good;
}

static int64_t nearest(int64_t a, int64_t b)
{
    return fixed_floor_div(2 * a + b, 2 * b);
}

/* A font's metrics count bitmap pixels, `px` of them to `em` units. Versions of HarfBuzz round them
 * differently, so the pixels are recovered from its result and rounded here. */
static int64_t settled(int64_t value, int64_t px, int64_t em, int scale)
{
    int64_t per_em = nearest(px * scale, em);
    return per_em > 0 ? nearest(nearest(value * per_em, scale) * scale, per_em) : value;
}

static void draw_glyph(Fontset *fonts, int face, hb_codepoint_t glyph, int64_t x_em, int64_t y_em,
                       int size_px, int64_t x4, int across, EmojiSheet *sheet)
{
    hb_font_t *font = fontset_font(fonts, face);
    hb_glyph_extents_t box;
    Tints picture = {0};
    int scale_x, scale_y;
    hb_font_get_scale(font, &scale_x, &scale_y);
    if (glyphs_ink(fonts, face, glyph, &box) && box.width > 0 && box.height < 0 &&
        decode(font, glyph, &picture)) {
        int64_t w = box.width, h = -(int64_t)box.height;
        x_em += settled(box.x_bearing, picture.w, w, scale_x);
        y_em += settled(box.y_bearing, picture.h, h, scale_y);
        int64_t x = scaled(x_em, size_px) + x4 * ONE / 4, y = -scaled(y_em, size_px);
        StampPlace at = {x * across - (int64_t)sheet->left * ONE, y - (int64_t)sheet->top * ONE,
                         scaled(settled(w, picture.w, w, scale_x), size_px) * across,
                         scaled(settled(h, picture.h, h, scale_y), size_px), across};
        stamp_scale(&picture, at, &sheet->tints);
    }
    free(picture.px);
}

void emoji_draw(Fontset *fonts, const Stretch *like, int size_px, const char *s, size_t len,
                int64_t x4, int across, EmojiSheet *sheet)
{
    hb_buffer_t *buffer = hb_buffer_create();
    Glyphs glyphs = glyphs_shape(fonts, buffer, like, s, len);
    int64_t pen = 0;
    for (unsigned i = 0; i < glyphs.count; pen += glyphs.places[i++].x_advance)
        draw_glyph(fonts, like->face, glyphs.info[i].codepoint, pen + glyphs.places[i].x_offset,
                   glyphs.places[i].y_offset, size_px, x4, across, sheet);
    hb_buffer_destroy(buffer);
}
