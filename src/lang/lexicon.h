/* SPDX-License-Identifier: MIT */
/* The words around numbers: each language's plural rules, scale words and units. A word has one
 * form for each plural, in the order of the rules with "other" last; if fewer are given, the last
 * one serves for the rest. */
#pragma once
#include "lang/plural.h"

enum { LEXICON_WRITTEN = 6 };

typedef struct {
    uint64_t scale;                       /* a power of ten; 1 for a unit; 0 ends a list */
    const char *crawl[PLURAL_FORMS];      /* in the crawl: "Mrd." */
    const char *card[PLURAL_FORMS];       /* on the card: "Milliarde", "Milliarden" */
    const char *written[LEXICON_WRITTEN]; /* other ways to write it in a value: "Mrd" */
} LangWord;

/* What may stand before a number and change what it says. */
typedef enum {
    QUALIFIER_NONE,
    QUALIFIER_ABOUT,  /* about, ~ */
    QUALIFIER_ALMOST, /* almost: a little less */
    QUALIFIER_GOOD,   /* a good: a little more */
    QUALIFIER_OVER,   /* more than, > */
    QUALIFIER_UNDER,  /* less than, < */
    QUALIFIER_LEAST,  /* at least */
    QUALIFIER_MOST,   /* at most, up to */
    QUALIFIER_EITHER, /* plus or minus */
    QUALIFIER_COUNT
} Qualifier;

typedef struct {
    const char *plurals[PLURAL_FORMS]; /* for plural_form; ended by NULL */
    const LangWord *scales, *units;    /* scales from small to large */
    /* Each a list separated by '|'. The first is written for the sign (">" is "more than"). */
    const char *qualifiers[QUALIFIER_COUNT];
    const char *range;        /* between the ends of a range, besides a dash: "to" */
    const char *spans, *and;  /* a range may begin so: "between 3 and 5" */
    const char *between;      /* between two numbers of a text: "of|out of" in "4.6 of 5 stars" */
    const char *minus, *plus; /* before a number, for the sign */
    const char *halves;       /* after a number, for a fraction that is no unit: "and a half" */
    const char *unchanged;
    /* What a change is counted in: the forms, and a short form that goes with all. */
    const char *points[PLURAL_FORMS], *points_short; /* percentage points */
    const char *basis_points[PLURAL_FORMS], *basis_points_short;
    const char *index_points[PLURAL_FORMS];
    /* Lists of words, separated by '|'. */
    const char *ambiguous;        /* scale words that mean something else too, perhaps after '=' */
    const char *degrees, *scores; /* units that no percentage is taken of */
    const char *clock;            /* after a time of day, never after a number */
} Lexicon;
