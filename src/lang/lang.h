/* SPDX-License-Identifier: MIT */
/* What differs between languages, as one table: numbers, dates, scale words, quotation marks,
 * and the few words that the show itself says. Adding a language is adding rows: one in languages.c,
 * its words in lexicon.c. */
#pragma once
#include "base/calendar.h"
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

extern const Lang
    languages_rows[]; /* the rows, ended by one without a code; use the functions below */

/* The row for a code ("de", "de-AT" takes "de"); NULL if there is none. */
const Lang *lang_find(const char *code, size_t len);
/* The row that serves where a language is missing or unknown: English. */
const Lang *lang_default(void);
const Lang *lang_at(size_t index); /* NULL past the end */

/* The scale or unit word that s[0..len) is a form or spelling of; NULL if none. */
const LangWord *lang_scale(const Lang *l, const char *s, size_t len);
const LangWord *lang_unit(const Lang *l, const char *s, size_t len);
/* The word for this scale; NULL if it has none, as for 1. */
const LangWord *lang_scale_of(const Lang *l, uint64_t scale);
/* The forms and spellings of a word one after the other; NULL past the last. */
const char *lang_spelling(const LangWord *word, size_t index);
/* The bytes of s[0..len) that the spelling takes, if s begins with it; else 0. A no-break space
 * in s is as good as a space. */
size_t lang_begins(const char *s, size_t len, const char *spelling);
/* Of a word's crawl or card forms, the one that stands beside this printed number: "Million"
 * beside 1, "Millionen" beside 1,5. A unit behind a scale word goes by the scale: "de euros". */
const char *lang_form(const Lang *l, const char *const *forms, Decimal printed);

/* The functions below fill buf (NUL-terminated, cut to size) and return the bytes written. */

/* "−40,5"; "19 %"; "+19 %". */
size_t lang_number(const Lang *l, Decimal d, char *buf, size_t size);
size_t lang_percent(const Lang *l, Decimal d, char *buf, size_t size);
size_t lang_change(const Lang *l, Decimal percent, char *buf, size_t size);

/* Fills a date pattern. A date with year 0 has no year and no weekday: it is always printed by
 * date_day. */
typedef enum { LANG_DATE_LONG, LANG_DATE_SHORT, LANG_DATE_DAY, LANG_DATE_YEAR } LangDate;
size_t lang_date(const Lang *l, LangDate form, Date d, int weekday, char *buf, size_t size);
size_t lang_as_of(const Lang *l, const char *date, char *buf, size_t size);
size_t lang_clock(const Lang *l, int hour, int minute, char *buf, size_t size);
