/* SPDX-License-Identifier: MIT */
/* Words of the other direction in a text: English ones in Hebrew, Hebrew ones in English. */
#pragma once
#include <stdbool.h>
#include <stddef.h>

typedef struct {
    size_t from, until; /* bytes of the text */
    bool rtl;
} Foreign;

/* Finds the words that go on across byte `at`, where a line ends; the text runs from right to left if
 * `rtl`. An address or a number there is of them. False if there are none, or if a control beside the
 * place says how it goes on. */
bool foreign_across(const char *s, size_t len, size_t at, bool rtl, Foreign *out);
