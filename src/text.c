/* SPDX-License-Identifier: MIT */
/* Text becomes coverage once. Long texts are cut at spaces into pieces of about a thousand pixels.
 * Coverage of standing text is averaged to whole pixels; text that moves keeps four samples to a
 * pixel, and windows of it are baked into tiles, one plane for each quarter-pixel phase, in a ring
 * of memory whose size depends on the screen alone. Readers find entries through atomic pointers;
 * what is taken out is freed when no frame that could have seen it is still being drawn. */
#include "text.h"

#include "fixed.h"
#include "light.h"
#include "raster.h"
#include "shaper.h"
#include "utf8.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

enum { PIECE_PX = 1024, BUCKETS = 256, TILES = CANVAS_TILES, TILE_PX = 512, PHASES = 4, FOUND = 64 };

typedef struct {
    Spans *spans;  /* NULL: no ink */
    int32_t left;  /* from the origin, in quarter pixels if the entry moves, else in pixels */
    int32_t top;   /* rows from the baseline */
    uint32_t at, len; /* bytes in the entry's text */
    int64_t x64;
} Piece;

typedef struct Entry {
    _Atomic(struct Entry *) next;
    struct Entry *retired; /* list of those taken out */
    uint64_t id, stamp, retired_at;
    uint8_t font, phase;
    bool moving;
    uint16_t size_px;
    uint32_t hash, len, piece_count;
    int64_t advance; /* 1/64 px */
    Box ink;         /* columns in pixels (any phase) and rows around the origin */
    _Atomic uint8_t *slots; /* of a moving entry: the tile of each window, as it was last baked */
    size_t bytes;
    Piece *pieces;
    char text[];
} Entry;

/* A window of a moving entry in its colours; columns are counted from the origin's pixel. */
typedef struct {
    _Atomic uint64_t entry; /* id; 0 free */
    uint64_t number;        /* of all that were ever baked; its place is that modulo TILES */
    uint32_t color, under;
    Box box;
    const uint32_t *plane[PHASES];
    size_t from, until; /* its pixels in the ring */
    uint64_t retired_at;
} Tile;

struct Text {
    Raster *raster;
    Shaper *shaper;
    _Atomic(Entry *) buckets[BUCKETS];
    Entry *retired;
    Tile tiles[TILES];
    uint32_t *ring;
    size_t ring_px, ring_at, ring_rows, budget;
    uint64_t next_id, next_tile, stamp;
    atomic_size_t bytes;
    _Atomic uint64_t frame; /* odd while a frame is being drawn */
    _Atomic uint64_t made;
    _Atomic uint64_t evicted; /* entries taken out so far */
    /* Of the looking side: where runs were found, as long as nothing has been taken out. */
    struct {
        uint32_t run;
        const Entry *entry;
    } found[FOUND];
    uint64_t found_at;
};

/* ---- opening ---- */

Text *text_open(const char *folder, Err *err)
{
    Text *t = calloc(1, sizeof *t);
    if (!t) {
        err_set(err, 0, 0, "out of memory");
        return NULL;
    }
    t->next_id = 1;
    t->budget = 16u << 20;
    t->raster = raster_open(folder, err);
    t->shaper = t->raster ? shaper_open(folder, err) : NULL;
    if (t->shaper)
        return t;
    text_close(t);
    return NULL;
}

static void entry_free(Text *t, Entry *e)
{
    if (!e)
        return;
    for (uint32_t i = 0; i < e->piece_count; i++)
        free(e->pieces[i].spans);
    atomic_fetch_sub(&t->bytes, e->bytes);
    free((void *)e->slots);
    free(e->pieces);
    free(e);
}

static void forget(Text *t)
{
    atomic_fetch_add(&t->evicted, 1);
    memset(t->found, 0, sizeof t->found);
    for (int i = 0; i < BUCKETS; i++) {
        for (Entry *e = t->buckets[i], *next; e; e = next) {
            next = e->next;
            entry_free(t, e);
        }
        t->buckets[i] = NULL;
    }
    for (Entry *e = t->retired, *next; e; e = next) {
        next = e->retired;
        entry_free(t, e);
    }
    t->retired = NULL;
    for (int i = 0; i < TILES; i++)
        t->tiles[i].entry = 0;
    t->ring_at = 0;
}

void text_close(Text *t)
{
    if (!t)
        return;
    forget(t);
    free(t->ring);
    shaper_close(t->shaper);
    raster_close(t->raster);
    free(t);
}

int32_t text_tile_rows(const Layout *l)
{
    return l->crawl * 5 / 4;
}

/* Room for tiles of the width of the screen and three windows more, in all four phases: at both
 * ends of the screen one can be seen in part, and one is being made. */
void text_resize(Text *t, const Layout *l)
{
    forget(t);
    size_t screen = (size_t)l->w_px * (size_t)l->h_px;
    size_t rows = (size_t)text_tile_rows(l), columns = (size_t)l->w_px + 3 * TILE_PX + 256;
    t->ring_rows = rows;
    atomic_fetch_sub(&t->bytes, t->ring_px * sizeof *t->ring);
    free(t->ring);
    t->ring_px = rows * columns * PHASES;
    t->ring = malloc(t->ring_px * sizeof *t->ring);
    if (!t->ring)
        t->ring_px = 0;
    atomic_fetch_add(&t->bytes, t->ring_px * sizeof *t->ring);
    t->budget = t->ring_px * sizeof *t->ring + (4u << 20) + 3 * screen;
}

/* ---- frames ---- */

void text_begin_frame(Text *t)
{
    atomic_fetch_add(&t->frame, 1);
    uint64_t evicted = atomic_load(&t->evicted);
    if (evicted != t->found_at)
        memset(t->found, 0, sizeof t->found);
    t->found_at = evicted;
}

void text_end_frame(Text *t)
{
    atomic_fetch_add(&t->frame, 1);
}

/* Whether no frame that was being drawn at `then` can still be. */
static bool passed(const Text *t, uint64_t then)
{
    return !(then & 1) || atomic_load(&t->frame) != then;
}

/* ---- finding ---- */

typedef struct {
    FontKey font;
    int size_px;
    bool moving;
    uint8_t phase; /* of a digit that stands: quarter pixels behind a whole one */
    const char *s;
    size_t len;
} Key;

static uint32_t hash_of(const Key *k)
{
    uint64_t h = (uint64_t)k->font << 40 ^ (uint64_t)k->size_px << 8 ^ k->moving ^ (uint64_t)k->phase << 4 ^
                 (uint64_t)k->len << 48;
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

static Entry *find(const Text *t, const Key *k)
{
    uint32_t hash = hash_of(k);
    Entry *e = atomic_load_explicit(&t->buckets[hash % BUCKETS], memory_order_acquire);
    for (; e; e = atomic_load_explicit(&e->next, memory_order_acquire))
        if (e->hash == hash && e->font == k->font && e->size_px == k->size_px &&
            e->moving == k->moving && e->phase == k->phase && e->len == k->len && memcmp(e->text, k->s, k->len) == 0)
            return e;
    return NULL;
}

/* A text item is one key; of digits, each character is one, at the quarter pixel `x64` from the
 * origin, so that whatever they come to show is made of ten glyphs. */
static void item_key(const Item *item, Str words, size_t at, int64_t x64, Key *k)
{
    bool digits = item->flags & ITEM_DIGITS;
    uint32_t cp;
    *k = (Key){.font = (FontKey)item->font,
               .size_px = item->size_px,
               .moving = item->flags & ITEM_MOVING,
               .phase = digits ? (uint8_t)((x64 + 8) >> 4 & 3) : 0,
               .s = words.s + at};
    k->len = digits ? utf8_next(k->s, words.len - at, &cp) : words.len - at;
}

/* ---- making: coverage ---- */

static size_t next_space(const char *s, size_t len, size_t from)
{
    const char *p = from < len ? memchr(s + from, ' ', len - from) : NULL;
    return p ? (size_t)(p - s) + 1 : len;
}

/* The end of the piece that begins at `begin`: behind the last space that fits, or behind a word
 * that is longer than a piece. */
static size_t piece_end(Text *t, const Entry *e, size_t begin)
{
    size_t end = next_space(e->text, e->len, begin);
    while (end < e->len) {
        size_t more = next_space(e->text, e->len, end);
        if (shaper_width(t->shaper, (FontKey)e->font, e->size_px, e->text + begin, more - begin) >
            PIECE_PX * 64)
            break;
        end = more;
    }
    return end;
}

static bool cut_pieces(Text *t, Entry *e)
{
    for (size_t begin = 0, end; begin < e->len; begin = end) {
        Piece *more = realloc(e->pieces, (e->piece_count + 1) * sizeof *more);
        if (!more)
            return false;
        e->pieces = more;
        end = piece_end(t, e, begin);
        e->pieces[e->piece_count++] =
            (Piece){.at = (uint32_t)begin, .len = (uint32_t)(end - begin), .x64 = e->advance};
        e->advance +=
            shaper_width(t->shaper, (FontKey)e->font, e->size_px, e->text + begin, end - begin);
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

static bool make_piece(Text *t, Entry *e, Piece *p)
{
    Samples a = raster_draw(t->raster, (FontKey)e->font, e->size_px, e->text + p->at, p->len);
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

static Entry *make_entry(Text *t, const Key *k)
{
    Entry *e = calloc(1, sizeof *e + k->len + 1);
    if (!e)
        return NULL;
    e->id = t->next_id++;
    e->font = (uint8_t)k->font;
    e->moving = k->moving;
    e->phase = k->phase;
    e->size_px = (uint16_t)k->size_px;
    e->len = (uint32_t)k->len;
    e->hash = hash_of(k);
    memcpy(e->text, k->s, k->len);
    bool good = cut_pieces(t, e);
    e->bytes = sizeof *e + k->len + 1 + e->piece_count * sizeof(Piece);
    for (uint32_t i = 0; good && i < e->piece_count; i++)
        good = make_piece(t, e, &e->pieces[i]);
    size_t windows = e->moving ? (size_t)(e->ink.w / TILE_PX + 1) : 0;
    e->slots = windows ? calloc(windows, sizeof *e->slots) : NULL;
    good = good && (!windows || e->slots);
    e->bytes += windows;
    atomic_fetch_add(&t->bytes, e->bytes);
    if (!good) {
        entry_free(t, e);
        return NULL;
    }
    _Atomic(Entry *) *bucket = &t->buckets[e->hash % BUCKETS];
    atomic_init(&e->next, atomic_load(bucket));
    atomic_store_explicit(bucket, e, memory_order_release);
    atomic_fetch_add(&t->made, 1);
    return e;
}

/* ---- making: room ---- */

static void free_retired(Text *t)
{
    for (Entry **p = &t->retired; *p;) {
        Entry *e = *p;
        if (passed(t, e->retired_at)) {
            *p = e->retired;
            entry_free(t, e);
        } else {
            p = &e->retired;
        }
    }
}

/* Takes out what was not needed for longest, but nothing that is needed now. */
static void trim(Text *t)
{
    free_retired(t);
    while (atomic_load(&t->bytes) > t->budget) {
        _Atomic(Entry *) *oldest = NULL;
        for (int i = 0; i < BUCKETS; i++)
            for (_Atomic(Entry *) *p = &t->buckets[i]; *p; p = &(*p)->next)
                if ((*p)->stamp + 8 < t->stamp && (!oldest || (*p)->stamp < (*oldest)->stamp))
                    oldest = p;
        if (!oldest)
            return;
        Entry *e = *oldest;
        atomic_store_explicit(oldest, atomic_load(&e->next), memory_order_release);
        atomic_fetch_add(&t->evicted, 1);
        e->retired_at = atomic_load(&t->frame);
        e->retired = t->retired;
        t->retired = e;
        free_retired(t);
    }
}

/* ---- making: tiles ---- */

static Tile *find_tile(Text *t, const Entry *e, int32_t x, uint32_t color, uint32_t under)
{
    int32_t window = (x - e->ink.x) / TILE_PX;
    Tile *tile = &t->tiles[atomic_load_explicit(&e->slots[window], memory_order_acquire)];
    bool good = atomic_load_explicit(&tile->entry, memory_order_acquire) == e->id &&
                tile->box.x == x && tile->color == color && tile->under == under;
    return good ? tile : NULL;
}

/* A part of the ring for a tile; NULL while something there may still be on its way to a screen. */
static uint32_t *ring_take(Text *t, Tile *tile, size_t px)
{
    if (px > t->ring_px)
        return NULL;
    if (t->ring_at + px > t->ring_px)
        t->ring_at = 0;
    size_t from = t->ring_at, until = from + px;
    bool clear = passed(t, tile->retired_at);
    for (int i = 0; i < TILES; i++) {
        Tile *other = &t->tiles[i];
        if (other->from >= until || other->until <= from)
            continue;
        if (atomic_load(&other->entry)) {
            atomic_store(&other->entry, 0);
            other->retired_at = atomic_load(&t->frame);
        }
        clear = clear && passed(t, other->retired_at);
    }
    if (!clear)
        return NULL;
    tile->from = from;
    tile->until = t->ring_at = until;
    return t->ring + from;
}

/* Samples of one row of a window and the three before it. */
static void window_row(const Entry *e, Box box, int32_t y, uint8_t *samples)
{
    memset(samples, 0, (size_t)box.w * 4 + 4);
    for (uint32_t i = 0; i < e->piece_count; i++) {
        const Piece *p = &e->pieces[i];
        if (p->spans && y >= p->top && y < p->top + p->spans->h)
            spans_unpack(p->spans, y - p->top, box.x * 4 - 3 - p->left, box.w * 4 + 3, samples);
    }
}

/* The same row in all phases: a pixel is the mean of four samples, and phase f begins f samples
 * earlier. */
static void bake_row(const uint8_t *samples, const uint32_t *colors, int32_t w, uint32_t *out,
                     size_t plane)
{
    uint16_t sums[TILE_PX * 4];
    for (int32_t i = 0; i < w * 4; i++)
        sums[i] = (uint16_t)(samples[i] + samples[i + 1] + samples[i + 2] + samples[i + 3] + 2);
    for (int phase = 0; phase < PHASES; phase++, out += plane)
        for (int32_t x = 0; x < w; x++)
            out[x] = colors[sums[x * 4 + 3 - phase] >> 2];
}

static void bake(Text *t, Entry *e, Box box, uint32_t color, uint32_t under)
{
    Tile *tile = &t->tiles[t->next_tile % TILES];
    if (atomic_load(&tile->entry)) {
        atomic_store(&tile->entry, 0);
        tile->retired_at = atomic_load(&t->frame);
    }
    size_t plane = (size_t)box.w * (size_t)box.h;
    size_t rows = (size_t)box.h > t->ring_rows ? (size_t)box.h : t->ring_rows;
    uint32_t *pixels = ring_take(t, tile, (size_t)box.w * rows * PHASES);
    if (!pixels)
        return;
    Ink ink;
    uint32_t colors[256];
    uint8_t samples[TILE_PX * 4 + 4];
    ink_init(&ink, color, under, 255);
    for (int i = 0; i < 256; i++)
        colors[i] = i ? ink_over(&ink, under, (uint8_t)i) : under;
    for (int phase = 0; phase < PHASES; phase++)
        tile->plane[phase] = pixels + plane * (size_t)phase;
    for (int32_t y = 0; y < box.h; y++) {
        window_row(e, box, box.y + y, samples);
        bake_row(samples, colors, box.w, pixels + (size_t)y * (size_t)box.w, plane);
    }
    tile->box = box;
    tile->color = color;
    tile->under = under;
    tile->number = t->next_tile++;
    atomic_store_explicit(&e->slots[(box.x - e->ink.x) / TILE_PX], (uint8_t)(tile->number % TILES),
                          memory_order_release);
    atomic_store_explicit(&tile->entry, e->id, memory_order_release);
    atomic_fetch_add(&t->made, 1);
}

/* The window of an entry that begins at column x, which is the ink's first or a multiple of
 * TILE_PX behind it. */
static Box window(const Entry *e, int32_t x)
{
    int32_t end = e->ink.x + e->ink.w;
    return (Box){x, e->ink.y, end - x < TILE_PX ? end - x : TILE_PX, e->ink.h};
}

static void bake_visible(Text *t, const Layout *l, const Item *item, Entry *e)
{
    int32_t at = floor_quarter(item->x4);
    for (int32_t x = e->ink.x; x < e->ink.x + e->ink.w; x += TILE_PX) {
        Box b = window(e, x);
        if (at + b.x < l->w_px && at + b.x + b.w > 0 &&
            !find_tile(t, e, x, item->color, item->under))
            bake(t, e, b, item->color, item->under);
    }
}

static Entry *need(Text *t, const Key *k)
{
    Entry *e = find(t, k);
    e = e ? e : make_entry(t, k);
    if (e)
        e->stamp = t->stamp;
    return e;
}

/* Where there is one digit there will be others. */
static void need_digits(Text *t, Key k)
{
    static const char digits[] = "0123456789";
    for (int i = 0; k.len == 1 && *k.s >= '0' && *k.s <= '9' && i < 10; i++) {
        Key other = k;
        other.s = digits + i;
        need(t, &other);
    }
}

static void prepare_item(Text *t, const Layout *l, const Scene *scene, const Item *item)
{
    Str words = show_text(l, scene, item);
    int64_t x64 = 0;
    Key k;
    for (size_t at = 0; at < words.len; at += k.len) {
        item_key(item, words, at, x64, &k);
        Entry *e = need(t, &k);
        if (!e)
            continue;
        x64 += e->advance;
        if (e->moving)
            bake_visible(t, l, item, e);
        if (item->flags & ITEM_DIGITS)
            need_digits(t, k);
    }
}

void text_prepare(Text *t, const Layout *l, const Scene *scene)
{
    t->stamp++;
    for (uint32_t i = 0; i < scene->count; i++) {
        const Item *item = &scene->items[i];
        if (item->kind != ITEM_TEXT)
            continue;
        prepare_item(t, l, scene, item);
    }
    trim(t);
}

/* ---- looking ---- */

static int add_pieces(const Entry *e, const Item *item, int32_t x, Sprite *out, int n)
{
    for (uint32_t i = 0; i < e->piece_count && n < CANVAS_SPRITES; i++) {
        const Piece *p = &e->pieces[i];
        if (!p->spans)
            continue;
        int32_t x4 = item->x4 + p->left;
        Box box = {x + p->left, item->y + p->top, p->spans->w, p->spans->h};
        if (e->moving)
            box = (Box){floor_quarter(x4), box.y,
                        floor_quarter(x4 + p->spans->w + 3) - floor_quarter(x4), box.h};
        out[n++] = (Sprite){.box = box, .spans = p->spans, .x4 = x4, .fine = e->moving};
    }
    return n;
}

/* Tiles where they are baked; the packed coverage where one is not. */
static int add_tiles(Text *t, const Layout *l, const Entry *e, const Item *item, Sprite *out)
{
    int32_t at = floor_quarter(item->x4), phase = item->x4 - at * 4;
    int n = 0;
    for (int32_t x = e->ink.x; x < e->ink.x + e->ink.w; x += TILE_PX) {
        Box b = window(e, x);
        if (at + b.x >= l->w_px || at + b.x + b.w <= 0)
            continue;
        const Tile *tile = find_tile(t, e, x, item->color, item->under);
        if (!tile || n == CANVAS_SPRITES)
            return add_pieces(e, item, at, out, 0);
        b.x += at;
        b.y += item->y;
        out[n++] = (Sprite){.box = b,
                            .pixels = tile->plane[phase],
                            .stride = b.w,
                            .phase = phase,
                            .tile = tile->number};
    }
    return n;
}

/* The entry of an item that is a whole run. */
static const Entry *find_run(Text *t, const Item *item, const Key *k)
{
    uint32_t i = item->run % FOUND;
    if (t->found[i].entry && t->found[i].run == item->run &&
        t->found[i].entry->moving == k->moving)
        return t->found[i].entry;
    const Entry *e = find(t, k);
    t->found[i].run = item->run;
    t->found[i].entry = e;
    return e;
}

static int sprites(void *ctx, const Scene *scene, const Item *item, Sprite *out, uint32_t *missing)
{
    const TextScene *ts = ctx;
    Str words = show_text(ts->layout, scene, item);
    int64_t x64 = 0;
    int n = 0;
    Key k;
    for (size_t at = 0; at < words.len; at += k.len) {
        item_key(item, words, at, x64, &k);
        bool run = item->run != SCENE_NO_RUN && !(item->flags & ITEM_DIGITS);
        const Entry *e = run ? find_run(ts->text, item, &k) : find(ts->text, &k);
        if (!e) {
            ++*missing;
            continue;
        }
        if (e->moving)
            return add_tiles(ts->text, ts->layout, e, item, out);
        int32_t x = floor_quarter(item->x4) + (int32_t)((x64 + 8) / 64);
        n = add_pieces(e, item, x, out, n);
        x64 += e->advance;
    }
    return n;
}

int text_tiles(const Text *t, Sprite out[CANVAS_TILES])
{
    int n = 0;
    for (int i = 0; i < TILES; i++) {
        const Tile *tile = &t->tiles[i];
        if (atomic_load_explicit(&tile->entry, memory_order_acquire))
            out[n++] = (Sprite){.box = tile->box,
                                .pixels = tile->plane[0],
                                .stride = tile->box.w,
                                .tile = tile->number};
    }
    return n;
}

SpriteSource text_source(TextScene *ts)
{
    return (SpriteSource){sprites, ts};
}

uint64_t text_made(const Text *t)
{
    return atomic_load(&t->made);
}

size_t text_bytes(const Text *t)
{
    return atomic_load(&t->bytes);
}
