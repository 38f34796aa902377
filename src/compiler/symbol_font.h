/* SPDX-License-Identifier: MIT */
/* Word processors write bullets and other signs as characters without a meaning (U+F020 to U+F0FF),
 * which only their own fonts Symbol and Wingdings draw. */
#pragma once
#include <stdbool.h>
#include <stdint.h>

/* Whether it is a character without a meaning of its own (of the private use areas). */
bool symbol_font_private(uint32_t cp);
/* The character that such a bullet or sign stands for; "" if it is not known. */
const char *symbol_font_bullet(uint32_t cp);
const char *symbol_font_sign(uint32_t cp);
