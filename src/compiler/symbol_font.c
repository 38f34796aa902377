/* SPDX-License-Identifier: MIT */
/* Where both fonts use a code, the table has what lists and texts use it for. */
#include "compiler/symbol_font.h"

#include <stddef.h>

typedef struct {
    uint32_t cp;
    const char *right;
} Sign;

static const Sign bullets[] = {
    {0xF0B7, "•"}, {0xF0A7, "▪"}, {0xF06C, "●"}, {0xF06E, "■"}, {0xF06F, "□"}, {0xF071, "□"},
    {0xF072, "□"}, {0xF075, "◆"}, {0xF076, "◆"}, {0xF077, "◆"}, {0xF0A8, "□"}, {0xF09F, "•"},
    {0xF0D8, "►"}, {0xF0D6, "►"}, {0xF0A1, "○"}, {0xF0AA, "★"}, {0xF0AB, "★"}, {0xF02D, "–"},
    {0xF0FE, "☑"}, {0xF0FD, "☒"}, {0xF0A4, "●"}, {0xF06D, "○"}};

static const Sign signs[] = {
    {0xF0FC, "✓"}, {0xF0FB, "✗"}, {0xF0E0, "→"}, {0xF0E8, "→"}, {0xF0F0, "→"}, {0xF0DF, "←"},
    {0xF0E1, "↑"}, {0xF0E2, "↓"}, {0xF0AE, "→"}, {0xF0AC, "←"}, {0xF0AD, "↑"}, {0xF0AF, "↓"},
    {0xF0B0, "°"}, {0xF0B1, "±"}, {0xF0A3, "≤"}, {0xF0B3, "≥"}, {0xF0B4, "×"}, {0xF0B8, "÷"},
    {0xF0B9, "≠"}, {0xF0BB, "≈"}, {0xF0A5, "∞"}, {0xF0D7, "·"}, {0xF0BC, "…"}, {0xF0A0, "€"},
    {0xF0B2, "″"}, {0xF0A2, "′"}, {0xF04A, "☺"}, {0xF04C, "☹"}, {0xF0E4, "™"}, {0xF0D2, "®"},
    {0xF0D3, "©"}, {0xF020, " "}, {0xF028, "☎"}, {0xF02A, "✉"}};

bool symbol_font_private(uint32_t cp)
{
    return (cp >= 0xE000 && cp <= 0xF8FF) || cp >= 0xF0000;
}

static const char *find(const Sign *table, size_t count, uint32_t cp)
{
    for (size_t i = 0; i < count; i++)
        if (table[i].cp == cp)
            return table[i].right;
    return "";
}

const char *symbol_font_bullet(uint32_t cp)
{
    return find(bullets, sizeof bullets / sizeof *bullets, cp);
}

const char *symbol_font_sign(uint32_t cp)
{
    return find(signs, sizeof signs / sizeof *signs, cp);
}
