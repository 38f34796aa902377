/* SPDX-License-Identifier: MIT */
/* Digits, punctuation, symbols and pictures have no direction. Unicode keeps a few blocks for
 * right-to-left scripts, future ones included; all other letters run from left to right. */
#include "base/direction.h"
#include "base/utf8.h"

typedef struct {
    uint32_t first, last;
} Range;

static bool within(const Range *ranges, size_t count, uint32_t point)
{
    for (size_t i = 0; i < count; i++)
        if (point >= ranges[i].first && point <= ranges[i].last)
            return true;
    return false;
}

/* Arabic digits and signs are not in the first range. */
static bool runs_left(uint32_t point)
{
    static const Range all[] = {
        {0x05BE, 0x05BE}, {0x05C0, 0x05F4}, {0x0608, 0x060B},   {0x060D, 0x060D},  {0x061B, 0x064A},
        {0x066D, 0x06DC}, {0x06E5, 0x06EF}, {0x06FA, 0x088F},   {0x08A0, 0x08C9},  {0x200F, 0x200F},
        {0xFB1D, 0xFDFF}, {0xFE70, 0xFEFC}, {0x10800, 0x10FFF}, {0x1E800, 0x1EFFF}};
    return within(all, sizeof all / sizeof *all, point);
}

static bool has_none(uint32_t point)
{
    static const Range all[] = {
        {0x0000, 0x0040}, {0x005B, 0x0060}, {0x007B, 0x00A9},   {0x00AB, 0x00B4},
        {0x00B6, 0x00B9}, {0x00BB, 0x00BF}, {0x00D7, 0x00D7},   {0x00F7, 0x00F7},
        {0x02B9, 0x036F}, {0x0483, 0x0489}, {0x0590, 0x08FF},   {0x2000, 0x200D},
        {0x2010, 0x20FF}, {0x2190, 0x2BFF}, {0x3000, 0x3004},   {0x3008, 0x3020},
        {0xFE00, 0xFE6F}, {0xFEFF, 0xFEFF}, {0x1F000, 0x1FAFF}, {0xE0000, 0xE0FFF}};
    return within(all, sizeof all / sizeof *all, point);
}

Direction direction_of(uint32_t point)
{
    if (runs_left(point))
        return DIRECTION_RTL;
    return has_none(point) ? DIRECTION_NONE : DIRECTION_LTR;
}

bool direction_rtl(const char *s, size_t len, bool rtl_language)
{
    uint32_t point;
    bool letters = false;
    unsigned isolates = 0; /* whose letters do not count */
    for (size_t at = 0; at < len && (rtl_language || !letters);) {
        at += utf8_next(s + at, len - at, &point);
        if (point == 0x2069 && isolates > 0)
            isolates--;
        isolates += point >= 0x2066 && point <= 0x2068;
        if (isolates > 0 && !rtl_language)
            continue;
        if (runs_left(point))
            return true;
        letters = letters || !has_none(point);
    }
    return rtl_language && !letters;
}
