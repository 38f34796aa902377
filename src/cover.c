/* SPDX-License-Identifier: MIT */
/* Long texts are cut at spaces into pieces of about a thousand pixels, so that no surface grows out of
 * bounds. Coverage of standing text is averaged to whole pixels; text that moves keeps four samples
 * to a pixel. */
#include "cover.h"

#include "fixed.h"

#include <stdlib.h>
#include <string.h>

enum { PIECE_PX = 1024 };

void cover_free(Entry *e)
{
    if (!e)
        return;
    for (uint32_t i = 0; i < e->piece_count; i++)
        free(e->pieces[i].spans);
    free((void *)e->slots);
    free(e->pieces);
    free(e);
}

uint32_t cover_hash(const CoverKey *k)
{
    uint64_t h = (uint64_t)k->font << 40 ^ (uint64_t)k->size_px << 8 ^ k->moving ^
                 (uint64_t)k->phase << 4 ^ (uint64_t)k->len << 48;
    size_t i = 0;
    for (; i + 8 <= k->len; i += 8) {
        uint64_t word;
        memcpy(&word, k->s + i, 8);
        h = (h ^ word) * UINT64_C(0x9E3779B97F4A7C15);
        h ^= h >> 29;
    }
    for (; i < k->len; i++)
        h = (h ^ (unsigned char)k->s[i]) * UINT64_C(0x100000001B3);
    return (uint32_t)(h ^ h >> 32);
}

bool cover_is(const Entry *e, const CoverKey *k, uint32_t hash)
{
    return e->hash == hash && e->font == k->font && e->size_px == k->size_px &&
           e->moving == k->moving && e->phase == k->phase && e->len == k->len &&
           memcmp(e->text, k->s, k->len) == 0;
}

static size_t next_space(const char *s, size_t len, size_t from)
{
    const char *p = from < len ? memchr(s + from, ' ', len - from) : NULL;
    return p ? (size_t)(p - s) + 1 : len;
}

/* The end of the piece that begins at `begin`: behind the last space that fits, or behind a word
 * that is longer than a piece. */
static size_t piece_end(Shaper *shaper, const Entry *e, size_t begin)
{
    size_t end = next_space(e->text, e->len, begin);
    while (end < e->len) {
        size_t more = next_space(e->text, e->len, end);
        if (shaper_width(shaper, (FontKey)e->font, e->size_px, e->text + begin, more - begin) >
            PIECE_PX * 64)
            break;
        end = more;
    }
    return end;
}

static bool cut_pieces(Shaper *shaper, Entry *e)
{
    for (size_t begin = 0, end; begin < e->len; begin = end) {
        Piece *more = realloc(e->pieces, (e->piece_count + 1) * sizeof *more);
        if (!more)
            return false;
        e->pieces = more;
        end = piece_end(shaper, e, begin);
        e->pieces[e->piece_count++] =
            (Piece){.at = (uint32_t)begin, .len = (uint32_t)(end - begin), .x64 = e->advance};
        e->advance +=
            shaper_width(shaper, (FontKey)e->font, e->size_px, e->text + begin, end - begin);
    }
    return true;
}

/* Samples -> whole pixels of the grid on which the item's origin lies. */
static Spans *average(const Samples *a, int32_t left4, int32_t *left)
{
    int32_t first = (int32_t)floor_div(left4, 4), shift = left4 - first * 4;
    int32_t w = (a->w + shift + 3) / 4;
    uint8_t *cover = malloc((size_t)w * (size_t)a->h);
    for (int32_t y = 0; cover && y < a->h; y++) {
        const uint8_t *from = a->rows + (ptrdiff_t)y * a->pitch;
        for (int32_t x = 0; x < w; x++) {
            unsigned sum = 2;
            for (int32_t k = x * 4 - shift; k < x * 4 - shift + 4; k++)
                sum += k >= 0 && k < a->w ? from[k] : 0;
            cover[(ptrdiff_t)y * w + x] = (uint8_t)(sum / 4);
        }
    }
    Spans *s = cover ? spans_make(cover, w, w, a->h) : NULL;
    free(cover);
    *left = first;
    return s;
}

static bool make_piece(Raster *raster, Entry *e, Piece *p)
{
    Samples a = raster_draw(raster, (FontKey)e->font, e->size_px, e->text + p->at, p->len);
    if (a.w == 0)
        return true;
    int32_t left4 = (int32_t)floor_div(p->x64 + 8, 16) + a.left4 + e->phase;
    p->top = a.top;
    p->left = left4;
    p->spans = e->moving ? spans_make(a.rows, a.pitch, a.w, a.h) : average(&a, left4, &p->left);
    if (!p->spans)
        return false;
    e->bytes += p->spans->bytes;
    int32_t x = e->moving ? floor_quarter(p->left) : p->left;
    int32_t end = e->moving ? floor_quarter(p->left + a.w + 6) : x + p->spans->w;
    e->ink = box_join(e->ink, (Box){x, p->top, end - x, p->spans->h});
    return true;
}

Entry *cover_make(Raster *raster, Shaper *shaper, const CoverKey *k, uint64_t id)
{
    Entry *e = calloc(1, sizeof *e + k->len + 1);
    if (!e)
        return NULL;
    e->id = id;
    e->font = (uint8_t)k->font;
    e->moving = k->moving;
    e->phase = k->phase;
    e->size_px = (uint16_t)k->size_px;
    e->len = (uint32_t)k->len;
    e->hash = cover_hash(k);
    memcpy(e->text, k->s, k->len);
    bool good = cut_pieces(shaper, e);
    e->bytes = sizeof *e + k->len + 1 + e->piece_count * sizeof(Piece);
    for (uint32_t i = 0; good && i < e->piece_count; i++)
        good = make_piece(raster, e, &e->pieces[i]);
    size_t windows = e->moving ? (size_t)(e->ink.w / COVER_WINDOW_PX + 1) : 0;
    e->slots = windows ? calloc(windows, sizeof *e->slots) : NULL;
    good = good && (!windows || e->slots);
    e->bytes += windows;
    if (good)
        return e;
    cover_free(e);
    return NULL;
}
