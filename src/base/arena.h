/* SPDX-License-Identifier: MIT */
/* Texts that never move: copied one by one, given back all at once. */
#pragma once
#include "base/str.h"

#include <stddef.h>

typedef struct ArenaBlock ArenaBlock;
typedef struct {
    ArenaBlock *blocks;
    size_t used, size; /* of the newest block */
} Arena;

/* A copy with a NUL behind it; s is NULL if memory is out. Lives until arena_close. */
Str arena_copy(Arena *a, const char *s, size_t len);
void arena_close(Arena *a);

/* Makes room for one more row: `list` has `count` rows of `size` bytes and `*capacity` places.
 * The list, perhaps moved; NULL (and the old one stands) if memory is out. */
void *arena_grow(void *list, size_t count, size_t *capacity, size_t size);
