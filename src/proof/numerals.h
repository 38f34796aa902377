/* SPDX-License-Identifier: MIT */
/* The numbers of a document, found and put in order. */
#pragma once
#include "proof/numeral.h"

/* False if there is no memory. To be closed in either case. */
bool numerals_open(Numerals *n, const Document *d);
/* The same with words of the document's language that are there already. */
bool numerals_open_with(Numerals *n, const Document *d, const Wording *words);
void numerals_close(Numerals *n);
/* Those of by_value from *first to below *end have a value from `low` to `high`, which belongs to them
 * only if it equals `low`. */
void numerals_find(const Numerals *n, Exact low, Exact high, uint32_t *first, uint32_t *end);
