/* SPDX-License-Identifier: MIT */
/* What belongs together across a space, in each language: a new language is a row here. Lists are
 * separated by '|'. */
#pragma once
#include <stdbool.h>

typedef struct {
    const char *code;     /* "de" */
    const char *titles;   /* words that belong to the name after them */
    const char *numbered; /* words that belong to the number after them */
    const char *units;    /* words that belong to the number before them */
    const char *bound;    /* words that belong to whatever follows */
    bool letters;         /* so does each word of one letter */
} NoBreakRow;

/* The rows, ended by one without a code. The first, of no language, holds for all. */
extern const NoBreakRow nobreak_rows[];
