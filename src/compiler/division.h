/* SPDX-License-Identifier: MIT */
/* Long words of a text with the places where a dictionary divides them, for the screens on which
 * they fit on no line. Each place is two soft hyphens (U+00AD), so that it can be told from one that
 * the writer put there. */
#pragma once
#include "base/arena.h"
#include "compiler/hyphens.h"

enum { DIVISION_LETTERS = 22 }; /* words of no more fit on a line of every class */

/* The text with places in its words that have more letters and no soft hyphen; the text itself if
 * there are none, or if it would be too long. Addresses have none. Without memory, NULL. */
Str division_add(Hyphens *hyphens, Str lang, Str text, Arena *arena);
/* Takes the places out of s[0..len) again; returns the bytes that are left. */
size_t division_remove(char *s, size_t len);
