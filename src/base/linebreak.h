/* SPDX-License-Identifier: MIT */
/* Where a line may end, by UAX #14 of Unicode 15.0, and what may not be split elsewhere. The tables
 * belong to the product, so that every system breaks alike. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What stands before a place where a line may end. */
typedef enum {
    LINEBREAK_SPACE, /* a space, or what must end a line */
    LINEBREAK_OPEN,  /* nothing visible: U+200B, or ideographs, which need no space */
    LINEBREAK_MARK,  /* a hyphen, a dash, a slash: the word goes on after it */
    LINEBREAK_SOFT,  /* U+00AD: a hyphen is seen if the line ends there */
    LINEBREAK_END    /* the text */
} LineBreakKind;

/* A walk over the places of a text (UTF-8; a bad byte counts as U+FFFD). */
typedef struct {
    const char *s;
    size_t len, at; /* how far it has come */
    uint8_t last;   /* class of what stands there, without marks and spaces */
    uint8_t number; /* 0 none, 1 within a number, 2 after its closing bracket */
    bool spaces, joiner, hebrew, odd_flag, ended;
    uint32_t cp; /* the last code point */
} LineBreak;

void linebreak_start(LineBreak *b, const char *s, size_t len);
/* The next place: a line may end before byte *at. The last place is the end of the text; after it,
 * and in an empty text, false. */
bool linebreak_next(LineBreak *b, size_t *at, LineBreakKind *kind);

/* The bytes of the first character as a reader counts them: with its marks; joined emoji and flags
 * are one. 0 for an empty text. */
size_t linebreak_cluster(const char *s, size_t len);
/* A letter of an alphabet that hyphenates its words: Latin, Greek, Cyrillic, Armenian, Georgian. */
bool linebreak_letter(uint32_t cp);
/* U+00AD, U+200B and U+2060, which concern line breaks only and are never drawn. */
bool linebreak_hidden(uint32_t cp);
