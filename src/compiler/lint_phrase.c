/* SPDX-License-Identifier: MIT */
/* Lists are walked from left to right; they have some dozens of phrases, and most fail at their first
 * byte. */
#include "compiler/lint_phrase.h"
#include "base/utf8.h"
#include "proof/letters.h"

#include <string.h>

uint32_t lint_phrase_last(const char *s, size_t at)
{
    uint32_t cp;
    size_t start = at;
    if (at == 0)
        return 0;
    do
        start--;
    while (start > 0 && ((unsigned char)s[start] & 0xC0) == 0x80);
    utf8_next(s + start, at - start, &cp);
    return cp;
}

uint32_t lint_phrase_next(const char *s, size_t len, size_t at)
{
    uint32_t cp = 0;
    if (at < len)
        utf8_next(s + at, len - at, &cp);
    return cp;
}

size_t lint_phrase_word(const char *s, size_t len, size_t at)
{
    while (at < len) {
        uint32_t cp;
        size_t n = utf8_next(s + at, len - at, &cp);
        if (!letters_in_word(cp) && !letters_is_unseen(cp))
            break;
        at += n;
    }
    return at;
}

size_t lint_phrase_before(const char *s, size_t at, size_t *end)
{
    uint32_t cp;
    while (at > 0 && letters_is_blank(lint_phrase_last(s, at)))
        do
            at--;
        while (((unsigned char)s[at] & 0xC0) == 0x80);
    *end = at;
    while (at > 0 && (cp = lint_phrase_last(s, at), letters_in_word(cp) || letters_is_unseen(cp)))
        do
            at--;
        while (((unsigned char)s[at] & 0xC0) == 0x80);
    return at < *end ? at : SIZE_MAX;
}

bool lint_phrase_begins(const char *s, size_t at)
{
    static const uint32_t ends[] = {'.',    '!',    '?',    ':',    '|',  0x2013, 0x2014,
                                    0x2022, 0x201E, 0x201C, 0x201D, 0xAB, '"',    0x2026};
    uint32_t cp = 0;
    while (at > 0 && letters_is_blank(cp = lint_phrase_last(s, at)))
        do
            at--;
        while (((unsigned char)s[at] & 0xC0) == 0x80);
    if (at == 0)
        return true;
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (ends[i] == cp)
            return true;
    return false;
}

/* The bytes of the text that one phrase takes; 0 if it is not there. */
static size_t phrase(const char *p, size_t p_len, const char *s, size_t len, bool begins)
{
    size_t at = 0;
    for (size_t i = 0; i < p_len;) {
        uint32_t want, cp;
        if (p[i] == '*') {
            at = lint_phrase_word(s, len, at);
            i++;
            continue;
        }
        if (at == len)
            return 0;
        size_t step = utf8_next(p + i, p_len - i, &want), n = utf8_next(s + at, len - at, &cp);
        bool same = cp == want || (want == ' ' && letters_is_blank(cp)) ||
                    (begins && i == 0 && letters_lower(cp) == want);
        if (!same)
            return 0;
        i += step;
        at += n;
    }
    return letters_in_word(lint_phrase_next(s, len, at)) ? 0 : at;
}

size_t lint_phrase_at(const char *list, const char *s, size_t len, size_t at, bool begins)
{
    size_t longest = 0;
    if (letters_in_word(lint_phrase_last(s, at)))
        return 0;
    while (*list) {
        size_t n = strcspn(list, "|"), found = phrase(list, n, s + at, len - at, begins);
        longest = found > longest ? found : longest;
        list += n + (list[n] == '|');
    }
    return longest;
}
