/* SPDX-License-Identifier: MIT */
/* The scale word and unit of an amount, in the current language, and how they are joined to it. */
#pragma once
#include "lang/currency.h"
#include "layout/builder.h"

enum { UNIT_WORDS_SIGN = 2 }; /* characters of a unit that is no word, at most */

/* len 0 where there is none. */
typedef struct {
    Str scale, unit;
    Str rate;              /* "/l" after the sign of a currency, where that is not on a card */
    bool percent;          /* the unit is the sign, and there is no scale */
    const Currency *money; /* of the unit; NULL: another unit */
    bool signs, before;    /* the unit is a currency's sign; it stands before the number */
    Decimal printed;       /* the number */
} UnitWords;

/* Of a figure's value or of its change. On a card long ("Milliarden"), elsewhere short ("Mrd."), but a
 * scale word only as short as it is still read as one. */
UnitWords unit_words_of_value(Builder *b, const Fact *f, bool card);
UnitWords unit_words_of_change(Builder *b, const Fact *f, bool card);

/* "%", "°C": it belongs to the number, being no word. */
bool unit_words_sign(const UnitWords *words);
/* Both on one line. */
Str unit_words_joined(Builder *b, Str scale, Str unit);
/* "3–5 %": the number, which may begin with a sign, as it stands with its scale and unit in a line of
 * text; written without a space before the unit if `tight`. Fills buf and returns the bytes. */
size_t unit_words_amount(const Lang *lang, const char *number, const UnitWords *words, bool tight,
                         char *buf, size_t size);
