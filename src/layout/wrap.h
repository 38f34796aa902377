/* SPDX-License-Identifier: MIT */
/* Breaking a text into lines: the fewest that fit, then the most even ones. */
#pragma once
#include "base/limits.h"
#include "layout/wrap_places.h"

/* A piece within which no line ends. Widths: 1/64 px at 1000 px, in the large and small cut. */
typedef struct {
    uint32_t at, len; /* bytes in the text, without the spaces and soft hyphens after it */
    int64_t
        begin_em[2];   /* on one endless line: where the word would begin if it began a line, ... */
    int64_t end_em[2]; /* ... and end if it ended one */
    int64_t less_em[2]; /* too much in these for a line that begins here and ends ... */
    uint16_t token_end; /* ... before this word, the last one before the next space */
    uint8_t kind;       /* what follows it, a LineBreakKind or a WordKind */
    bool hyphen;        /* a line that ends with it shows a hyphen */
    bool weak, comma;   /* a line should not end with it; may well end with it */
    bool one;           /* a character of a word that was torn up */
    bool address;       /* within an address: no hyphen is added to it */
} Word;

/* Width in 1/64 px at 1000 px of a part of the text, in cut 0 (large) or 1 (small): from 0 to 2^30. */
typedef int64_t (*WrapWidth)(void *ctx, int cut, const char *s, size_t len);

/* Begins as all zero. */
typedef struct {
    Word words[LIMIT_WORDS];
    int count;
    bool cut;   /* the text has more words than that */
    bool loose; /* lines may end between words that belong together */
    bool measured[2];
    int64_t widest_em[2]; /* of the words that are not torn */
    NoBreak rules;        /* of the language of the last text */
    const char *text;
    size_t len;
    WrapWidth width;
    void *ctx;
} Words;

typedef struct {
    uint32_t at, len; /* bytes in the text */
    int64_t em;       /* width: the sum of its words and spaces, in 1/64 px at 1000 px */
    bool hyphen;      /* one is shown at its end; it is in em, not in the text */
} Line;

/* Whether lines may also end between two spaces: after hyphens, at U+00AD, where a word was torn. */
typedef enum { WRAP_WHOLE, WRAP_DIVIDED } WrapHow;

/* Splits where linebreak.h says that lines may end, but for what belongs together (nobreak.h,
 * island.h); an address after its marks too. Words are measured in a cut when lines are first
 * made in it; text and `ctx` must live until then. */
void wrap_words(Words *w, const char *text, size_t len, const Lang *lang, WrapWidth width,
                void *ctx);
/* Whether lines may from now on also end between words that belong together. */
void wrap_loosen(Words *w, bool loose);
/* The number of lines at this size and width, filled greedily; 0 if a word is wider. */
int wrap_count(Words *w, int cut, int size_px, int width_px, WrapHow how);
/* Exactly n <= LIMIT_LINES lines, as even as possible: each costs the square of its distance from
 * 1.04 times the mean, and more if it ends with a weak word or within a word, or is a short last
 * line. Returns the number of lines, 0 if there is no way. */
int wrap_balance(Words *w, int cut, int size_px, int width_px, int n, Line *out);
/* At most `most` lines, filled greedily, for text that fits nowhere; the last has all the rest. */
int wrap_greedy(Words *w, int cut, int size_px, int width_px, int most, Line *out);
/* The number of lines, at most `most`, at a size that cannot change: with words whole if that is
 * enough, else divided, else torn; 0 if nothing is enough. */
int wrap_fewest(Words *w, int cut, int size_px, int width_px, int most);
/* That number of lines, as even as possible; what belongs together is loosened only if nothing else
 * is enough. Else *all is false and they are wrap_greedy's. */
int wrap_lines(Words *w, int cut, int size_px, int width_px, int most, bool *all, Line *out);
