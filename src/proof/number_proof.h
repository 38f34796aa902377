/* SPDX-License-Identifier: MIT */
/* Whether a document has a number, with its unit and what stands around it. */
#pragma once
#include "proof/numerals.h"
#include "proof/verdict.h"

enum { CLAIM_NOUNS = 8, CLAIM_TEXT = 96 };

typedef struct {
    uint64_t mantissa;
    int exponent, denominator, decimals;
    uint64_t high; /* of a range, with exponent and decimals of its own; */
    int high_exponent, high_decimals;
    bool range;
    int sign;    /* as written */
    bool change; /* of a change: the document must say in which direction */
    uint8_t qualifier;
    bool said; /* a qualifier stands beside it in the record */
    uint8_t unit;
    const Currency *money;
    bool any;      /* "$" */
    bool has_noun; /* a unit of other words */
    bool soft;     /* they count only if the document has a noun there too */
    uint32_t mark; /* a unit that is a sign, such as "°" */
    bool people;   /* it is one of the nouns that are nearly the same */
    int measure;   /* a unit with a sign and a word, such as km; 0 for none */
    uint32_t nouns[CLAIM_NOUNS];
    int noun_count;
    bool head; /* the last one is a noun, of which the others say which: "cubic metres" */
    char text[CLAIM_TEXT]; /* for messages */
    const Tokens *label;   /* words of which one must stand near it; NULL if that is not asked */
    size_t at;             /* for findings */
} NumberClaim;

/* Whether the word at token i looks like a noun: a capital in German, elsewhere a plural. */
bool number_proof_is_noun(const Tokens *t, uint32_t i);
/* What the tokens of a unit say. */
void number_proof_unit(const Tokens *unit, NumberClaim *c);
bool number_proof(const Numerals *n, const NumberClaim *c, Verdict *out);
