/* SPDX-License-Identifier: MIT */
/* The words of a claim, folded, without what may be added to a quotation: marks around it, a full stop
 * after it, omissions. */
#pragma once
#include "base/str.h"
#include "proof/folding.h"
#include "proof/letters.h"

enum { QUOTE_CLAIM_PARTS = 16, QUOTE_CLAIM_AGAIN = 16 };

/* [first, end) of the claim's folded text. */
typedef struct {
    uint32_t first, end;
} QuotePart;

typedef struct {
    Letters letters;
    Folding text;
    QuotePart all;
    QuotePart gaps[QUOTE_CLAIM_PARTS]; /* "[...]" and "(...)" in it */
    int gap_count;
    bool too_many;                     /* more of them */
    uint32_t again[QUOTE_CLAIM_AGAIN]; /* marks that were dropped stood before these code points */
    int again_count;
} QuoteClaimWords;

/* False if there is no memory. To be closed in either case. */
bool quote_claim_open(QuoteClaimWords *c, Str text);
/* Drops the marks at which a quotation would only go on. False if there are none. */
bool quote_claim_drop_again(QuoteClaimWords *c);
void quote_claim_close(QuoteClaimWords *c);
/* Cuts the claim at those gaps whose bit is set; returns the number of parts, at least 1. */
int quote_claim_cut(const QuoteClaimWords *c, uint32_t gaps,
                    QuotePart parts[QUOTE_CLAIM_PARTS + 1]);
/* The number of words in a part. */
int quote_claim_word_count(const QuoteClaimWords *c, QuotePart part);
/* The byte of the text where the folded code point `at` begins. */
size_t quote_claim_byte(const QuoteClaimWords *c, uint32_t at);
