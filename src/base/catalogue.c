/* SPDX-License-Identifier: MIT */
/* Two tables of equal length, each row the length and the place of a text: the originals in order,
 * and their translations. Each text ends with a NUL that its length does not count. All that is said
 * of places is checked once, so that a search need not. The hash table that may follow is not needed:
 * a message is looked up when something is wrong. */
#include "base/catalogue.h"

#include <string.h>

enum { MAGIC_AT = 0, VERSION_AT = 4, COUNT_AT = 8, TABLES_AT = 12, HEADER = 20, ROW = 8 };
static const uint32_t MAGIC = 0x950412DE;

static uint32_t number(const Catalogue *c, size_t at)
{
    const unsigned char *p = c->bytes + at;
    return c->big_endian ? (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3]
                         : (uint32_t)p[3] << 24 | (uint32_t)p[2] << 16 | (uint32_t)p[1] << 8 | p[0];
}

static const char *text_of(const Catalogue *c, uint32_t table, uint32_t i)
{
    return (const char *)c->bytes + number(c, (size_t)table + (size_t)i * ROW + 4);
}

/* Whether each text of a table lies within `len` bytes and ends there. */
static bool sound(const Catalogue *c, uint32_t table, size_t len)
{
    if (table > len || c->count > (len - table) / ROW)
        return false;
    for (uint32_t i = 0; i < c->count; i++) {
        size_t row = table + (size_t)i * ROW;
        uint32_t size = number(c, row), at = number(c, row + 4);
        if (at >= len || size >= len - at || c->bytes[at + size] != '\0')
            return false;
    }
    return true;
}

bool catalogue_init(Catalogue *c, const void *bytes, size_t len)
{
    *c = (Catalogue){.bytes = bytes};
    if (len < HEADER)
        return false;
    c->big_endian = number(c, MAGIC_AT) != MAGIC;
    if (number(c, MAGIC_AT) != MAGIC || number(c, VERSION_AT) != 0)
        return false;
    c->count = number(c, COUNT_AT);
    c->originals = number(c, TABLES_AT);
    c->translations = number(c, TABLES_AT + 4);
    if (!sound(c, c->originals, len) || !sound(c, c->translations, len))
        return false;
    for (uint32_t i = 1; i < c->count; i++)
        if (strcmp(text_of(c, c->originals, i - 1), text_of(c, c->originals, i)) >= 0)
            return false;
    return true;
}

const char *catalogue_find(const Catalogue *c, const char *text)
{
    uint32_t from = 0, to = c->count;
    while (from < to) {
        uint32_t middle = from + (to - from) / 2;
        int order = strcmp(text, text_of(c, c->originals, middle));
        if (order == 0)
            return text_of(c, c->translations, middle);
        if (order < 0)
            to = middle;
        else
            from = middle + 1;
    }
    return NULL;
}
