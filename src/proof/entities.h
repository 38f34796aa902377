/* SPDX-License-Identifier: MIT */
/* Characters that HTML has names or numbers for. */
#pragma once
#include <stddef.h>
#include <stdint.h>

/* Reads "&name;", "&#8222;" or "&#x201E;" at s, with or without the semicolon where HTML allows it. Gives
 * one or two code points (cp[1] is 0 for one) and returns the bytes read; 0 if it is none. */
size_t entities_read(const char *s, size_t len, uint32_t cp[2]);
