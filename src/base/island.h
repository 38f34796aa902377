/* SPDX-License-Identifier: MIT */
/* Parts of a text that are not words, and are read as they are written in every language: numbers
 * with their signs, ranges, times, phone numbers; and addresses: of the web, of mail, hashtags,
 * handles, names of files. */
#pragma once
#include <stdbool.h>
#include <stddef.h>

typedef enum { ISLAND_NUMBER, ISLAND_ADDRESS } IslandKind;

typedef struct {
    size_t at, end; /* bytes of the text */
    IslandKind kind;
    bool plain; /* digits alone, with what groups or divides them: "1.234,5", "10:30", "3/11" */
} Island;

/* Finds the next island of a text from byte `from` on, which is not within one. False if there is
 * none. Takes time in proportion to the text before its end. */
bool island_next(const char *s, size_t len, size_t from, Island *out);
/* The bytes of s[0..len), the rest of an address from byte `at` on, after which a line may end:
 * after / . @ _ - ? = &; all of them if there is no such place. */
size_t island_part(const char *s, size_t len);
