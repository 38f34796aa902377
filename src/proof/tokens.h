/* SPDX-License-Identifier: MIT */
/* The words, numbers and marks of a document, each with what it may say about a number. */
#pragma once
#include "proof/document.h"
#include "proof/wording.h"

enum { TOKEN_CELLS = 255 };
typedef enum { TOKEN_WORD, TOKEN_NUMBER, TOKEN_MARK } TokenKind;
/* What stands before it. */
typedef enum { GAP_NONE, GAP_BLANK, GAP_LINE, GAP_CELL, GAP_PARAGRAPH } TokenGap;

typedef struct {
    uint32_t first, end; /* code points */
    uint32_t paragraph;
    uint8_t kind, gap;
    uint8_t cell;    /* of its paragraph, from 0, at most TOKEN_CELLS */
    bool closes;     /* a sentence ends with it */
    uint64_t begins; /* the meanings of the phrases that begin here */
} Token;

typedef struct {
    const Document *document;
    const Wording *wording;
    uint32_t *lower; /* the text in lower case */
    Token *list;
    uint32_t count;
    size_t room;
} Tokens;

bool tokens_open(Tokens *t, const Document *d, const Wording *w);
void tokens_close(Tokens *t);
bool tokens_have(const Tokens *t, uint32_t i, Meaning role);
/* The token after the longest phrase of this meaning that begins at i; 0 if there is none. */
uint32_t tokens_phrase(const Tokens *t, uint32_t i, Meaning role, int *value);
/* The token where a phrase of this meaning begins that ends before token i, in the same paragraph;
 * UINT32_MAX if there is none. */
uint32_t tokens_phrase_before(const Tokens *t, uint32_t i, Meaning role, int *value);
/* Whether tokens i and k begin phrases of these meanings that belong together: "ging", "zurück". */
bool tokens_pair(const Tokens *t, uint32_t i, Meaning first, uint32_t k, Meaning second);
/* Whether the token is this mark. */
bool tokens_is(const Tokens *t, uint32_t i, uint32_t mark);
bool tokens_is_dash(const Tokens *t, uint32_t i);
/* A number that stands for the word's stem: equal for "Nutzer" and "Nutzerinnen". */
uint32_t tokens_stem(const Tokens *t, uint32_t i);
