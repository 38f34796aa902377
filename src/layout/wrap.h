/* SPDX-License-Identifier: MIT */
/* Breaking a text into lines: the fewest that fit, then the most even ones. */
#pragma once
#include "base/limits.h"
#include "lang/lang.h"

/* A piece of text within which no line ends. Widths are in 1/64 px at 1000 px, in the large and the
 * small cut. */
typedef struct {
    uint32_t at, len; /* bytes in the text, without the spaces and soft hyphens behind it */
    int64_t
        begin_em[2];    /* if all words were on one line: where it would begin if it began there, */
    int64_t end_em[2];  /* ... and stop if it stopped there */
    int64_t less_em[2]; /* what is too much in this for a line that begins here and stops ... */
    uint16_t token_end; /* ... in front of this word, the last one before the next space */
    uint8_t kind;       /* what is behind it, a LineBreakKind or a WordKind */
    bool hyphen;        /* a line that ends with it shows one */
    bool weak, comma;   /* a line should not end with it; may well end with it */
    bool one;           /* it was torn up, and this is one character of it */
} Word;

/* Behind a piece of a word that was torn up: a line may end, or must not. Beside LineBreakKind. */
typedef enum { WORD_TORN = 8, WORD_FAST } WordKind;

/* Width in 1/64 px at 1000 px of a part of the text, in cut 0 (large) or 1 (small): from 0 to 2^30. */
typedef int64_t (*WrapWidth)(void *ctx, int cut, const char *s, size_t len);

typedef struct {
    Word words[LIMIT_WORDS];
    int count;
    bool cut; /* the text has more words than that */
    bool measured[2];
    const char *text;
    size_t len;
    WrapWidth width;
    void *ctx;
} Words;

typedef struct {
    uint32_t at, len; /* bytes in the text */
    int64_t em;       /* width: the sum of its words and spaces, in 1/64 px at 1000 px */
    bool hyphen;      /* one is to be seen at its end; it is in em, not in the text */
} Line;

/* Whether lines may end within what spaces divide: behind hyphens, at U+00AD, where it was torn. */
typedef enum { WRAP_WHOLE, WRAP_DIVIDED } WrapHow;

/* Splits where linebreak.h says that lines may end. Words are measured in a cut when lines are first
 * made in it; until then the text and what `ctx` points to must stay. */
void wrap_words(Words *w, const char *text, size_t len, const Lang *lang, WrapWidth width,
                void *ctx);
/* Tears up what is wider than the column: from now on lines may end between any two of its
 * characters (linebreak_cluster), but for the first and the last two. */
void wrap_tear(Words *w, int cut, int size_px, int width_px);
/* Lines that words filled in greedily take at this size and width; 0 if a word is wider. */
int wrap_count(Words *w, int cut, int size_px, int width_px, WrapHow how);
/* Exactly n <= LIMIT_LINES lines, as even as they go: each costs the square of its distance from
 * 1.04 times the mean, more if it ends with a weak word or within a word or is a short last one.
 * Returns the lines, 0 if there is no way. */
int wrap_balance(Words *w, int cut, int size_px, int width_px, int n, Line *out);
/* Filled greedily, for text that fits nowhere; at most `most` lines. The last one is all the rest,
 * however wide. */
int wrap_greedy(Words *w, int cut, int size_px, int width_px, int most, Line *out);
/* The lines, at most `most`, that a text takes at a size that cannot give way: words whole if that is
 * enough, else divided, else torn; 0 if nothing is enough. */
int wrap_fewest(Words *w, int cut, int size_px, int width_px, int most);
/* So many lines, as even as they go. Where nothing is enough *all is false, and the lines are those
 * of wrap_greedy. */
int wrap_lines(Words *w, int cut, int size_px, int width_px, int most, bool *all, Line *out);
