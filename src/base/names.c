/* SPDX-License-Identifier: MIT */
/* Whole names come before parts of names, and a language before the next one: "mar" is a Tuesday in
 * French although it begins March. */
#include "base/names.h"

#include "base/fold.h"
#include "base/utf8.h"

#include <string.h>

enum { PART = 2 }; /* letters that a part of a name has at least */

static bool word_ends(const char *s, size_t len, size_t at)
{
    uint32_t cp;
    if (at >= len)
        return true;
    utf8_next(s + at, len - at, &cp);
    return !fold_is_letter(cp);
}

/* The bytes of a name at s, with the s of its plural. */
static size_t whole(const char *s, size_t len, const char *name, size_t name_len)
{
    if (name_len > 1 && name[name_len - 1] == '.')
        name_len--;
    size_t n = fold_begins(s, len, name, name_len);
    if (n && !word_ends(s, len, n) && (s[n] == 's' || s[n] == 'S') && n > 3)
        n++;
    return n && word_ends(s, len, n) ? n : 0;
}

/* The longest: "Pazar" and "Pazartesi" are two days. The last word of a name does for all of it. Accents
 * may be left out, but where they stand they count: "st" and "št" are two days too. */
static int find_whole(const char *s, size_t len, const NameList *list, int count, size_t *bytes)
{
    int best = -1;
    bool alike = false; /* the best is as long as what is written, so its accents are the same */
    *bytes = 0;
    for (int i = 0; i < 2 * count; i++) {
        const char *name = (i < count ? list->full : list->brief)[i % count];
        if (*name >= '0' && *name <= '9') /* "12." is no name of a month */
            continue;
        const char *last = strrchr(name, ' ');
        size_t n = whole(s, len, name, strlen(name));
        if (!n && last)
            n = whole(s, len, last + 1, strlen(last + 1));
        bool as_written = n == strcspn(name, ".");
        if (n > *bytes || (n && n == *bytes && as_written && !alike)) {
            *bytes = n;
            best = i % count;
            alike = as_written;
        }
    }
    return best;
}

/* The letters at s, of which there are *count. */
static size_t letters(const char *s, size_t len, int *count)
{
    size_t at = 0;
    for (*count = 0; at < len; ++*count) {
        uint32_t cp;
        size_t n = utf8_next(s + at, len - at, &cp);
        if (!fold_is_letter(cp))
            break;
        at += n;
    }
    return at;
}

/* The only name that begins with the letters at s; -1 for none, -2 for several. */
static int find_part(const char *s, size_t part, const NameList *list, int count)
{
    int found = -1;
    for (int i = 0; i < count; i++)
        if (fold_begins(list->full[i], strlen(list->full[i]), s, part))
            found = found == -1 ? i : -2;
    return found;
}

int names_find(const char *s, size_t len, const NameList *lists, size_t list_count, int count,
               size_t *bytes)
{
    int found = -1, n;
    for (size_t i = 0; i < list_count && found < 0; i++)
        found = find_whole(s, len, &lists[i], count, bytes);
    if (found < 0) {
        *bytes = letters(s, len, &n);
        for (size_t i = 0; n >= PART && i < list_count && found == -1; i++)
            found = find_part(s, *bytes, &lists[i], count);
    }
    if (found >= 0 && *bytes < len && s[*bytes] == '.')
        ++*bytes;
    return found < 0 ? -1 : found;
}

size_t names_word(const char *s, size_t len, const char *words)
{
    while (words && *words) {
        size_t n = strcspn(words, "|"), bytes = fold_begins(s, len, words, n);
        if (bytes && word_ends(s, len, bytes))
            return bytes;
        words += n + (words[n] == '|');
    }
    return 0;
}
