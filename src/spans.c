/* SPDX-License-Identifier: MIT */
/* Packing runs twice over the rows, first to count and then to write, so that one allocation of
 * the right size holds everything. */
#include "spans.h"

#include <stdlib.h>
#include <string.h>

enum { FULL_LEAST = 12 };

static int kind_of(uint8_t c)
{
    return c == 0 ? SPANS_SKIP : c == 255 ? SPANS_FULL : SPANS_PART;
}

/* The run that begins at x, in a row of w: its kind and its length. Few full samples are as quick to
 * draw as what surrounds them, and make no run of their own. */
static int run_at(const uint8_t *row, int32_t x, int32_t w, int32_t *count)
{
    int kind = kind_of(row[x]);
    int32_t n = 1;
    while (x + n < w && n < SPANS_MOST && kind_of(row[x + n]) == kind)
        n++;
    if (kind == SPANS_FULL && n < FULL_LEAST)
        kind = SPANS_PART;
    *count = n;
    return kind;
}

/* Packs a row; writes only where `out` is not NULL. Returns the bytes. */
static size_t pack_row(const uint8_t *row, int32_t w, uint8_t *out)
{
    size_t n = 0;
    while (w > 0 && row[w - 1] == 0)
        w--;
    for (int32_t x = 0; x < w;) {
        int32_t count, more;
        int kind = run_at(row, x, w, &count);
        while (kind == SPANS_PART && x + count < w && run_at(row, x + count, w, &more) == kind &&
               count + more <= SPANS_MOST)
            count += more;
        if (out)
            out[n] = (uint8_t)(kind | (count - 1));
        n++;
        if (kind == SPANS_PART) {
            if (out)
                memcpy(out + n, row + x, (size_t)count);
            n += (size_t)count;
        }
        x += count;
    }
    if (out)
        out[n] = SPANS_END;
    return n + 1;
}

Spans *spans_make(const uint8_t *cover, int32_t stride, int32_t w, int32_t h)
{
    size_t head = sizeof(Spans) + (size_t)h * sizeof(uint32_t), bytes = head;
    for (int32_t y = 0; y < h; y++)
        bytes += pack_row(cover + (ptrdiff_t)y * stride, w, NULL);
    Spans *s = malloc(bytes);
    if (!s)
        return NULL;
    s->w = w;
    s->h = h;
    s->bytes = bytes;
    size_t at = head;
    for (int32_t y = 0; y < h; y++) {
        s->row_at[y] = (uint32_t)at;
        at += pack_row(cover + (ptrdiff_t)y * stride, w, (uint8_t *)s + at);
    }
    return s;
}

void spans_unpack(const Spans *s, int32_t row, int32_t from, int32_t count, uint8_t *out)
{
    const uint8_t *p = spans_row(s, row);
    int32_t x = -from;
    while (*p != SPANS_END && x < count) {
        int kind = *p & 0xC0;
        int32_t n = (*p++ & 63) + 1, first = x < 0 ? -x : 0, last = n < count - x ? n : count - x;
        if (last > first && kind == SPANS_FULL)
            memset(out + x + first, 255, (size_t)(last - first));
        else if (last > first && kind == SPANS_PART)
            memcpy(out + x + first, p + first, (size_t)(last - first));
        p += kind == SPANS_PART ? n : 0;
        x += n;
    }
}
