/* SPDX-License-Identifier: MIT */
/* What differs between languages, as one table: numbers, dates, scale words, quotation marks,
 * and the few words that the show itself says. Adding a language is adding rows: one here, its words
 * in lexicon.c. */
#pragma once
#include "base/decimal.h"
#include "lang/lexicon.h"

typedef struct {
    const char *code; /* "de" */
    bool rtl;         /* written from right to left */
    DecimalStyle number;
    const char *sign;                            /* before a plus or minus, that keeps it in place
                                                    in text from right to left; else empty */
    const char *percent;                         /* "{} %"; U+202F before the sign in German */
    const char *open, *close;                    /* outer quotation marks */
    const char *comma;                           /* between two statements, with its space */
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
    const char *weak; /* words a line should not end with, separated by spaces, in lower case */
    const char *no_file, *bad_file, *no_facts; /* the built-in cards, one sentence each */
} Lang;

/* The rows, ended by one without a code. English stands first. */
extern const Lang languages_rows[];
