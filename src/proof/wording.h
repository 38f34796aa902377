/* SPDX-License-Identifier: MIT */
/* The words of a language that say something about numbers, made ready to be found in a text. */
#pragma once
#include "lang/currency.h"
#include "lang/proof_rows.h"

#include <stdint.h>

/* What a word or a phrase does. A value stands beside those that have one. */
typedef enum {
    MEANS_PERCENT,
    MEANS_POINTS,
    MEANS_BASIS,
    MEANS_MONEY, /* the index of currency_at */
    MEANS_PENCE, /* a hundredth of that currency */
    MEANS_SCALE, /* the power of ten */
    MEANS_ODD_SCALE,
    MEANS_QUALIFIER, /* Qualifier */
    MEANS_QUALIFIER_AFTER,
    MEANS_RISE,
    MEANS_FALL,
    MEANS_RISING,
    MEANS_FALLING,
    MEANS_RISING_APART, /* the pair that it begins */
    MEANS_FALLING_APART,
    MEANS_RISING_END, /* the pair that it ends */
    MEANS_FALLING_END,
    MEANS_BY,
    MEANS_MORE,
    MEANS_LESS,
    MEANS_UP,
    MEANS_DOWN,
    MEANS_PLUS,
    MEANS_MINUS,
    MEANS_LEVEL,
    MEANS_LINK,
    MEANS_SKIP,
    MEANS_JOIN,
    MEANS_RANGE,
    MEANS_SPAN,
    MEANS_AND,
    MEANS_SPLIT,
    MEANS_NOT,
    MEANS_ONLY,
    MEANS_LOSS,
    MEANS_MONTH, /* 1 to 12 */
    MEANS_CLOCK,
    MEANS_PEOPLE,
    MEANS_UNCHANGED,
    MEANS_WEAK,
    MEANS_TOPIC,
    MEANS_TARGET,
    MEANS_MOVE,
    MEANS_OR, /* "4p or 1%" */
    MEANS_COUNT
} Meaning;
#define MEANS_BIT(role) (UINT64_C(1) << (role))

enum { WORDING_BUCKETS = 385 };

typedef struct WordingPattern WordingPattern;
typedef struct {
    WordingPattern *patterns;
    size_t count, room;
    uint32_t *letters; /* of all patterns */
    size_t letter_count, letter_room;
    uint32_t *next; /* the next pattern of the same bucket */
    uint32_t first[WORDING_BUCKETS];
    bool full; /* no memory */
} Wording;

bool wording_open(Wording *w, const Lang *l, const ProofRow *row);
void wording_close(Wording *w);
/* A letter as patterns have it: lower case, one kind of apostrophe. */
uint32_t wording_lower(uint32_t cp);
/* The meanings of all phrases that begin at text[at], a letter of text[0..count), which is in lower case. A word
 * ends at `end`. */
uint64_t wording_roles(const Wording *w, const uint32_t *text, uint32_t count, uint32_t at,
                       uint32_t end);
/* Whether a phrase with both this meaning and this value begins there. */
bool wording_has(const Wording *w, const uint32_t *text, uint32_t count, uint32_t at, uint32_t end,
                 Meaning meaning, int value);
/* Where the longest phrase of this meaning that begins there ends; 0 if there is none. */
uint32_t wording_match(const Wording *w, const uint32_t *text, uint32_t count, uint32_t at,
                       uint32_t end, Meaning meaning, int *value);
