/* SPDX-License-Identifier: MIT */
/* Open addressing with FNV-1a over a table that is never more than half full. Users see only the
 * order of insertion, so the hash never affects the output. */
#include "base/strmap.h"

#include <stdlib.h>
#include <string.h>

typedef struct StrMapSlot {
    const char *s; /* NULL: free */
    uint32_t len, value;
} Slot;

static size_t hash(const char *s, size_t len)
{
    uint32_t h = 2166136261u;
    for (size_t i = 0; i < len; i++)
        h = (h ^ (unsigned char)s[i]) * 16777619u;
    return h;
}

/* The slot that has the key, or the free one where it belongs. */
static Slot *slot_of(const StrMap *m, const char *s, size_t len)
{
    size_t i = hash(s, len) & (m->capacity - 1);
    while (m->slots[i].s && (m->slots[i].len != len || memcmp(m->slots[i].s, s, len) != 0))
        i = (i + 1) & (m->capacity - 1);
    return &m->slots[i];
}

static bool grow(StrMap *m)
{
    StrMap wider = {.capacity = m->capacity ? m->capacity * 2 : 64, .count = m->count};
    wider.slots = calloc(wider.capacity, sizeof *wider.slots);
    if (!wider.slots)
        return false;
    for (size_t i = 0; i < m->capacity; i++)
        if (m->slots[i].s)
            *slot_of(&wider, m->slots[i].s, m->slots[i].len) = m->slots[i];
    free(m->slots);
    *m = wider;
    return true;
}

bool strmap_put(StrMap *m, Str key, uint32_t value, uint32_t *had)
{
    if (m->count * 2 >= m->capacity && !grow(m))
        return false;
    Slot *slot = slot_of(m, key.s, key.len);
    *had = slot->s ? slot->value : STRMAP_NONE;
    if (!slot->s) {
        *slot = (Slot){key.s, key.len, value};
        m->count++;
    }
    return true;
}

uint32_t strmap_get(const StrMap *m, const char *s, size_t len)
{
    if (m->count == 0)
        return STRMAP_NONE;
    Slot *slot = slot_of(m, s, len);
    return slot->s ? slot->value : STRMAP_NONE;
}

void strmap_close(StrMap *m)
{
    free(m->slots);
    *m = (StrMap){0};
}
