/* SPDX-License-Identifier: MIT */
/* HarfBuzz at a scale of 1000 px to the em and 64 units to the pixel: the fonts' own units, so a
 * width at any size is one multiplication. Nothing is hinted here and nothing is drawn. Where the
 * fact file brings its measures along, no font is opened at all. */
#include "text/shaper.h"

#include <stdlib.h>

enum { EM_PX = FONTSET_EM / 64 };

struct Shaper {
    Fontset *fonts;
    Itemiser *itemiser;
    hb_buffer_t *buffer;
};

/* Shapes a part of a stretch into the buffer; returns its advance. */
static int64_t shape(Shaper *s, const Stretch *like, const char *text, size_t len)
{
    hb_buffer_clear_contents(s->buffer);
    hb_buffer_add_utf8(s->buffer, text, (int)len, 0, (int)len);
    hb_buffer_set_direction(s->buffer, itemise_rtl(like) ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(s->buffer, (hb_script_t)like->script);
    hb_shape(fontset_font(s->fonts, like->face), s->buffer, NULL, 0);
    unsigned n = 0;
    const hb_glyph_position_t *places = hb_buffer_get_glyph_positions(s->buffer, &n);
    int64_t advance = 0;
    for (unsigned i = 0; i < n; i++)
        advance += places[i].x_advance;
    return advance;
}

/* From where the shaped stretch begins to the ink of its first character. */
static int32_t first_bearing(Shaper *s, const Stretch *of)
{
    unsigned n = 0;
    const hb_glyph_info_t *glyphs = hb_buffer_get_glyph_infos(s->buffer, &n);
    const hb_glyph_position_t *places = hb_buffer_get_glyph_positions(s->buffer, &n);
    hb_glyph_extents_t ink;
    unsigned first = itemise_rtl(of) ? n - 1 : 0;
    if (n == 0 ||
        !hb_font_get_glyph_extents(fontset_font(s->fonts, of->face), glyphs[first].codepoint, &ink))
        return 0;
    return itemise_rtl(of) ? places[first].x_advance - ink.x_bearing - ink.width : ink.x_bearing;
}

static Extent measure(void *ctx, FontKey font, int size_px, const char *text, size_t len)
{
    Shaper *s = ctx;
    size_t count;
    const Stretch *line = itemise_line(s->itemiser, font, text, len, false, &count);
    int64_t advance = 0, bearing = 0;
    for (size_t i = 0; i < count; i++) {
        advance += shape(s, &line[i], text + line[i].at, line[i].len);
        if (line[i].at == 0)
            bearing = first_bearing(s, &line[i]);
    }
    return (Extent){advance * size_px / EM_PX, (int32_t)(bearing * size_px / EM_PX)};
}

Ruler shaper_ruler(Shaper *s)
{
    return (Ruler){measure, s};
}

const Stretch *shaper_line(Shaper *s, FontKey font, const char *text, size_t len, bool rtl,
                           size_t *count)
{
    return itemise_line(s->itemiser, font, text, len, rtl, count);
}

int64_t shaper_advance(Shaper *s, const Stretch *like, int size_px, const char *text, size_t len)
{
    return (shape(s, like, text, len) * size_px + EM_PX / 2) / EM_PX;
}

Shaper *shaper_open(Fontset *fonts, Err *err)
{
    Shaper *s = calloc(1, sizeof *s);
    if (!s) {
        err_set(err, 0, 0, "out of memory");
        return NULL;
    }
    s->fonts = fonts;
    s->buffer = hb_buffer_create();
    s->itemiser = itemise_open(fonts, err);
    if (s->itemiser)
        return s;
    shaper_close(s);
    return NULL;
}

void shaper_close(Shaper *s)
{
    if (!s)
        return;
    itemise_close(s->itemiser);
    hb_buffer_destroy(s->buffer);
    free(s);
}
