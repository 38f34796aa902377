/* SPDX-License-Identifier: MIT */
/* HarfBuzz at a scale of 1000 px to the em and 64 units to the pixel: the fonts' own units, so a
 * width at any size is one multiplication. Nothing is hinted here and nothing is drawn. If the fact
 * file has measures, no font is opened at all. */
#include "text/shaper.h"
#include "base/memory.h"
#include "text/glyphs.h"

#include <stdlib.h>

enum { EM_PX = FONTSET_EM / 64 };

struct Shaper {
    Fontset *fonts;
    Itemiser *itemiser;
    hb_buffer_t *buffer;
    bool lacked;
};

/* Shapes a part of a stretch; returns its advance, which is never negative. */
static int64_t shape(Shaper *s, const Stretch *like, const char *text, size_t len, Glyphs *glyphs)
{
    *glyphs = glyphs_shape(s->fonts, s->buffer, like, text, len);
    int64_t advance = 0;
    for (unsigned i = 0; i < glyphs->count; i++)
        advance += glyphs->places[i].x_advance;
    return advance < 0 ? 0 : advance;
}

/* From the beginning of the shaped stretch to the ink of its first character. */
static int32_t first_bearing(Shaper *s, const Stretch *of, const Glyphs *glyphs)
{
    hb_glyph_extents_t ink;
    unsigned first = itemise_rtl(of) ? glyphs->count - 1 : 0;
    if (glyphs->count == 0 || !glyphs_ink(s->fonts, of->face, glyphs->info[first].codepoint, &ink))
        return 0;
    return itemise_rtl(of) ? glyphs->places[first].x_advance - ink.x_bearing - ink.width
                           : ink.x_bearing;
}

static Extent measure_once(Shaper *s, FontKey font, int size_px, const char *text, size_t len)
{
    size_t count;
    const Stretch *line = itemise_line(s->itemiser, font, text, len, false, &count);
    int64_t advance = 0, bearing = 0;
    Glyphs glyphs;
    for (size_t i = 0; i < count; i++) {
        advance += shape(s, &line[i], text + line[i].at, line[i].len, &glyphs);
        if (line[i].at == 0)
            bearing = first_bearing(s, &line[i], &glyphs);
    }
    return (Extent){advance * size_px / EM_PX, (int32_t)(bearing * size_px / EM_PX)};
}

static Extent measure(void *ctx, FontKey font, int size_px, const char *text, size_t len)
{
    Shaper *s = ctx;
    for (int tries = 1;; tries++) {
        int before = memory_watch();
        Extent e = measure_once(s, font, size_px, text, len);
        if (!memory_lacked(before))
            return e;
        fontset_renew(s->fonts);
        errno = before;
        if (tries == MEMORY_TRIES) {
            s->lacked = true;
            return e;
        }
    }
}

bool shaper_lacked(const Shaper *s)
{
    return s->lacked;
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
    Glyphs glyphs;
    return (shape(s, like, text, len, &glyphs) * size_px + EM_PX / 2) / EM_PX;
}

Shaper *shaper_open(Fontset *fonts, Err *err)
{
    Shaper *s = calloc(1, sizeof *s);
    if (!s) {
        err_no_memory(err);
        return NULL;
    }
    s->fonts = fonts;
    s->buffer = hb_buffer_create();
    if (!hb_buffer_allocation_successful(s->buffer))
        err_no_memory(err);
    else if ((s->itemiser = itemise_open(fonts, err)))
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
