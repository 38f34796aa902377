/* SPDX-License-Identifier: MIT */
/* A text that somebody else owns. */
#pragma once
#include <stdint.h>
#include <string.h>

typedef struct {
    const char *s; /* NUL-terminated, never NULL */
    uint32_t len;
} Str;

static inline Str str_of(const char *s)
{
    return (Str){s, (uint32_t)strlen(s)};
}
