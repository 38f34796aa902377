/* SPDX-License-Identifier: MIT */
/* The words of a record's own text, as those of a document. */
#pragma once
#include "proof/letters.h"
#include "proof/tokens.h"

typedef struct {
    Letters letters;
    Document document;
    DocParagraph paragraph;
    Tokens tokens;
} ClaimWords;

/* `w` are the words of its language, and stay. To be closed even if there is no memory. */
bool claim_words_open(ClaimWords *c, Str text, const Lang *lang, const ProofRow *row,
                      const Wording *w);
void claim_words_close(ClaimWords *c);
