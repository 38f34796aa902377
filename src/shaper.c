/* SPDX-License-Identifier: MIT */
/* HarfBuzz at a scale of 1000 px to the em and 64 units to the pixel: the fonts' own units, so a
 * width at any size is one multiplication. Nothing is hinted here and nothing is drawn. */
#include "shaper.h"

#include <hb.h>
#include <stdio.h>
#include <stdlib.h>

enum { EM_PX = 1000 };

struct Shaper {
    hb_font_t *fonts[FONT_COUNT];
    hb_buffer_t *buffer;
};

static Extent measure(void *ctx, FontKey font, int size_px, const char *text, size_t len)
{
    Shaper *s = ctx;
    hb_buffer_clear_contents(s->buffer);
    hb_buffer_add_utf8(s->buffer, text, (int)len, 0, (int)len);
    hb_buffer_guess_segment_properties(s->buffer);
    hb_shape(s->fonts[font], s->buffer, NULL, 0);
    unsigned n = 0;
    const hb_glyph_info_t *glyphs = hb_buffer_get_glyph_infos(s->buffer, &n);
    const hb_glyph_position_t *places = hb_buffer_get_glyph_positions(s->buffer, &n);
    int64_t advance = 0;
    for (unsigned i = 0; i < n; i++)
        advance += places[i].x_advance;
    hb_glyph_extents_t ink = {0};
    if (n)
        hb_font_get_glyph_extents(s->fonts[font], glyphs[0].codepoint, &ink);
    return (Extent){advance * size_px / EM_PX, (int32_t)((int64_t)ink.x_bearing * size_px / EM_PX)};
}

Ruler shaper_ruler(Shaper *s)
{
    return (Ruler){measure, s};
}

int64_t shaper_width(Shaper *s, FontKey font, int size_px, const char *text, size_t len)
{
    return (measure(s, font, EM_PX, text, len).advance * size_px + EM_PX / 2) / EM_PX;
}

static bool open_font(Shaper *s, int i, const char *folder, Err *err)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, style_fonts[i].file);
    hb_blob_t *blob = hb_blob_create_from_file(path);
    hb_face_t *face = hb_face_create(blob, 0);
    bool whole = hb_face_get_glyph_count(face) > 0;
    s->fonts[i] = hb_font_create(face);
    hb_font_set_scale(s->fonts[i], EM_PX * 64, EM_PX * 64);
    hb_face_destroy(face);
    hb_blob_destroy(blob);
    return whole || err_set(err, 0, 0, "cannot open the font %s", path);
}

Shaper *shaper_open(const char *folder, Err *err)
{
    Shaper *s = calloc(1, sizeof *s);
    if (!s) {
        err_set(err, 0, 0, "out of memory");
        return NULL;
    }
    s->buffer = hb_buffer_create();
    for (int i = 0; i < FONT_COUNT; i++) {
        if (!open_font(s, i, folder, err)) {
            shaper_close(s);
            return NULL;
        }
    }
    return s;
}

void shaper_close(Shaper *s)
{
    if (!s)
        return;
    for (int i = 0; i < FONT_COUNT; i++)
        hb_font_destroy(s->fonts[i]);
    hb_buffer_destroy(s->buffer);
    free(s);
}
