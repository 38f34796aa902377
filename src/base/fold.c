/* SPDX-License-Identifier: MIT */
/* People type "mie" for "mié" and "MONTAG" for "Montag". Accents that are characters of their own
 * are skipped; those that are part of a letter are in a table or an offset away. */
#include "base/fold.h"
#include "base/utf8.h"

/* U+00C0 to U+017F. */
static const char LATIN[] = "aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo/ouuuuyty"
                            "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
                            "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

static uint32_t greek(uint32_t cp)
{
    static const struct {
        uint16_t from, to;
    } accents[] = {{0x386, 0x3B1}, {0x388, 0x3B5}, {0x389, 0x3B7}, {0x38A, 0x3B9}, {0x38C, 0x3BF},
                   {0x38E, 0x3C5}, {0x38F, 0x3C9}, {0x3AC, 0x3B1}, {0x3AD, 0x3B5}, {0x3AE, 0x3B7},
                   {0x3AF, 0x3B9}, {0x3CC, 0x3BF}, {0x3CD, 0x3C5}, {0x3CE, 0x3C9}, {0x390, 0x3B9},
                   {0x3CA, 0x3B9}, {0x3CB, 0x3C5}, {0x3B0, 0x3C5}, {0x3C2, 0x3C3}};
    for (size_t i = 0; i < sizeof accents / sizeof *accents; i++)
        if (accents[i].from == cp)
            return accents[i].to;
    return cp >= 0x391 && cp <= 0x3A9 ? cp + 32 : cp;
}

uint32_t fold_letter(uint32_t cp)
{
    if (cp >= 'A' && cp <= 'Z')
        return cp + 32;
    if (cp >= 0xC0 && cp < 0x180)
        return (unsigned char)LATIN[cp - 0xC0];
    if (cp >= 0x370 && cp < 0x400)
        return greek(cp);
    if (cp >= 0x410 && cp < 0x430)
        return cp + 32;
    if (cp == 0x451)
        return 0x435;
    return cp >= 0x400 && cp < 0x410 ? cp + 80 : cp;
}

static bool is_accent(uint32_t cp)
{
    return cp >= 0x300 && cp < 0x370;
}

bool fold_is_letter(uint32_t cp)
{
    if (cp < 0xC0)
        return (cp >= 'a' && cp <= 'z') || (cp >= 'A' && cp <= 'Z');
    return cp != 0xD7 && cp != 0xF7 && (cp < 0x2000 || cp > 0x2BFF) && (cp < 0x3000 || cp > 0x303F);
}

/* The next character that counts, folded; 0 at the end. */
static uint32_t next(const char *s, size_t len, size_t *at)
{
    uint32_t cp = 0;
    do {
        if (*at >= len)
            return 0;
        *at += utf8_next(s + *at, len - *at, &cp);
    } while (is_accent(cp));
    return cp == 0xA0 || cp == 0x202F ? ' ' : fold_letter(cp);
}

size_t fold_begins(const char *s, size_t len, const char *name, size_t name_len)
{
    size_t at = 0, in_name = 0, end;
    uint32_t wanted, cp = 0;
    while ((wanted = next(name, name_len, &in_name)) != 0)
        if (next(s, len, &at) != wanted)
            return 0;
    for (end = at; end < len && (end += utf8_next(s + end, len - end, &cp)) && is_accent(cp);)
        at = end;
    return at;
}
