/* SPDX-License-Identifier: MIT */
/* The words in which a number stands: its sentence, its row and header, and what of it a message quotes. */
#pragma once
#include "proof/numeral.h"

enum { PASSAGE_TEXT = 120 };

/* Tokens [first, end). */
typedef struct {
    uint32_t first, end;
} Passage;

/* The nth cell of a paragraph, from 0; empty if it has no such, or one too far on. */
Passage passage_cell(const Numerals *n, uint32_t paragraph, uint32_t number);
/* The number's column in its table's header, and the first cell of its row; how many there are. */
int passage_header(const Numerals *n, const Numeral *m, Passage out[2]);
/* Whether a word of the label has its stem in the number's sentence, the one before, its row or
 * its header; or the label has no word that could. */
bool passage_has_label(const Numerals *n, const Numeral *m, const Tokens *label);
/* The number with a few words around it, as UTF-8. */
void passage_text(const Numerals *n, const Numeral *m, char out[PASSAGE_TEXT]);
