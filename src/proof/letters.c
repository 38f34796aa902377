/* SPDX-License-Identifier: MIT */
/* A text is brought into NFC piece by piece: a letter and the marks on it, or syllables of Hangul. Each
 * piece has a bound, for the library sorts marks in quadratic time. What comes out of a piece that has
 * changed takes the bytes of what went in. */
#include "proof/letters.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

enum { PIECE = 32, DECOMPOSED = 4 * PIECE };

static bool grow(uint32_t **list, size_t room)
{
    uint32_t *grown = realloc(*list, room * sizeof **list);
    if (grown)
        *list = grown;
    return grown;
}

static bool make_room(Letters *l)
{
    size_t room = l->room ? (size_t)l->room * 2 : 256;
    if (l->count < l->room)
        return true;
    if (room > UINT32_MAX || !grow(&l->cp, room) || !grow(&l->at, room) || !grow(&l->until, room))
        return false;
    l->room = (uint32_t)room;
    return true;
}

bool letters_add(Letters *l, uint32_t cp, size_t at, size_t until)
{
    if (!make_room(l))
        return false;
    l->cp[l->count] = cp;
    l->at[l->count] = (uint32_t)at;
    l->until[l->count++] = (uint32_t)until;
    return true;
}

bool letters_add_text(Letters *l, const char *s, size_t len)
{
    uint32_t cp = 0;
    for (size_t at = 0, n; at < len; at += n) {
        n = utf8_next(s + at, len - at, &cp);
        if (!letters_add(l, cp, at, at + n))
            return false;
    }
    return true;
}

static utf8proc_category_t category(uint32_t cp)
{
    return utf8proc_category((utf8proc_int32_t)cp);
}

static bool is_mark(uint32_t cp)
{
    utf8proc_category_t c = category(cp);
    return c == UTF8PROC_CATEGORY_MN || c == UTF8PROC_CATEGORY_MC || c == UTF8PROC_CATEGORY_ME;
}

/* Whether this may become one with what stands before it. */
static bool joins(uint32_t cp)
{
    return cp >= 0x300 && (is_mark(cp) || (cp >= 0x1160 && cp <= 0x11FF));
}

static int combining_class(utf8proc_int32_t cp)
{
    return utf8proc_get_property(cp)->combining_class;
}

static void sort_marks(utf8proc_int32_t *cp, utf8proc_ssize_t count)
{
    for (utf8proc_ssize_t i = 1; i < count; i++) {
        utf8proc_int32_t moved = cp[i];
        int class = combining_class(moved);
        utf8proc_ssize_t to = i;
        while (class && to > 0 && combining_class(cp[to - 1]) > class) {
            cp[to] = cp[to - 1];
            to--;
        }
        cp[to] = moved;
    }
}

/* The piece [from, end) is written again from `to` on; returns where it ends. It never grows, but by
 * what the source should not have had: then it stays as it is. */
static uint32_t compose_piece(Letters *l, uint32_t from, uint32_t end, uint32_t to)
{
    utf8proc_int32_t out[DECOMPOSED];
    utf8proc_ssize_t n = 0;
    int boundary = 0;
    for (uint32_t i = from; i < end && n >= 0 && n < DECOMPOSED - 4; i++) {
        utf8proc_ssize_t added = utf8proc_decompose_char(
            (utf8proc_int32_t)l->cp[i], out + n, DECOMPOSED - n, UTF8PROC_DECOMPOSE, &boundary);
        n = added < 0 ? -1 : n + added;
    }
    if (n > 0) {
        sort_marks(out, n);
        n = utf8proc_normalize_utf32(out, n,
                                     (utf8proc_option_t)(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    }
    uint32_t length = end - from;
    bool changes = n > 0 && n <= length;
    uint32_t first = l->at[from], last = l->until[end - 1];
    for (uint32_t i = 0; i < (changes ? (uint32_t)n : length); i++, to++) {
        bool same = !changes || (uint32_t)out[i] == l->cp[from + i];
        l->cp[to] = changes ? (uint32_t)out[i] : l->cp[from + i];
        l->at[to] = same && i > 0 ? l->at[from + i] : i > 0 ? l->until[to - 1] : first;
        l->until[to] = changes && i + 1 == (uint32_t)n ? last : l->until[from + i];
    }
    return to;
}

void letters_compose(Letters *l)
{
    uint32_t to = 0;
    for (uint32_t from = 0, end; from < l->count; from = end) {
        end = from + 1;
        while (end < l->count && end - from < PIECE && joins(l->cp[end]))
            end++;
        if (end == from + 1 && l->cp[from] < 0x300) {
            l->cp[to] = l->cp[from];
            l->at[to] = l->at[from];
            l->until[to++] = l->until[from];
        } else {
            to = compose_piece(l, from, end, to);
        }
    }
    l->count = to;
}

void letters_close(Letters *l)
{
    free(l->cp);
    free(l->at);
    free(l->until);
    *l = (Letters){0};
}

bool letters_is_letter(uint32_t cp)
{
    if (cp < 0x80)
        return (cp | 0x20) >= 'a' && (cp | 0x20) <= 'z';
    utf8proc_category_t c = category(cp);
    return (c >= UTF8PROC_CATEGORY_LU && c <= UTF8PROC_CATEGORY_LO) || is_mark(cp);
}

bool letters_is_digit(uint32_t cp)
{
    return cp < 0x80 ? cp >= '0' && cp <= '9' : category(cp) == UTF8PROC_CATEGORY_ND;
}

bool letters_in_word(uint32_t cp)
{
    return letters_is_letter(cp) || letters_is_digit(cp);
}

bool letters_is_blank(uint32_t cp)
{
    return cp == ' ' || (cp >= '\t' && cp <= '\r') || cp == 0x85 || cp == 0xA0 || cp == 0x1680 ||
           (cp >= 0x2000 && cp <= 0x200A) || cp == 0x2028 || cp == 0x2029 || cp == 0x202F ||
           cp == 0x205F || cp == 0x3000;
}

bool letters_is_unseen(uint32_t cp)
{
    if (cp >= ' ' && cp < 0x7F)
        return false;
    return cp < '\t' || (cp > '\r' && cp < ' ') || cp == 0x7F || cp == 0xAD || cp == 0x34F ||
           cp == 0x61C || (cp >= 0x200B && cp <= 0x200F) || (cp >= 0x202A && cp <= 0x202E) ||
           (cp >= 0x2060 && cp <= 0x206F) || (cp >= 0xFE00 && cp <= 0xFE0F) || cp == 0xFEFF;
}

uint32_t letters_lower(uint32_t cp)
{
    if (cp < 0x80)
        return cp >= 'A' && cp <= 'Z' ? cp + 32 : cp;
    return (uint32_t)utf8proc_tolower((utf8proc_int32_t)cp);
}

bool letters_is_upper(uint32_t cp)
{
    return letters_lower(cp) != cp;
}
