/* SPDX-License-Identifier: MIT */
/* The names of days and months, found where people write and abbreviate them. */
#pragma once
#include <stdbool.h>
#include <stddef.h>

/* The same names in full and in short, of one language. */
typedef struct {
    const char *const *full, *const *brief;
} NameList;

/* Which of `count` names begins at s, -1 if none: in full, in short, in the plural ("Mondays") or by
 * its first letters if only one begins with them ("Thu", "Thurs"); with or without a full stop. The
 * first list that has it decides. *bytes is what it takes. */
int names_find(const char *s, size_t len, const NameList *lists, size_t list_count, int count,
               size_t *bytes);
/* The bytes of the word, among those of a list separated by '|', that is the next one at s; 0 if none
 * is. */
size_t names_word(const char *s, size_t len, const char *words);
