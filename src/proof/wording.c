/* SPDX-License-Identifier: MIT */
/* All word lists of a language become one table, in buckets by their first two letters (by their last, if
 * they may begin anyhow). So a text is read once, and each of its words is compared with few others.
 * In a phrase, a blank stands for any blanks or for a hyphen. */
#include "proof/wording.h"
#include "base/arena.h"
#include "base/fold.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

enum { LONGEST = 100 }; /* letters of a word after its beginning; a text without blanks is none */
/* How patterns are found: by two letters at the beginning, by the only one, by the last one. */
enum { BY_TWO, BY_ONE, BY_LAST, WAYS };
enum { TWO = 256, ONE = 64, EMPTY = TWO + 2 * ONE };
_Static_assert(EMPTY + 1 == WORDING_BUCKETS, "a bucket for each key, and one without patterns");

struct WordingPattern {
    uint32_t first, count; /* letters */
    int value;
    uint8_t meaning;
    bool goes_on, ends; /* "stieg*"; "*wachstum" */
};

uint32_t wording_lower(uint32_t cp)
{
    if (cp < 0x80)
        return cp >= 'A' && cp <= 'Z' ? cp + 32 : cp;
    if (cp == 0x2019 || cp == 0x02BC)
        return '\'';
    return (uint32_t)utf8proc_tolower((utf8proc_int32_t)cp);
}

static bool is_blank(uint32_t cp)
{
    return cp == ' ' || cp == '\n' || cp == 0xA0 || cp == 0x202F || cp == 0x2009 || cp == 0x2007;
}

/* ---- the table ---- */

static void add_letter(Wording *w, uint32_t cp)
{
    if (!arena_grow(&w->letters, w->letter_count, &w->letter_room, sizeof *w->letters)) {
        w->full = true;
        return;
    }
    w->letters[w->letter_count++] = cp;
}

/* One word or phrase; a full stop at its end need not be there. */
static void add(Wording *w, Meaning meaning, int value, const char *s, size_t len)
{
    WordingPattern p = {
        .first = (uint32_t)w->letter_count, .value = value, .meaning = (uint8_t)meaning};
    p.ends = len > 1 && s[0] == '*';
    p.goes_on = len > 1 && s[len - 1] == '*';
    size_t at = p.ends, end = len - p.goes_on;
    while (end > at + 1 && s[end - 1] == '.')
        end--;
    for (uint32_t cp; at < end;) {
        at += utf8_next(s + at, end - at, &cp);
        cp = wording_lower(cp);
        add_letter(w, is_blank(cp) || cp == '-' ? ' ' : cp);
    }
    p.count = (uint32_t)w->letter_count - p.first;
    if (!p.count || w->full)
        return;
    if (!arena_grow(&w->patterns, w->count, &w->room, sizeof *w->patterns)) {
        w->full = true;
        return;
    }
    w->patterns[w->count++] = p;
}

/* Each word of a list separated by `between`. */
static void add_list(Wording *w, Meaning meaning, int value, const char *list, const char *between)
{
    while (list && *list) {
        size_t n = strcspn(list, between);
        if (n)
            add(w, meaning, value, list, n);
        list += n + (list[n] != 0);
    }
}

static int currency_index(const Currency *c)
{
    return (int)(c - currency_at(0));
}

/* "pfund*=GBP|franken=CHF". */
static void add_money(Wording *w, const Lang *l, Meaning meaning, const char *list)
{
    while (list && *list) {
        size_t all = strcspn(list, "|"), n = strcspn(list, "=");
        const Currency *c = n < all ? currency_find(l, list + n + 1, all - n - 1) : NULL;
        if (c)
            add(w, meaning, currency_index(c), list, n);
        list += all + (list[all] != 0);
    }
}

/* "ging*…zurück": the pairs, each with its two ends. */
static void add_apart(Wording *w, Meaning begins, const char *list)
{
    Meaning ends = begins == MEANS_RISING_APART ? MEANS_RISING_END : MEANS_FALLING_END;
    for (int pair = 0; list && *list; pair++) {
        size_t all = strcspn(list, "|");
        const char *mark = strstr(list, "…");
        if (mark && mark < list + all) {
            const char *end = mark + strlen("…");
            add(w, begins, pair, list, (size_t)(mark - list));
            add(w, ends, pair, end, (size_t)(list + all - end));
        }
        list += all + (list[all] != 0);
    }
}

static void add_units(Wording *w, const Lang *l)
{
    const char *s;
    for (const LangWord *u = l->lexicon->units; u && u->scale; u++)
        for (size_t i = 0; (s = lang_spelling(u, i)) != NULL; i++) {
            const Currency *c = currency_find(l, s, strlen(s));
            uint32_t cp;
            utf8_next(s, strlen(s), &cp);
            if (strcmp(u->crawl[0], "%") == 0)
                add(w, MEANS_PERCENT, 0, s, strlen(s));
            else if (c && fold_is_letter(cp) && strlen(s) > 3)
                add(w, MEANS_MONEY, currency_index(c), s, strlen(s));
        }
    for (const LangWord *u = l->lexicon->scales; u && u->scale; u++) {
        int power = 0;
        for (uint64_t n = u->scale; n >= 10; n /= 10)
            power++;
        for (size_t i = 0; (s = lang_spelling(u, i)) != NULL; i++)
            if (utf8_count(s, strlen(s)) > 1) /* letters are read with their case */
                add(w, MEANS_SCALE, power, s, strlen(s));
    }
}

static void add_forms(Wording *w, Meaning meaning, const char *const *forms, size_t count)
{
    for (size_t i = 0; i < count && forms[i]; i++)
        add(w, meaning, 0, forms[i], strlen(forms[i]));
}

static void add_language(Wording *w, const Lang *l)
{
    const Lexicon *x = l->lexicon;
    add_units(w, l);
    for (int q = QUALIFIER_NONE + 1; q < QUALIFIER_COUNT; q++)
        add_list(w, MEANS_QUALIFIER, q, x->qualifiers[q], "|");
    add_forms(w, MEANS_POINTS, x->points, PLURAL_FORMS);
    add_forms(w, MEANS_BASIS, x->basis_points, PLURAL_FORMS);
    add_list(w, MEANS_POINTS, 0, x->points_short, "|");
    add_list(w, MEANS_BASIS, 0, x->basis_points_short, "|");
    add_list(w, MEANS_POINTS, 0, "pp|ppt", "|");
    add_list(w, MEANS_BASIS, 0, "bp|bps", "|");
    add_list(w, MEANS_RANGE, 0, x->range, "|");
    add_list(w, MEANS_SPAN, 0, x->spans, "|");
    add_list(w, MEANS_AND, 0, x->and, "|");
    add_list(w, MEANS_MINUS, 0, x->minus, "|");
    add_list(w, MEANS_PLUS, 0, x->plus, "|");
    add_list(w, MEANS_CLOCK, 0, x->clock, "|");
    add_list(w, MEANS_UNCHANGED, 0, x->unchanged, "|");
    add_list(w, MEANS_WEAK, 0, l->weak, " ");
    for (int i = 0; i < 12; i++) {
        add(w, MEANS_MONTH, i + 1, l->months[i], strlen(l->months[i]));
        add(w, MEANS_MONTH, i + 1, l->months_short[i], strlen(l->months_short[i]));
    }
}

static void add_row(Wording *w, const Lang *l, const ProofRow *r)
{
    const struct {
        Meaning meaning;
        const char *list;
    } lists[] = {{MEANS_PERCENT, r->percent}, {MEANS_POINTS, r->points},
                 {MEANS_BASIS, r->basis},     {MEANS_ODD_SCALE, r->odd_scales},
                 {MEANS_RISE, r->rises},      {MEANS_FALL, r->falls},
                 {MEANS_RISING, r->rising},   {MEANS_FALLING, r->falling},
                 {MEANS_BY, r->by},           {MEANS_MORE, r->more},
                 {MEANS_LESS, r->less},       {MEANS_UP, r->up},
                 {MEANS_DOWN, r->down},       {MEANS_LEVEL, r->level},
                 {MEANS_LINK, r->links},      {MEANS_SKIP, r->skipped},
                 {MEANS_JOIN, r->joins},      {MEANS_SPLIT, r->splits},
                 {MEANS_NOT, r->nots},        {MEANS_ONLY, r->only},
                 {MEANS_LOSS, r->losses},     {MEANS_PEOPLE, r->people},
                 {MEANS_TOPIC, r->topics},    {MEANS_TARGET, r->targets},
                 {MEANS_MOVE, r->moves},      {MEANS_OR, r->ors}};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        add_list(w, lists[i].meaning, 0, lists[i].list, "|");
    for (int q = QUALIFIER_NONE + 1; q < QUALIFIER_COUNT; q++) {
        add_list(w, MEANS_QUALIFIER, q, r->qualifiers[q], "|");
        add_list(w, MEANS_QUALIFIER_AFTER, q, r->after[q], "|");
    }
    add_money(w, l, MEANS_MONEY, r->money);
    add_money(w, l, MEANS_PENCE, r->pence);
    add_apart(w, MEANS_RISING_APART, r->rising_apart);
    add_apart(w, MEANS_FALLING_APART, r->falling_apart);
}

static uint32_t by_two(uint32_t a, uint32_t b)
{
    return (a * 31 + (b == '-' || is_blank(b) ? ' ' : b)) % TWO;
}

static uint32_t key_of(const uint32_t *letters, const WordingPattern *p)
{
    letters += p->first;
    return p->ends         ? TWO + ONE + letters[p->count - 1] % ONE
           : p->count == 1 ? TWO + letters[0] % ONE
                           : by_two(letters[0], letters[1]);
}

/* The bucket of the patterns that may begin at text[at], or end at `end`. */
static uint32_t bucket(const uint32_t *text, uint32_t count, uint32_t at, uint32_t end, int way)
{
    if (way == BY_TWO)
        return at + 1 < count ? by_two(text[at], text[at + 1]) : EMPTY;
    return way == BY_ONE ? TWO + text[at] % ONE : TWO + ONE + text[end - 1] % ONE;
}

bool wording_open(Wording *w, const Lang *l, const ProofRow *row)
{
    *w = (Wording){0};
    add_language(w, l);
    add_row(w, l, row);
    w->next = calloc(w->count + 1, sizeof *w->next);
    if (!w->next || w->full)
        return false;
    for (size_t i = 0; i < w->count; i++) {
        uint32_t key = key_of(w->letters, &w->patterns[i]);
        w->next[i] = w->first[key];
        w->first[key] = (uint32_t)i + 1;
    }
    return true;
}

void wording_close(Wording *w)
{
    free(w->patterns);
    free(w->letters);
    free(w->next);
    *w = (Wording){0};
}

/* ---- finding ---- */

static bool is_word(uint32_t cp)
{
    return fold_is_letter(cp) || (cp >= '0' && cp <= '9');
}

/* Where the pattern ends if it begins at text[at]; else 0. */
static uint32_t begins(const Wording *w, const WordingPattern *p, const uint32_t *text,
                       uint32_t count, uint32_t at)
{
    for (uint32_t i = 0; i < p->count; i++, at++) {
        uint32_t cp = w->letters[p->first + i];
        if (at >= count)
            return 0;
        if (cp != ' ' && cp != text[at])
            return 0;
        if (cp != ' ')
            continue;
        if (text[at] != '-' && !is_blank(text[at]))
            return 0;
        while (at + 1 < count && is_blank(text[at + 1]))
            at++;
    }
    for (uint32_t most = at + LONGEST; p->goes_on && at < most && at < count && is_word(text[at]);)
        at++;
    bool whole = at >= count || !is_word(text[at]) || !is_word(text[at - 1]);
    return whole ? at : 0;
}

/* The same for one that ends where the word does. */
static uint32_t ends(const Wording *w, const WordingPattern *p, const uint32_t *text, uint32_t at,
                     uint32_t end)
{
    if (end - at < p->count)
        return 0;
    for (uint32_t i = 0; i < p->count; i++)
        if (w->letters[p->first + i] != text[end - p->count + i])
            return 0;
    return end;
}

static uint32_t found(const Wording *w, const WordingPattern *p, const uint32_t *text,
                      uint32_t count, uint32_t at, uint32_t end)
{
    return p->ends ? ends(w, p, text, at, end) : begins(w, p, text, count, at);
}

uint64_t wording_roles(const Wording *w, const uint32_t *text, uint32_t count, uint32_t at,
                       uint32_t end)
{
    uint64_t out = 0;
    for (int way = 0; way < WAYS; way++)
        for (uint32_t i = w->first[bucket(text, count, at, end, way)]; i; i = w->next[i - 1]) {
            const WordingPattern *p = &w->patterns[i - 1];
            if (found(w, p, text, count, at, end))
                out |= MEANS_BIT(p->meaning);
        }
    return out;
}

uint32_t wording_match(const Wording *w, const uint32_t *text, uint32_t count, uint32_t at,
                       uint32_t end, Meaning meaning, int *value)
{
    uint32_t best = 0;
    for (int way = 0; way < WAYS; way++)
        for (uint32_t i = w->first[bucket(text, count, at, end, way)]; i; i = w->next[i - 1]) {
            const WordingPattern *p = &w->patterns[i - 1];
            uint32_t to = p->meaning == meaning ? found(w, p, text, count, at, end) : 0;
            if (to > best) {
                best = to;
                *value = p->value;
            }
        }
    return best;
}

bool wording_has(const Wording *w, const uint32_t *text, uint32_t count, uint32_t at, uint32_t end,
                 Meaning meaning, int value)
{
    for (int way = 0; way < WAYS; way++)
        for (uint32_t i = w->first[bucket(text, count, at, end, way)]; i; i = w->next[i - 1]) {
            const WordingPattern *p = &w->patterns[i - 1];
            if (p->meaning == meaning && p->value == value && found(w, p, text, count, at, end))
                return true;
        }
    return false;
}
