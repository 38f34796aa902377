/* SPDX-License-Identifier: MIT */
/* Each word is multiplied by an odd number of its place. A bit that differs then adds something other than
 * zero, since an odd number times a power of two below 2^32 is never a multiple of 2^32. */
#include "draw/checksum.h"
#include "draw/vector.h"

#include <string.h>

enum { LANES = sizeof(Pixels) / sizeof(uint32_t) };

/* Of whole vectors, and then of what is left over, filled up with zeros. */
static inline __attribute__((always_inline)) uint32_t sum(const uint8_t *at, size_t count)
{
    Pixels places = {1, 3, 5, 7, 9, 11, 13, 15}, all = {0}, words;
    for (; count >= sizeof words; at += sizeof words, count -= sizeof words) {
        memcpy(&words, at, sizeof words);
        all += words * places;
        places += 2 * LANES;
    }
    words = (Pixels){0};
    memcpy(&words, at, count);
    all += words * places;
    uint32_t s = 0;
    for (int i = 0; i < LANES; i++)
        s += all[i];
    return s;
}

WIDE uint32_t checksum_bytes(const void *bytes, size_t count)
{
    return sum(bytes, count);
}

WIDE uint32_t checksum_rows(const uint32_t *pixels, ptrdiff_t stride, int32_t w, int32_t h,
                            int32_t row)
{
    uint32_t s = 0;
    for (int32_t y = 0; y < h; y++, pixels += stride)
        s += sum((const uint8_t *)pixels, (size_t)w * sizeof *pixels) *
             (2 * (uint32_t)(row + y) + 1);
    return s;
}
