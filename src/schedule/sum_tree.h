/* SPDX-License-Identifier: MIT */
/* Sum trees over one fixed row of entries, each of which is in force or not. A change makes a new
 * root that shares all but one path with the old one, so every root ever made can still be asked;
 * each question costs O(log n). For roll.c. */
#pragma once
#include <stdbool.h>
#include <stdint.h>

/* Sums over entries in force. */
typedef struct {
    int64_t length;
    uint32_t live, shown; /* how many are in force, and of these shown */
    uint32_t left, right; /* node 0 is the empty tree */
} Sums;

typedef struct {
    uint32_t size; /* the power of two that the tree spans */
    int64_t *lengths;
    bool *shown;
    Sums *nodes;
    uint32_t count, capacity, sealed; /* nodes below `sealed` are in roots that are kept */
} SumTree;

/* Room for so many entries; the caller fills lengths and shown. False without memory. */
bool sum_tree_open(SumTree *t, uint32_t count);
void sum_tree_close(SumTree *t);
/* Puts an entry in force or out of it: *root becomes another. False without memory. */
bool sum_tree_set(SumTree *t, uint32_t *root, uint32_t i, bool on);
/* Keeps all roots as they are from here on. */
void sum_tree_seal(SumTree *t);

/* All of a root. */
static inline const Sums *sum_tree_all(const SumTree *t, uint32_t root)
{
    return &t->nodes[root];
}
/* Those before index i, and the first k. */
Sums sum_tree_before(const SumTree *t, uint32_t root, uint32_t i);
Sums sum_tree_first(const SumTree *t, uint32_t root, uint32_t k);
/* The k-th entry (from 0), or the k-th that is also shown. */
uint32_t sum_tree_select(const SumTree *t, uint32_t root, uint32_t k, bool shown);
/* Which one, counted from 0, holds this part of the sum of lengths. */
uint32_t sum_tree_rank_at(const SumTree *t, uint32_t root, int64_t offset);
bool sum_tree_live(const SumTree *t, uint32_t root, uint32_t i);
