/* SPDX-License-Identifier: MIT */
/* A TZif file says everything twice: in 32 bits, which are skipped, then in 64 bits, and ends with the
 * rule that holds after its last entry. */
#include "compiler/tzif.h"

#include <string.h>

enum { HEADER = 44, TYPE = 6 };

static uint32_t u32(const unsigned char *p)
{
    return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
}

static int32_t i32(const unsigned char *p)
{
    uint32_t u = u32(p);
    return u <= INT32_MAX ? (int32_t)u : -(int32_t)~u - 1;
}

/* The bytes of a part after its header, in which a time has `wide` bytes. */
static uint64_t part(const unsigned char *h, uint32_t wide)
{
    uint64_t utc = u32(h + 20), standard = u32(h + 24), leaps = u32(h + 28), times = u32(h + 32),
             types = u32(h + 36), letters = u32(h + 40);
    return times * (wide + 1) + types * TYPE + letters + leaps * (wide + 4) + standard + utc;
}

bool tzif_open(Tzif *t, const void *bytes, size_t size)
{
    const unsigned char *p = bytes;
    if (size < HEADER || memcmp(p, "TZif", 4) != 0 || p[4] < '2')
        return false;
    uint64_t second = HEADER + part(p, 4);
    if (second + HEADER > size || memcmp(p + second, "TZif", 4) != 0)
        return false;
    const unsigned char *h = p + second;
    uint64_t end = second + HEADER + part(h, 8);
    if (end + 2 > size || p[end] != '\n' || p[size - 1] != '\n')
        return false;
    *t = (Tzif){.times = h + HEADER, .time_count = u32(h + 32), .type_count = u32(h + 36)};
    t->indexes = t->times + 8 * (size_t)t->time_count;
    t->types = t->indexes + t->time_count;
    t->footer = (const char *)p + end + 1;
    t->footer_len = size - (size_t)end - 2;
    for (uint32_t i = 0; i < t->time_count; i++)
        if (t->indexes[i] >= t->type_count)
            return false;
    return true;
}

int64_t tzif_time(const Tzif *t, uint32_t i)
{
    const unsigned char *p = t->times + 8 * (size_t)i;
    return (int64_t)i32(p) * INT64_C(4294967296) + u32(p + 4);
}

int32_t tzif_offset(const Tzif *t, uint32_t i)
{
    return i32(t->types + TYPE * (size_t)t->indexes[i]);
}
