/* SPDX-License-Identifier: MIT */
/* The checks of a fact file's rows, for facts_check. */
#pragma once
#include "facts/facts.h"

/* What is wrong with a row, "a bad string"; NULL: nothing. The rows of the sections that it points to
 * must have been checked. */
const char *row_faults_find(const Facts *f, FactsSection section, uint32_t index);
/* Whether the string that eight bytes name lies in the pool, which is UTF-8. */
bool row_faults_str_ok(const Facts *f, const unsigned char *p);
/* Whether a span has times of the calendar, in their order. */
bool row_faults_span_ok(int64_t from, int64_t until);
