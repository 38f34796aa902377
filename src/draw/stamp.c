/* SPDX-License-Identifier: MIT */
/* Light is taken as the square of the stored value: close enough to real screens, and the same on
 * every machine without a table. A mean weighs each colour by its opacity. */
#include "draw/stamp.h"
#include "draw/checksum.h"
#include "look/palette.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { ONE = 4096, MOST_SHRUNK = 64 };

/* The rounded square root of light 0 .. 255 * 255. */
static uint32_t stored(uint32_t light)
{
    uint32_t root = 0;
    for (uint32_t bit = 128; bit; bit >>= 1)
        if ((root | bit) * (root | bit) <= light)
            root |= bit;
    return root + (root < 255 && light - root * root > root);
}

static uint32_t square(uint32_t color, int shift)
{
    return (color >> shift & 255) * (color >> shift & 255);
}

/* Light of several tints, each with a weight. */
typedef struct {
    uint64_t alpha, light[3];
} Sum;

static void sum_add(Sum *s, uint32_t tint, uint64_t weight)
{
    uint64_t part = weight * (tint >> 24);
    s->alpha += part;
    for (int i = 0; i < 3; i++)
        s->light[i] += part * square(tint, 16 - 8 * i);
}

/* Their mean over an area that weighs `whole`. */
static uint32_t sum_mean(const Sum *s, uint64_t whole)
{
    uint64_t alpha = (s->alpha + whole / 2) / whole;
    if (alpha == 0 || s->alpha == 0)
        return 0;
    uint32_t tint = alpha < 255 ? (uint32_t)alpha : 255;
    for (int i = 0; i < 3; i++)
        tint = tint << 8 | stored((uint32_t)((s->light[i] + s->alpha / 2) / s->alpha));
    return tint;
}

uint32_t stamp_mean(const uint32_t tints[4])
{
    Sum s = {0};
    if (tints[0] == tints[1] && tints[1] == tints[2] && tints[2] == tints[3])
        return tints[0];
    for (int i = 0; i < 4; i++)
        sum_add(&s, tints[i], 1);
    return sum_mean(&s, 4);
}

uint32_t stamp_dim(uint32_t tint, int percent)
{
    return (tint & 0xFF000000) | palette_dim(tint & 0xFFFFFF, percent);
}

uint32_t stamp_over(uint32_t pixel, uint32_t tint)
{
    uint32_t alpha = tint >> 24, out = 0;
    if (alpha == 255)
        return tint & 0xFFFFFF;
    for (int shift = 16; shift >= 0; shift -= 8) {
        uint32_t light = square(tint, shift) * alpha + square(pixel, shift) * (255 - alpha);
        out = out << 8 | stored((light + 127) / 255);
    }
    return out;
}

/* The part of a picture's row or column in one sample, in 1/ONE of the picture's pixels. */
typedef struct {
    int64_t from, until;
} Reach;

/* How much of a picture's row or column a sample takes. If a screen pixel, with `across` samples,
 * would take less than one pixel of the picture, it takes that one. */
static int64_t breadth(int64_t size, int64_t pixels, int across)
{
    int64_t wide = pixels * ONE * ONE / size;
    return wide * across > ONE ? wide : ONE;
}

static Reach reach(int64_t sample, int64_t at, int64_t size, int64_t pixels, int64_t wide)
{
    int64_t middle = ((2 * sample + 1) * ONE - 2 * at) * pixels * ONE / (2 * size);
    Reach r = {middle - wide / 2, middle - wide / 2 + wide};
    r.from = r.from < 0 ? 0 : r.from;
    r.until = r.until > pixels * ONE ? pixels * ONE : r.until;
    return r;
}

/* How much of a pixel is within reach. */
static uint64_t share(Reach r, int64_t pixel)
{
    int64_t from = pixel * ONE > r.from ? pixel * ONE : r.from;
    int64_t until = (pixel + 1) * ONE < r.until ? (pixel + 1) * ONE : r.until;
    return until > from ? (uint64_t)(until - from) : 0;
}

static uint32_t mean_within(const Tints *picture, Reach x, Reach y, uint64_t whole)
{
    Sum s = {0};
    for (int64_t j = y.from / ONE; j * ONE < y.until; j++)
        for (int64_t i = x.from / ONE; i * ONE < x.until; i++)
            sum_add(&s, picture->px[j * picture->w + i], share(x, i) * share(y, j));
    return sum_mean(&s, whole);
}

/* One tint over another. */
static uint32_t blend(uint32_t under, uint32_t over)
{
    Sum s = {0};
    if (under >> 24 == 0 || over >> 24 == 255)
        return over;
    sum_add(&s, over, 255);
    sum_add(&s, under, 255 - (over >> 24));
    return sum_mean(&s, 255);
}

/* The first sample that a picture may reach; with `last`, the one after its last. */
static int32_t bound(int64_t at, int64_t size, int64_t pixels, int64_t wide, int32_t samples,
                     bool last)
{
    int64_t margin = wide * size / (pixels * ONE) + 2 * ONE;
    int64_t edge = last ? (at + size + margin) / ONE : (at - margin) / ONE;
    return edge < 0 ? 0 : edge > samples ? samples : (int32_t)edge;
}

void stamp_scale(const Tints *picture, StampPlace at, Tints *to)
{
    if (at.w * MOST_SHRUNK < (int64_t)picture->w * ONE ||
        at.h * MOST_SHRUNK < (int64_t)picture->h * ONE || picture->w <= 0 || picture->h <= 0)
        return;
    int64_t wide = breadth(at.w, picture->w, at.across), high = breadth(at.h, picture->h, 1);
    int32_t left = bound(at.x, at.w, picture->w, wide, to->w, false);
    int32_t right = bound(at.x, at.w, picture->w, wide, to->w, true);
    for (int32_t y = 0; y < to->h; y++) {
        Reach rows = reach(y, at.y, at.h, picture->h, high);
        for (int32_t x = left; rows.until > rows.from && x < right; x++) {
            Reach columns = reach(x, at.x, at.w, picture->w, wide);
            uint32_t *p = &to->px[(ptrdiff_t)y * to->w + x];
            if (columns.until > columns.from)
                *p = blend(*p, mean_within(picture, columns, rows, (uint64_t)(wide * high)));
        }
    }
}

/* Packs a row; writes only where `out` is not NULL. Returns the words. */
static size_t pack_row(const uint32_t *row, int32_t w, uint32_t *out)
{
    size_t n = 0;
    for (int32_t x = 0; x < w;) {
        int32_t begin = x, end;
        while (begin < w && begin - x < UINT16_MAX && row[begin] >> 24 == 0)
            begin++;
        for (end = begin; end < w && end - begin < UINT16_MAX && row[end] >> 24; end++)
            if (out)
                out[n + 1 + (size_t)(end - begin)] = row[end];
        if (end == w && begin == end)
            break;
        if (out)
            out[n] = (uint32_t)(begin - x) << 16 | (uint32_t)(end - begin);
        n += 1 + (size_t)(end - begin);
        x = end;
    }
    if (out)
        out[n] = 0;
    return n + 1;
}

static uint32_t sum_of(const Stamp *s)
{
    return checksum_bytes(s->row_at, s->bytes - offsetof(Stamp, row_at));
}

bool stamp_is_sound(const Stamp *s)
{
    return sum_of(s) == s->sum;
}

Stamp *stamp_make(const Tints *t, int32_t x, int32_t y, int32_t w, int32_t h)
{
    const uint32_t *from = t->px + (ptrdiff_t)y * t->w + x;
    size_t head = sizeof(Stamp) / sizeof(uint32_t) + (size_t)h, words = head;
    for (int32_t row = 0; row < h; row++)
        words += pack_row(from + (ptrdiff_t)row * t->w, w, NULL);
    size_t bytes = words * sizeof(uint32_t);
    Stamp *s = malloc(bytes);
    if (!s)
        return NULL;
    memset(s, 0, head * sizeof(uint32_t));
    s->w = w;
    s->h = h;
    s->bytes = bytes;
    for (int32_t row = 0; row < h; row++) {
        s->row_at[row] = (uint32_t)head;
        head += pack_row(from + (ptrdiff_t)row * t->w, w, (uint32_t *)s + head);
    }
    s->sum = sum_of(s);
    return s;
}

void stamp_unpack(const Stamp *s, int32_t row, int32_t from, int32_t count, uint32_t *out)
{
    const uint32_t *p = (const uint32_t *)s + s->row_at[row];
    for (int32_t x = -from; *p && x < count;) {
        int32_t n = (int32_t)(*p & 0xFFFF);
        x += (int32_t)(*p++ >> 16);
        int32_t first = x < 0 ? -x : 0, last = n < count - x ? n : count - x;
        if (last > first)
            memcpy(out + x + first, p + first, (size_t)(last - first) * sizeof *out);
        x += n;
        p += n;
    }
}
