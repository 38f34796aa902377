/* SPDX-License-Identifier: MIT */
/* Sum trees over one fixed row of entries, each of which is in force or not. A change makes a new
 * root that shares all but one path with the old one, which stays valid. A query costs O(log n). */
#pragma once
#include <stdbool.h>
#include <stdint.h>

/* Sums over entries in force. */
typedef struct {
    int64_t length;
    uint32_t live, shown; /* the number in force, and of these the number shown */
    uint32_t left, right; /* node 0 is the empty tree */
} Sums;

typedef struct {
    uint32_t size; /* the power of two that the tree spans */
    int64_t *lengths;
    bool *shown;
    Sums *nodes;
    uint32_t count, capacity, sealed; /* nodes below `sealed` are in roots that are kept */
} SumTree;

/* Makes room for `count` entries; the caller fills lengths and shown. False without memory. */
bool sum_tree_open(SumTree *t, uint32_t count);
void sum_tree_close(SumTree *t);
/* Puts an entry into force or out of it, and changes *root. False without memory. */
bool sum_tree_set(SumTree *t, uint32_t *root, uint32_t i, bool on);
/* From here on, no root made so far changes. */
void sum_tree_seal(SumTree *t);

/* The sums of all entries. */
static inline const Sums *sum_tree_all(const SumTree *t, uint32_t root)
{
    return &t->nodes[root];
}
/* The sums of those before index i, and of the first k in force. */
Sums sum_tree_before(const SumTree *t, uint32_t root, uint32_t i);
Sums sum_tree_first(const SumTree *t, uint32_t root, uint32_t k);
/* The k-th entry (from 0), or the k-th that is also shown. */
uint32_t sum_tree_select(const SumTree *t, uint32_t root, uint32_t k, bool shown);
/* The rank (from 0) of the entry in force that holds this part of the sum of lengths. */
uint32_t sum_tree_rank_at(const SumTree *t, uint32_t root, int64_t offset);
bool sum_tree_live(const SumTree *t, uint32_t root, uint32_t i);
