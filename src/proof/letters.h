/* SPDX-License-Identifier: MIT */
/* Code points, each with the bytes of the file that it comes from. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct {
    uint32_t *cp;
    uint32_t *at;    /* the byte where each begins */
    uint32_t *until; /* the byte after it; what begins there may be markup */
    uint32_t count, room;
} Letters;

/* False if there is no memory. */
bool letters_add(Letters *l, uint32_t cp, size_t at, size_t until);
/* All code points of valid UTF-8. */
bool letters_add_text(Letters *l, const char *s, size_t len);
/* Brings all into NFC. More than 30 marks on one letter are left as they are. */
void letters_compose(Letters *l);
void letters_close(Letters *l);

/* Whether a word goes on with this: a letter, a mark of one, a digit. */
bool letters_in_word(uint32_t cp);
bool letters_is_letter(uint32_t cp);
bool letters_is_digit(uint32_t cp);
bool letters_is_blank(uint32_t cp);
/* Never seen, and no part of the wording: soft hyphens, joiners, directions. */
bool letters_is_unseen(uint32_t cp);
uint32_t letters_lower(uint32_t cp);
bool letters_is_upper(uint32_t cp);
