/* SPDX-License-Identifier: MIT */
/* Each word is put into the map once for each letter that it may lose. A word with a letter too few then
 * is among them, one with a letter too many loses it to become a word, and a changed letter leaves both
 * words alike without it. */
#include "compiler/lint_variants.h"
#include "base/utf8.h"

enum { LONG_LETTERS = 6 };

/* A word by its letters. */
typedef struct {
    const char *s;
    size_t at[LINT_VARIANTS_BYTES + 1]; /* where each begins, and the end */
    size_t count;
} Letters;

static bool read(Letters *l, Str word)
{
    *l = (Letters){.s = word.s};
    if (word.len > LINT_VARIANTS_BYTES)
        return false;
    for (size_t at = 0; at < word.len;) {
        uint32_t cp;
        l->at[l->count++] = at;
        at += utf8_next(word.s + at, word.len - at, &cp);
    }
    l->at[l->count] = word.len;
    return l->count >= LINT_VARIANTS_LETTERS;
}

/* The word without its i-th letter; before it, a byte that says which if `placed`. */
static size_t without(const Letters *l, size_t i, bool placed, char *out)
{
    size_t n = 0, end = l->at[l->count];
    if (placed)
        out[n++] = (char)(1 + i);
    memcpy(out + n, l->s, l->at[i]);
    n += l->at[i];
    memcpy(out + n, l->s + l->at[i + 1], end - l->at[i + 1]);
    return n + end - l->at[i + 1];
}

/* Whether the i-th letter is the last, or one of several equal ones at the end. */
static bool is_last(const Letters *l, size_t i)
{
    size_t len = l->at[i + 1] - l->at[i];
    for (size_t k = i + 1; k < l->count; k++)
        if (l->at[k + 1] - l->at[k] != len || memcmp(l->s + l->at[k], l->s + l->at[i], len) != 0)
            return false;
    return true;
}

static bool put(LintVariants *v, StrMap *map, const char *s, size_t len, uint32_t index)
{
    uint32_t had;
    Str key = arena_copy(&v->arena, s, len);
    return key.s && strmap_put(map, key, index, &had);
}

bool lint_variants_add(LintVariants *v, Str word, uint32_t index)
{
    char key[LINT_VARIANTS_BYTES + 2];
    Letters l;
    if (!read(&l, word))
        return true;
    bool good = put(v, &v->whole, word.s, word.len, index);
    for (size_t i = 0; good && i + 1 < l.count; i++) {
        good = put(v, &v->changed, key, without(&l, i, true, key), index);
        if (good && !is_last(&l, i)) { /* a letter too few; '\x7f' is no place */
            key[0] = '\x7f';
            good = put(v, &v->changed, key, 1 + without(&l, i, false, key + 1), index);
        }
    }
    return good;
}

uint32_t lint_variants_find(const LintVariants *v, Str word)
{
    char key[LINT_VARIANTS_BYTES + 2];
    Letters l;
    uint32_t found = STRMAP_NONE;
    if (!read(&l, word))
        return found;
    key[0] = '\x7f';
    memcpy(key + 1, word.s, word.len);
    found = strmap_get(&v->changed, key, 1 + word.len);
    for (size_t i = 0; found == STRMAP_NONE && i + 1 < l.count; i++) {
        if (!is_last(&l, i))
            found = strmap_get(&v->whole, key, without(&l, i, false, key));
        if (found == STRMAP_NONE && (i > 0 || l.count >= LONG_LETTERS))
            found = strmap_get(&v->changed, key, without(&l, i, true, key));
    }
    return found;
}

void lint_variants_close(LintVariants *v)
{
    strmap_close(&v->whole);
    strmap_close(&v->changed);
    arena_close(&v->arena);
}
