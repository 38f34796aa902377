/* SPDX-License-Identifier: MIT */
/* Words that differ by one letter, found without comparing each with each. */
#pragma once
#include "base/arena.h"
#include "base/strmap.h"

enum { LINT_VARIANTS_LETTERS = 4, LINT_VARIANTS_BYTES = 60 }; /* of a word: at least, at most */

typedef struct {
    StrMap whole, changed; /* words; and words without one letter, with its place */
    Arena arena;
} LintVariants;

/* Adds a word; `index` is the caller's name for it. False if there is no memory. */
bool lint_variants_add(LintVariants *v, Str word, uint32_t index);
/* The word that is one letter dropped, added or changed away from this one, but not its last;
 * STRMAP_NONE if there is none. A changed first letter makes another word, if it is short. */
uint32_t lint_variants_find(const LintVariants *v, Str word);
void lint_variants_close(LintVariants *v);
