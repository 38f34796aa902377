/* SPDX-License-Identifier: MIT */
/* The text of one line, cut into stretches that are drawn with one font, in one script and one
 * direction, in order from left to right.
 *
 * Directions are those of the Unicode bidirectional algorithm (FriBidi) with the line's own
 * direction given. Characters without a script of their own (spaces, digits, punctuation) take the
 * script before them, or the script that follows where they begin a text; a closing bracket takes
 * that of its opening one. A letter with its marks stays in one font, and so does a sequence of
 * emoji that is one picture: the first font in the role's order that has all of it. The font of a
 * letter therefore depends on nothing around it, and a line is as wide as its words. */
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

/* The fonts must outlive it. NULL with *err on failure. Threads must not share it. */
Itemiser *itemise_open(Fontset *fonts, Err *err);
void itemise_close(Itemiser *it);
/* The stretches of a text from left to right; the line runs from right to left if `rtl`. Valid
 * until the next call. There are none without memory. */
const Stretch *itemise_line(Itemiser *it, FontKey role, const char *s, size_t len, bool rtl,
                            size_t *count);
/* The first bytes, ascending, of the characters for which some role has no glyph, or of marks that
 * the font of their letter lacks. Invisible characters need no glyph. Valid until the next call.
 * Takes time in proportion to the text. */
const uint32_t *itemise_gaps(Itemiser *it, const char *s, size_t len, size_t *count);
/* The embedding levels of a line of code points and their places from left to right, as
 * itemise_line uses them. False without memory. */
bool itemise_levels(Itemiser *it, const uint32_t *points, size_t count, bool rtl, uint8_t *levels);
/* Sorts neighbours by their levels from left to right: rule L2. `order` gets their indices. */
void itemise_order(const uint8_t *levels, size_t count, size_t stride, uint32_t *order);
