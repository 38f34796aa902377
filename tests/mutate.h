/* SPDX-License-Identifier: MIT */
/* Mutation for the fuzzers: a small generator that gives the same run for the same seed on every
 * machine, and the changes that break parsers: flips, cuts, copies, splices, odd bytes. */
#pragma once
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef struct {
    uint64_t state;
} Random;

/* splitmix64 */
static inline uint64_t random_next(Random *r)
{
    uint64_t z = r->state += UINT64_C(0x9E3779B97F4A7C15);
    z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
    return z ^ z >> 31;
}

/* From 0 to below - 1; 0 if below is 0. */
static inline size_t random_below(Random *r, size_t below)
{
    return below ? (size_t)(random_next(r) % below) : 0;
}

typedef struct {
    unsigned char *bytes;
    size_t len, size;
} Buffer;

/* Inserts `len` bytes at `at`, as far as there is room. */
static inline void buffer_insert(Buffer *b, size_t at, const void *bytes, size_t len)
{
    if (len > b->size - b->len)
        len = b->size - b->len;
    memmove(b->bytes + at + len, b->bytes + at, b->len - at);
    memmove(b->bytes + at, bytes, len);
    b->len += len;
}

static inline void buffer_remove(Buffer *b, size_t at, size_t len)
{
    if (len > b->len - at)
        len = b->len - at;
    memmove(b->bytes + at, b->bytes + at + len, b->len - at - len);
    b->len -= len;
}

/* Copies a piece of `from` (which may be the buffer itself) to a random place. */
static inline void mutate_splice(Random *r, Buffer *b, const unsigned char *from, size_t len)
{
    unsigned char piece[256];
    size_t at = random_below(r, len), n = 1 + random_below(r, sizeof piece - 1);
    if (len == 0)
        return;
    if (n > len - at)
        n = len - at;
    memcpy(piece, from + at, n);
    buffer_insert(b, random_below(r, b->len + 1), piece, n);
}

/* One change that makes sense for any bytes. */
static inline void mutate_bytes(Random *r, Buffer *b, const unsigned char *other, size_t other_len)
{
    static const unsigned char odd[] = {0,    1,    9,    10,   13,   32,   '#',  ':',
                                        '-',  '0',  '9',  0x7F, 0x80, 0xBF, 0xC0, 0xC2,
                                        0xE2, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFE, 0xFF};
    size_t at = random_below(r, b->len);
    unsigned char byte = odd[random_below(r, sizeof odd)];
    switch (random_below(r, 8)) {
    case 0:
        if (b->len)
            b->bytes[at] ^= (unsigned char)(1u << random_below(r, 8));
        break;
    case 1:
        if (b->len)
            b->bytes[at] = byte;
        break;
    case 2:
        buffer_insert(b, at, &byte, 1);
        break;
    case 3:
        buffer_remove(b, at, 1);
        break;
    case 4:
        buffer_remove(b, at, random_below(r, 64));
        break;
    case 5:
        mutate_splice(r, b, b->bytes, b->len);
        break;
    case 6:
        mutate_splice(r, b, other, other_len);
        break;
    default:
        if (random_below(r, 8) == 0)
            b->len = at;
    }
}
