/* SPDX-License-Identifier: MIT */
/* The source that `factc new` hands out: it builds as it is, and explains each field. */
#pragma once
#include <stdbool.h>

/* The template in the first of these languages that has one, such as "de", "de_AT.UTF-8" or
 * "sv:fr"; else in English. The caller frees it; NULL if out of memory. */
char *template_text(const char *languages);
/* The languages that have one: "en, de". */
const char *template_languages(void);
/* Whether this one has, with a region or without: "de", "de-AT". */
bool template_has(const char *language);
