/* SPDX-License-Identifier: MIT */
/* The text of one line, cut into stretches that are drawn with one font, in one script and one
 * direction, in the order in which they stand from left to right.
 *
 * Directions are those of the Unicode bidirectional algorithm (FriBidi) with the line's own
 * direction given. What has no script of its own (spaces, digits, punctuation) goes with what stands
 * before it, a closing bracket with its opening one, and what begins a text with what follows. A
 * letter with its marks, and a sequence of emoji that is one picture, stay in one font: the first
 * in the role's order that has all of it. So the font of a letter depends on nothing around it, and
 * a line is as wide as its words. */
#pragma once
#include "text/fontset.h"

typedef struct {
    uint32_t at, len; /* bytes of the text */
    uint32_t script;  /* ISO 15924, as HarfBuzz has it */
    uint8_t face, level;
} Stretch;

static inline bool itemise_rtl(const Stretch *s)
{
    return s->level & 1;
}

typedef struct Itemiser Itemiser;

/* The fonts must outlive it. NULL with *err on failure. Not to be shared between threads. */
Itemiser *itemise_open(Fontset *fonts, Err *err);
void itemise_close(Itemiser *it);
/* The stretches of a text from left to right, on a line that runs from right to left if `rtl`;
 * valid until the next call. Without memory there are none. */
const Stretch *itemise_line(Itemiser *it, FontKey role, const char *s, size_t len, bool rtl,
                            size_t *count);
/* Where the characters begin for which some role has no glyph, or none in the font of the letter that
 * they are a mark of: bytes of the text, ascending; valid until the next call. Characters that are
 * never seen need none. Takes time in proportion to the text. */
const uint32_t *itemise_gaps(Itemiser *it, const char *s, size_t len, size_t *count);
/* The embedding levels of a line of code points, and where each one stands from left to right:
 * what itemise_line goes by. False without memory. */
bool itemise_levels(Itemiser *it, const uint32_t *points, size_t count, bool rtl, uint8_t *levels);
/* Sorts what stands side by side, each with its level, from left to right: rule L2. `order` gets
 * their numbers. */
void itemise_order(const uint8_t *levels, size_t count, size_t stride, uint32_t *order);
