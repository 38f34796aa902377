/* SPDX-License-Identifier: MIT */
/* Unicode's walk goes through the text, and the islands of the text are found beside it. A place
 * within a number is held; one within an address is dropped, and those of its own marks come
 * instead. A space is held if the rules of the language say so. */
#include "layout/wrap_places.h"

#include "base/utf8.h"

#include <string.h>

size_t wrap_places_trimmed(const char *s, size_t len, bool spaces)
{
    for (;;) {
        uint32_t cp;
        size_t n = len;
        while (n > 0 && ((unsigned char)s[--n] & 0xC0) == 0x80)
            ;
        if (n == len)
            return len;
        utf8_next(s + n, len - n, &cp);
        if (!(cp == ' ' && spaces) && !linebreak_hidden(cp))
            return len;
        len = n;
    }
}

void wrap_places_start(WrapPlaces *p, const char *text, size_t len, const NoBreak *rules)
{
    *p = (WrapPlaces){.text = text, .len = len, .rules = rules};
    linebreak_start(&p->walk, text, len);
    p->more = island_next(text, len, 0, &p->island);
}

/* The island in which a place is; NULL if it is in none. */
static const Island *island_at(WrapPlaces *p, size_t at)
{
    while (p->more && p->island.end <= p->from)
        p->more = island_next(p->text, p->len, p->island.end, &p->island);
    return p->more && p->island.at < at && at < p->island.end ? &p->island : NULL;
}

/* The next place in an address that begins before the walk's next place; 0 if there is none. */
static size_t in_address(WrapPlaces *p)
{
    island_at(p, p->next);
    const Island *island = &p->island;
    if (!p->more || island->kind != ISLAND_ADDRESS || island->at >= p->next)
        return 0;
    size_t at = p->from > island->at ? p->from : island->at;
    size_t end = at + island_part(p->text + at, island->end - at);
    return end < island->end ? end : 0;
}

/* Whether the hyphen before a place has too little before it: "J.-P.", "E-Mail". */
static bool is_short(const char *s, size_t at)
{
    size_t from = at - 1;
    if (at < 2 || s[at - 1] != '-')
        return false;
    while (from > 0 && ((unsigned char)s[--from] & 0xC0) == 0x80)
        ;
    return s[from] == '.' || from == 0 || s[from - 1] == ' ';
}

/* Whether a writer has put U+200B there. */
static bool is_asked_for(const char *s, size_t len)
{
    for (size_t i = 0; i + 3 <= len; i++)
        if (memcmp(s + i, "\u200b", 3) == 0)
            return true;
    return false;
}

bool wrap_places_next(WrapPlaces *p, size_t *at, unsigned *kind)
{
    for (;;) {
        if (!p->waits && !linebreak_next(&p->walk, &p->next, &p->kind))
            return false;
        p->waits = true;
        size_t part = in_address(p);
        const Island *island = island_at(p, p->next);
        bool held = island && island->kind == ISLAND_NUMBER;
        if (part) {
            p->waits = part < p->next && !(island && island->kind == ISLAND_ADDRESS);
            *at = p->from = part;
            *kind = LINEBREAK_MARK;
            return true;
        }
        p->waits = false;
        if (island && !held)
            continue;
        size_t end = p->from + wrap_places_trimmed(p->text + p->from, p->next - p->from, true);
        held = (held || (p->kind == LINEBREAK_MARK && is_short(p->text, p->next)) ||
                (p->kind == LINEBREAK_SPACE &&
                 nobreak_holds(p->rules, p->text, p->len, end, p->next))) &&
               !is_asked_for(p->text + end, p->next - end);
        *at = p->from = p->next;
        *kind = held ? (unsigned)WORD_HELD : (unsigned)p->kind;
        return true;
    }
}

bool wrap_places_address(const WrapPlaces *p, size_t from)
{
    return p->more && p->island.kind == ISLAND_ADDRESS && from < p->island.end &&
           p->island.at < p->from;
}
