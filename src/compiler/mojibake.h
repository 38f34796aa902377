/* SPDX-License-Identifier: MIT */
/* Letters whose UTF-8 was read as Windows-1252 and then written as UTF-8 once more: "MÃ¼nchen". */
#pragma once
#include <stddef.h>
#include <stdint.h>

/* The bytes of the characters at `at` in s that were once one; 0 if they are what they seem.
 * `right` is that one. */
size_t mojibake_letter(const char *s, size_t len, size_t at, char right[5]);
/* The character of a byte in Windows-1252; of an unused byte, that of Latin-1. */
uint32_t mojibake_windows(unsigned char byte);
