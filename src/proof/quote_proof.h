/* SPDX-License-Identifier: MIT */
/* Whether a document has a quotation, word by word. */
#pragma once
#include "proof/document.h"
#include "proof/speech.h"
#include "proof/verdict.h"

typedef struct {
    Str text;
    Str speaker;  /* empty: not asked for */
    bool checked; /* a person has checked who said it */
} QuoteClaim;

/* Fills in *out. False only if there is no memory. */
bool quote_proof(const Document *d, const Speech *speech, const QuoteClaim *claim, Verdict *out);
/* The same for words that need not be quoted there: the text of a Value-text. */
bool quote_proof_words(const Document *d, const Speech *speech, Str text, Verdict *out);
