/* SPDX-License-Identifier: MIT */
/* Only the lines of the checks change; all other bytes of the source stay. With the hash beside the name a
 * check lapses when the record says something else. */
#include "compiler/checked.h"
#include "base/arena.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINE_BYTES = 400 };

bool checked_note(Checks *checks, const Pending *p)
{
    if (!arena_grow(&checks->list, checks->count, &checks->capacity, sizeof *checks->list))
        return false;
    Check *one = &checks->list[checks->count++];
    *one = (Check){.last = &p->fields[p->field_count - 1],
                   .checked = record_field(p, KEY_CHECKED_BY, 0)};
    return record_whole_hash(p, one->hash);
}

/* The name in a 'Checked-by', without a hash. */
static Str name_of(const SourceField *f)
{
    const char *open = strrchr(f->value, '[');
    size_t len =
        open && f->value[f->value_len - 1] == ']' ? (size_t)(open - f->value) : f->value_len;
    while (len > 0 && f->value[len - 1] == ' ')
        len--;
    return (Str){f->value, (uint32_t)len};
}

/* What is written for it; empty: it stays as it is. */
static size_t line_of(const Check *one, const char *name, char out[LINE_BYTES])
{
    Str had = one->checked ? name_of(one->checked) : str_of("");
    bool bare = one->checked && had.len == one->checked->value_len;
    if (bare && !str_is(had, name, strlen(name)))
        return 0;
    int n = snprintf(out, LINE_BYTES, "%s%s [%.*s]", one->checked ? "" : "\nChecked-by: ", name,
                     RECORD_CHECK, one->hash);
    return (size_t)n;
}

/* Where the line goes, and what it takes the place of. */
static void place_of(const Check *one, size_t *at, size_t *end)
{
    const SourceField *f = one->checked ? one->checked : one->last;
    *end = f->raw_end;
    *at = one->checked ? f->raw : f->raw_end;
}

static int by_place(const void *left, const void *right)
{
    size_t a, b, end;
    place_of(left, &a, &end);
    place_of(right, &b, &end);
    return a < b ? -1 : a > b;
}

char *checked_text(const Input *input, const Checks *checks, const char *name, size_t *len,
                   size_t *changed)
{
    char *out = malloc(input->len + checks->count * (size_t)LINE_BYTES + 1), line[LINE_BYTES];
    size_t from = 0, n = 0;
    *changed = 0;
    if (!out)
        return NULL;
    if (checks->count > 1)
        qsort(checks->list, checks->count, sizeof *checks->list, by_place);
    for (size_t i = 0; i < checks->count; i++) {
        size_t at, end, added = line_of(&checks->list[i], name, line);
        place_of(&checks->list[i], &at, &end);
        if (added == 0 || checks->list[i].last->source != &input->source)
            continue;
        bool same = end - at == added && memcmp(input->bytes + at, line, added) == 0;
        memcpy(out + n, input->bytes + from, at - from);
        n += at - from;
        memcpy(out + n, line, added);
        n += added;
        from = end;
        *changed += !same;
    }
    memcpy(out + n, input->bytes + from, input->len - from);
    *len = n + input->len - from;
    out[*len] = '\0';
    return out;
}
