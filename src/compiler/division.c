/* SPDX-License-Identifier: MIT */
/* A soft hyphen is used only where a word is too wide at every size, so the places change nothing
 * on other screens. They depend on the dictionary that the building machine has; `factc` warns of
 * each such word. */
#include "compiler/division.h"

#include "base/island.h"
#include "base/limits.h"
#include "base/linebreak.h"
#include "base/utf8.h"

#include <string.h>

enum { PLACES = 64, PLACE_BYTES = 4 };

static const char PLACE[] = "\u00ad\u00ad";

typedef struct {
    Hyphens *hyphens;
    Str lang, text;
    size_t done; /* bytes of the text that are in `out` */
    Utf8Out out;
} Division;

/* Adds the places of the word s[from..end). */
static void divide(Division *d, size_t from, size_t end)
{
    size_t places[PLACES];
    size_t count =
        hyphens_places(d->hyphens, d->lang, d->text.s + from, end - from, places, PLACES);
    for (size_t i = 0; i < count; i++) {
        utf8_add(&d->out, d->text.s + d->done, from + places[i] - d->done);
        utf8_add(&d->out, PLACE, PLACE_BYTES);
        d->done = from + places[i];
    }
}

/* Whether some word is long enough to be looked at, at little cost. */
static bool has_long(Str text)
{
    size_t from = 0;
    for (size_t at = 0; at <= text.len; at++)
        if (at == text.len || text.s[at] == ' ') {
            if (at - from > DIVISION_LETTERS)
                return true;
            from = at + 1;
        }
    return false;
}

Str division_add(Hyphens *hyphens, Str lang, Str text, Arena *arena)
{
    char buf[LIMIT_VALUE_BYTES + 1];
    Division d = {hyphens, lang, text, 0, {buf, sizeof buf, 0, false}};
    Island island = {0};
    bool more, soft = false;
    size_t from = 0, letters = 0, step;
    if (!hyphens || !has_long(text))
        return text;
    more = island_next(text.s, text.len, 0, &island);
    for (size_t at = 0; at <= text.len; at += step) {
        uint32_t cp = ' ';
        step = at < text.len ? linebreak_cluster(text.s + at, text.len - at) : 1;
        if (at < text.len)
            utf8_next(text.s + at, step, &cp);
        while (more && island.end <= at)
            more = island_next(text.s, text.len, island.end, &island);
        bool within = more && island.kind == ISLAND_ADDRESS && island.at <= at;
        if (linebreak_letter(cp) && !within) {
            letters++;
            continue;
        }
        soft = soft || cp == 0xAD;
        if (cp == 0xAD)
            continue;
        if (letters > DIVISION_LETTERS && !soft)
            divide(&d, from, at);
        from = at + step;
        letters = 0;
        soft = false;
    }
    utf8_add(&d.out, text.s + d.done, text.len - d.done);
    return d.done == 0 || d.out.cut ? text : arena_copy(arena, buf, d.out.len);
}

size_t division_remove(char *s, size_t len)
{
    size_t n = 0;
    for (size_t at = 0; at < len;) {
        if (at + PLACE_BYTES <= len && memcmp(s + at, PLACE, PLACE_BYTES) == 0)
            at += PLACE_BYTES;
        else
            s[n++] = s[at++];
    }
    return n;
}
