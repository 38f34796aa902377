/* SPDX-License-Identifier: MIT */
/* The entries in force form a sum tree; each edge makes a new root that shares all but one path
 * with the one before it, so every moment of the past and future keeps its own tree. Edges cut
 * the line of positions into segments; a segment begins where the entry under way at its edge
 * ends. The chain of segments is computed once, forwards from position 0; afterwards a query is
 * a binary search for the segment and a walk down its tree. */
#include "roll.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
    int64_t length;       /* of all entries in force below */
    uint32_t live, shown; /* how many are in force, and of these shown */
    uint32_t left, right; /* node 0 is the empty tree */
} Node;

typedef struct {
    int64_t start;
    uint32_t root;
    uint32_t first; /* the entry that starts at `start` */
} Segment;

typedef struct {
    int64_t at;
    uint32_t entry;
    bool on;
} Edge;

struct Roll {
    uint32_t count, size; /* entries; the power of two that the tree spans */
    int64_t *lengths;
    bool *shown;
    Node *nodes;
    uint32_t node_count, node_cap, sealed; /* nodes below `sealed` belong to older segments */
    Segment *segments;
    uint32_t segment_count, segment_cap;
};

static bool grow(void **array, uint32_t *cap, uint32_t need, size_t each)
{
    if (need <= *cap)
        return true;
    uint32_t want = *cap ? *cap * 2 : 64;
    while (want < need)
        want *= 2;
    void *bigger = realloc(*array, want * each);
    if (!bigger)
        return false;
    *array = bigger;
    *cap = want;
    return true;
}

/* Puts entry i in force or out of it below `node`, which spans [at, at + size). Returns the node
 * that takes its place; the caller has made room for a whole path. */
static uint32_t tree_set(Roll *r, uint32_t node, uint32_t at, uint32_t size, uint32_t i, bool on)
{
    if (node < r->sealed) {
        r->nodes[r->node_count] = r->nodes[node];
        node = r->node_count++;
    }
    Node *n = &r->nodes[node];
    if (size == 1) {
        *n = (Node){on ? r->lengths[i] : 0, on, on && r->shown[i], 0, 0};
        return node;
    }
    uint32_t half = size / 2;
    if (i < at + half)
        n->left = tree_set(r, n->left, at, half, i, on);
    else
        n->right = tree_set(r, n->right, at + half, half, i, on);
    const Node *a = &r->nodes[n->left], *b = &r->nodes[n->right];
    n->length = a->length + b->length;
    n->live = a->live + b->live;
    n->shown = a->shown + b->shown;
    return node;
}

/* Sums over the entries in force before index i. */
static Node tree_before(const Roll *r, uint32_t root, uint32_t i)
{
    Node sum = {0};
    uint32_t at = 0, size = r->size, node = root;
    if (i >= size)
        return r->nodes[root];
    while (size > 1) {
        const Node *n = &r->nodes[node];
        size /= 2;
        if (i < at + size) {
            node = n->left;
            continue;
        }
        const Node *left = &r->nodes[n->left];
        sum.length += left->length;
        sum.live += left->live;
        sum.shown += left->shown;
        at += size;
        node = n->right;
    }
    return sum;
}

/* The entry in force whose part of the sum of lengths holds `offset`; *before is that sum in
 * front of it. */
static uint32_t tree_at(const Roll *r, uint32_t root, int64_t offset, int64_t *before)
{
    uint32_t at = 0, size = r->size, node = root;
    *before = 0;
    while (size > 1) {
        const Node *n = &r->nodes[node];
        int64_t left = r->nodes[n->left].length;
        size /= 2;
        if (offset < left) {
            node = n->left;
        } else {
            offset -= left;
            *before += left;
            at += size;
            node = n->right;
        }
    }
    return at;
}

/* The k-th entry in force (from 0), or the k-th that is also shown. */
static uint32_t tree_select(const Roll *r, uint32_t root, uint32_t k, bool shown)
{
    uint32_t at = 0, size = r->size, node = root;
    while (size > 1) {
        const Node *n = &r->nodes[node], *left = &r->nodes[n->left];
        uint32_t in_left = shown ? left->shown : left->live;
        size /= 2;
        if (k < in_left) {
            node = n->left;
        } else {
            k -= in_left;
            at += size;
            node = n->right;
        }
    }
    return at;
}

static bool live(const Roll *r, uint32_t root, uint32_t i)
{
    return tree_before(r, root, i + 1).live > tree_before(r, root, i).live;
}

/* The first at index i or after it, round the cycle; there must be one. */
static uint32_t next_from(const Roll *r, uint32_t root, uint32_t i, bool shown)
{
    Node before = tree_before(r, root, i);
    uint32_t k = shown ? before.shown : before.live;
    uint32_t all = shown ? r->nodes[root].shown : r->nodes[root].live;
    return tree_select(r, root, k == all ? 0 : k, shown);
}

/* From the start of entry a forwards to the next start of entry b: a whole cycle if a is b. */
static int64_t distance(const Roll *r, uint32_t root, uint32_t a, uint32_t b)
{
    int64_t d = tree_before(r, root, b).length - tree_before(r, root, a).length;
    return d > 0 ? d : d + r->nodes[root].length;
}

static int64_t floor_mod(int64_t a, int64_t b)
{
    int64_t m = a % b;
    return m < 0 ? m + b : m;
}

static Slot slot_in(const Roll *r, const Segment *g, int64_t position)
{
    int64_t total = r->nodes[g->root].length, before;
    int64_t offset = tree_before(r, g->root, g->first).length;
    offset = (offset + floor_mod(position - g->start, total)) % total;
    uint32_t index = tree_at(r, g->root, offset, &before);
    int64_t start = position - (offset - before);
    return (Slot){index, start, start + r->lengths[index]};
}

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

static int edge_order(const void *a, const void *b)
{
    const Edge *x = a, *y = b;
    if (x->at != y->at)
        return x->at < y->at ? -1 : 1;
    return x->entry < y->entry ? -1 : x->entry > y->entry;
}

static bool apply(Roll *r, uint32_t *root, const Edge *e)
{
    if (!grow((void **)&r->nodes, &r->node_cap, r->node_count + 40, sizeof(Node)))
        return false;
    *root = tree_set(r, *root, 0, r->size, e->entry, e->on);
    return true;
}

/* Adds the segment that begins at `start`, after entry `last` has ended. */
static bool begin_segment(Roll *r, int64_t start, uint32_t root, uint32_t last)
{
    if (!grow((void **)&r->segments, &r->segment_cap, r->segment_count + 1, sizeof(Segment)))
        return false;
    uint32_t first = r->nodes[root].live ? next_from(r, root, last + 1, false) : last;
    r->segments[r->segment_count++] = (Segment){start, root, first};
    r->sealed = r->node_count;
    return true;
}

static bool chain(Roll *r, const Edge *edges, uint32_t count)
{
    uint32_t k = 0, root = 0, last = UINT32_MAX;
    int64_t start = 0;
    for (;;) {
        while (k < count && edges[k].at <= start)
            if (!apply(r, &root, &edges[k++]))
                return false;
        if (!begin_segment(r, start, root, last))
            return false;
        if (k == count)
            return true;
        const Segment *g = &r->segments[r->segment_count - 1];
        int64_t edge = edges[k].at;
        if (r->nodes[root].live == 0) {
            start = edge;
            continue;
        }
        Slot slot = slot_in(r, g, edge);
        if (slot.start == edge)
            slot = slot_in(r, g, edge - 1);
        start = slot.end;
        last = slot.index;
    }
}

static Edge *collect(const RollEntry *entries, uint32_t count, uint32_t *edge_count)
{
    Edge *edges = malloc((2 * (size_t)count + 1) * sizeof *edges);
    uint32_t n = 0;
    for (uint32_t i = 0; edges && i < count; i++) {
        if (entries[i].until <= 0 || entries[i].from >= entries[i].until)
            continue;
        edges[n++] = (Edge){entries[i].from > 0 ? entries[i].from : 0, i, true};
        if (entries[i].until != INT64_MAX)
            edges[n++] = (Edge){entries[i].until, i, false};
    }
    if (edges)
        qsort(edges, n, sizeof *edges, edge_order);
    *edge_count = n;
    return edges;
}

Roll *roll_open(const RollEntry *entries, uint32_t count)
{
    uint32_t edge_count = 0;
    Edge *edges = NULL;
    bool good = false;
    Roll *r = calloc(1, sizeof *r);
    if (!r)
        return NULL;
    r->count = count;
    for (r->size = 1; r->size < count;)
        r->size *= 2;
    r->lengths = malloc((count + 1u) * sizeof *r->lengths);
    r->shown = malloc((count + 1u) * sizeof *r->shown);
    edges = collect(entries, count, &edge_count);
    if (!r->lengths || !r->shown || !edges ||
        !grow((void **)&r->nodes, &r->node_cap, 64, sizeof(Node)))
        goto out;
    for (uint32_t i = 0; i < count; i++) {
        r->lengths[i] = entries[i].length > 0 ? entries[i].length : 1;
        r->shown[i] = entries[i].shown;
    }
    r->nodes[0] = (Node){0};
    r->node_count = r->sealed = 1;
    good = chain(r, edges, edge_count);
out:
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
    free(r->nodes);
    free(r->shown);
    free(r->lengths);
    free(r);
}

/* The stretch at a position of segment g where there is nothing; the past of the first segment
 * has no start. */
static Slot nothing(const Roll *r, const Segment *g, int64_t position)
{
    if (position < g->start)
        return (Slot){0, INT64_MIN, g->start};
    return (Slot){0, g->start, segment_end(r, g)};
}

bool roll_slot(const Roll *r, int64_t position, Slot *slot)
{
    const Segment *g = segment_at(r, position);
    if (r->nodes[g->root].live == 0) {
        *slot = nothing(r, g, position);
        return false;
    }
    *slot = slot_in(r, g, position);
    return true;
}

bool roll_cycle(const Roll *r, int64_t position, int64_t within, Slot *slot)
{
    Segment g = *segment_at(r, position);
    if (r->nodes[g.root].live == 0) {
        *slot = (Slot){0, 0, INT64_MAX};
        return false;
    }
    g.start = 0;
    g.first = next_from(r, g.root, 0, false);
    *slot = slot_in(r, &g, within);
    return true;
}

/* What is shown at slot s of segment g: goes back to the last shown slot, over segments if need
 * be, then forwards again, since an entry that has expired cannot take what others leave. */
static bool shown_start(const Roll *r, const Segment *g, Slot *s)
{
    const Segment *h = g;
    Slot at = *s;
    bool found = false;
    for (;;) {
        if (r->nodes[h->root].shown) {
            Node before = tree_before(r, h->root, at.index + 1);
            uint32_t k = before.shown ? before.shown : r->nodes[h->root].shown;
            uint32_t index = tree_select(r, h->root, k - 1, true);
            int64_t start =
                index == at.index ? at.start : at.start - distance(r, h->root, index, at.index);
            if (start >= h->start || h == r->segments) {
                at = (Slot){index, start, 0};
                found = true;
                break;
            }
        }
        if (h == r->segments)
            break;
        h--;
        if (r->nodes[h->root].live == 0)
            break;
        at = slot_in(r, h, h[1].start - 1);
    }
    for (h = found ? h + 1 : h; h <= g; h++) {
        if (found && live(r, h->root, at.index))
            continue;
        found = r->nodes[h->root].shown > 0;
        if (found)
            at = (Slot){next_from(r, h->root, h->first, true), h->start, 0};
    }
    s->index = at.index;
    s->start = at.start;
    return found;
}

/* Where the next shown slot begins after slot s of segment g, while `index` is on. If that were at
 * the segment's end or later, the next segment says what follows there. */
static int64_t shown_end(const Roll *r, const Segment *g, Slot s, uint32_t index)
{
    int64_t next =
        s.start + distance(r, g->root, s.index, next_from(r, g->root, s.index + 1, true));
    while (next >= segment_end(r, g)) {
        g++;
        const Node *n = &r->nodes[g->root];
        if (n->shown == 0 || !live(r, g->root, index))
            return g->start;
        uint32_t first = next_from(r, g->root, g->first, true);
        next = g->start + (first == g->first ? 0 : distance(r, g->root, g->first, first));
    }
    return next;
}

bool roll_shown(const Roll *r, int64_t position, Slot *slot)
{
    const Segment *g = segment_at(r, position);
    *slot = nothing(r, g, position);
    if (r->nodes[g->root].shown == 0)
        return false;
    Slot s = slot_in(r, g, position), at = s;
    if (!shown_start(r, g, &at))
        return false;
    *slot = (Slot){at.index, at.start, shown_end(r, g, s, at.index)};
    return true;
}
