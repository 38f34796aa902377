/* SPDX-License-Identifier: MIT */
/* The lead byte gives the length of a sequence and the code points it may hold; overlong forms are
 * refused by the least code point of each length. There is one decoder; counting, checking and
 * cutting are loops around it. */
#include "base/utf8.h"

#include <string.h>

/* The length that a lead byte announces, its payload bits, and the least code point of that length;
 * 0 for a byte that cannot lead. */
static size_t lead(unsigned char c, uint32_t *bits, uint32_t *least)
{
    if (c < 0x80)
        return *bits = c, *least = 0, 1;
    if (c >= 0xC2 && c <= 0xDF)
        return *bits = c & 0x1Fu, *least = 0x80, 2;
    if (c >= 0xE0 && c <= 0xEF)
        return *bits = c & 0x0Fu, *least = 0x800, 3;
    if (c >= 0xF0 && c <= 0xF4)
        return *bits = c & 0x07u, *least = 0x10000, 4;
    return 0;
}

static size_t decode(const char *s, size_t len, uint32_t *cp)
{
    uint32_t bits = 0, least = 0;
    size_t n = lead((unsigned char)s[0], &bits, &least);
    if (n == 0 || n > len)
        return 0;
    for (size_t i = 1; i < n; i++) {
        unsigned char c = (unsigned char)s[i];
        if ((c & 0xC0u) != 0x80u)
            return 0;
        bits = bits << 6 | (c & 0x3Fu);
    }
    if (bits < least || bits > 0x10FFFF || (bits >= 0xD800 && bits <= 0xDFFF))
        return 0;
    *cp = bits;
    return n;
}

size_t utf8_next(const char *s, size_t len, uint32_t *cp)
{
    if (len && (unsigned char)s[0] < 0x80) /* most of what is read */
        return *cp = (unsigned char)s[0], 1;
    size_t n = decode(s, len, cp);
    if (n)
        return n;
    *cp = 0xFFFD;
    return 1;
}

size_t utf8_put(uint32_t cp, char out[4])
{
    static const unsigned char mark[5] = {0, 0, 0xC0, 0xE0, 0xF0};
    size_t n = cp < 0x80 ? 1 : cp < 0x800 ? 2 : cp < 0x10000 ? 3 : 4;
    for (size_t i = n - 1; i > 0; i--, cp >>= 6)
        out[i] = (char)(0x80u | (cp & 0x3Fu));
    out[0] = (char)(mark[n] | cp);
    return n;
}

size_t utf8_count(const char *s, size_t len)
{
    size_t count = 0;
    uint32_t cp;
    for (size_t at = 0; at < len; count++)
        at += utf8_next(s + at, len - at, &cp);
    return count;
}

bool utf8_valid(const char *s, size_t len, size_t *bad)
{
    uint32_t cp;
    for (size_t at = 0; at < len;) {
        size_t n = decode(s + at, len - at, &cp);
        if (n == 0) {
            if (bad)
                *bad = at;
            return false;
        }
        at += n;
    }
    return true;
}

void utf8_add(Utf8Out *out, const char *s, size_t len)
{
    if (out->size == 0)
        return;
    size_t room = out->size - 1 - out->len, take = 0;
    uint32_t cp;
    while (!out->cut && take < len) {
        size_t n = utf8_next(s + take, len - take, &cp);
        if (take + n > room)
            out->cut = true;
        else
            take += n;
    }
    if (take)
        memcpy(out->s + out->len, s, take);
    out->len += take;
    out->s[out->len] = '\0';
}

Utf8Quote utf8_quote(const char *s, size_t len)
{
    Utf8Quote q;
    Utf8Out out = {q.s, sizeof q.s - 3, 0, false};
    q.s[0] = 0;
    utf8_add(&out, s, len);
    if (out.cut)
        memcpy(q.s + out.len, "…", 4);
    return q;
}
