/* SPDX-License-Identifier: MIT */
/* A path is copied the first time it is changed after a seal, and changed in place from then on.
 * Queries walk down from a root and add up what lies to the left of the path. */
#include "schedule/sum_tree.h"

#include <stdlib.h>

enum { PATH = 40 }; /* more than the nodes of any path */

bool sum_tree_open(SumTree *t, uint32_t count)
{
    *t = (SumTree){.size = 1, .count = 1, .sealed = 1, .capacity = 64};
    while (t->size < count)
        t->size *= 2;
    t->lengths = malloc((count + 1u) * sizeof *t->lengths);
    t->shown = malloc((count + 1u) * sizeof *t->shown);
    t->nodes = calloc(t->capacity, sizeof *t->nodes);
    return t->lengths && t->shown && t->nodes;
}

void sum_tree_close(SumTree *t)
{
    free(t->nodes);
    free(t->shown);
    free(t->lengths);
}

/* `node` spans [at, at + size). Returns the node that takes its place. */
static uint32_t set(SumTree *t, uint32_t node, uint32_t at, uint32_t size, uint32_t i, bool on)
{
    if (node < t->sealed) {
        t->nodes[t->count] = t->nodes[node];
        node = t->count++;
    }
    Sums *n = &t->nodes[node];
    if (size == 1) {
        *n = (Sums){on ? t->lengths[i] : 0, on, on && t->shown[i], 0, 0};
        return node;
    }
    uint32_t half = size / 2;
    if (i < at + half)
        n->left = set(t, n->left, at, half, i, on);
    else
        n->right = set(t, n->right, at + half, half, i, on);
    const Sums *a = &t->nodes[n->left], *b = &t->nodes[n->right];
    n->length = a->length + b->length;
    n->live = a->live + b->live;
    n->shown = a->shown + b->shown;
    return node;
}

bool sum_tree_set(SumTree *t, uint32_t *root, uint32_t i, bool on)
{
    if (t->capacity - t->count < PATH) {
        Sums *wider = realloc(t->nodes, 2 * (size_t)t->capacity * sizeof *wider);
        if (!wider)
            return false;
        t->nodes = wider;
        t->capacity *= 2;
    }
    *root = set(t, *root, 0, t->size, i, on);
    return true;
}

void sum_tree_seal(SumTree *t)
{
    t->sealed = t->count;
}

static void add(Sums *sum, const Sums *n)
{
    sum->length += n->length;
    sum->live += n->live;
    sum->shown += n->shown;
}

Sums sum_tree_before(const SumTree *t, uint32_t root, uint32_t i)
{
    Sums sum = {0};
    uint32_t at = 0, node = root;
    if (i >= t->size)
        return t->nodes[root];
    for (uint32_t size = t->size / 2; size > 0; size /= 2) {
        const Sums *n = &t->nodes[node];
        if (i < at + size) {
            node = n->left;
            continue;
        }
        add(&sum, &t->nodes[n->left]);
        at += size;
        node = n->right;
    }
    return sum;
}

Sums sum_tree_first(const SumTree *t, uint32_t root, uint32_t k)
{
    Sums sum = {0};
    uint32_t node = root;
    if (k >= t->nodes[root].live)
        return t->nodes[root];
    for (uint32_t size = t->size; size > 1; size /= 2) {
        const Sums *n = &t->nodes[node], *left = &t->nodes[n->left];
        node = n->left;
        if (k - sum.live >= left->live) {
            add(&sum, left);
            node = n->right;
        }
    }
    return sum;
}

uint32_t sum_tree_select(const SumTree *t, uint32_t root, uint32_t k, bool shown)
{
    uint32_t at = 0, node = root;
    for (uint32_t size = t->size / 2; size > 0; size /= 2) {
        const Sums *n = &t->nodes[node], *left = &t->nodes[n->left];
        uint32_t in_left = shown ? left->shown : left->live;
        node = n->left;
        if (k >= in_left) {
            k -= in_left;
            at += size;
            node = n->right;
        }
    }
    return at;
}

uint32_t sum_tree_rank_at(const SumTree *t, uint32_t root, int64_t offset)
{
    uint32_t rank = 0, node = root;
    for (uint32_t size = t->size; size > 1; size /= 2) {
        const Sums *n = &t->nodes[node], *left = &t->nodes[n->left];
        node = n->left;
        if (offset >= left->length) {
            offset -= left->length;
            rank += left->live;
            node = n->right;
        }
    }
    return rank;
}

bool sum_tree_live(const SumTree *t, uint32_t root, uint32_t i)
{
    return sum_tree_before(t, root, i + 1).live > sum_tree_before(t, root, i).live;
}
