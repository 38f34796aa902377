/* SPDX-License-Identifier: MIT */
/* Rows are packed one behind the other where even the worst of them would find room, and then copied
 * into one allocation of the right size. Few full samples are as quick to draw as what surrounds
 * them, and make no run of their own. */
#include "spans.h"

#include <stdlib.h>
#include <string.h>

enum { FULL_LEAST = 12 };

/* How many of `most` samples are `c`, which is 0 or 255. */
static int32_t same(const uint8_t *p, int32_t most, uint8_t c)
{
    const uint64_t all = c ? UINT64_MAX : 0;
    uint64_t eight;
    int32_t n = 0;
    for (; n + 8 <= most; n += 8) {
        memcpy(&eight, p + n, 8);
        if (eight != all)
            break;
    }
    while (n < most && p[n] == c)
        n++;
    return n;
}

/* How many of `most` samples are to be kept as they are. */
static int32_t partial(const uint8_t *p, int32_t most)
{
    int32_t n = 0, full;
    for (; n < most && p[n]; n += full) {
        full = p[n] < 255 ? 1 : same(p + n, most - n, 255);
        if (full >= FULL_LEAST)
            break;
    }
    return n;
}

/* Packs a row; returns where it ends. */
static uint8_t *pack_row(const uint8_t *row, int32_t w, uint8_t *out)
{
    while (w > 0 && row[w - 1] == 0)
        w--;
    for (int32_t n; w > 0; row += n, w -= n) {
        int32_t most = w < SPANS_MOST ? w : SPANS_MOST;
        int kind = SPANS_SKIP;
        n = partial(row, most);
        if (n > 0) {
            *out++ = (uint8_t)(SPANS_PART | (n - 1));
            memcpy(out, row, (size_t)n);
            out += n;
            continue;
        }
        n = same(row, most, *row);
        if (*row)
            kind = SPANS_FULL;
        *out++ = (uint8_t)(kind | (n - 1));
    }
    *out++ = SPANS_END;
    return out;
}

Spans *spans_make(const uint8_t *cover, int32_t stride, int32_t w, int32_t h)
{
    size_t head = sizeof(Spans) + (size_t)h * sizeof(uint32_t);
    /* three bytes for two samples where one is empty and one is not, and the end */
    Spans *room = malloc(head + (size_t)h * ((size_t)w * 3 / 2 + 2)), *s = NULL;
    if (!room)
        return NULL;
    uint8_t *at = (uint8_t *)room + head;
    for (int32_t y = 0; y < h; y++) {
        room->row_at[y] = (uint32_t)(at - (uint8_t *)room);
        at = pack_row(cover + (ptrdiff_t)y * stride, w, at);
    }
    room->w = w;
    room->h = h;
    room->bytes = (size_t)(at - (uint8_t *)room);
    s = malloc(room->bytes);
    if (s)
        memcpy(s, room, room->bytes);
    free(room);
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
