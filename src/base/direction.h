/* SPDX-License-Identifier: MIT */
/* Which way a text runs. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum { DIRECTION_NONE, DIRECTION_LTR, DIRECTION_RTL } Direction;

/* That of a character by itself; digits, signs and pictures have none. */
Direction direction_of(uint32_t point);
/* The direction of the first letter, as Unicode's bidirectional algorithm defines it for a
 * paragraph (P2, P3; UAX #9), outside isolates. In a language that is written from right to left, a text with any
 * letter of such a script runs that way, even after a foreign name; so does one without letters. */
bool direction_rtl(const char *s, size_t len, bool rtl_language);
