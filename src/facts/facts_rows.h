/* SPDX-License-Identifier: MIT */
/* The raw rows of a fact file, read and written byte by byte, whatever the machine's order and alignment.
 * Nothing is checked here: that is for facts_open. */
#pragma once
#include "facts/facts.h"

static const uint32_t ROW_BYTES[SECTION_COUNT] = {FACTS_SHOW, FACTS_SOURCE, FACTS_FACT, FACTS_TEXT,
                                                  FACTS_SPAN, FACTS_LANG,   FACTS_CODE, 1,
                                                  1,          FACTS_MEASURE};

static inline uint16_t facts_rows_u16(const unsigned char *p)
{
    return (uint16_t)(p[0] | p[1] << 8);
}

static inline uint32_t facts_rows_u32(const unsigned char *p)
{
    return p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
}

static inline uint64_t facts_rows_u64(const unsigned char *p)
{
    return facts_rows_u32(p) | (uint64_t)facts_rows_u32(p + 4) << 32;
}

static inline int64_t facts_rows_i64(const unsigned char *p)
{
    uint64_t u = facts_rows_u64(p);
    return u <= INT64_MAX ? (int64_t)u : -(int64_t)(UINT64_MAX - u) - 1;
}

static inline void facts_rows_put_u32(unsigned char *p, uint32_t value)
{
    for (int i = 0; i < 4; i++)
        p[i] = (unsigned char)(value >> 8 * i);
}

static inline void facts_rows_put_u64(unsigned char *p, uint64_t value)
{
    facts_rows_put_u32(p, (uint32_t)value);
    facts_rows_put_u32(p + 4, (uint32_t)(value >> 32));
}

static inline void facts_rows_put_i64(unsigned char *p, int64_t value)
{
    facts_rows_put_u64(p, (uint64_t)value);
}

static inline const unsigned char *facts_rows_at(const Facts *f, FactsSection section,
                                                 uint32_t index)
{
    return f->bytes + f->at[section] + (size_t)index * ROW_BYTES[section];
}

static inline Str facts_rows_str(const Facts *f, const unsigned char *p)
{
    return (Str){(const char *)f->bytes + f->at[SECTION_POOL] + facts_rows_u32(p),
                 facts_rows_u32(p + 4)};
}

/* The sort key of a text: field, then language. */
static inline uint32_t facts_rows_text_key(const unsigned char *p)
{
    return (uint32_t)(p[0] | p[1] << 8) << 16 | (uint32_t)(p[2] | p[3] << 8);
}
