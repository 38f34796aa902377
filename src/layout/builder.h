/* SPDX-License-Identifier: MIT */
/* What a layout is built with: growing arrays, measured runs, texts in the language asked for. */
#pragma once
#include "base/fixed.h"
#include "layout/layout.h"
#include "layout/wrap.h"

#include <stdatomic.h>

/* What the foot of a card says about its source. */
typedef struct {
    const Lang *lang; /* of what they are: language, source, name ... */
    uint32_t source;
    const char *name;
    bool dateless, unproved;
    Str form[3]; /* long, short, shortest */
} SourceWords;

/* Room for the current card; too much for the stack of a small machine. */
typedef struct {
    Words words;
    SourceWords source; /* often also those of the next card */
} Scratch;

typedef struct {
    Layout *l;
    const Facts *facts;
    Ruler ruler;
    const char *wished;    /* the languages asked for: "de,en" */
    uint32_t first_header; /* of those in the current language */
    uint32_t variant;      /* number, in the facts, of the language asked for; 0: they lack it */
    const Lang *asked;     /* its row */
    const Lang *lang;      /* that of the words of the current fact */
    Scratch *scratch;
    bool bare;               /* no fact is laid out */
    const atomic_bool *stop; /* as in the wish */
    bool failed;             /* memory has run out; whatever is built from here on is dropped */
} Builder;

/* The characters that a reader sees. */
size_t builder_count(Str s);
/* Advance of a text in 1/64 px, linear in the size. */
int64_t builder_width(Builder *b, FontKey font, int size_px, Str s);
/* What the optical edge takes off: the left bearing of the first character, in 1/64 px; no
 * more than the margin, whatever the file or a font says. */
int64_t builder_edge(Builder *b, FontKey font, int size_px, Str s);
/* A copy that lives as long as the layout; empty when memory has run out. */
Str builder_keep(Builder *b, const char *s, size_t len);
/* The same of three texts in a row. */
Str builder_join(Builder *b, const char *first, const char *between, const char *last);
/* Makes a run of a text that lives as long as the layout: of the facts, of a language, or kept. */
uint32_t builder_run(Builder *b, FontKey font, int size_px, Str text);
/* A run that is cut with an ellipsis if it is wider than its room. The width of a cut text is the sum
 * of its characters, so that only these need be measured. LAYOUT_NONE where not even the ellipsis has room. */
uint32_t builder_cut(Builder *b, FontKey font, int size_px, Str text, int64_t room64);
/* A run of one line of a wrapped text, with its hyphen; its advance is the sum of its words and
 * spaces. It is cut if it is wider than its room. `rtl`: the whole text runs from right to left. */
uint32_t builder_line(Builder *b, FontKey font, int size_px, Str text, const Line *line,
                      int64_t room64, bool rtl);
/* The text of a field, in the language asked for. */
Str builder_field(Builder *b, const Fact *f, FactField field);
/* The text of a field of the first show; there must be facts. */
Str builder_show_text(Builder *b, FactField field);
/* One more row; NULL when memory has run out. */
Cue *builder_cue(Builder *b, Effect effect, Role role);
Card *builder_card(Builder *b);
CrawlItem *builder_crawl(Builder *b);
