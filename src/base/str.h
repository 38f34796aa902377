/* SPDX-License-Identifier: MIT */
/* A text that somebody else owns. */
#pragma once
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

typedef struct {
    const char *s; /* NUL-terminated, never NULL */
    uint32_t len;
} Str;

static inline bool str_is(Str a, const char *s, size_t len)
{
    return a.len == len && memcmp(a.s, s, len) == 0;
}

static inline Str str_of(const char *s)
{
    return (Str){s, (uint32_t)strlen(s)};
}
