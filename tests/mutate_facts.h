/* SPDX-License-Identifier: MIT */
/* Changes of fact files for the fuzzers. They keep the places of sections and rows, so that most results
 * are files that the reader takes: with hostile texts, numbers, times and measures, and a right hash. */
#pragma once
#include "facts/facts_rows.h"
#include "mutate.h"

enum { MUTATE_SECTIONS = 64 };

/* Corrects length and checksum. */
static void mutate_seal(uint8_t *bytes, size_t len)
{
    if (len < FACTS_HEADER)
        return;
    facts_rows_put_u64(bytes + 16, len);
    facts_hash(bytes, len, bytes + FACTS_HASH_AT);
}

/* ---- places ---- */

static uint32_t rows_at(const Buffer *b, int section)
{
    return facts_rows_u32(b->bytes + MUTATE_SECTIONS + 8 * section);
}

static uint32_t rows_of(const Buffer *b, int section)
{
    return facts_rows_u32(b->bytes + MUTATE_SECTIONS + 8 * section + 4);
}

/* Whether the sections are in the file, one after the other. */
static bool rows_stand(const Buffer *b)
{
    uint64_t end = FACTS_HEADER;
    if (b->len < FACTS_HEADER)
        return false;
    for (int s = 0; s < SECTION_COUNT; s++) {
        if (rows_at(b, s) != end)
            return false;
        end = (end + (uint64_t)rows_of(b, s) * ROW_BYTES[s] + 7) & ~UINT64_C(7);
        if (end > b->len)
            return false;
    }
    return end == b->len;
}

/* A row of a section, which has some. */
static unsigned char *row_any(Random *r, const Buffer *b, int section)
{
    return b->bytes + rows_at(b, section) +
           random_below(r, rows_of(b, section)) * ROW_BYTES[section];
}

/* What follows a section has moved by so many bytes, and the section has so many rows. */
static void rows_moved(Buffer *b, int section, int64_t by, uint32_t count)
{
    facts_rows_put_u32(b->bytes + MUTATE_SECTIONS + 8 * section + 4, count);
    for (int s = section + 1; s < SECTION_COUNT; s++)
        facts_rows_put_u32(b->bytes + MUTATE_SECTIONS + 8 * s, (uint32_t)(rows_at(b, s) + by));
}

/* ---- texts ---- */

static const char *const mutate_texts[] = {
    "",
    "W",
    " ",
    "\u00ad",
    "\u00a0",
    "\u200b\u2060",
    "\u0301\u0323",
    "\u05d0\u05b0 (\u05d1) 1-2 \u0628\u064b",
    "\u2067a\u2069 \u2066\u05d0\u2069",
    "\U0001F468\u200d\U0001F469\u200d\U0001F467 \U0001F1E9\U0001F1EA",
    "\u4e2d\u6587\u3002\u6771\u4eac",
    "\u0e01\u0e49\u0e33",
    "-999 999 999 999.999 999 %",
    "%s%n {0} <b>&amp;",
    "https://example.org/a-very-long-address-without-any-place-to-break/of-which-nothing-is-short",
    "Donaudampfschifffahrtsgesellschaftskapit\u00e4nsm\u00fctzenabzeichen",
    "x \u00ad-\u2011\u2013/ x,.;:!? x"};

/* Puts a text behind the pool's last one; returns where it is. */
static bool pool_append(Buffer *b, const char *text, size_t len, uint32_t *at)
{
    uint32_t used = rows_of(b, SECTION_POOL), then = used + (uint32_t)len + 1;
    uint32_t grown = ((then + 7) & ~7u) - ((used + 7) & ~7u);
    static const unsigned char zeros[1024];
    if (grown > sizeof zeros || b->size - b->len < grown)
        return false;
    unsigned char *pool = b->bytes + rows_at(b, SECTION_POOL);
    buffer_insert(b, rows_at(b, SECTION_POOL) + ((used + 7) & ~7u), zeros, grown);
    memcpy(pool + used, text, len);
    rows_moved(b, SECTION_POOL, grown, then);
    *at = used;
    return true;
}

/* A text, repeated up to sixteen times. */
static size_t write_text(Random *r, char *out, size_t size)
{
    size_t len = 0, times = random_below(r, 4) ? 1 : 1 + random_below(r, 16);
    const char *text = mutate_texts[random_below(r, sizeof mutate_texts / sizeof *mutate_texts)];
    for (; times > 0 && len + strlen(text) < size; times--, len += strlen(text))
        memcpy(out + len, text, strlen(text));
    return len;
}

/* Another string for a text: a new one, that of another text, or a part of the pool. */
static void mutate_string(Random *r, Buffer *b)
{
    char text[900];
    uint32_t at, pool = rows_of(b, SECTION_POOL);
    unsigned char *row = row_any(r, b, SECTION_TEXTS), *other = row_any(r, b, SECTION_TEXTS);
    size_t offset = (size_t)(row - b->bytes), len;
    switch (random_below(r, 4)) {
    case 0:
        memcpy(row + 8, other + 8, 8);
        break;
    case 1: /* its end */
        at = (uint32_t)random_below(r, facts_rows_u32(row + 12) + 1u);
        facts_rows_put_u32(row + 8, facts_rows_u32(row + 8) + at);
        facts_rows_put_u32(row + 12, facts_rows_u32(row + 12) - at);
        break;
    default:
        len = write_text(r, text, sizeof text);
        if (!pool || !pool_append(b, text, len, &at))
            return;
        row = b->bytes + offset;
        facts_rows_put_u32(row + 8, at);
        facts_rows_put_u32(row + 12, (uint32_t)len);
    }
}

/* ---- numbers ---- */

static int64_t odd_number(Random *r)
{
    static const int64_t odd[] = {0, 1, 9, 10, 999, 1000, 999999, 1234567890, 999999999999999};
    int64_t n = odd[random_below(r, sizeof odd / sizeof *odd)];
    return random_below(r, 3) ? n : -n;
}

static uint64_t odd_scale(Random *r)
{
    uint64_t scale = 1;
    for (size_t i = random_below(r, 6); i > 0; i--)
        scale *= 1000;
    return scale;
}

/* A number of a figure, as the reader allows them. */
static void mutate_figure(Random *r, Buffer *b)
{
    unsigned char *row = row_any(r, b, SECTION_FACTS);
    uint32_t flags = facts_rows_u32(row + 20);
    switch (random_below(r, 9)) {
    case 0:
        facts_rows_put_i64(row + 56, odd_number(r));
        break;
    case 1:
        facts_rows_put_u64(row + 64, odd_scale(r));
        break;
    case 2:
        facts_rows_put_i64(row + 72, odd_number(r));
        facts_rows_put_u32(row + 20, flags | FACT_PREVIOUS);
        break;
    case 3:
        facts_rows_put_i64(row + 80, odd_number(r));
        facts_rows_put_u32(row + 20, flags | FACT_CHANGE);
        break;
    case 4:
        row[112] = (unsigned char)random_below(r, 7);
        break;
    case 5:
        row[113] = (unsigned char)random_below(r, 7);
        break;
    case 6:
        row[114 + random_below(r, 4)] = (unsigned char)random_below(r, 8);
        break;
    case 7:
        row[118] = (unsigned char)random_below(r, 256);
        row[119] = (unsigned char)random_below(r, 7);
        break;
    default:
        facts_rows_put_i64(row + 120, odd_number(r));
        row[114] = VALUE_RANGE;
    }
}

/* Another kind, other flags. */
static void mutate_kind(Random *r, Buffer *b)
{
    unsigned char *row = row_any(r, b, SECTION_FACTS);
    if (random_below(r, 3))
        facts_rows_put_u32(row + 20, facts_rows_u32(row + 20) ^ (uint32_t)1 << random_below(r, 10));
    else
        facts_rows_put_u32(row + 16, (uint32_t)random_below(r, KIND_COUNT));
}

/* ---- times ---- */

static int64_t odd_time(Random *r)
{
    static const int64_t odd[] = {INT64_MIN,
                                  INT64_MAX,
                                  INT64_C(-62135596800),
                                  INT64_C(253402300800),
                                  -1,
                                  0,
                                  1,
                                  INT64_C(1782900000),
                                  INT64_C(1774744200),
                                  INT64_C(1782900000) + 86400,
                                  INT64_C(4102444800)};
    int64_t time = odd[random_below(r, sizeof odd / sizeof *odd)];
    return time == INT64_MIN || time == INT64_MAX ? time : time + (int64_t)random_below(r, 3) - 1;
}

/* A fact is shown at other times: it was always valid, but one of its spans is another. */
static void mutate_times(Random *r, Buffer *b)
{
    unsigned char *span = row_any(r, b, SECTION_TIMELINE), *fact;
    uint32_t index = facts_rows_u32(span);
    if (index >= rows_of(b, SECTION_FACTS))
        return;
    fact = b->bytes + rows_at(b, SECTION_FACTS) + (size_t)index * FACTS_FACT;
    if (random_below(r, 2)) {
        facts_rows_put_i64(fact + 40, INT64_MIN);
        if (facts_rows_u32(fact + 16) != KIND_NOTICE)
            facts_rows_put_i64(fact + 48, INT64_MAX);
    }
    facts_rows_put_i64(span + (random_below(r, 2) ? 8 : 16), odd_time(r));
    if (random_below(r, 4) == 0)
        facts_rows_put_i64(b->bytes + (random_below(r, 2) ? 40 : 48), odd_time(r));
}

/* ---- measures that lie ---- */

static void lie(Random *r, unsigned char *row)
{
    static const uint32_t odd[] = {0, 1, 64, 63999, 64000, 640000, 6400000, FACTS_ADVANCE_MAX};
    uint32_t advance = facts_rows_u32(row + 8);
    switch (random_below(r, 4)) {
    case 0:
        advance = odd[random_below(r, sizeof odd / sizeof *odd)];
        break;
    case 1:
        advance = advance / 16 * (uint32_t)random_below(r, 64);
        break;
    case 2:
        advance += (uint32_t)random_below(r, 200) - 100;
        break;
    default: {
        int32_t bearing = (int32_t)random_below(r, 2 * FACTS_BEARING_MAX + 1) - FACTS_BEARING_MAX;
        facts_rows_put_u32(row + 12, (uint32_t)(random_below(r, 3) ? bearing % 64000 : bearing));
        return;
    }
    }
    facts_rows_put_u32(row + 8, advance);
}

/* One measure, some or all. */
static void mutate_measures(Random *r, Buffer *b)
{
    unsigned char *rows = b->bytes + rows_at(b, SECTION_MEASURES);
    uint32_t count = rows_of(b, SECTION_MEASURES);
    size_t each = random_below(r, 3);
    Random same = *r;
    if (each == 0)
        lie(r, row_any(r, b, SECTION_MEASURES));
    for (uint32_t i = 0; each > 0 && i < count; i++) {
        Random one = same;
        if (each == 1 || random_below(r, 4) == 0)
            lie(each == 1 ? &one : r, rows + (size_t)i * FACTS_MEASURE);
    }
    random_next(r);
}

/* ---- rows ---- */

/* A row goes, or is there twice. Only rows of whole eight bytes: the padding stays as it is. */
static void mutate_rows(Random *r, Buffer *b)
{
    int section = (int)random_below(r, SECTION_COUNT);
    uint32_t bytes = ROW_BYTES[section], count = rows_of(b, section);
    if (bytes % 8 || count == 0)
        return;
    size_t at = (size_t)(row_any(r, b, section) - b->bytes);
    unsigned char row[FACTS_SHOW];
    memcpy(row, b->bytes + at, bytes);
    if (random_below(r, 2)) {
        buffer_remove(b, at, bytes);
        rows_moved(b, section, -(int64_t)bytes, count - 1);
    } else if (b->size - b->len >= bytes) {
        buffer_insert(b, at, row, bytes);
        rows_moved(b, section, bytes, count + 1);
    }
}

/* The same place of two rows: one takes what the other has. */
static void mutate_alike(Random *r, Buffer *b)
{
    int section = (int)random_below(r, SECTION_COUNT);
    if (ROW_BYTES[section] < 4 || rows_of(b, section) == 0)
        return;
    size_t at = random_below(r, ROW_BYTES[section] / 4) * 4;
    memmove(row_any(r, b, section) + at, row_any(r, b, section) + at, 4);
}

/* Any number of the file: an extreme, a neighbour, or one from elsewhere. */
static void mutate_number(Random *r, Buffer *b)
{
    static const uint32_t odd[] = {0, 1, 2, 7, 8, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 1u << 16};
    size_t words = b->len / 4;
    if (words == 0)
        return;
    unsigned char *p = b->bytes + random_below(r, words) * 4;
    uint32_t value = facts_rows_u32(p);
    switch (random_below(r, 4)) {
    case 0:
        value = odd[random_below(r, sizeof odd / sizeof *odd)];
        break;
    case 1:
        value += (uint32_t)random_below(r, 5) - 2;
        break;
    case 2:
        memmove(p, b->bytes + random_below(r, words) * 4, 4);
        return;
    default:
        value = (uint32_t)b->len - (uint32_t)random_below(r, 32);
    }
    facts_rows_put_u32(p, value);
}

/* One change. The serial number, which no reader judges, says what a fuzzer does with the file. */
static void mutate_facts(Random *r, Buffer *b, const unsigned char *other, size_t other_len)
{
    size_t kind = random_below(r, 16);
    (void)other;
    (void)other_len;
    if (kind == 0 || !rows_stand(b))
        mutate_number(r, b);
    else if (kind == 1)
        facts_rows_put_u64(b->bytes + 24, random_next(r));
    else if (kind == 2)
        mutate_rows(r, b);
    else if (kind == 3)
        mutate_alike(r, b);
    else if (kind < 7 && rows_of(b, SECTION_TEXTS))
        mutate_string(r, b);
    else if (kind < 9 && rows_of(b, SECTION_TIMELINE))
        mutate_times(r, b);
    else if (kind < 12 && rows_of(b, SECTION_FACTS))
        mutate_figure(r, b);
    else if (kind == 12 && rows_of(b, SECTION_FACTS))
        mutate_kind(r, b);
    else if (rows_of(b, SECTION_MEASURES))
        mutate_measures(r, b);
}
