/* SPDX-License-Identifier: MIT */
/* The words around numbers: each language's plural rules, scale words and units. A word has one
 * form for each plural, in the order of the rules with "other" last; if fewer are given, the last
 * one serves for the rest. */
#pragma once
#include "lang/plural.h"

enum { LEXICON_SCALES = 5, LEXICON_UNITS = 8, LEXICON_WRITTEN = 6 };

typedef struct {
    uint64_t scale;                       /* 1000000000; 1 for a unit; 0 ends a list */
    const char *crawl[PLURAL_FORMS];      /* in the crawl: "Mrd." */
    const char *card[PLURAL_FORMS];       /* on the card: "Milliarde", "Milliarden" */
    const char *written[LEXICON_WRITTEN]; /* other ways to write it in a value: "Mrd" */
} LangWord;

typedef struct {
    const char *plurals[PLURAL_FORMS]; /* for plural_form; ended by NULL */
    LangWord scales[LEXICON_SCALES];   /* from small to large */
    LangWord units[LEXICON_UNITS];
} Lexicon;

extern const Lexicon lexicon_ar, lexicon_de, lexicon_el, lexicon_en, lexicon_es, lexicon_fr,
    lexicon_he, lexicon_it, lexicon_nl, lexicon_pl, lexicon_ru, lexicon_tr;
