/* SPDX-License-Identifier: MIT */
/* Words without which a sentence may say the opposite, and where sentences end, in folded text. */
#pragma once
#include "lang/proof_rows.h"
#include "proof/folding.h"

/* Whether a word, folded and in lower case, is in a list of ProofRow. */
bool hedges_listed(const char *list, const uint32_t *word, uint32_t count);

typedef struct {
    uint32_t first, end;
} HedgesWord;

/* The first negation or hedge in [first, end) of the text; empty if there is none. */
HedgesWord hedges_find(const ProofRow *row, const Folding *f, uint32_t first, uint32_t end);
/* Where the sentence begins that `at` lies in, not before `least`. */
uint32_t hedges_sentence_start(const ProofRow *row, const Folding *f, uint32_t least, uint32_t at);
/* Where the sentence ends that is under way at `at`, not after `most`. */
uint32_t hedges_sentence_end(const ProofRow *row, const Folding *f, uint32_t at, uint32_t most);
