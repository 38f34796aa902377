/* SPDX-License-Identifier: MIT */
/* A figure's value as pieces that stand in a row on one baseline. */
#pragma once
#include "layout/unit_words.h"

enum { VALUE_PARTS = 16 };

typedef enum {
    PART_NUMBER, /* full size, one plain number: it may count */
    PART_FIGURE, /* full size: a range, a fraction, digits of a free text */
    PART_WORD,   /* smaller: "von", "h" */
    PART_SIGN,   /* smaller: a unit that is a sign */
    PART_MARK    /* smaller: a sign before the number for which the language has no word: "±" */
} PartKind;

typedef struct {
    PartKind kind;
    Str text;
} Part;

/* All of it lives as long as the layout. */
typedef struct {
    Part part[VALUE_PARTS];
    int count;
    UnitWords words; /* those beside the value; none if a part is the sign */
} ValueParts;

/* As a card shows it. */
void value_parts_of(Builder *b, const Fact *f, ValueParts *out);
/* The number, range or fraction alone, as a line of text has it. Fills buf and returns the bytes. */
size_t value_parts_number(const Lang *lang, const Fact *f, char *buf, size_t size);
/* The parts of a free text with bound spaces between them, and its unit: "4,6 von 5 Sternen". */
size_t value_parts_text(Builder *b, const Fact *f, char *buf, size_t size);
/* What stands before the value: a word of the language, or a sign for which it has none. len 0 where
 * there is nothing. */
Str value_parts_qualifier(Builder *b, const Fact *f, bool *sign);
