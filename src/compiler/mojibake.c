/* SPDX-License-Identifier: MIT */
/* Each character is turned back into the byte that it was read from. If the bytes are the UTF-8 of
 * one letter or mark of a script that people write here, the text is taken for damaged. A capital or
 * "ß" before a closing mark may be just that, as in “IRMÔ or „Spaß“, unless a letter follows. */
#include "compiler/mojibake.h"

#include "base/utf8.h"

#include <stdbool.h>

/* 0x80 to 0x9F; 0: unused. */
static const uint16_t windows[32] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

uint32_t mojibake_windows(unsigned char byte)
{
    return byte >= 0x80 && byte <= 0x9F && windows[byte - 0x80] ? windows[byte - 0x80] : byte;
}

/* The byte that was read as this character; -1 if there is none. */
static int byte_of(uint32_t cp)
{
    for (int i = 0; i < 32; i++)
        if (windows[i] && windows[i] == cp)
            return 0x80 + i;
    return cp < 0x100 ? (int)cp : -1;
}

/* Whether it is a letter or mark that texts have: Latin, Greek, Cyrillic, Hebrew, Arabic,
 * punctuation, currencies, arrows, or a picture. */
static bool is_likely(uint32_t cp)
{
    return (cp >= 0xA0 && cp < 0x250) || (cp >= 0x370 && cp < 0x700) ||
           (cp >= 0x1E00 && cp < 0x2000) || (cp >= 0x2010 && cp < 0x2300) ||
           (cp >= 0x2500 && cp < 0x2800) || cp >= 0x1F000;
}

static bool is_letter(uint32_t cp)
{
    return (cp | 32) - 'a' < 26 || (cp >= 0xC0 && cp < 0x2000 && cp != 0xD7 && cp != 0xF7);
}

/* Closing marks, dashes and the like, as they stand after a word. */
static bool closes(uint32_t cp)
{
    return cp == 0xBB || cp == 0xAB || cp == 0xA0 || cp == 0x2122 || cp == 0xAE || cp == 0xB0 ||
           (cp >= 0x2013 && cp <= 0x203A);
}

static uint32_t letter_before(const char *s, size_t at)
{
    uint32_t cp;
    size_t start = at;
    if (at == 0)
        return 0;
    do
        start--;
    while (start > 0 && ((unsigned char)s[start] & 0xC0) == 0x80);
    utf8_next(s + start, at - start, &cp);
    return is_letter(cp) ? cp : 0;
}

size_t mojibake_letter(const char *s, size_t len, size_t at, char right[5])
{
    char bytes[4];
    uint32_t cp, last = 0, after = 0;
    if (at >= len || !(s[at] & 0x80)) /* most letters, and none of them was such a byte */
        return 0;
    size_t used = utf8_next(s + at, len - at, &cp), n = 1;
    int lead = byte_of(cp);
    size_t want = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    bytes[0] = (char)lead;
    for (; n < want && at + used < len; n++) {
        used += utf8_next(s + at + used, len - at - used, &last);
        int byte = byte_of(last);
        if (byte < 0x80 || byte > 0xBF)
            return 0;
        bytes[n] = (char)byte;
    }
    if (want == 0 || n < want || utf8_next(bytes, n, &cp) != n || !is_likely(cp))
        return 0;
    if (at + used < len)
        utf8_next(s + at + used, len - at - used, &after);
    if (want == 2 && closes(last) && !is_letter(after) && (lead > 0xC3 || letter_before(s, at)))
        return 0;
    right[utf8_put(cp, right)] = '\0';
    return used;
}
