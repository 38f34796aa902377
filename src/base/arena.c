/* SPDX-License-Identifier: MIT */
/* Blocks in a chain. A string never moves once it is copied, so views of it stay valid while the
 * lists that hold the views grow. */
#include "base/arena.h"

#include <stdlib.h>
#include <string.h>

enum { BLOCK_BYTES = 1 << 16 };

struct ArenaBlock {
    ArenaBlock *next;
    char bytes[];
};

Str arena_copy(Arena *a, const char *s, size_t len)
{
    if (!a->blocks || a->size - a->used < len + 1) {
        size_t size = len + 1 > BLOCK_BYTES ? len + 1 : BLOCK_BYTES;
        ArenaBlock *block = malloc(sizeof *block + size);
        if (!block)
            return (Str){NULL, 0};
        block->next = a->blocks;
        a->blocks = block;
        a->size = size;
        a->used = 0;
    }
    char *copy = a->blocks->bytes + a->used;
    if (len > 0)
        memcpy(copy, s, len);
    copy[len] = 0;
    a->used += len + 1;
    return (Str){copy, (uint32_t)len};
}

void arena_close(Arena *a)
{
    while (a->blocks) {
        ArenaBlock *next = a->blocks->next;
        free(a->blocks);
        a->blocks = next;
    }
    *a = (Arena){0};
}

bool arena_grow(void *list, size_t count, size_t *capacity, size_t size)
{
    void *rows;
    size_t wanted = *capacity ? *capacity * 2 : 64;
    if (count < *capacity)
        return true;
    memcpy(&rows, list, sizeof rows);
    rows = wanted > SIZE_MAX / size ? NULL : realloc(rows, wanted * size);
    if (!rows)
        return false;
    memcpy(list, &rows, sizeof rows);
    *capacity = wanted;
    return true;
}
