/* SPDX-License-Identifier: MIT */
/* SDL_ttf shapes with HarfBuzz and rasterises with FreeType, here at four times the horizontal
 * resolution and with light hinting, which sharpens rows and moves nothing sideways. Each file has
 * one open font, whose size is set when it is needed.
 *
 * SDL_ttf does not say where in its surface the origin lies: the surface is as large as the font's
 * height and the text's advance, and larger where ink goes beyond. The origin is found from the
 * surface where its edge is empty, and from HarfBuzz's extents where it is not. */
#include "text/raster.h"
#include "base/fixed.h"
#include "base/memory.h"
#include "text/glyphs.h"

#include <SDL_ttf.h>
#include <stdlib.h>
#include <string.h>

enum {
    ACROSS = 4,         /* samples to a pixel */
    ERROR_BYTES = 4096, /* more than SDL's */
};

typedef struct {
    TTF_Font *font; /* NULL: not opened yet */
    int size_px;
    bool failed;
} Face;

struct Raster {
    Fontset *fonts;
    Face faces[FONTSET_MOST];
    hb_buffer_t *buffer;
    SDL_Surface *surface; /* what the last samples point into */
    bool started;
};

/* SDL keeps the last error of each thread in memory of its own. Without any it would report that, as an
 * error, and so on until the stack is full: it gets it while there is some. */
static _Thread_local bool has_room;

static bool has_errors(void)
{
    void *volatile room = has_room ? NULL : malloc(ERROR_BYTES);
    if (room) {
        free(room);
        SDL_ClearError();
        has_room = true;
    }
    return has_room;
}

/* NULL if it cannot be opened. */
static TTF_Font *open_face(Raster *r, int face)
{
    Face *it = &r->faces[face];
    if (!it->font && !it->failed) {
        /* from memory: by its path, FreeType would read it in thousands of small pieces */
        size_t len;
        const void *bytes = fontset_bytes(r->fonts, face, &len);
        SDL_RWops *file = bytes ? SDL_RWFromConstMem(bytes, (int)len) : NULL;
        it->font =
            file ? TTF_OpenFontDPIRW(file, 1, 16, FONTSET_WHOLE * ACROSS, FONTSET_WHOLE) : NULL;
        it->failed = !it->font;
        if (it->font)
            TTF_SetFontHinting(it->font, TTF_HINTING_LIGHT);
    }
    return it->font;
}

Raster *raster_open(Fontset *fonts, Err *err)
{
    Raster *r = calloc(1, sizeof *r);
    if (!r) {
        err_no_memory(err);
        return NULL;
    }
    r->fonts = fonts;
    r->buffer = hb_buffer_create();
    if (!hb_buffer_allocation_successful(r->buffer)) {
        err_no_memory(err);
        goto fail;
    }
    int before = memory_watch();
    r->started = has_errors() && TTF_Init() == 0;
    bool good = r->started || err_set(err, 0, 0, "SDL_ttf does not start: %s",
                                      has_errors() ? TTF_GetError() : "");
    for (int i = 0; good && i < FONT_COUNT; i++)
        good = open_face(r, i) ||
               err_set(err, 0, 0, "cannot open the font %s", fontset_path(fonts, i));
    if (memory_lacked(before))
        good = err_no_memory(err);
    if (good)
        return r;
fail:
    raster_close(r);
    return NULL;
}

void raster_close(Raster *r)
{
    if (!r)
        return;
    raster_sleep(r);
    if (r->started)
        TTF_Quit();
    hb_buffer_destroy(r->buffer);
    free(r);
}

static bool row_has_ink(const Samples *a, int32_t y)
{
    const uint8_t *row = a->rows + (ptrdiff_t)y * a->pitch; /* 0 and equal: all are 0 */
    return a->w > 0 && (row[0] || memcmp(row, row + 1, (size_t)a->w - 1) != 0);
}

static bool column_has_ink(const Samples *a, int32_t x)
{
    for (int32_t y = 0; y < a->h; y++)
        if (a->rows[(ptrdiff_t)y * a->pitch + x])
            return true;
    return false;
}

static void crop(Samples *a)
{
    while (a->h > 0 && !row_has_ink(a, a->h - 1))
        a->h--;
    while (a->h > 0 && !row_has_ink(a, 0)) {
        a->rows += a->pitch;
        a->top++;
        a->h--;
    }
    while (a->h > 0 && !column_has_ink(a, a->w - 1))
        a->w--;
    while (a->h > 0 && !column_has_ink(a, 0)) {
        a->rows++;
        a->left4++;
        a->w--;
    }
    if (a->h == 0)
        a->w = 0;
}

/* How far ink goes left of the origin, in samples, and above the ascent, in rows. SDL_ttf finds it
 * in the same way: glyph by glyph, each at a whole sample and row. */
static void overhang(Raster *r, const Stretch *like, int size_px, int ascent, const char *s,
                     int32_t *left, int32_t *above)
{
    const int64_t em = FONTSET_EM, wide = (int64_t)size_px * ACROSS * 64;
    Glyphs glyphs = glyphs_shape(r->fonts, r->buffer, like, s, strlen(s));
    int64_t x = 0, least = 0, most = ascent;
    for (unsigned i = 0; i < glyphs.count; x += glyphs.places[i++].x_advance) {
        const hb_glyph_position_t *place = &glyphs.places[i];
        hb_glyph_extents_t ink;
        if (!glyphs_ink(r->fonts, like->face, glyphs.info[i].codepoint, &ink))
            continue;
        int64_t at = fixed_floor_div((x + place->x_offset) * wide + em / 2, em * 64);
        at += fixed_floor_div(ink.x_bearing * wide + em / 2, em * 64);
        int64_t top =
            fixed_floor_div(((int64_t)place->y_offset + ink.y_bearing) * size_px + em / 2, em);
        least = at < least ? at : least;
        most = top > most ? top : most;
    }
    *left = (int32_t)-least;
    *above = (int32_t)(most - ascent);
}

/* The origin, counted from the corner of the surface. */
static void find_origin(Raster *r, const Stretch *like, int size_px, const char *s, Samples *a)
{
    TTF_Font *font = r->faces[like->face].font;
    int ascent = TTF_FontAscent(font);
    int32_t left = 0, above = 0;
    bool at_left = column_has_ink(a, 0), at_top = row_has_ink(a, 0),
         at_end = row_has_ink(a, a->h - 1);
    if (at_left || (at_top && at_end))
        overhang(r, like, size_px, ascent, s, &left, &above);
    if (!at_end)
        above = a->h - TTF_FontHeight(font);
    else if (!at_top)
        above = 0;
    a->left4 = at_left ? -left : 0;
    a->top = -ascent - above;
}

/* Whether SDL_ttf would draw a size that a text can have: it multiplies unchecked. */
static bool is_drawable(TTF_Font *font, const char *s, size_t len, int size_px)
{
    int w = 0, h = 0;
    int64_t most = ((int64_t)len + 1) * LIMIT_GLYPH_EM * size_px * ACROSS;
    return TTF_SizeUTF8(font, s, &w, &h) == 0 && w > 0 && h > 0 && w <= most &&
           (int64_t)w * h <= (int64_t)LIMIT_PIECE_BYTES;
}

Samples raster_draw(Raster *r, const Stretch *like, int size_px, const char *s, size_t len)
{
    static const SDL_Color white = {255, 255, 255, 255}, black = {0, 0, 0, 255};
    TTF_Font *font = has_errors() ? open_face(r, like->face) : NULL;
    char words[LIMIT_VALUE_BYTES + 1], script[5] = "";
    Samples out = {0};
    if (!font)
        return out;
    if (len > LIMIT_VALUE_BYTES)
        len = LIMIT_VALUE_BYTES;
    memcpy(words, s, len);
    words[len] = '\0';
    for (int i = 0; i < 4; i++)
        script[i] = (char)(like->script >> (24 - 8 * i));
    SDL_FreeSurface(r->surface);
    unsigned part = (unsigned)fontset_part(r->fonts, like->face);
    if (r->faces[like->face].size_px != size_px)
        TTF_SetFontSizeDPI(font, size_px, part * ACROSS, part);
    r->faces[like->face].size_px = size_px;
    TTF_SetFontDirection(font, itemise_rtl(like) ? TTF_DIRECTION_RTL : TTF_DIRECTION_LTR);
    TTF_SetFontScriptName(font, script);
    r->surface = is_drawable(font, words, len, size_px)
                     ? TTF_RenderUTF8_Shaded(font, words, white, black)
                     : NULL;
    if (!r->surface || r->surface->w <= 0 || r->surface->h <= 0)
        return out; /* nothing to draw, such as a lone space */
    out = (Samples){r->surface->pixels, r->surface->pitch, r->surface->w, r->surface->h, 0, 0};
    find_origin(r, like, size_px, words, &out);
    crop(&out);
    return out;
}

void raster_leave(void)
{
    SDL_TLSCleanup();
    has_room = false;
}

void raster_rest(Raster *r, int keep_px)
{
    SDL_FreeSurface(r->surface);
    r->surface = NULL;
    for (int i = 0; i < FONTSET_MOST; i++)
        if (r->faces[i].size_px > keep_px) {
            TTF_SetFontSizeDPI(r->faces[i].font, 16, FONTSET_WHOLE * ACROSS, FONTSET_WHOLE);
            r->faces[i].size_px = 0;
        }
}

void raster_sleep(Raster *r)
{
    SDL_FreeSurface(r->surface);
    r->surface = NULL;
    for (int i = 0; i < FONTSET_MOST; i++) {
        if (r->faces[i].font)
            TTF_CloseFont(r->faces[i].font);
        r->faces[i] = (Face){0};
    }
}
