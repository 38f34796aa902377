/* SPDX-License-Identifier: MIT */
/* What the words around a number say about it. */
#pragma once
#include "proof/numeral.h"

/* Fills in qualifier, denial, direction and nouns of a numeral; those before it have theirs. */
void clause_read(const Numerals *n, Numeral *m);
/* Whether its clause names a loss, which stands for a minus. */
bool clause_has_loss(const Numerals *n, const Numeral *m);
/* Tokens [*first, *end) of the sentence that token i is in. */
void clause_sentence(const Tokens *t, uint32_t i, uint32_t *first, uint32_t *end);
