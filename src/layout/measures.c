/* SPDX-License-Identifier: MIT */
/* Keys are spread evenly, so their upper bits nearly give their places in the sorted rows: an index
 * over those bits leaves two or three rows to look at. If many keys begin alike, which happens only in
 * a file made for that, the search within them is still binary. What is not in the rows and had to be
 * measured is kept for a while by the same keys: words come again, a text that fits nowhere is tried at
 * many sizes, and factc lays a show out for many screens. The table grows with what is kept, up to a
 * bound; then a text takes the place of another one. */
#include "layout/measures.h"
#include "facts/facts_rows.h"

#include <stdlib.h>
#include <string.h>

enum { ROWS_EACH = 2, EM_PX = 1000, TRIES = 32 };
enum { MEMO_FIRST = 1 << 10, MEMO_MOST = 1 << 18 }; /* rows: 4 MiB, the texts of 20,000 facts */

struct MeasuresMemo {
    uint64_t key;             /* 0: a free place */
    int32_t advance, bearing; /* at EM_PX */
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

/* The place of a key, or a free one for it. In a full table, where there are no more free ones than
 * are needed to end each search, it may be that of another key. */
static struct MeasuresMemo *place_of(struct MeasuresMemo *memo, size_t room, uint64_t key)
{
    size_t at = (size_t)key & (room - 1);
    for (int tries = 0; tries < TRIES && memo[at].key && memo[at].key != key; tries++)
        at = (at + 1) & (room - 1);
    return &memo[at];
}

/* Makes the table larger where half of it is taken. False if there is none. */
static bool make_room(Measures *m)
{
    size_t room = m->memo_room ? 2 * m->memo_room : MEMO_FIRST;
    if (m->memo_room && (m->memo_count * 2 < m->memo_room || room > MEMO_MOST))
        return true;
    struct MeasuresMemo *wider = calloc(room, sizeof *wider);
    if (!wider)
        return m->memo != NULL;
    m->memo_count = 0;
    for (size_t i = 0; i < m->memo_room; i++)
        if (m->memo[i].key) {
            struct MeasuresMemo *place = place_of(wider, room, m->memo[i].key);
            m->memo_count += place->key == 0;
            *place = m->memo[i];
        }
    free(m->memo);
    m->memo = wider;
    m->memo_room = room;
    return true;
}

/* Measures, if it was not measured a while ago. */
static Extent remember(Measures *m, uint64_t key, FontKey font, int size_px, const char *s,
                       size_t len)
{
    bool kept = key && size_px == EM_PX && make_room(m); /* the only size that layouts ask for */
    struct MeasuresMemo *place = kept ? place_of(m->memo, m->memo_room, key) : NULL;
    if (place && place->key == key)
        return (Extent){place->advance, place->bearing};
    m->missed++;
    Extent e = m->other.measure(m->other.ctx, font, size_px, s, len);
    if (place && e.advance >= INT32_MIN && e.advance <= INT32_MAX) {
        m->memo_count += place->key == 0;
        *place = (struct MeasuresMemo){key, (int32_t)e.advance, e.bearing};
    }
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
    m->memo_room = m->memo_count = 0;
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
