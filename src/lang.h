/* SPDX-License-Identifier: MIT */
/* What differs between languages, as one table: numbers, dates, scale words, quotation marks,
 * and the few words that the show itself says. Adding a language is adding rows. */
#pragma once
#include "decimal.h"
#include "when.h"

typedef struct {
    const char *written; /* as people write it in a value: "Mrd." */
    const char *crawl;   /* as the crawl prints it: "Mrd." */
    const char *card;    /* as the card prints it: "Milliarden" */
    uint64_t scale;      /* 1000000000; 1 for a unit */
} LangWord;

typedef struct {
    const char *code; /* "de" */
    DecimalStyle number;
    const char *percent;                         /* between number and %: U+202F in German */
    const char *open, *close;                    /* outer quotation marks */
    const char *weekdays[7], *weekdays_short[7]; /* from Monday */
    const char *months[12], *months_short[12];
    /* Patterns: {W} weekday, {D} day ({D1er}: the first is "1er"), {M} month, {Y} year. */
    const char *date_long, *date_short, *date_day;
    const char *date_year;  /* a day with its year: "30. Oktober 2024" */
    const char *as_of;      /* "Stand {}" */
    const char *computed;   /* "(errechnet)" */
    const char *clock;      /* pattern of the clock: "{h}:{m}" */
    const LangWord *scales; /* ended by a row of NULLs */
    const LangWord *units;  /* the same */
    const char *weak; /* words a line should not end with, separated by spaces, in lower case */
    const char *no_file, *bad_file, *no_facts; /* the built-in cards, one sentence each */
} Lang;

/* The row for a code ("de", "de-AT" takes "de"); NULL if there is none. */
const Lang *lang_find(const char *code, size_t len);
/* The row that serves where a language is missing or unknown: English. */
const Lang *lang_default(void);
const Lang *lang_at(size_t index); /* NULL past the end */

/* The scale or unit word whose `written` (or crawl or card) form is s[0..len); NULL if none. */
const LangWord *lang_scale(const Lang *l, const char *s, size_t len);
const LangWord *lang_unit(const Lang *l, const char *s, size_t len);

/* Fills a date pattern; returns the bytes written (NUL-terminated, cut to size). A date with
 * year 0 has no year and no weekday: it is always printed by date_day. */
typedef enum { LANG_DATE_LONG, LANG_DATE_SHORT, LANG_DATE_DAY, LANG_DATE_YEAR } LangDate;
size_t lang_date(const Lang *l, LangDate form, Date d, int weekday, char *buf, size_t size);
size_t lang_clock(const Lang *l, int hour, int minute, char *buf, size_t size);
