/* SPDX-License-Identifier: MIT */
/* What belongs together across a space, so that no line should end there: a number and its unit,
 * "9 h 30", a title and a name, "§ 5", "z. B.", a dash and the word before it. */
#pragma once
#include "lang/lang.h"
#include "lang/nobreak_rows.h"

enum { NOBREAK_SLOTS = 1024, NOBREAK_MOST = NOBREAK_SLOTS / 2 };

/* A word of the rules, and what it is. */
typedef struct {
    const char *s;
    uint8_t len;
    uint8_t kinds;
} NoBreakWord;

/* The rules of a language, open addressing by the words' hashes. A len of 0 is free. */
typedef struct {
    const Lang *lang; /* whose rules they are */
    bool letters;
    unsigned count;
    NoBreakWord words[NOBREAK_SLOTS];
} NoBreak;

void nobreak_init(NoBreak *rules, const Lang *lang);
/* Whether the words on both sides of a space belong together: the one that ends before byte `end` of
 * a text of `len` bytes, and the one that begins at byte `begin` of it. */
bool nobreak_holds(const NoBreak *rules, const char *s, size_t len, size_t end, size_t begin);
