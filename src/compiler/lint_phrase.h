/* SPDX-License-Identifier: MIT */
/* Words and phrases of a language's list, found in a text. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The bytes of the longest phrase of the list ("bis heute|nächste* Jahr*") that stands at byte `at` of a text as whole
 * words; 0 if none does. `begins`: a sentence does there, so the first letter may be a capital. */
size_t lint_phrase_at(const char *list, const char *s, size_t len, size_t at, bool begins);
/* Whether a sentence, or what follows a colon or a dash, begins at byte `at`. */
bool lint_phrase_begins(const char *s, size_t at);
/* The word before byte `at`, which only blanks part from it: where it begins, and
 * *end. SIZE_MAX if there is none. */
size_t lint_phrase_before(const char *s, size_t at, size_t *end);
/* Where the word ends that begins at byte `at`. */
size_t lint_phrase_word(const char *s, size_t len, size_t at);
/* The code point that ends before byte `at`; 0 at the start. */
uint32_t lint_phrase_last(const char *s, size_t at);
/* The code point at byte `at`; 0 at the end. */
uint32_t lint_phrase_next(const char *s, size_t len, size_t at);
