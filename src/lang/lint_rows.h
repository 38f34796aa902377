/* SPDX-License-Identifier: MIT */
/* What a language says about days, and how it points at things, for the lint: one row of word lists each,
 * as data. */
#pragma once
#include <stddef.h>

/* Each a list separated by '|', as it is written within a sentence; a word that ends in '*' may go on. */
typedef struct {
    const char *code;
    const char *days;      /* right for a day or a week: "gestern|nächste* Woche" */
    const char *seasons;   /* right for a month or a year: "nächste* Jahr*" */
    const char *idioms;    /* what has such words and is no date: "bis heute" */
    const char *every;     /* before the name of a day that comes again: "jeden" */
    const char *every_one; /* after it: "im Monat" */
    const char *on;        /* before the name of a certain day; empty: anything */
    const char *articles;  /* words that a common noun follows: "der|eine*" */
    const char *no_ending; /* others that end like an adjective: "oder|werden" */
    const char *endings;   /* of adjectives before a noun: "en|er"; empty: nouns are not capitals */
} LintRow;

/* The row of a language; one with empty lists if it has none. Never NULL. */
const LintRow *lint_rows_find(const char *code, size_t len);

/* What is written after a number with a space that may not end a line, in every language. */
extern const char lint_rows_units[];
