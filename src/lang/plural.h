/* SPDX-License-Identifier: MIT */
/* Which form of a word stands beside a printed number, by the plural rules of CLDR. */
#pragma once
#include "base/decimal.h"

enum { PLURAL_FORMS = 6 }; /* zero, one, two, few, many, other: no language has more */

/* The first of the rules (CLDR's text, as "i = 1 and v = 0"; ended by NULL) that holds for the
 * number as it is printed, "1.0" being another than "1"; behind the last if none does, which is
 * the form "other". */
size_t plural_form(const char *const *rules, Decimal printed);
