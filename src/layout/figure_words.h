/* SPDX-License-Identifier: MIT */
/* What a figure says in the current language: number, scale, unit, change, comparison. */
#pragma once
#include "layout/builder.h"

enum { FIGURE_NUMBER_BYTES = 64 };

/* All of it lives as long as the layout. */
typedef struct {
    Str number;           /* "40,5" */
    Str unit[2];          /* "Milliarden", "US-Dollar"; len 0 where there is none */
    Str strap;            /* "↗ 19 %"; len 0: no comparison, no bar */
    Str note, note_short; /* as printed */
    Str mark;             /* where no note fits: "(errechnet)", or len 0 */
    int count;            /* characters that a reader has to read */
} FigureWords;

void figure_words(Builder *b, const Fact *f, FigureWords *out);
/* "40,5 Mrd. US-$, +19 %", for the crawl; returns the bytes. */
size_t figure_words_crawl(Builder *b, const Fact *f, char *buf, size_t size);
