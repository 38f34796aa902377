/* SPDX-License-Identifier: MIT */
/* Numbers, dates and words of a show as each language writes them, read from the table of
 * languages. */
#pragma once
#include "base/calendar.h"
#include "lang/languages.h"

/* The row for a code: its own, else its language's ("de-LI" gives "de"); NULL if there is none. */
const Lang *lang_find(const char *code, size_t len);
/* Whether the row is the code's own, as "de" is of "de-DE". */
bool lang_covers(const Lang *l, const char *code, size_t len);
/* The row for a missing or unknown language: English. */
const Lang *lang_default(void);
const Lang *lang_at(size_t index); /* NULL past the end */

/* The scale or unit whose form or spelling s[0..len) is; NULL if none. */
const LangWord *lang_scale(const Lang *l, const char *s, size_t len);
const LangWord *lang_unit(const Lang *l, const char *s, size_t len);
/* The word for this scale; NULL if it has none, as for 1. */
const LangWord *lang_scale_of(const Lang *l, uint64_t scale);
/* Whether this spelling of a scale is one beside any unit: not "m" or "mn", which are read as scales
 * only beside a currency, nor what the language lists as ambiguous. */
bool lang_scale_is_plain(const Lang *l, const char *spelling);
/* A word's forms and spellings by index; NULL past the last. */
const char *lang_spelling(const LangWord *word, size_t index);
/* The bytes that the spelling takes at the start of s[0..len); 0 if it is not there. A no-break
 * space in s counts as a space. */
size_t lang_begins(const char *s, size_t len, const char *spelling);
/* What stands between a number and this word, or between two such words: U+00A0, or nothing before a
 * letter of East Asia. */
const char *lang_gap(const char *word);
/* Of a word's crawl or card forms, the one that goes with this printed number: "Million" with 1,
 * "Millionen" with 1,5. A unit after a scale word follows the scale: "de euros". */
const char *lang_form(const Lang *l, const char *const *forms, Decimal printed);

/* The functions below fill buf (NUL-terminated, cut to size) and return the bytes written. */

/* "−40,5"; "19 %"; "+19 %". */
size_t lang_number(const Lang *l, Decimal d, char *buf, size_t size);
size_t lang_percent(const Lang *l, Decimal d, char *buf, size_t size);
size_t lang_change(const Lang *l, Decimal percent, char *buf, size_t size);

/* Fills a date pattern. A date of year 0 has no year and no weekday: it always uses date_day. */
typedef enum { LANG_DATE_LONG, LANG_DATE_SHORT, LANG_DATE_DAY, LANG_DATE_YEAR } LangDate;
size_t lang_date(const Lang *l, LangDate form, Date d, int weekday, char *buf, size_t size);
size_t lang_as_of(const Lang *l, const char *date, char *buf, size_t size);
/* "14:32" or "2:32 pm"; `hours` is 12, 24 or 0 for what is usual in the region. */
size_t lang_clock(const Lang *l, int hours, int hour, int minute, char *buf, size_t size);
/* The same within a sentence: "18 Uhr", "18:30 Uhr", "6 pm". */
size_t lang_time(const Lang *l, int hours, int hour, int minute, char *buf, size_t size);
/* Fills a pattern of the row with a text for {} and a number for {n}. */
size_t lang_fill(const Lang *l, const char *pattern, const char *text, int n, char *buf,
                 size_t size);
