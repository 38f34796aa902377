/* SPDX-License-Identifier: MIT */
/* A number of a document, and all that it has: exact value, unit, sign, what stands around each. */
#pragma once
#include "amount/amount.h"
#include "proof/document.h"
#include "proof/exact.h"
#include "proof/tokens.h"

typedef enum {
    NUMERAL_NOUN,
    NUMERAL_MONEY,
    NUMERAL_PERCENT,
    NUMERAL_POINTS,
    NUMERAL_BASIS
} NumeralUnit;
typedef enum {
    NUMERAL_PLAIN,
    NUMERAL_DAY,   /* of a date */
    NUMERAL_CLOCK, /* "18 Uhr" */
    NUMERAL_NAME,  /* of a name: "G7" */
    NUMERAL_MARKED /* what is no one number: "9:11", "007", a part of "2024-10-30" */
} NumeralKind;

enum { NUMERAL_NOUNS = 5 };
#define NUMERAL_NONE UINT32_MAX

typedef struct {
    Exact value; /* without its sign */
    int place;   /* of its last digit, as a power of ten */
    int power;   /* of its scale, which `value` has in it */
    uint8_t kind, unit;
    int8_t sign;      /* as written; 0 for none */
    int8_t direction; /* of a change; see clause_direction */
    uint8_t qualifier;
    bool scaled, prefixed; /* has a scale; its currency stands before it */
    bool year;             /* it may be one */
    bool hyphen;           /* a word goes on with it: "737-Max" */
    bool denied;           /* "not 5" */
    bool borrows;          /* the noun of the number that it is joined with */
    bool loose;            /* a second reading of a number before it */
    bool to_level;         /* "from 3 to 5": the join says that both are levels */
    bool from_list;        /* what is said of the number before holds for it too */
    const Currency *money;
    bool any;              /* "$", "kr": of a country that is not said */
    uint32_t token;        /* its digits */
    uint32_t start, after; /* tokens: with sign and currency, up to what follows scale and unit */
    uint32_t previous, partner;    /* joined with it; the other end of a range */
    bool high;                     /* it is the upper end */
    uint32_t nouns[NUMERAL_NOUNS]; /* the stems of what follows */
    uint32_t noun_tokens[NUMERAL_NOUNS];
    uint8_t noun_count;
    DocSpan span; /* with sign, currency, scale and unit */
} Numeral;

/* A day with its month, perhaps with its year (else 0). */
typedef struct {
    int day, month, year;
    DocSpan span;
} NumeralDate;

typedef struct {
    const Document *source;
    const Document *document; /* without what is never seen, if it has any such */
    Document seen;
    const Wording *wording;
    Wording own;
    Tokens tokens;
    Numeral *list; /* in the order of the document; second readings at the end */
    uint32_t count, first_loose;
    size_t room;
    uint32_t *by_value; /* those of figures, ascending; equal ones in the order of the document */
    uint32_t by_value_count;
    NumeralDate *dates;
    size_t date_count, date_room;
    uint32_t *first_token; /* of each paragraph, and one past the last */
    uint32_t unchanged;    /* the first token that says so; NUMERAL_NONE */
} Numerals;
