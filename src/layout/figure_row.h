/* SPDX-License-Identifier: MIT */
/* The value of a figure in a row on one baseline, with what stands on its sides. */
#pragma once
#include "layout/card_work.h"
#include "layout/figure_words.h"

enum { FIGURE_ROW_NEXT = 97 }; /* the next size to try, in percent */

typedef struct {
    int size, side_px; /* of the value; of the words on its sides */
    int base, bar_y;
    int cap_mil;      /* how far its figures rise above the baseline, of its size */
    bool fits;        /* there is room for all of it */
    int64_t wider_em; /* by how much the number is wider while it counts, at 1000 px */
    int narrow_ms;    /* from then on it is no wider than at the end */
} FigureRow;

/* A row without size and place: how high it is, and what its count needs. */
FigureRow figure_row_of(CardWork *w, const FigureWords *words);
/* The widths of the value and, at most, while it counts; of a stack of two lines. In 1/64 px. */
int64_t figure_row_value(CardWork *w, const FigureWords *words, int size_px);
int64_t figure_row_widest(CardWork *w, const FigureWords *words, const FigureRow *row);
int64_t figure_row_stack(CardWork *w, const Str line[2], int size_px);
/* The next smaller size; 0 if there is none. A row that alone is wider than its column gets still
 * smaller, so that it stays within it; such a card is not shown. */
int figure_row_smaller(const Layout *l, int size, bool alone_fits);
/* The left bearing of its first character at this size, which the optical edge takes off. */
int64_t figure_row_edge(CardWork *w, const FigureWords *words, int size_px);

/* Its cues, from x64 on. */
void figure_row_cues(CardWork *w, const FigureWords *words, const FigureRow *row, int64_t x64);
/* One line of words in the size of the sides, which comes with the number or with the unit. */
void figure_row_words(CardWork *w, const FigureRow *row, Str text, int64_t x64, int64_t base_mil,
                      bool unit);
/* Two lines, the last of them on the baseline. */
void figure_row_stack_cues(CardWork *w, const FigureRow *row, const Str line[2], int64_t x64,
                           bool unit);
/* The cues from this one on are beside the count: they wait until it has narrowed. */
void figure_row_after_count(CardWork *w, const FigureRow *row, uint32_t first_cue);
