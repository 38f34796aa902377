/* SPDX-License-Identifier: MIT */
/* The number on the card of a figure, which may count from the previous value to the value. */
#pragma once
#include "facts/facts.h"
#include "lang/lang.h"

/* How a number is written, besides what its language says. */
typedef struct {
    int64_t from, to; /* equal if it does not count */
    uint8_t decimals, whole_digits;
    uint8_t group_from; /* digits from which marks group them; 0: as the language has it */
    bool plus;
} Counter;

/* Of a figure whose value is one plain number; it counts if the previous value is known. */
Counter counter_of(const Fact *f);
bool counter_counts(const Fact *f);
/* The value on the way between the two, q from 0 to CURVE_ONE. */
int64_t counter_between(int64_t from, int64_t to, int32_t q);
/* A value in the form of this number, "+007"; fills buf as lang_number does. */
size_t counter_words(const Lang *lang, const Counter *c, int64_t value, char *buf, size_t size);
/* The advance that one text of a number lacks of another: each digit, sign and mark of grouping has the
 * advance given. Negative if it is wider. */
typedef struct {
    int32_t digit, sign, mark;
} CounterWidths;
int64_t counter_lacks(const CounterWidths *w, Str whole, const char *now, size_t len);
