/* SPDX-License-Identifier: MIT */
/* Currencies: which one a word of a source means, and how a region writes it beside a number. */
#pragma once
#include "base/str.h"
#include "lang/lang.h"

/* The code of ISO 4217, such as "USD". "$", "kr" and "¥" are the dollar, crown and yen or yuan of a
 * country that is not said: other currencies than any with a code. */
typedef struct {
    char code[4];
} Currency;

/* The currency that all of s[0..len) means in l: an ISO code, a sign of CLDR or a name that means
 * nothing else in the language; NULL if it may be something else ("livres" are books too). Equal
 * currencies are equal pointers. */
const Currency *currency_find(const Lang *l, const char *s, size_t len);
const Currency *currency_at(size_t index); /* NULL past the end */

/* The forms of its name ("US-Dollar") for the card, with lang_form; NULL if the language has none:
 * then the sign stands on the card too. */
const LangWord *currency_words(const Lang *l, const Currency *c);

/* Where the region writes the sign. A minus stands before all, or, as in Zurich and Amsterdam, right
 * before the digits: "CHF-5". */
typedef struct {
    Str sign;          /* "$", "US-$", "CHF" */
    bool before;       /* before the number: "$5", "€ 5" */
    bool minus_inside; /* "CHF-5", not "-CHF 5" */
    const char *space; /* between sign and number: "" or U+00A0 */
} CurrencyPlace;
/* `printed` decides the form of a sign that is a word, as in Arabic. */
CurrencyPlace currency_place(const Lang *l, const Currency *c, Decimal printed);
