/* SPDX-License-Identifier: MIT */
/* UTF-8, strictly: no overlong forms, no surrogates, nothing above U+10FFFF. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Reads the code point at s (len > 0); returns its bytes. A bad byte gives U+FFFD and 1. */
size_t utf8_next(const char *s, size_t len, uint32_t *cp);
/* Writes cp (a valid code point) to out; returns its 1 to 4 bytes. */
size_t utf8_put(uint32_t cp, char out[4]);
/* Code points in s; a bad byte counts as one. */
size_t utf8_count(const char *s, size_t len);
/* True if all of s is valid; else *bad (may be NULL) is the offset of the first bad byte. */
bool utf8_valid(const char *s, size_t len, size_t *bad);

/* Text that grows in a buffer of `size` bytes: always NUL-terminated, never cut inside a code
 * point; after the first cut nothing more is added. Start with {buf, size, 0, false}. */
typedef struct {
    char *s;
    size_t size, len;
    bool cut;
} Utf8Out;
void utf8_add(Utf8Out *out, const char *s, size_t len);

/* The start of a user's text for a message: cut between code points and ended by an ellipsis. */
typedef struct {
    char s[52];
} Utf8Quote;
Utf8Quote utf8_quote(const char *s, size_t len);
