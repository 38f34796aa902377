/* SPDX-License-Identifier: MIT */
/* A piece of text with its length; it belongs to whoever made it. */
#pragma once
#include <stdint.h>

typedef struct {
    const char *s; /* NUL-terminated, never NULL */
    uint32_t len;
} Str;
