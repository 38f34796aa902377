/* SPDX-License-Identifier: MIT */
/* All that differs between languages, as one table: numbers, dates, scale words, quotation marks,
 * and the few words that the show itself says. A new language is a row here, its words in
 * lexicon.c and their name in lexicon.h. */
#pragma once
#include "base/decimal.h"
#include "lang/lexicon.h"

typedef struct {
    const char *code; /* "de" */
    bool rtl;         /* written from right to left */
    DecimalStyle number;
    const char *sign;         /* keeps a plus or minus in place in right-to-left text; else empty */
    const char *percent;      /* "{} %"; U+202F before the sign in German */
    const char *money;        /* "{} ¤": where the sign of a currency stands */
    const char *signs;        /* codes with signs of the region, each ended by NUL: "USDUS-$" */
    const char *open, *close; /* outer quotation marks */
    const char *comma;        /* between two statements, with its space */
    const char *weekdays[7], *weekdays_short[7]; /* from Monday */
    const char *months[12], *months_short[12];   /* as they stand in a date: "października" */
    /* Patterns: {W} weekday, {D} day ({D1er}: the first is "1er"), {M} month, {Y} year. */
    const char *date_long, *date_short, *date_day;
    const char *date_year; /* a day with its year: "30. Oktober 2024" */
    const char *as_of;     /* "Stand {}" */
    const char *computed;  /* "(errechnet)" */
    const char *notice;    /* on the strap of a notice: "Hinweis" */
    const char *clock;     /* pattern of the clock: "{h}:{m}" */
    const Lexicon *lexicon;
    const char *weak; /* words that should not end a line, separated by spaces, in lower case */
    const char *no_file, *bad_file, *no_facts; /* the built-in cards, one sentence each */
} Lang;

/* The rows, ended by one without a code. English stands first. */
extern const Lang languages_rows[];
