/* SPDX-License-Identifier: MIT */
/* The translations of one language, in the form that msgfmt writes (.mo). */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct {
    const unsigned char *bytes;
    uint32_t count, originals, translations; /* texts; where their tables begin */
    bool big_endian;
} Catalogue;

/* Views bytes that stay where they are, after a check of every place in them; false if they are no
 * catalogue, or one that depends on the machine (formats such as PRIu32) or is not in order. Formats
 * are taken as they stand: `msgfmt --check` has compared them. */
bool catalogue_init(Catalogue *c, const void *bytes, size_t len);
/* The translation of `text`, within the catalogue's bytes; NULL if it has none. */
const char *catalogue_find(const Catalogue *c, const char *text);
