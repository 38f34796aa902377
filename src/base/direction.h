/* SPDX-License-Identifier: MIT */
/* Which way a text runs. */
#pragma once
#include <stdbool.h>
#include <stddef.h>

/* The direction of the first letter, as Unicode's bidirectional algorithm defines it for a
 * paragraph (P2, P3; UAX #9), outside isolates. In a language that is written from right to left, a text with any
 * letter of such a script runs that way, even after a foreign name; so does one without letters. */
bool direction_rtl(const char *s, size_t len, bool rtl_language);
