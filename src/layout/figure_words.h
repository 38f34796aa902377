/* SPDX-License-Identifier: MIT */
/* What a figure says in words: its value, change and comparison, in the current language. */
#pragma once
#include "layout/value_parts.h"

/* All of it lives as long as the layout. */
typedef struct {
    Str qualifier, qualifier_line[2]; /* "mehr als", and in two lines; len 0 where there is none */
    ValueParts value;
    Str unit[2];               /* beside the value: "Milliarden", "US-Dollar"; len 0: none */
    Str unit_line, unit_brief; /* on one line, and shorter: "Mrd. US-$" */
    Str strap[2];              /* "↗ 19 %", and shorter; len 0: no comparison, no bar */
    Str note, note_short;      /* as printed */
    Str mark;                  /* where no note fits: "(errechnet)", or len 0 */
    int count;                 /* characters that a reader has to read */
} FigureWords;

void figure_words(Builder *b, const Fact *f, FigureWords *out);
/* "40,5 Mrd. US-$, +19 %", for the crawl; returns the bytes. */
size_t figure_words_crawl(Builder *b, const Fact *f, char *buf, size_t size);
