/* SPDX-License-Identifier: MIT */
/* Text becomes coverage once and is kept in a table; moving text is baked into tiles before it is
 * seen. Readers find entries through atomic pointers and never wait. Beyond the budget, the entries
 * unused for longest are taken out, and freed once no frame can still see them. */
#include "text/text_store.h"
#include "base/fixed.h"
#include "base/utf8.h"
#include "text/logos.h"
#include "text/tiles.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

enum {
    BUCKETS = TEXT_STORE_PARTS,
    FOUND = 64,
    RECENT = 24,  /* preparations: an entry needed since then may be on */
    SLEEPY = 240, /* preparations: about a minute without anything new */
};

struct TextStore {
    CoverTools tools;
    _Atomic(Entry *) buckets[BUCKETS];
    Entry *retired;
    Tiles tiles;
    Logos logos;
    size_t budget;
    int keep_px; /* glyphs up to this size are kept: the crawl's */
    uint64_t next_id, stamp;
    uint64_t rested_at; /* next_id when the making side last rested */
    uint64_t woken_at;  /* stamp when something was last made */
    bool asleep;        /* no font is open */
    atomic_size_t bytes;
    _Atomic uint64_t frame; /* odd while a frame is being drawn */
    _Atomic uint64_t made;
    _Atomic uint64_t evicted; /* entries taken out so far */
    /* For the looking side: where runs were found, valid until something is taken out. */
    struct {
        uint32_t run;
        const Entry *entry;
    } found[FOUND];
    uint64_t found_at;
};

/* ---- opening ---- */

TextStore *text_store_open(const FontPlaces *places, Err *err)
{
    TextStore *t = calloc(1, sizeof *t);
    if (!t) {
        err_no_memory(err);
        return NULL;
    }
    t->next_id = 1;
    t->tiles.frame = &t->frame;
    t->budget = 16u << 20;
    CoverTools *with = &t->tools;
    with->fonts = fontset_open(places, err);
    with->raster = with->fonts ? raster_open(with->fonts, err) : NULL;
    with->shaper = with->raster ? shaper_open(with->fonts, err) : NULL;
    if (with->shaper)
        return t;
    text_store_close(t);
    return NULL;
}

static void drop(TextStore *t, Entry *e)
{
    atomic_fetch_sub(&t->bytes, e->bytes);
    coverage_free(e);
}

static void forget(TextStore *t)
{
    atomic_fetch_add(&t->evicted, 1);
    memset(t->found, 0, sizeof t->found);
    for (int i = 0; i < BUCKETS; i++) {
        for (Entry *e = t->buckets[i], *next; e; e = next) {
            next = e->next;
            drop(t, e);
        }
        t->buckets[i] = NULL;
    }
    for (Entry *e = t->retired, *next; e; e = next) {
        next = e->retired;
        drop(t, e);
    }
    t->retired = NULL;
    tiles_forget(&t->tiles);
}

void text_store_close(TextStore *t)
{
    if (!t)
        return;
    forget(t);
    logos_keep(&t->logos, SCENE_EDITIONS);
    free(t->tiles.ring);
    shaper_close(t->tools.shaper);
    raster_close(t->tools.raster);
    fontset_close(t->tools.fonts);
    free(t);
}

int32_t text_store_tile_rows(const Layout *l)
{
    return l->crawl * 5 / 4;
}

int32_t text_store_reach_px(const Layout *l)
{
    int32_t most = l->screen_w_px / 2, two_seconds = 2 * l->crawl_speed;
    return two_seconds < most ? two_seconds : most;
}

/* They took so much before. */
static void count_logos(TextStore *t, size_t before)
{
    atomic_fetch_sub(&t->bytes, before);
    atomic_fetch_add(&t->bytes, logos_bytes(&t->logos));
}

void text_store_resize(TextStore *t, const Layout *l, int turn)
{
    forget(t);
    t->tiles.turn = t->tools.turn = turn;
    size_t logos = logos_bytes(&t->logos);
    logos_keep(&t->logos, l->edition);
    logos_make(&t->logos, l, turn);
    count_logos(t, logos);
    t->keep_px = l->crawl;
    size_t screen = (size_t)l->screen_w_px * (size_t)l->screen_h_px;
    atomic_fetch_sub(&t->bytes, t->tiles.ring_px * sizeof *t->tiles.ring);
    size_t ring = tiles_resize(&t->tiles, l->screen_w_px, text_store_reach_px(l),
                               (size_t)text_store_tile_rows(l));
    atomic_fetch_add(&t->bytes, ring);
    t->budget = ring + (4u << 20) + 3 * screen;
}

void text_store_expect(TextStore *t, const Layout *next)
{
    size_t logos = logos_bytes(&t->logos);
    logos_make(&t->logos, next, t->tools.turn);
    count_logos(t, logos);
    atomic_fetch_add(&t->evicted, 1); /* the edition had other runs before */
}

/* ---- frames ---- */

/* The frame says that it begins and then looks up entries; the worker takes an entry out and then
 * looks whether a frame has begun (tiles_bake, ring_take, trim). One of the two must see what the
 * other did, or pixels are overwritten while they are copied. Each of them stores one thing and
 * then loads another, and acquire and release allow those two to be swapped. The worker does both
 * in the single order of sequential consistency. A frame only acquires, so this fence stands before
 * all its look-ups: the frame sees that an entry taken out before the fence is gone, and whoever
 * takes one out after it sees that the frame has begun. */
void text_store_begin_frame(TextStore *t)
{
    atomic_fetch_add(&t->frame, 1);
    atomic_thread_fence(memory_order_seq_cst);
    uint64_t evicted = atomic_load(&t->evicted);
    if (evicted != t->found_at)
        memset(t->found, 0, sizeof t->found);
    t->found_at = evicted;
}

void text_store_end_frame(TextStore *t)
{
    atomic_fetch_add(&t->frame, 1);
}

/* ---- finding ---- */

static Entry *find(const TextStore *t, const CoverKey *k)
{
    uint32_t hash = coverage_hash(k);
    Entry *e = atomic_load_explicit(&t->buckets[hash % BUCKETS], memory_order_acquire);
    for (; e; e = atomic_load_explicit(&e->next, memory_order_acquire))
        if (coverage_is(e, k, hash))
            return e;
    return NULL;
}

/* A text item is one key. In an item of digits each character is a key, at the quarter pixel `x64`
 * from the origin, so every number is made of the same ten glyphs. */
static void item_key(const Item *item, Str words, size_t at, int64_t x64, CoverKey *k)
{
    bool digits = item->flags & ITEM_DIGITS;
    uint32_t cp;
    *k = (CoverKey){.font = (FontKey)item->font,
                    .size_px = item->size_px,
                    .moving = item->flags & ITEM_MOVING,
                    .rtl = item->flags & ITEM_RTL,
                    .phase = digits ? (uint8_t)((x64 + 8) >> 4 & 3) : 0,
                    .s = words.s + at};
    k->len = digits ? utf8_next(k->s, words.len - at, &cp) : words.len - at;
}

/* ---- making ---- */

static Entry *add(TextStore *t, const CoverKey *k)
{
    Entry *e = coverage_make(&t->tools, k, t->next_id++);
    if (!e)
        return NULL;
    atomic_fetch_add(&t->bytes, e->bytes);
    _Atomic(Entry *) *bucket = &t->buckets[e->hash % BUCKETS];
    atomic_init(&e->next, atomic_load(bucket));
    atomic_store_explicit(bucket, e, memory_order_release);
    atomic_fetch_add(&t->made, 1);
    return e;
}

static void free_retired(TextStore *t)
{
    for (Entry **p = &t->retired; *p;) {
        Entry *e = *p;
        if (tiles_passed(&t->frame, e->retired_at)) {
            *p = e->retired;
            drop(t, e);
        } else {
            p = &e->retired;
        }
    }
}

static void take_out(TextStore *t, _Atomic(Entry *) *at)
{
    Entry *e = *at;
    atomic_store(at, atomic_load(&e->next));
    atomic_fetch_add(&t->evicted, 1);
    e->retired_at = atomic_load(&t->frame);
    e->retired = t->retired;
    t->retired = e;
}

/* Takes out the entries unused for longest, but none that is needed now. */
static void trim(TextStore *t)
{
    free_retired(t);
    while (atomic_load(&t->bytes) > t->budget) {
        _Atomic(Entry *) *oldest = NULL;
        for (int i = 0; i < BUCKETS; i++)
            for (_Atomic(Entry *) *p = &t->buckets[i]; *p; p = &(*p)->next)
                if ((*p)->stamp + RECENT < t->stamp && (!oldest || (*p)->stamp < (*oldest)->stamp))
                    oldest = p;
        if (!oldest)
            return;
        take_out(t, oldest);
        free_retired(t);
    }
}

void text_store_part(TextStore *t, uint32_t edition)
{
    size_t logos = logos_bytes(&t->logos);
    logos_keep(&t->logos, edition);
    count_logos(t, logos);
    for (int i = 0; i < BUCKETS; i++)
        for (_Atomic(Entry *) *p = &t->buckets[i]; *p;)
            if ((*p)->stamp + RECENT < t->stamp)
                take_out(t, p);
            else
                p = &(*p)->next;
    free_retired(t);
}

/* The columns that may be baked before a window is looked at again or has left for good. */
static int32_t columns_until(const Layout *l, Box b)
{
    int32_t reach = text_store_reach_px(l), look = reach / TEXT_STORE_LOOKS,
            soon = look + COVER_WINDOW_PX;
    int32_t out = l->headers[0].lang->rtl ? l->screen_w_px - b.x : b.x + b.w;
    return out <= look && out + reach > soon ? out + reach : soon;
}

/* A tile baked for the same text elsewhere, such as a kicker, may be too old to last. */
static void bake_visible(TextStore *t, const Layout *l, const Item *item, Entry *e)
{
    int32_t at = fixed_floor_quarter(item->x4);
    for (int32_t x = e->ink.x; x < e->ink.x + e->ink.w; x += COVER_WINDOW_PX) {
        Box window = tiles_window(e, x), b = {at + window.x, window.y, window.w, window.h};
        if (b.x >= l->screen_w_px || b.x + b.w <= 0)
            continue;
        const Tile *tile = tiles_find(&t->tiles, e, x, item->color, item->under, item->dim);
        if (tile && tiles_will_last(&t->tiles, tile, columns_until(l, b)))
            continue;
        if (tiles_bake(&t->tiles, e, window, item->color, item->under, item->dim))
            atomic_fetch_add(&t->made, 1);
    }
}

static Entry *need(TextStore *t, const CoverKey *k)
{
    Entry *e = find(t, k);
    e = e ? e : add(t, k);
    if (e)
        e->stamp = t->stamp;
    return e;
}

/* Where there is one digit, others will follow. */
static void need_digits(TextStore *t, CoverKey k)
{
    static const char digits[] = "0123456789";
    for (int i = 0; k.len == 1 && *k.s >= '0' && *k.s <= '9' && i < 10; i++) {
        CoverKey other = k;
        other.s = digits + i;
        need(t, &other);
    }
}

static void prepare_item(TextStore *t, const Layout *l, const Scene *scene, const Item *item,
                         bool bake)
{
    Str words = show_text(l, scene, item);
    int64_t x64 = 0;
    CoverKey k;
    for (size_t at = 0; at < words.len; at += k.len) {
        item_key(item, words, at, x64, &k);
        Entry *e = need(t, &k);
        if (!e)
            continue;
        x64 += e->advance;
        if (e->moving && bake)
            bake_visible(t, l, item, e);
        if (item->flags & ITEM_DIGITS)
            need_digits(t, k);
    }
}

static void prepare(TextStore *t, const Layout *l, const Scene *scene, bool bake)
{
    t->stamp++;
    for (uint32_t i = 0; i < scene->count; i++)
        if (scene->items[i].kind == ITEM_TEXT)
            prepare_item(t, l, scene, &scene->items[i], bake);
    trim(t);
}

void text_store_make(TextStore *t, const Layout *l, const Scene *scene)
{
    prepare(t, l, scene, false);
}

void text_store_prepare(TextStore *t, const Layout *l, const Scene *scene)
{
    prepare(t, l, scene, true);
}

bool text_store_rest(TextStore *t)
{
    if (t->next_id != t->rested_at) {
        raster_rest(t->tools.raster, t->keep_px);
        t->rested_at = t->next_id;
        t->woken_at = t->stamp;
        t->asleep = false;
    }
    if (t->asleep || t->stamp < t->woken_at + SLEEPY)
        return false;
    raster_sleep(t->tools.raster);
    fontset_rest(t->tools.fonts);
    return t->asleep = true;
}

/* ---- looking ---- */

/* Adds the pieces to the first n sprites; of moving text, only those within w_px of screen. Returns
 * the new count, but writes no more than SPRITES_PER_TEXT. */
static int add_pieces(const Entry *e, const Item *item, int32_t x, int32_t w_px, Sprite *out, int n)
{
    for (uint32_t i = 0; i < e->piece_count; i++) {
        const Piece *p = &e->pieces[i];
        int32_t x4 = item->x4 + p->left, w = p->stamp ? p->stamp->w : p->w;
        Box box = {x + p->left, item->y + p->top, w, p->stamp ? p->stamp->h : p->h};
        if (e->moving)
            box = (Box){fixed_floor_quarter(x4), box.y,
                        fixed_floor_quarter(x4 + w + 3) - fixed_floor_quarter(x4), box.h};
        if (e->moving && (box.x >= w_px || box.x + box.w <= 0))
            continue;
        if (n < SPRITES_PER_TEXT)
            out[n] = (Sprite){
                .box = box, .spans = p->spans, .stamp = p->stamp, .x4 = x4, .fine = e->moving};
        n++;
    }
    return n;
}

/* Tiles where they are baked, else the packed coverage. */
static int add_tiles(TextStore *t, const Layout *l, const Entry *e, const Item *item, Sprite *out)
{
    int32_t at = fixed_floor_quarter(item->x4), phase = item->x4 - at * 4;
    int n = 0;
    for (int32_t x = e->ink.x; x < e->ink.x + e->ink.w; x += COVER_WINDOW_PX) {
        Box b = tiles_window(e, x);
        if (at + b.x >= l->screen_w_px || at + b.x + b.w <= 0)
            continue;
        const Tile *tile = tiles_find(&t->tiles, e, x, item->color, item->under, item->dim);
        if (!tile || n == SPRITES_PER_TEXT)
            return add_pieces(e, item, at, l->screen_w_px, out, 0);
        b.x += at;
        b.y += item->y;
        out[n++] = (Sprite){.box = b,
                            .pixels = tile->plane[phase],
                            .step_x = tile->step_x,
                            .step_y = tile->step_y,
                            .phase = phase,
                            .tile = tile->number,
                            .sum = tile->sum};
    }
    return n;
}

/* The entry of an item that is a whole run. */
static const Entry *find_run(TextStore *t, const Item *item, const CoverKey *k)
{
    uint32_t i = item->run % FOUND;
    if (t->found[i].entry && t->found[i].run == item->run &&
        t->found[i].entry->moving == k->moving && t->found[i].entry->rtl == k->rtl)
        return t->found[i].entry;
    const Entry *e = find(t, k);
    t->found[i].run = item->run;
    t->found[i].entry = e;
    return e;
}

static int add_mask(const TextStore *t, const Item *item, Sprite *out)
{
    const Spans *spans = logos_find(&t->logos, item);
    if (!spans)
        return 0;
    Box box = {fixed_floor_quarter(item->x4), item->y, item->w, item->h};
    *out = (Sprite){.box = box, .spans = spans, .x4 = item->x4};
    return 1;
}

static int sprites(void *ctx, const Scene *scene, const Item *item, Sprite *out, uint32_t *missing)
{
    const TextScene *ts = ctx;
    if (item->kind == ITEM_MASK)
        return add_mask(ts->text, item, out);
    Str words = show_text(ts->layout, scene, item);
    int64_t x64 = 0;
    int n = 0;
    CoverKey k;
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
        int32_t x = fixed_floor_quarter(item->x4) + (int32_t)((x64 + 8) / 64);
        n = add_pieces(e, item, x, ts->layout->screen_w_px, out, n);
        x64 += e->advance;
    }
    return n;
}

int text_store_tiles(const TextStore *t, Sprite out[SPRITES_TILES])
{
    return tiles_all(&t->tiles, out);
}

SpriteSource text_store_source(TextScene *ts)
{
    return (SpriteSource){sprites, ts};
}

bool text_store_is_sound(TextStore *t, const Layout *l, uint32_t turn)
{
    bool sound = true;
    text_store_begin_frame(t);
    const _Atomic(Entry *) *at = &t->buckets[turn % BUCKETS];
    for (const Entry *e; sound && (e = atomic_load_explicit(at, memory_order_acquire));
         at = &e->next)
        sound = coverage_is_sound(e);
    sound = sound && tiles_are_sound(&t->tiles, (int)(turn % SPRITES_TILES)) &&
            (turn % BUCKETS || logos_are_sound(&t->logos, l->edition));
    text_store_end_frame(t);
    return sound;
}

uint64_t text_store_made(const TextStore *t)
{
    return atomic_load(&t->made);
}

size_t text_store_bytes(const TextStore *t)
{
    return atomic_load(&t->bytes);
}
