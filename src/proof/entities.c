/* SPDX-License-Identifier: MIT */
/* Names are found by halving. Some are known without their semicolon, and then the longest that fits
 * counts, as browsers do it. Numbers from 128 to 159 mean what windows-1252 has there. */
#include "proof/entities.h"
#include "proof/entities_data.h"

#include <string.h>

enum { NAME = 31, BARE = 6, LOST = 0xFFFD };

static size_t find(const char *name, size_t len)
{
    size_t low = 0, high = sizeof entities_data / sizeof *entities_data;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const char *other = entities_data[middle].name;
        int order = strncmp(other, name, len);
        if (order == 0 && other[len] == '\0')
            return middle + 1;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return 0;
}

static uint32_t by_number(uint32_t n)
{
    static const uint16_t windows[32] = {
        0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,  0x2030, 0x160,
        0x2039, 0x152,  0x8D,   0x17D,  0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};
    if (n >= 0x80 && n < 0xA0)
        return windows[n - 0x80];
    return n == 0 || n > 0x10FFFF || (n >= 0xD800 && n < 0xE000) ? LOST : n;
}

static int digit(char c, uint32_t base)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (base == 16 && (c | 0x20) >= 'a' && (c | 0x20) <= 'f')
        return (c | 0x20) - 'a' + 10;
    return -1;
}

static size_t read_number(const char *s, size_t len, uint32_t cp[2])
{
    uint32_t base = len > 2 && (s[2] | 0x20) == 'x' ? 16 : 10, n = 0;
    size_t start = base == 16 ? 3 : 2, at = start;
    for (; at < len && digit(s[at], base) >= 0; at++)
        n = n > 0x10FFFF ? n : n * base + (uint32_t)digit(s[at], base);
    if (at == start)
        return 0;
    cp[0] = by_number(n);
    cp[1] = 0;
    return at + (at < len && s[at] == ';');
}

static bool is_name(char c)
{
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

size_t entities_read(const char *s, size_t len, uint32_t cp[2])
{
    size_t end = 1, found;
    if (len > 1 && s[1] == '#')
        return read_number(s, len, cp);
    while (end < len && end <= NAME && is_name(s[end]))
        end++;
    found = end < len && s[end] == ';' && end > 1 ? find(s + 1, end - 1) : 0;
    end += found > 0;
    for (size_t n = end - 1 < BARE ? end - 1 : BARE; !found && n > 1; n--) {
        found = find(s + 1, n);
        if (found && !entities_data[found - 1].bare)
            found = 0;
        end = n + 1;
    }
    if (!found)
        return 0;
    cp[0] = entities_data[found - 1].first;
    cp[1] = entities_data[found - 1].second;
    return end;
}
