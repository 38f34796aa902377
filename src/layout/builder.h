/* SPDX-License-Identifier: MIT */
/* What a layout is built with: growing arrays, measured runs, and the text of facts in the
 * language asked for. */
#pragma once
#include "base/fixed.h"
#include "layout/layout.h"
#include "layout/wrap.h"

#include <stdatomic.h>

/* What the foot of a card says of its source. */
typedef struct {
    const Lang *lang; /* in which language of which source, and under which name */
    uint32_t source;
    const char *name;
    Str form[3]; /* long, short, shortest */
} SourceWords;

/* Room for the card at hand; too much for the stack of a small machine. */
typedef struct {
    Words words;
    SourceWords source; /* often the next card's as well */
} Scratch;

typedef struct {
    Layout *l;
    const Facts *facts;
    Ruler ruler;
    const char *wished;    /* the languages asked for: "de,en" */
    uint32_t first_header; /* of those in the language at hand */
    uint32_t variant;  /* number of the language asked for in the facts; 0: they have none of it */
    const Lang *asked; /* its row */
    const Lang *lang;  /* of the fact at hand: what its words are written in */
    Scratch *scratch;
    bool bare;               /* no fact is laid out */
    const atomic_bool *stop; /* as in the wish */
    bool failed;             /* memory has run out; what is built from here on is dropped */
} Builder;

/* The characters that a reader sees. */
size_t builder_count(const char *s, size_t len);
/* Advance of a text in 1/64 px, linear in the size. */
int64_t builder_width(Builder *b, FontKey font, int size_px, const char *s, size_t len);
/* What the optical edge takes off: the left bearing of the first character, in 1/64 px; no
 * more than the margin, whatever the file or a font says. */
int64_t builder_edge(Builder *b, FontKey font, int size_px, const char *s, size_t len);
/* A copy that stays as long as the layout; empty when memory has run out. */
Str builder_keep(Builder *b, const char *s, size_t len);
/* Runs are made of texts that stay: those of the facts and of the languages, and those kept. */
uint32_t builder_run(Builder *b, FontKey font, int size_px, Str text);
/* A run that is cut with an ellipsis where it is wider than its room. What is cut is as wide as its
 * characters one by one, so that nothing but them need be known. */
uint32_t builder_cut(Builder *b, FontKey font, int size_px, Str text, int64_t room64);
/* A run of one line of a wrapped text, with its hyphen; its advance is the sum of its words and
 * spaces. Cut where it is wider than its room. It runs as all of the text does, whatever it begins
 * with: from right to left if `rtl`. */
uint32_t builder_line(Builder *b, FontKey font, int size_px, Str text, const Line *line,
                      int64_t room64, bool rtl);
/* The text of a field, in the language asked for. */
Str builder_field(Builder *b, const Fact *f, FactField field);
/* One more row; NULL when memory has run out. */
Cue *builder_cue(Builder *b, Effect effect, Role role);
Card *builder_card(Builder *b);
CrawlItem *builder_crawl(Builder *b);
