/* SPDX-License-Identifier: MIT */
/* Edges cut the line of positions into segments. A segment begins where the entry under way at its
 * edge ends, and keeps the trees (sum_tree.h) of what is in force in it. Two wheels turn within a
 * segment: the entries, and the notices that stand between them. Where neither is empty they take
 * turns, so the places of a segment can be numbered, and the start of place q is a sum over each
 * wheel. The chain of segments is computed once, forwards from position 0. */
#include "schedule/roll.h"
#include "base/arena.h"
#include "base/fixed.h"
#include "schedule/sum_tree.h"

#include <stdlib.h>

enum { WHEELS = 2 };

typedef struct {
    uint32_t root;
    uint32_t first; /* the entry that comes first in the segment ... */
    Sums before;    /* ... after these in the order */
    uint32_t after; /* where in the order the search for it began */
    int64_t extra;  /* room after its entry, which is the only one in force; else 0 */
} Wheel;

typedef struct {
    int64_t start, begin; /* its first entry begins at `begin`, at its start or later */
    Wheel wheel[WHEELS];
    uint8_t turn;  /* the one that comes first, where neither is empty */
    uint32_t last; /* the entry before it, and where that ended; UINT32_MAX: there was none */
    int64_t last_end;
} Segment;

typedef struct {
    int64_t at;
    uint32_t entry;
    bool on;
} Edge;

struct Roll {
    SumTree tree;
    uint8_t *wheel; /* by entry */
    bool *notice;
    int64_t *extra; /* room after an entry that is alone */
    Segment *segments;
    uint32_t segment_count;
    size_t segment_cap;
};

/* ---- one wheel ---- */

static int64_t live(const Roll *r, const Segment *g, int w)
{
    return sum_tree_all(&r->tree, g->wheel[w].root)->live;
}

static int64_t shown(const Roll *r, const Segment *g, int w)
{
    return sum_tree_all(&r->tree, g->wheel[w].root)->shown;
}

/* The first entry in force at index i or after it, round the cycle; there must be one. */
static uint32_t next_from(const Roll *r, uint32_t root, uint32_t i)
{
    uint32_t k = sum_tree_before(&r->tree, root, i).live;
    return sum_tree_select(&r->tree, root, k == sum_tree_all(&r->tree, root)->live ? 0 : k, false);
}

/* The rank, among those in force, of the m-th entry of the segment (m may be negative). */
static uint32_t rank_of(const Roll *r, const Wheel *w, int64_t m)
{
    int64_t all = sum_tree_all(&r->tree, w->root)->live;
    int64_t rank = w->before.live + m;
    return (uint32_t)(rank - fixed_floor_div(rank, all) * all);
}

/* The length of the first m entries of the segment. */
static int64_t length_of(const Roll *r, const Wheel *w, int64_t m)
{
    const Sums *all = sum_tree_all(&r->tree, w->root);
    if (!all->live)
        return 0;
    int64_t rank = w->before.live + m, turns = fixed_floor_div(rank, all->live);
    uint32_t rest = (uint32_t)(rank - turns * all->live);
    return turns * (all->length + w->extra) + sum_tree_first(&r->tree, w->root, rest).length -
           w->before.length;
}

/* The number of the last shown entry at m or before it; there must be one. */
static int64_t shown_at_or_before(const Roll *r, const Wheel *w, int64_t m)
{
    const Sums *all = sum_tree_all(&r->tree, w->root);
    uint32_t rank = rank_of(r, w, m);
    uint32_t n = sum_tree_first(&r->tree, w->root, rank + 1).shown;
    uint32_t found = sum_tree_select(&r->tree, w->root, (n ? n : all->shown) - 1, true);
    int64_t back = (int64_t)rank - sum_tree_before(&r->tree, w->root, found).live;
    return m - (back < 0 ? back + all->live : back);
}

/* The number of the first shown entry at m or after it; there must be one. */
static int64_t shown_at_or_after(const Roll *r, const Wheel *w, int64_t m)
{
    const Sums *all = sum_tree_all(&r->tree, w->root);
    uint32_t rank = rank_of(r, w, m);
    uint32_t n = sum_tree_first(&r->tree, w->root, rank).shown;
    uint32_t found = sum_tree_select(&r->tree, w->root, n < all->shown ? n : 0, true);
    int64_t on = (int64_t)sum_tree_before(&r->tree, w->root, found).live - rank;
    return m + (on < 0 ? on + all->live : on);
}

/* ---- the places of a segment ---- */

static bool takes_turns(const Roll *r, const Segment *g)
{
    return live(r, g, 0) && live(r, g, 1);
}

static int wheel_at(const Roll *r, const Segment *g, int64_t q)
{
    if (!takes_turns(r, g))
        return live(r, g, 1) > 0;
    return g->turn ^ (int)(q & 1);
}

/* The number of entries of a wheel before place q. */
static int64_t turned(const Roll *r, const Segment *g, int w, int64_t q)
{
    if (takes_turns(r, g))
        return fixed_floor_div(q + (w == g->turn), 2);
    return live(r, g, w) ? q : 0;
}

/* The place of the m-th entry of a wheel. */
static int64_t place_of(const Roll *r, const Segment *g, int w, int64_t m)
{
    return takes_turns(r, g) ? 2 * m + (w != g->turn) : m;
}

static int64_t begins(const Roll *r, const Segment *g, int64_t q)
{
    int64_t start = g->begin;
    for (int w = 0; w < WHEELS; w++)
        start += length_of(r, &g->wheel[w], turned(r, g, w, q));
    return start;
}

static uint32_t entry_at(const Roll *r, const Segment *g, int64_t q)
{
    int w = wheel_at(r, g, q);
    uint32_t rank = rank_of(r, &g->wheel[w], turned(r, g, w, q));
    return sum_tree_select(&r->tree, g->wheel[w].root, rank, false);
}

/* Two wheels are back where they began when each has made whole turns. */
static int64_t find_between(const Roll *r, const Segment *g, int64_t position)
{
    int64_t a = live(r, g, 0), b = live(r, g, 1), period = a / fixed_divisor(a, b) * b * 2;
    int64_t length = begins(r, g, period) - g->begin;
    int64_t turns = fixed_floor_div(position - g->begin, length);
    int64_t low = 0, high = period, rest = position - turns * length;
    while (high - low > 1) {
        int64_t middle = low + (high - low) / 2;
        if (begins(r, g, middle) <= rest)
            low = middle;
        else
            high = middle;
    }
    return turns * period + low;
}

/* The place that holds a position. */
static int64_t find_place(const Roll *r, const Segment *g, int64_t position)
{
    if (takes_turns(r, g))
        return find_between(r, g, position);
    const Wheel *w = &g->wheel[live(r, g, 1) > 0];
    const Sums *all = sum_tree_all(&r->tree, w->root);
    int64_t offset = position - g->begin + w->before.length;
    int64_t length = all->length + w->extra, turns = fixed_floor_div(offset, length);
    if (w->extra)
        return turns;
    uint32_t rank = sum_tree_rank_at(&r->tree, w->root, offset - turns * length);
    return turns * all->live + rank - w->before.live;
}

static inline Slot slot_at(const Roll *r, const Segment *g, int64_t q)
{
    uint32_t index = entry_at(r, g, q);
    int64_t start = begins(r, g, q);
    int64_t extra = g->wheel[r->wheel[index]].extra;
    return (Slot){index, start, start + r->tree.lengths[index] + extra};
}

/* ---- segments ---- */

static const Segment *segment_at(const Roll *r, int64_t position)
{
    uint32_t lo = 0, hi = r->segment_count;
    while (hi - lo > 1) {
        uint32_t mid = lo + (hi - lo) / 2;
        if (r->segments[mid].start <= position)
            lo = mid;
        else
            hi = mid;
    }
    return &r->segments[lo];
}

static int64_t segment_end(const Roll *r, const Segment *g)
{
    return g + 1 < r->segments + r->segment_count ? g[1].start : INT64_MAX;
}

static bool any_live(const Roll *r, const Segment *g)
{
    return live(r, g, 0) || live(r, g, 1);
}

static bool any_shown(const Roll *r, const Segment *g)
{
    return shown(r, g, 0) || shown(r, g, 1);
}

/* An entry that is alone has room after it, also if it was the last one before. */
static void leave_room(const Roll *r, Segment *g)
{
    g->begin = g->start;
    g->wheel[0].extra = g->wheel[1].extra = 0;
    if (live(r, g, 0) + live(r, g, 1) != 1)
        return;
    Wheel *wheel = &g->wheel[live(r, g, 1)];
    wheel->extra = r->extra[wheel->first];
    if (wheel->extra && wheel->first == g->last && g->last_end + wheel->extra > g->start)
        g->begin = g->last_end + wheel->extra;
}

/* Adds a segment; its wheels have their roots and `after`, and get their first entries here. */
static bool add_segment(Roll *r, Segment g)
{
    if (!arena_grow(&r->segments, r->segment_count, &r->segment_cap, sizeof g))
        return false;
    for (int w = 0; w < WHEELS; w++) {
        Wheel *wheel = &g.wheel[w];
        bool any = sum_tree_all(&r->tree, wheel->root)->live;
        wheel->first = any ? next_from(r, wheel->root, wheel->after) : wheel->after;
        wheel->before = sum_tree_before(&r->tree, wheel->root, wheel->first);
    }
    leave_room(r, &g);
    sum_tree_seal(&r->tree);
    r->segments[r->segment_count++] = g;
    return true;
}

/* A notice that has just come into force, and still is, comes first on its wheel. */
static void put_first(const Roll *r, Segment *g, const Edge *edges, uint32_t count)
{
    uint32_t fresh[WHEELS] = {UINT32_MAX, UINT32_MAX};
    for (uint32_t k = 0; k < count; k++) {
        uint32_t i = edges[k].entry, w = r->wheel[i];
        if (edges[k].on && r->notice[i] && i < fresh[w] &&
            sum_tree_live(&r->tree, g->wheel[w].root, i))
            fresh[w] = g->wheel[w].after = i;
    }
}

/* The next segment, which begins when the entry at the edge has ended, without the room after it. */
static Segment follow(const Roll *r, const Segment *g, int64_t edge)
{
    Segment next = *g;
    next.start = edge;
    if (!any_live(r, g) || edge < g->begin)
        return next;
    int64_t q = find_place(r, g, edge);
    if (begins(r, g, q) == edge)
        q--;
    Slot slot = slot_at(r, g, q);
    next.last = slot.index;
    next.last_end = slot.end - g->wheel[r->wheel[slot.index]].extra;
    next.start = next.last_end > edge ? next.last_end : edge;
    next.turn = wheel_at(r, g, q) == 0;
    for (int w = 0; w < WHEELS; w++) {
        int64_t m = turned(r, g, w, q + 1);
        if (m > 0)
            next.wheel[w].after = sum_tree_select(&r->tree, g->wheel[w].root,
                                                  rank_of(r, &g->wheel[w], m - 1), false) +
                                  1;
    }
    return next;
}

static bool chain(Roll *r, const Edge *edges, uint32_t count)
{
    Segment g = {.last = UINT32_MAX};
    for (uint32_t k = 0, done = 0;; done = k) {
        for (; k < count && edges[k].at <= g.start; k++) {
            uint32_t i = edges[k].entry;
            if (!sum_tree_set(&r->tree, &g.wheel[r->wheel[i]].root, i, edges[k].on))
                return false;
        }
        put_first(r, &g, edges + done, k - done);
        if (!add_segment(r, g))
            return false;
        if (k == count)
            return true;
        g = follow(r, &r->segments[r->segment_count - 1], edges[k].at);
    }
}

/* ---- opening ---- */

static int edge_order(const void *a, const void *b)
{
    const Edge *x = a, *y = b;
    if (x->at != y->at)
        return x->at < y->at ? -1 : 1;
    return x->entry < y->entry ? -1 : x->entry > y->entry;
}

static Edge *collect(const RollSpan *spans, size_t count, uint32_t *edge_count)
{
    Edge *edges = malloc((2 * count + 1) * sizeof *edges);
    uint32_t n = 0;
    for (size_t k = 0; edges && k < count; k++) {
        const RollSpan *s = &spans[k];
        if (s->until <= 0 || s->from >= s->until)
            continue;
        edges[n++] = (Edge){s->from > 0 ? s->from : 0, s->entry, true};
        if (s->until != INT64_MAX)
            edges[n++] = (Edge){s->until, s->entry, false};
    }
    if (edges)
        qsort(edges, n, sizeof *edges, edge_order);
    *edge_count = n;
    return edges;
}

Roll *roll_open(const RollEntry *entries, uint32_t count, const RollSpan *spans, size_t span_count,
                RollNotices notices)
{
    uint32_t edge_count = 0;
    Roll *r = calloc(1, sizeof *r);
    if (!r)
        return NULL;
    Edge *edges = collect(spans, span_count, &edge_count);
    r->wheel = calloc(count + 1u, sizeof *r->wheel);
    r->notice = calloc(count + 1u, sizeof *r->notice);
    r->extra = calloc(count + 1u, sizeof *r->extra);
    bool good = sum_tree_open(&r->tree, count) && edges && r->wheel && r->notice && r->extra;
    for (uint32_t i = 0; good && i < count; i++) {
        r->tree.lengths[i] = entries[i].length > 0 ? entries[i].length : 1;
        r->extra[i] =
            entries[i].alone > r->tree.lengths[i] ? entries[i].alone - r->tree.lengths[i] : 0;
        r->tree.shown[i] = entries[i].shown;
        r->notice[i] = entries[i].notice;
        r->wheel[i] = entries[i].notice && notices == ROLL_BETWEEN;
    }
    good = good && chain(r, edges, edge_count);
    free(edges);
    if (good)
        return r;
    roll_close(r);
    return NULL;
}

void roll_close(Roll *r)
{
    if (!r)
        return;
    free(r->segments);
    free(r->notice);
    free(r->extra);
    free(r->wheel);
    sum_tree_close(&r->tree);
    free(r);
}

/* ---- asking ---- */

/* The empty stretch of segment g around a position. The past of the first segment has no start. */
static Slot nothing(const Roll *r, const Segment *g, int64_t position)
{
    if (position < g->start)
        return (Slot){0, INT64_MIN, g->start};
    int64_t end = segment_end(r, g);
    return (Slot){0, g->start, position < g->begin && g->begin < end ? g->begin : end};
}

bool roll_slot(const Roll *r, int64_t position, Slot *slot)
{
    const Segment *g = segment_at(r, position);
    if (!any_live(r, g) || (position >= g->start && position < g->begin)) {
        *slot = nothing(r, g, position);
        return false;
    }
    *slot = slot_at(r, g, find_place(r, g, position));
    slot->end = slot->end < segment_end(r, g) ? slot->end : segment_end(r, g);
    return true;
}

bool roll_cycle(const Roll *r, int64_t position, int64_t within, Slot *slot)
{
    Segment g = *segment_at(r, position);
    if (!any_live(r, &g)) {
        *slot = (Slot){0, 0, INT64_MAX};
        return false;
    }
    g.start = g.begin = 0;
    g.turn = 0;
    for (Wheel *w = g.wheel; w < g.wheel + WHEELS; w++) {
        w->first = sum_tree_all(&r->tree, w->root)->live ? next_from(r, w->root, 0) : w->first;
        w->before = sum_tree_before(&r->tree, w->root, w->first);
    }
    *slot = slot_at(r, &g, find_place(r, &g, within));
    return true;
}

/* The last shown place at q or before it, or the first at q or after it; there must be one. */
static int64_t near_shown(const Roll *r, const Segment *g, int64_t q, bool after)
{
    int64_t best = after ? INT64_MAX : INT64_MIN;
    for (int w = 0; w < WHEELS; w++) {
        const Wheel *wheel = &g->wheel[w];
        if (!shown(r, g, w))
            continue;
        int64_t m = after ? shown_at_or_after(r, wheel, turned(r, g, w, q))
                          : shown_at_or_before(r, wheel, turned(r, g, w, q + 1) - 1);
        int64_t place = place_of(r, g, w, m);
        if (after ? place < best : place > best)
            best = place;
    }
    return best;
}

/* The last shown slot of a segment at place q or before it. The first segment has no beginning. */
static bool shown_within(const Roll *r, const Segment *h, int64_t q, Slot *out)
{
    if (!any_shown(r, h))
        return false;
    int64_t place = near_shown(r, h, q, false);
    if (place < 0 && h != r->segments)
        return false;
    *out = slot_at(r, h, place);
    return true;
}

/* The last shown slot at place q of segment *h or before it, in earlier segments if need be. *h
 * becomes the segment where it is found, or the one before which there is nothing. */
static bool shown_before(const Roll *r, const Segment **h, int64_t q, Slot *out)
{
    while (!shown_within(r, *h, q, out)) {
        if (*h == r->segments || !any_live(r, *h - 1))
            return false;
        q = find_place(r, *h - 1, (*h)->start - 1);
        --*h;
    }
    return true;
}

/* What is shown at place q of segment g. Goes back to the last shown slot, then forwards again, since
 * an entry that has expired cannot take the room that others leave. */
static bool shown_start(const Roll *r, const Segment *g, int64_t q, Slot *out)
{
    const Segment *h = g;
    bool found = shown_before(r, &h, q, out);
    for (h = found ? h + 1 : h; h <= g; h++) {
        if (found && sum_tree_live(&r->tree, h->wheel[r->wheel[out->index]].root, out->index))
            continue;
        found = any_shown(r, h);
        if (found)
            *out = (Slot){entry_at(r, h, near_shown(r, h, 0, true)), h->start, 0};
    }
    return found;
}

/* Where the next shown slot after place q of segment g begins, while `index` is on. If that is not
 * within the segment, the next segment says what follows. */
static int64_t shown_end(const Roll *r, const Segment *g, int64_t q, uint32_t index)
{
    int64_t next = begins(r, g, near_shown(r, g, q + 1, true));
    while (next >= segment_end(r, g)) {
        g++;
        if (!any_shown(r, g) || !sum_tree_live(&r->tree, g->wheel[r->wheel[index]].root, index))
            return g->start;
        next = begins(r, g, near_shown(r, g, 0, true));
    }
    return next;
}

bool roll_shown(const Roll *r, int64_t position, Slot *slot)
{
    const Segment *g = segment_at(r, position);
    *slot = nothing(r, g, position);
    if (!any_shown(r, g))
        return false;
    int64_t q = find_place(r, g, position);
    Slot at = {0};
    if (!shown_start(r, g, q, &at))
        return false;
    *slot = (Slot){at.index, at.start, shown_end(r, g, q, at.index)};
    return true;
}
