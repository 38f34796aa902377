/* SPDX-License-Identifier: MIT */
/* Which form of a word goes with a printed number, by the plural rules of CLDR. */
#pragma once
#include "base/decimal.h"

enum { PLURAL_FORMS = 6 }; /* zero, one, two, few, many, other: no language has more */

/* The index of the first rule (CLDR's text, such as "i = 1 and v = 0"; the list ends with NULL)
 * that holds for the number as printed: "1.0" differs from "1". If none holds, the index after the
 * last, which is the form "other". */
size_t plural_form(const char *const *rules, Decimal printed);
