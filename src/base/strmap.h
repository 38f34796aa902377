/* SPDX-License-Identifier: MIT */
/* A map from strings to numbers. The caller keeps the keys. */
#pragma once
#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>

typedef struct {
    struct StrMapSlot *slots;
    size_t capacity, count;
} StrMap;

#define STRMAP_NONE UINT32_MAX

/* Adds the pair if the key is new. *had is the value that was there before, else STRMAP_NONE. False
 * if there is no memory. */
bool strmap_put(StrMap *m, Str key, uint32_t value, uint32_t *had);
uint32_t strmap_get(const StrMap *m, const char *s, size_t len); /* STRMAP_NONE if absent */
void strmap_close(StrMap *m);
