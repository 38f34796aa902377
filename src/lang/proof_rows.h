/* SPDX-License-Identifier: MIT */
/* What a language says around quotations and figures, for proofs: one row of word lists each, as data. */
#pragma once
#include "base/str.h"
#include "lang/lexicon.h"

/* Each a list separated by '|', in lower case; a word that ends in '*' may go on, one that begins with
 * '*' may begin otherwise. */
typedef struct {
    const char *code;
    const char *hedges;    /* negations and hedges: "nicht|kein*|vielleicht" */
    const char *questions; /* how a question of an interview begins: "F:|Frage:" */
    const char *answers;
    /* Around a number. What the lexicon has need not stand here. */
    const char *percent, *points, *basis;     /* units: "prozent*", "prozentpunkt*" */
    const char *money, *pence;                /* "pfund=GBP|franken=CHF"; hundredths: "pence=GBP" */
    const char *odd_scales;                   /* that no number here can have: "dutzend" */
    const char *qualifiers[QUALIFIER_COUNT];  /* before it: "annähernd" */
    const char *after[QUALIFIER_COUNT];       /* after it: "oder mehr" */
    const char *topics;                       /* "über" after these is no qualifier: "auftrag" */
    const char *rises, *falls;                /* nouns of a change: "plus|zunahme|steigerung" */
    const char *rising, *falling;             /* verbs, in any form: "stieg*|wuchs*" */
    const char *rising_apart, *falling_apart; /* "gingen…zurück" as "ging*…zurück" */
    const char *by;                           /* before the amount of a change: "um" */
    const char *more, *less;                  /* right after a number: "mehr|höher" */
    const char *up, *down;                    /* right before or after it: "up 5%" */
    const char *links;       /* between the noun of a change and its amount: "von" */
    const char *level;       /* before a level: "auf" */
    const char *targets;     /* before the level that a change leads to: "auf" */
    const char *moves;       /* verbs of no direction: "moved" */
    const char *skipped;     /* may stand between these and the number: "weitere" */
    const char *joins;       /* between two numbers of one unit: "auf|statt" */
    const char *ors;         /* between two amounts of one change: "4p or 1%" */
    const char *splits;      /* between two clauses, and perhaps within one: "und" */
    const char *nots, *only; /* "nicht" before a number denies it, but not in "nicht nur" */
    const char *losses;      /* nouns that mean a number below zero: "verlust|defizit" */
    const char *titles;      /* verbs of saying: "sag*|erklär*" */
    const char *people;      /* nouns that are nearly the same: "menschen|personen|nutzer" */
    const char *relative;    /* words of relative dates: "gestern|kürzlich|nächstes jahr" */
} ProofRow;

/* The row of a language; one with empty lists if it has none. Never NULL. */
const ProofRow *proof_rows_find(const char *code, size_t len);
