/* SPDX-License-Identifier: MIT */
/* Keys are spread evenly, so their upper bits nearly give their places in the sorted rows: an index
 * over those bits leaves two or three rows to look at. If many keys begin alike, which happens only in
 * a file made for that, the search within them is still binary. What is not in the rows and had to be
 * measured is kept for a while by the same keys: words come again, and a text that fits nowhere is
 * tried at many sizes. */
#include "layout/measures.h"
#include "facts/facts_rows.h"

#include <stdlib.h>
#include <string.h>

enum { ROWS_EACH = 2, EM_PX = 1000 };
enum { MEMO_BITS = 13, MEMO_ROWS = 1 << MEMO_BITS };

struct MeasuresMemo {
    uint64_t key;
    Extent em; /* at EM_PX */
};

/* The row of a key; count if it has none. */
static uint32_t find(const Measures *m, uint64_t key)
{
    const uint32_t *range = &m->first[key >> m->shift];
    uint32_t lo = range[0], hi = range[1];
    while (lo < hi) {
        uint32_t mid = lo + (hi - lo) / 2;
        uint64_t at = facts_rows_u64(facts_rows_at(m->facts, SECTION_MEASURES, mid));
        if (at == key)
            return mid;
        if (at < key)
            lo = mid + 1;
        else
            hi = mid;
    }
    return m->facts->count[SECTION_MEASURES];
}

/* Measures, if it was not measured a while ago. Key 0 is that of an empty place. */
static Extent remember(Measures *m, uint64_t key, FontKey font, int size_px, const char *s,
                       size_t len)
{
    if (!m->memo)
        m->memo = calloc(MEMO_ROWS, sizeof *m->memo);
    bool kept = m->memo && key && size_px == EM_PX; /* the only size that layouts ask for */
    struct MeasuresMemo *place = kept ? &m->memo[key >> (64 - MEMO_BITS)] : NULL;
    if (place && place->key == key)
        return place->em;
    m->missed++;
    Extent e = m->other.measure(m->other.ctx, font, size_px, s, len);
    if (place)
        *place = (struct MeasuresMemo){key, e};
    return e;
}

static Extent measure(void *ctx, FontKey font, int size_px, const char *s, size_t len)
{
    Measures *m = ctx;
    uint64_t key = facts_key(font, s, len);
    uint32_t at = m->facts ? find(m, key) : 0;
    if (!m->facts || at == m->facts->count[SECTION_MEASURES])
        return remember(m, key, font, size_px, s, len);
    FactsMeasure e = facts_measure(m->facts, at);
    return (Extent){(int64_t)e.advance * size_px / EM_PX,
                    (int32_t)((int64_t)e.bearing * size_px / EM_PX)};
}

void measures_open(Measures *m, const Facts *facts, const unsigned char fonts[FACTS_HASH],
                   Ruler other)
{
    *m = (Measures){.shift = 63, .other = other};
    uint32_t count = facts ? facts->count[SECTION_MEASURES] : 0, beginnings = 2, at = 0;
    if (count == 0 || memcmp(facts_fonts(facts), fonts, FACTS_HASH) != 0)
        return;
    for (; beginnings < count / ROWS_EACH; beginnings *= 2)
        m->shift--;
    m->first = malloc((beginnings + 1u) * sizeof *m->first);
    if (!m->first)
        return;
    for (uint32_t i = 0; i < count; i++)
        for (uint64_t begin = facts_measure(facts, i).key >> m->shift; at <= begin; at++)
            m->first[at] = i;
    for (; at <= beginnings; at++)
        m->first[at] = count;
    m->facts = facts;
}

void measures_rest(Measures *m)
{
    free(m->memo);
    m->memo = NULL;
}

void measures_close(Measures *m)
{
    free(m->first);
    free(m->memo);
    *m = (Measures){0};
}

Ruler measures_ruler(Measures *m)
{
    return (Ruler){measure, m};
}
