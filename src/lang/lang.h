/* SPDX-License-Identifier: MIT */
/* Numbers, dates and words of a show as each language writes them, read from the table of
 * languages. */
#pragma once
#include "base/calendar.h"
#include "lang/languages.h"

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
