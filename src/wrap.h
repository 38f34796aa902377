/* SPDX-License-Identifier: MIT */
/* Line breaking: the fewest lines that fit, then the most even ones. */
#pragma once
#include "lang.h"
#include "limits.h"

typedef struct {
    uint32_t at, len;    /* bytes in the text */
    int64_t em[2];       /* width in 1/64 px at 1000 px, in the large and the small cut */
    int64_t start_em[2]; /* the sum of all words and spaces in front of it */
    bool weak, comma;    /* a line should not end with it; may well end with it */
} Word;

/* Width in 1/64 px at 1000 px of a part of the text, in cut 0 (large) or 1 (small). */
typedef int64_t (*WrapWidth)(void *ctx, int cut, const char *s, size_t len);

typedef struct {
    Word words[LIMIT_WORDS];
    int count;
    bool cut; /* the text has more words than that */
    bool measured[2];
    const char *text;
    WrapWidth width;
    void *ctx;
} Words;

typedef struct {
    uint32_t at, len; /* bytes in the text */
    int64_t em;       /* width: the sum of its words and spaces, in 1/64 px at 1000 px */
} Line;

/* Splits at U+0020. Words are measured in a cut when lines are first made in it; until then the
 * text and what `ctx` points to must stay. */
void wrap_words(Words *w, const char *text, size_t len, const Lang *lang, WrapWidth width,
                void *ctx);
/* Lines that words filled in greedily take at this size and width; 0 if a word is wider. */
int wrap_count(Words *w, int cut, int size_px, int width_px);
/* Exactly n <= LIMIT_LINES lines, as even as they go: each costs the square of its distance from
 * 1.04 times the mean, more if it ends with a weak word or is a short last one. Returns the lines,
 * 0 if there is no way. */
int wrap_balance(Words *w, int cut, int size_px, int width_px, int n, Line *out);
/* Filled greedily, for text that fits nowhere; at most `most` lines. */
int wrap_greedy(Words *w, int cut, int size_px, int width_px, int most, Line *out);
