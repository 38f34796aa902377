/* SPDX-License-Identifier: MIT */
/* Rows are packed one after another where even the worst of them would fit, and then copied into
 * one allocation of the right size. */
#include "draw/spans.h"
#include "draw/checksum.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

static const uint8_t full_group[SPANS_GROUP] = {255, 255, 255, 255};

/* Packs n samples into a word, and its partly covered groups to `out`; returns their end. */
static uint8_t *pack_word(const uint8_t *row, int32_t n, SpansWord *word, uint8_t *out)
{
    uint64_t part = 0, full = 0, bit = 1;
    uint32_t group;
    for (; n >= SPANS_GROUP; n -= SPANS_GROUP, row += SPANS_GROUP, bit <<= 1) {
        memcpy(&group, row, sizeof group);
        if (group == 0)
            continue;
        if (group == UINT32_MAX) {
            full |= bit;
            continue;
        }
        part |= bit;
        memcpy(out, &group, sizeof group);
        out += sizeof group;
    }
    group = 0;
    memcpy(&group, row, (size_t)n);
    if (group) {
        part |= bit;
        memcpy(out, &group, sizeof group);
        out += sizeof group;
    }
    *word = (SpansWord){part, full};
    return out;
}

/* Packs a row; returns its end, which is its start if the row is empty. */
static uint8_t *pack_row(const uint8_t *row, int32_t w, uint8_t *out)
{
    SpansWord *word = (SpansWord *)out;
    uint64_t any = 0;
    uint8_t *end = out + (size_t)((w + SPANS_WORD - 1) / SPANS_WORD) * sizeof *word;
    for (; w > 0; w -= SPANS_WORD, row += SPANS_WORD, word++) {
        end = pack_word(row, w < SPANS_WORD ? w : SPANS_WORD, word, end);
        any |= word->part | word->full;
    }
    if (!any)
        return out;
    size_t pad = (size_t)(out - end) & 7;
    memset(end, 0, pad);
    return end + pad;
}

static uint32_t sum_of(const Spans *s)
{
    return checksum_bytes(s->row_at, s->bytes - offsetof(Spans, row_at));
}

bool spans_are_sound(const Spans *s)
{
    return sum_of(s) == s->sum;
}

Spans *spans_make(const uint8_t *cover, int32_t stride, int32_t w, int32_t h)
{
    size_t head = (sizeof(Spans) + (size_t)h * sizeof(uint32_t) + 7) / 8 * 8;
    size_t words = (size_t)((w + SPANS_WORD - 1) / SPANS_WORD);
    Spans *room = malloc(head + (size_t)h * (words * sizeof(SpansWord) + (size_t)w + 8)), *s;
    if (!room)
        return NULL;
    uint8_t *at = (uint8_t *)room + head;
    memset(room, 0, head);
    for (int32_t y = 0; y < h; y++) {
        uint8_t *end = pack_row(cover + (ptrdiff_t)y * stride, w, at);
        room->row_at[y] = end == at ? 0 : (uint32_t)(at - (uint8_t *)room);
        at = end;
    }
    room->w = w;
    room->h = h;
    room->bytes = (size_t)(at - (uint8_t *)room);
    room->sum = sum_of(room);
    s = malloc(room->bytes);
    if (s)
        memcpy(s, room, room->bytes);
    free(room);
    return s;
}

/* Writes a group of which a part may lie outside. */
static void put(const uint8_t *group, int32_t x, int32_t count, uint8_t *out)
{
    for (int32_t k = x < 0 ? -x : 0; k < SPANS_GROUP && x + k < count; k++)
        out[x + k] = group[k] ? group[k] : out[x + k];
}

void spans_unpack(const Spans *s, int32_t row, int32_t from, int32_t count, uint8_t *out)
{
    const SpansWord *word = spans_row(s, row);
    if (!word)
        return;
    const uint8_t *samples = spans_samples(s, word);
    for (int32_t x = -from; x < count && x < s->w - from; x += SPANS_WORD, word++) {
        if (x + SPANS_WORD <= 0) {
            samples += SPANS_GROUP * __builtin_popcountll(word->part);
            continue;
        }
        for (uint64_t rest = word->part | word->full; rest; rest &= rest - 1) {
            int32_t bit = __builtin_ctzll(rest), at = x + SPANS_GROUP * bit;
            bool whole = word->full >> bit & 1, inside = at >= 0 && at + SPANS_GROUP <= count;
            if (whole && inside)
                memcpy(out + at, full_group, sizeof full_group);
            else
                put(whole ? full_group : samples, at, count, out);
            samples += whole ? 0 : SPANS_GROUP;
        }
    }
}
