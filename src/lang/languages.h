/* SPDX-License-Identifier: MIT */
/* All that differs between languages and regions, as one table: numbers, dates, scale words, quotation
 * marks, and the few words that the show itself says. A new language is a file in src/lang/rows/, from
 * which and from CLDR its rows are made. */
#pragma once
#include "base/decimal.h"
#include "lang/lexicon.h"

#include <stddef.h>

typedef struct {
    const char *code;   /* "de", "de-CH" */
    const char *covers; /* codes that need no row of their own: "de-DE", separated by spaces */
    bool rtl;           /* written from right to left */
    DecimalStyle number;
    const char *sign;         /* keeps a plus or minus in place in right-to-left text; else empty */
    const char *percent;      /* "{} %"; U+202F before the sign in German */
    const char *money;        /* "{} ¤": where the sign of a currency stands */
    const char *signs;        /* codes with signs of the region, each ended by NUL: "USDUS-$" */
    const char *open, *close; /* outer quotation marks */
    const char *comma;        /* between two statements, with its space */
    const char *const *weekdays, *const *weekdays_short; /* from Monday */
    const char *const *months, *const *months_short; /* as they stand in a date: "października" */
    /* Patterns: {W} weekday, {D} day ({D1er}: the first is "1er"), {M} month, {Y} year. */
    const char *date_long, *date_short, *date_day;
    const char *date_year; /* a day with its year: "30. Oktober 2024" */
    const char *as_of;     /* "Stand {}" */
    const char *computed;  /* "(errechnet)" */
    const char *unproved;  /* beside a source: "unbelegt" */
    const char *notice;    /* on the strap of a notice: "Hinweis" */
    /* The clock: {h} hour, {hh} with two digits; {k} and {kk} up to 12, {K} up to 11; {m}; {a}. */
    int hours; /* 24 or 12: which of the two patterns is usual */
    const char *clock24, *clock12, *am, *pm;
    /* Within a sentence: "18 Uhr", "18:30 Uhr", "6 pm", "6:30 pm". */
    const char *hour24, *time24, *hour12, *time12;
    const Lexicon *lexicon;
    const char *weak; /* words that should not end a line, separated by spaces, in lower case */
    /* The built-in cards: no show file; one that cannot be read; no facts any more; none yet. */
    const char *no_file, *bad_file, *no_facts, *none_yet;
    const char *last, *from;         /* "Stand: {}", "Ab {}": with a date and an hour */
    const char *setup;               /* on the strap of a card for those who run the screen */
    const char *damaged;             /* of a show file */
    const char *again, *again_short; /* what to do about it */
    const char *kept, *kept_short;   /* what holds instead of a wrong setting */
    const char *at_line;             /* "{}, Zeile {n}" */
    const char *serial;              /* "Nr. {}" */
} Lang;

/* The rows, ended by NULL. English stands first; the regions of a language follow it. */
extern const Lang *const languages_rows[];
