/* SPDX-License-Identifier: MIT */
/* Where a word may be divided, as the distribution's dictionaries have it. */
#pragma once
#include "facts/facts.h"

#include <stdbool.h>

/* The dictionaries that were asked for, each opened once. */
typedef struct Hyphens Hyphens;
Hyphens *hyphens_open(void); /* NULL if memory is out */
void hyphens_close(Hyphens *h);

/* Whether there is a dictionary for a language ("de", "de-AT"). */
bool hyphens_has(Hyphens *h, Str lang);
/* The places of a word of letters: bytes within it, ascending, at least three letters from both
 * ends. Returns how many, at most `most`; 0 if there are none, or no dictionary. */
size_t hyphens_places(Hyphens *h, Str lang, const char *word, size_t len, size_t *at, size_t most);
