/* SPDX-License-Identifier: MIT */
/* Text becomes coverage once and is then only looked up. SDL_ttf rasterises with four times the horizontal
 * resolution and light hinting, which moves nothing sideways. Long texts are cut at spaces into
 * pieces of about a thousand pixels, so that a piece is made quickly and what is off the screen
 * need not be. Masks of moving text keep all four samples of a pixel, others their mean. */
#include "text.h"

#include "shaper.h"
#include "utf8.h"

#include <SDL_ttf.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PIECE_PX = 1024, BUCKETS = 256 };

typedef struct {
    uint32_t at, len; /* bytes in the entry's text */
    int64_t x64;      /* from the origin */
    Mask mask;        /* cover NULL until it is made */
    bool ready;
} Piece;

typedef struct Entry {
    struct Entry *next;
    uint64_t stamp; /* of the last preparation that needed it */
    uint8_t font;
    bool moving;
    uint16_t size_px;
    uint32_t len, piece_count;
    int64_t advance; /* 1/64 px */
    Piece *pieces;
    char text[];
} Entry;

struct Text {
    Shaper *shaper;
    TTF_Font *fonts[FONT_COUNT];
    Entry *buckets[BUCKETS];
    size_t bytes, budget;
    uint64_t stamp;
    bool ttf;
};

/* ---- opening ---- */

static bool open_font(Text *t, int i, const char *folder, Err *err)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, style_fonts[i].file);
    t->fonts[i] = TTF_OpenFontDPI(path, 16, 288, 72);
    if (!t->fonts[i])
        return err_set(err, 0, 0, "cannot open the font %s", path);
    TTF_SetFontHinting(t->fonts[i], TTF_HINTING_LIGHT);
    return true;
}

Text *text_open(const char *folder, Err *err)
{
    Text *t = calloc(1, sizeof *t);
    if (!t) {
        err_set(err, 0, 0, "out of memory");
        return NULL;
    }
    t->budget = 24u << 20;
    t->shaper = shaper_open(folder, err);
    t->ttf = t->shaper && TTF_Init() == 0;
    bool good = t->ttf;
    if (t->shaper && !t->ttf)
        err_set(err, 0, 0, "SDL_ttf does not start: %s", TTF_GetError());
    for (int i = 0; good && i < FONT_COUNT; i++)
        good = open_font(t, i, folder, err);
    if (good)
        return t;
    text_close(t);
    return NULL;
}

static void entry_free(Text *t, Entry *e)
{
    for (uint32_t i = 0; i < e->piece_count; i++) {
        t->bytes -= (size_t)e->pieces[i].mask.stride * (size_t)e->pieces[i].mask.h;
        free((void *)(uintptr_t)e->pieces[i].mask.cover);
    }
    t->bytes -= sizeof *e + e->len + 1 + e->piece_count * sizeof(Piece);
    free(e->pieces);
    free(e);
}

void text_forget(Text *t)
{
    for (int i = 0; i < BUCKETS; i++) {
        while (t->buckets[i]) {
            Entry *e = t->buckets[i];
            t->buckets[i] = e->next;
            entry_free(t, e);
        }
    }
}

void text_close(Text *t)
{
    if (!t)
        return;
    text_forget(t);
    for (int i = 0; i < FONT_COUNT; i++) {
        if (t->fonts[i])
            TTF_CloseFont(t->fonts[i]);
    }
    shaper_close(t->shaper);
    if (t->ttf)
        TTF_Quit();
    free(t);
}

/* ---- entries ---- */

typedef struct {
    FontKey font;
    int size_px;
    bool moving;
    const char *s;
    size_t len;
} Key;

static uint32_t bucket_of(const Key *k)
{
    uint32_t h = 2166136261u ^ ((uint32_t)k->font << 20 | (uint32_t)k->size_px << 1 | k->moving);
    for (size_t i = 0; i < k->len; i++)
        h = (h ^ (unsigned char)k->s[i]) * 16777619u;
    return (h ^ h >> 16) % BUCKETS;
}

static Entry *find(const Text *t, const Key *k)
{
    for (Entry *e = t->buckets[bucket_of(k)]; e; e = e->next)
        if (e->font == k->font && e->size_px == k->size_px && e->moving == k->moving &&
            e->len == k->len && memcmp(e->text, k->s, k->len) == 0)
            return e;
    return NULL;
}

static size_t next_space(const char *s, size_t len, size_t from)
{
    const char *p = from < len ? memchr(s + from, ' ', len - from) : NULL;
    return p ? (size_t)(p - s) : len;
}

/* Pieces end behind a space; a word that is longer than a piece stays whole. */
static bool cut_pieces(Text *t, Entry *e)
{
    size_t begin = 0, end = 0;
    int64_t x64 = 0;
    FontKey font = (FontKey)e->font;
    while (begin < e->len) {
        size_t next = next_space(e->text, e->len, end);
        size_t stop = next < e->len ? next + 1 : next;
        bool fits = shaper_width(t->shaper, font, e->size_px, e->text + begin, next - begin) <= PIECE_PX * 64;
        if ((fits || end == begin) && stop < e->len) {
            end = stop;
            if (fits)
                continue;
        } else if (fits || end == begin) {
            end = stop;
        }
        Piece *more = realloc(e->pieces, (e->piece_count + 1) * sizeof *more);
        if (!more)
            return false;
        e->pieces = more;
        e->pieces[e->piece_count++] =
            (Piece){.at = (uint32_t)begin, .len = (uint32_t)(end - begin), .x64 = x64};
        x64 += shaper_width(t->shaper, font, e->size_px, e->text + begin, end - begin);
        begin = end;
    }
    e->advance = x64;
    return true;
}

static Entry *add(Text *t, const Key *k)
{
    Entry *e = calloc(1, sizeof *e + k->len + 1);
    if (!e)
        return NULL;
    e->font = (uint8_t)k->font;
    e->moving = k->moving;
    e->size_px = (uint16_t)k->size_px;
    e->len = (uint32_t)k->len;
    memcpy(e->text, k->s, k->len);
    bool good = cut_pieces(t, e);
    t->bytes += sizeof *e + e->len + 1 + e->piece_count * sizeof(Piece);
    if (!good) {
        entry_free(t, e);
        return NULL;
    }
    uint32_t b = bucket_of(k);
    e->next = t->buckets[b];
    t->buckets[b] = e;
    return e;
}

/* Frees what was not needed for longest, but nothing that is needed now. */
static void trim(Text *t)
{
    while (t->bytes > t->budget) {
        Entry **oldest = NULL;
        for (int i = 0; i < BUCKETS; i++)
            for (Entry **p = &t->buckets[i]; *p; p = &(*p)->next)
                if ((*p)->stamp < t->stamp && (!oldest || (*p)->stamp < (*oldest)->stamp))
                    oldest = p;
        if (!oldest)
            return;
        Entry *e = *oldest;
        *oldest = e->next;
        entry_free(t, e);
    }
}

/* ---- rasterising ---- */

/* Where SDL_ttf puts the origin within its surface: it begins at the ink where that lies left of
 * the origin or above the ascent. In samples and rows. */
static void surface_origin(TTF_Font *font, const char *s, size_t len, int *x, int *y)
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

typedef struct {
    const uint8_t *rows;
    int pitch, w, h, first, last; /* rows with ink: first .. last */
} Ink;

static Ink ink_of(const SDL_Surface *s)
{
    Ink ink = {s->pixels, s->pitch, s->w, s->h, -1, -1};
    for (int y = 0; y < s->h; y++) {
        const uint8_t *row = ink.rows + (ptrdiff_t)y * ink.pitch;
        bool any = false;
        for (int x = 0; x < s->w && !any; x++)
            any = row[x] != 0;
        if (!any)
            continue;
        ink.first = ink.first < 0 ? y : ink.first;
        ink.last = y;
    }
    return ink;
}

/* Samples -> whole pixels of the grid on which the item's origin lies. */
static void average(const uint8_t *from, int w, int shift, uint8_t *to, int pixels)
{
    for (int i = 0; i < pixels; i++) {
        unsigned sum = 0;
        for (int k = i * 4 - shift; k < i * 4 - shift + 4; k++)
            sum += k >= 0 && k < w ? from[k] : 0;
        to[i] = (uint8_t)((sum + 2) / 4);
    }
}

static bool make_mask(const Ink *ink, int left4, int top, bool moving, Mask *out)
{
    int h = ink->last - ink->first + 1;
    int shift = moving ? 0 : ((left4 % 4) + 4) % 4;
    int w = moving ? ink->w : (ink->w + shift + 3) / 4;
    uint8_t *cover = malloc((size_t)w * (size_t)h);
    if (!cover)
        return false;
    for (int y = 0; y < h; y++) {
        const uint8_t *from = ink->rows + (ptrdiff_t)(ink->first + y) * ink->pitch;
        if (moving)
            memcpy(cover + (ptrdiff_t)y * w, from, (size_t)w);
        else
            average(from, ink->w, shift, cover + (ptrdiff_t)y * w, w);
    }
    *out = (Mask){cover, left4 - shift, top + ink->first, w, h, w, moving ? 4 : 1};
    return true;
}

static void rasterise(Text *t, Entry *e, Piece *p)
{
    TTF_Font *font = t->fonts[e->font];
    char words[LIMIT_VALUE_BYTES + 1];
    size_t len = p->len < LIMIT_VALUE_BYTES ? p->len : LIMIT_VALUE_BYTES;
    memcpy(words, e->text + p->at, len);
    words[len] = '\0';
    p->ready = true;
    TTF_SetFontSizeDPI(font, e->size_px, 288, 72);
    SDL_Surface *s =
        TTF_RenderUTF8_Shaded(font, words, (SDL_Color){255, 255, 255, 255}, (SDL_Color){0, 0, 0, 255});
    if (!s)
        return; /* nothing to draw, such as a lone space */
    int x, y;
    surface_origin(font, words, len, &x, &y);
    Ink ink = ink_of(s);
    int left4 = (int)((p->x64 + 8) / 16) + x;
    if (ink.first >= 0 && make_mask(&ink, left4, y, e->moving, &p->mask))
        t->bytes += (size_t)p->mask.stride * (size_t)p->mask.h;
    SDL_FreeSurface(s);
}

/* ---- scenes ---- */

/* A text item is one key; a counting number is one for each of its characters. */
static size_t item_key(const Item *item, Str words, size_t at, Key *k)
{
    uint32_t cp;
    size_t n = item->flags & ITEM_DIGITS ? utf8_next(words.s + at, words.len - at, &cp)
                                         : words.len - at;
    *k = (Key){(FontKey)item->font, item->size_px, item->flags & ITEM_MOVING, words.s + at, n};
    return n;
}

/* Whether a piece can be seen now, or in the next second or so of a crawl. */
static bool near_screen(const Layout *l, const Item *item, const Entry *e, const Piece *p)
{
    if (!e->moving)
        return true;
    int64_t x = item->x4 / 4 + p->x64 / 64;
    return x < l->w_px + PIECE_PX / 2 && x > -3 * PIECE_PX;
}

uint32_t text_prepare(Text *t, const Layout *l, const Scene *scene, uint32_t most)
{
    uint32_t missing = 0;
    t->stamp++;
    for (uint32_t i = 0; i < scene->count; i++) {
        const Item *item = &scene->items[i];
        if (item->kind != ITEM_TEXT)
            continue;
        Str words = show_text(l, scene, item);
        Key k;
        for (size_t at = 0; at < words.len; at += k.len) {
            item_key(item, words, at, &k);
            Entry *e = find(t, &k);
            if (!e)
                e = add(t, &k);
            if (!e)
                continue;
            e->stamp = t->stamp;
            for (uint32_t p = 0; p < e->piece_count; p++) {
                if (e->pieces[p].ready || !near_screen(l, item, e, &e->pieces[p]))
                    continue;
                if (most == 0) {
                    missing++;
                    continue;
                }
                most--;
                rasterise(t, e, &e->pieces[p]);
            }
        }
    }
    trim(t);
    return missing;
}

int text_masks(void *ctx, const Scene *scene, const Item *item, Mask *out, uint32_t *missing)
{
    const TextScene *ts = ctx;
    Str words = show_text(ts->layout, scene, item);
    int64_t x64 = 0;
    int n = 0;
    Key k;
    for (size_t at = 0; at < words.len; at += k.len) {
        item_key(item, words, at, &k);
        const Entry *e = find(ts->text, &k);
        if (!e) {
            ++*missing;
            continue;
        }
        for (uint32_t p = 0; p < e->piece_count; p++) {
            if (!e->pieces[p].ready) {
                *missing += near_screen(ts->layout, item, e, &e->pieces[p]);
                continue;
            }
            if (!e->pieces[p].mask.cover || n == CANVAS_MASKS)
                continue;
            out[n] = e->pieces[p].mask;
            out[n++].left4 += (int32_t)((x64 + 32) / 64 * 4);
        }
        x64 += e->advance;
    }
    return n;
}

size_t text_bytes(const Text *t)
{
    return t->bytes;
}
