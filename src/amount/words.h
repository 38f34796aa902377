/* SPDX-License-Identifier: MIT */
/* The words around a number, as a source writes them in one language. Lengths are bytes; a list has
 * '|' between its words and may be NULL. */
#pragma once
#include "lang/currency.h"

/* A plain or no-break space, or a mark of direction, at s; 0 if there is none. */
size_t words_blank(const char *s, size_t len);
size_t words_skip(const char *s, size_t at, size_t end); /* past blanks */
size_t words_trim(const char *s, size_t at, size_t end); /* the end without blanks */
size_t words_end(const char *s, size_t at, size_t end);  /* of the word at `at` */

/* Whether a number may follow the word s without a blank: after a full stop, after the two hyphens of Hebrew,
 * and in East Asia. */
bool words_joins(const char *s, size_t len);
/* The longest word of the list at the start of s, whatever its case, with a blank or nothing after
 * it unless it joins; 0 if there is none. */
size_t words_begin(const char *s, size_t len, const char *list);
bool words_is(const char *s, size_t len, const char *list);
/* Whether all of s is one of a word's forms. */
bool words_is_form(const char *s, size_t len, const char *const forms[PLURAL_FORMS]);
/* The first word of a list; len 0 if it has none. */
Str words_first(const char *list);

/* A sign such as ">" or a word such as "more than" at the start of s; 0 if there is none. */
size_t words_qualifier(const Lang *l, const char *s, size_t len, Qualifier *out);

/* The longest currency at the start of s, with a blank, '/' or nothing after it; 0 if there is
 * none. */
size_t words_money(const Lang *l, const char *s, size_t len, const Currency **out);

/* The longest scale at the start of s, whatever its case beside a currency; else bytes is 0. A word
 * that is a scale only beside a currency and stands alone is in `doubt`. */
typedef struct {
    size_t bytes;
    const LangWord *word;
    const char *doubt;
} WordsScale;
WordsScale words_scale(const Lang *l, const char *s, size_t len, bool beside_money);
/* What else a scale in doubt may mean, such as "metres"; len 0 if the language does not say. */
Str words_other_meaning(const Lang *l, const char *spelling);
/* The scale that an unknown word probably means; NULL if none. */
const char *words_near_scale(const Lang *l, const char *s, size_t len);

/* Whether both are one unit, perhaps in singular and plural: "Minute" and "Minuten". */
bool words_same(Str a, Str b);
