/* SPDX-License-Identifier: MIT */
/* Texts that never move: copied one by one, freed all at once. */
#pragma once
#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>

typedef struct ArenaBlock ArenaBlock;
typedef struct {
    ArenaBlock *blocks;
    size_t used, size; /* of the newest block */
} Arena;

/* A copy followed by a NUL; its s is NULL if there is no memory. It lives until arena_close. */
Str arena_copy(Arena *a, const char *s, size_t len);
void arena_close(Arena *a);

/* Makes room for one more row in a list, which has `count` rows of `size` bytes and room for
 * `*capacity`. `list` is where the pointer to it is: the list may move. False if there is no
 * memory. */
bool arena_grow(void *list, size_t count, size_t *capacity, size_t size);
