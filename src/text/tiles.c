/* SPDX-License-Identifier: MIT */
/* The worker bakes and the frame copies. A tile's entry id is its switch: it is zeroed before the
 * tile is touched and set when the tile is complete. No pixel is overwritten while a frame that
 * could have seen it is still being drawn; text_store_begin_frame says why no frame is missed. */
#include "text/tiles.h"
#include "draw/checksum.h"
#include "draw/ink.h"

#include <stdlib.h>
#include <string.h>

void tiles_forget(Tiles *t)
{
    for (int i = 0; i < SPRITES_TILES; i++)
        t->tiles[i].entry = 0;
    t->ring_at = 0;
}

size_t tiles_resize(Tiles *t, int w_px, int ahead_px, size_t rows)
{
    tiles_forget(t);
    free(t->ring);
    t->columns = (size_t)(w_px + ahead_px) + 4 * COVER_WINDOW_PX;
    t->rows = 0;
    t->ring = malloc(rows * t->columns * TILE_PHASES * sizeof *t->ring);
    t->ring_px = t->ring ? rows * t->columns * TILE_PHASES : 0;
    return t->ring_px * sizeof *t->ring;
}

const Tile *tiles_find(const Tiles *t, const Entry *e, int32_t x, uint32_t color, uint32_t under,
                       int dim)
{
    int32_t window = (x - e->ink.x) / COVER_WINDOW_PX;
    const Tile *tile = &t->tiles[atomic_load_explicit(&e->slots[window], memory_order_acquire)];
    bool good = atomic_load_explicit(&tile->entry, memory_order_acquire) == e->id &&
                tile->box.x == x && tile->color == color && tile->under == under &&
                tile->dim == dim;
    return good ? tile : NULL;
}

int tiles_all(const Tiles *t, Sprite out[SPRITES_TILES])
{
    int n = 0;
    for (int i = 0; i < SPRITES_TILES; i++) {
        const Tile *tile = &t->tiles[i];
        if (atomic_load_explicit(&tile->entry, memory_order_acquire))
            out[n++] = (Sprite){.box = tile->box,
                                .pixels = tile->plane[0],
                                .step_x = tile->step_x,
                                .step_y = tile->step_y,
                                .tile = tile->number,
                                .sum = tile->sum};
    }
    return n;
}

/* Where the ring wraps. */
static size_t ring_end(const Tiles *t)
{
    size_t end = t->columns * t->rows * TILE_PHASES;
    return end < t->ring_px ? end : t->ring_px;
}

/* At the ring's end there may be no room for a window. */
bool tiles_will_last(const Tiles *t, const Tile *tile, int32_t columns)
{
    bool wraps = tile->from < t->ring_at;
    size_t left = tile->from + (wraps ? ring_end(t) : 0) - t->ring_at;
    size_t used = (size_t)columns + (wraps ? COVER_WINDOW_PX : 0);
    return left >= used * (ring_end(t) / t->columns);
}

/* A part of the ring for a tile; NULL while its old pixels may be on their way to a screen. */
static uint32_t *ring_take(Tiles *t, Tile *tile, size_t w_px, size_t rows)
{
    t->rows = rows > t->rows ? rows : t->rows;
    size_t px = w_px * rows * TILE_PHASES, end = ring_end(t);
    if (px > end)
        return NULL;
    if (t->ring_at + px > end)
        t->ring_at = 0;
    size_t from = t->ring_at, until = from + px;
    bool clear = tiles_passed(t->frame, tile->retired_at);
    for (int i = 0; i < SPRITES_TILES; i++) {
        Tile *other = &t->tiles[i];
        if (other->from >= until || other->until <= from)
            continue;
        if (atomic_load(&other->entry)) {
            atomic_store(&other->entry, 0);
            other->retired_at = atomic_load(t->frame);
        }
        clear = clear && tiles_passed(t->frame, other->retired_at);
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

/* The row in all phases: a pixel is the mean of four samples, from f samples earlier in phase f. */
static void bake_row(const uint8_t *samples, const uint32_t *colors, int32_t w, uint32_t *out,
                     ptrdiff_t step, size_t plane)
{
    uint16_t sums[COVER_WINDOW_PX * 4];
    for (int32_t i = 0; i < w * 4; i++)
        sums[i] = (uint16_t)(samples[i] + samples[i + 1] + samples[i + 2] + samples[i + 3] + 2);
    for (int phase = 0; phase < TILE_PHASES; phase++, out += plane)
        for (int32_t x = 0; x < w; x++)
            /* all of them have been set above */
            out[x * step] = colors[sums[x * 4 + 3 - phase] >> 2]; // NOLINT(clang-analyzer-core.*)
}

/* The row's colour pictures, over the baked pixels: the mean of four tints, as with coverage. */
static void stamp_row(const Stamp *stamp, int32_t row, int32_t from, int32_t w, int dim,
                      uint32_t *out, ptrdiff_t step, size_t plane)
{
    uint32_t tints[COVER_WINDOW_PX * 4 + 4] = {0};
    stamp_unpack(stamp, row, from, w * 4 + 3, tints);
    for (int phase = 0; phase < TILE_PHASES; phase++, out += plane)
        for (int32_t x = 0; x < w; x++) {
            uint32_t tint = stamp_mean(tints + x * 4 + 3 - phase);
            if (tint >> 24)
                out[x * step] = stamp_over(out[x * step], stamp_dim(tint, dim));
        }
}

static void stamp_rows(const Entry *e, Box box, int32_t y, int dim, uint32_t *out, ptrdiff_t step,
                       size_t plane)
{
    for (uint32_t i = 0; i < e->piece_count; i++) {
        const Piece *p = &e->pieces[i];
        if (p->stamp && y >= p->top && y < p->top + p->stamp->h && p->left < (box.x + box.w) * 4 &&
            p->left + p->stamp->w > box.x * 4 - 3)
            stamp_row(p->stamp, y - p->top, box.x * 4 - 3 - p->left, box.w, dim, out, step, plane);
    }
}

/* Of the pixels as they lie in memory, phase after phase. */
static uint32_t sum_of(const Tiles *t, const Tile *tile)
{
    Box lies = box_turn(tile->box, 0, 0, t->turn);
    return checksum_rows(t->ring + tile->from, lies.w, lies.w, lies.h * TILE_PHASES, 0);
}

bool tiles_are_sound(const Tiles *t, int place)
{
    const Tile *tile = &t->tiles[place];
    return !atomic_load_explicit(&tile->entry, memory_order_acquire) ||
           sum_of(t, tile) == tile->sum;
}

bool tiles_bake(Tiles *t, Entry *e, Box box, uint32_t color, uint32_t under, int dim)
{
    Tile *tile = &t->tiles[t->next % SPRITES_TILES];
    if (atomic_load(&tile->entry)) {
        atomic_store(&tile->entry, 0);
        tile->retired_at = atomic_load(t->frame);
    }
    size_t plane = (size_t)box.w * (size_t)box.h;
    uint32_t *pixels = ring_take(t, tile, (size_t)box.w, (size_t)box.h);
    if (!pixels)
        return false;
    Ink ink;
    uint8_t samples[COVER_WINDOW_PX * 4 + 4];
    ink_init(&ink, NULL, color, under, 255);
    Box lies = box_turn(box, 0, 0, t->turn);
    Canvas c = surface_turned(pixels, lies.w, lies.w, lies.h, t->turn);
    for (int phase = 0; phase < TILE_PHASES; phase++)
        tile->plane[phase] = c.pixels + plane * (size_t)phase;
    tile->step_x = c.step_x;
    tile->step_y = c.step_y;
    for (int32_t y = 0; y < box.h; y++) {
        window_row(e, box, box.y + y, samples);
        bake_row(samples, ink.over_under, box.w, surface_pixel(&c, 0, y), c.step_x, plane);
        stamp_rows(e, box, box.y + y, dim, surface_pixel(&c, 0, y), c.step_x, plane);
    }
    tile->box = box;
    tile->color = color;
    tile->under = under;
    tile->dim = dim;
    tile->number = t->next++;
    tile->sum = sum_of(t, tile);
    atomic_store_explicit(&e->slots[(box.x - e->ink.x) / COVER_WINDOW_PX],
                          (uint8_t)(tile->number % SPRITES_TILES), memory_order_release);
    atomic_store_explicit(&tile->entry, e->id, memory_order_release);
    return true;
}

Box tiles_window(const Entry *e, int32_t x)
{
    int32_t end = e->ink.x + e->ink.w;
    return (Box){x, e->ink.y, end - x < COVER_WINDOW_PX ? end - x : COVER_WINDOW_PX, e->ink.h};
}
