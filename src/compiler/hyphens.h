/* SPDX-License-Identifier: MIT */
/* Where a word may be divided, by the distribution's dictionaries. */
#pragma once
#include "facts/facts.h"

/* The dictionaries that were asked for, each opened once. */
typedef struct Hyphens Hyphens;
Hyphens *hyphens_open(void); /* NULL if out of memory */
void hyphens_close(Hyphens *h);

/* Finds where a word of letters may be divided in a language ("de", "de-AT"): bytes within it,
 * ascending, at least three letters from both ends. Returns their number, at most `most`; 0
 * without a dictionary. */
size_t hyphens_places(Hyphens *h, Str lang, const char *word, size_t len, size_t *at, size_t most);
