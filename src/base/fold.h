/* SPDX-License-Identifier: MIT */
/* Letters in the form in which names are compared: lower case, without accents. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The letter that stands for this one: "a" for "Ä". What is no letter of Latin, Greek or Cyrillic
 * script stands for itself. */
uint32_t fold_letter(uint32_t cp);
/* Whether a word goes on with this: a letter of any script, or a mark of one. */
bool fold_is_letter(uint32_t cp);
/* The bytes that `name` takes at the start of s[0..len), letters being folded and all blanks alike;
 * 0 if it is not there. */
size_t fold_begins(const char *s, size_t len, const char *name, size_t name_len);
