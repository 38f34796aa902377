/* SPDX-License-Identifier: MIT */
/* SDL_ttf shapes with HarfBuzz and rasterises with FreeType, here at four times the horizontal
 * resolution and with light hinting, which sharpens rows and moves nothing sideways. One font of
 * each file is open; its size is set when it is needed. */
#include "raster.h"

#include "limits.h"
#include "utf8.h"

#include <SDL_ttf.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct Raster {
    TTF_Font *fonts[FONT_COUNT];
    SDL_Surface *surface; /* what the last samples point into */
    bool started;
};

Raster *raster_open(const char *folder, Err *err)
{
    Raster *r = calloc(1, sizeof *r);
    if (!r) {
        err_set(err, 0, 0, "out of memory");
        return NULL;
    }
    r->started = TTF_Init() == 0;
    if (!r->started) {
        err_set(err, 0, 0, "SDL_ttf does not start: %s", TTF_GetError());
        goto fail;
    }
    for (int i = 0; i < FONT_COUNT; i++) {
        char path[4096];
        snprintf(path, sizeof path, "%s/%s", folder, style_fonts[i].file);
        r->fonts[i] = TTF_OpenFontDPI(path, 16, 288, 72);
        if (!r->fonts[i]) {
            err_set(err, 0, 0, "cannot open the font %s", path);
            goto fail;
        }
        TTF_SetFontHinting(r->fonts[i], TTF_HINTING_LIGHT);
    }
    return r;
fail:
    raster_close(r);
    return NULL;
}

void raster_close(Raster *r)
{
    if (!r)
        return;
    SDL_FreeSurface(r->surface);
    for (int i = 0; i < FONT_COUNT; i++)
        if (r->fonts[i])
            TTF_CloseFont(r->fonts[i]);
    if (r->started)
        TTF_Quit();
    free(r);
}

/* Where SDL_ttf puts the origin within its surface: it begins at the ink where that lies left of
 * the origin or above the ascent. In samples and rows. */
static void surface_origin(TTF_Font *font, const char *s, size_t len, int32_t *x, int32_t *y)
{
    int ascent = TTF_FontAscent(font), min_x = 0, high = ascent;
    for (size_t i = 0; i < len;) {
        uint32_t cp;
        size_t n = utf8_next(s + i, len - i, &cp);
        int left, top;
        if (TTF_GlyphMetrics32(font, cp, &left, NULL, NULL, &top, NULL) == 0) {
            if (i == 0 && left < 0)
                min_x = left;
            high = top > high ? top : high;
        }
        i += n;
    }
    *x = min_x;
    *y = -high;
}

static bool row_has_ink(const Samples *a, int32_t y)
{
    const uint8_t *row = a->rows + (ptrdiff_t)y * a->pitch;
    for (int32_t x = 0; x < a->w; x++)
        if (row[x])
            return true;
    return false;
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

Samples raster_draw(Raster *r, FontKey font, int size_px, const char *s, size_t len)
{
    static const SDL_Color white = {255, 255, 255, 255}, black = {0, 0, 0, 255};
    TTF_Font *f = r->fonts[font];
    char words[LIMIT_VALUE_BYTES + 1];
    Samples out = {0};
    if (len > LIMIT_VALUE_BYTES)
        len = LIMIT_VALUE_BYTES;
    memcpy(words, s, len);
    words[len] = '\0';
    SDL_FreeSurface(r->surface);
    TTF_SetFontSizeDPI(f, size_px, 288, 72);
    r->surface = TTF_RenderUTF8_Shaded(f, words, white, black);
    if (!r->surface)
        return out; /* nothing to draw, such as a lone space */
    out = (Samples){r->surface->pixels, r->surface->pitch, r->surface->w, r->surface->h, 0, 0};
    surface_origin(f, words, len, &out.left4, &out.top);
    crop(&out);
    return out;
}
