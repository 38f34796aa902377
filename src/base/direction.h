/* SPDX-License-Identifier: MIT */
/* Which way a text runs. */
#pragma once
#include <stdbool.h>
#include <stddef.h>

/* By its first letter, as Unicode's bidirectional algorithm has it for a paragraph (P2, P3; UAX #9).
 * Where its language is written from right to left, so is any text with a letter of such a script in
 * it, though it begin with a foreign name; and one without letters. */
bool direction_rtl(const char *s, size_t len, bool rtl_language);
