/* SPDX-License-Identifier: MIT */
/* Keys are spread evenly, so their upper bits say nearly where in the sorted rows each one stands:
 * an index over those bits leaves two or three rows to look at. Where many keys begin alike, which
 * only a file made for that has, the search within them is still binary. */
#include "layout/measures.h"

#include "facts/facts_rows.h"

#include <stdlib.h>
#include <string.h>

enum { ROWS_EACH = 2 };

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

static Extent measure(void *ctx, FontKey font, int size_px, const char *s, size_t len)
{
    Measures *m = ctx;
    uint32_t at = m->facts ? find(m, facts_key(font, s, len)) : 0;
    if (!m->facts || at == m->facts->count[SECTION_MEASURES]) {
        m->missed++;
        return m->other.measure(m->other.ctx, font, size_px, s, len);
    }
    FactsMeasure e = facts_measure(m->facts, at);
    return (Extent){(int64_t)e.advance * size_px / 1000,
                    (int32_t)((int64_t)e.bearing * size_px / 1000)};
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

void measures_close(Measures *m)
{
    free(m->first);
    *m = (Measures){0};
}

Ruler measures_ruler(Measures *m)
{
    return (Ruler){measure, m};
}
