/* SPDX-License-Identifier: MIT */
/* A document is cut once into words, numbers and marks. A number takes in the marks and the blanks
 * between its groups of digits, so that "1 234,5" is one; whether it makes sense is asked later. */
#include "proof/tokens.h"
#include "base/arena.h"
#include "base/fold.h"

#include <stdlib.h>

enum { PHRASE_TOKENS = 6, PAIRS = 32 };

static bool is_digit(uint32_t cp)
{
    return cp >= '0' && cp <= '9';
}

/* ---- where a token ends ---- */

typedef struct {
    const uint32_t *cp;
    uint32_t end; /* of the paragraph */
} Text;

static uint32_t at_or_0(const Text *t, uint32_t i)
{
    return i < t->end ? t->cp[i] : 0;
}

static uint32_t digits(const Text *t, uint32_t i)
{
    uint32_t n = 0;
    while (is_digit(at_or_0(t, i + n)))
        n++;
    return n;
}

static bool is_group_blank(uint32_t cp)
{
    return cp == ' ' || cp == 0xA0 || cp == 0x202F || cp == 0x2009 || cp == 0x2007;
}

static bool is_inner_mark(uint32_t cp)
{
    return cp == '.' || cp == ',' || cp == '\'' || cp == 0x2019 || cp == ':' || cp == '/' ||
           cp == 0x2044;
}

/* A number that begins at i: digits, with marks or blanks inside. */
static uint32_t number_end(const Text *t, uint32_t i, bool joined)
{
    uint32_t head = digits(t, i), at = i + head;
    bool blanks = head <= 3 && t->cp[i] != '0' && !joined;
    while (blanks && is_group_blank(at_or_0(t, at)) && digits(t, at + 1) == 3 &&
           !fold_is_letter(at_or_0(t, at + 4)))
        at += 4;
    while (is_inner_mark(at_or_0(t, at)) && digits(t, at + 1))
        at += 1 + digits(t, at + 1);
    return at;
}

static uint32_t word_end(const Text *t, uint32_t i)
{
    while (i < t->end && (fold_is_letter(t->cp[i]) || (t->cp[i] >= 0x300 && t->cp[i] < 0x370)))
        i++;
    return i;
}

/* ---- sentences ---- */

static bool is_upper(uint32_t cp)
{
    return fold_is_letter(cp) && wording_lower(cp) != cp;
}

/* A full stop after an abbreviation, an initial or before a small letter ends nothing. */
static bool closes(const Tokens *t, uint32_t i, uint32_t end)
{
    const Token *k = &t->list[i];
    uint32_t cp = t->document->cp[k->first];
    if (cp == '!' || cp == '?')
        return true;
    if (cp != '.' ||
        (i + 1 < end && t->list[i + 1].gap == GAP_NONE && t->list[i + 1].kind != TOKEN_MARK))
        return false;
    if (i + 1 >= end)
        return true;
    const Token *before = i ? k - 1 : k, *after = k + 1;
    if (after->kind == TOKEN_WORD && !is_upper(t->document->cp[after->first]))
        return false;
    if (before->kind != TOKEN_WORD)
        return !(before->kind == TOKEN_NUMBER && tokens_have(t, i + 1, MEANS_MONTH));
    int value;
    uint32_t word = tokens_phrase_before(t, i, MEANS_SCALE, &value);
    bool short_form = word != UINT32_MAX || before->end - before->first == 1 ||
                      tokens_phrase_before(t, i, MEANS_QUALIFIER, &value) != UINT32_MAX ||
                      (tokens_phrase_before(t, i, MEANS_MONTH, &value) != UINT32_MAX &&
                       after->kind == TOKEN_NUMBER);
    return !short_form;
}

static void find_sentences(Tokens *t)
{
    for (uint32_t i = 0, end = 0; i < t->count; i++) {
        while (end <= i || (end < t->count && t->list[end].paragraph == t->list[i].paragraph))
            end++;
        t->list[i].closes = i + 1 == end || (t->list[i].kind == TOKEN_MARK && closes(t, i, end));
    }
}

/* ---- all ---- */

static bool add(Tokens *t, Token k)
{
    if (!arena_grow(&t->list, t->count, &t->room, sizeof *t->list))
        return false;
    if (k.kind == TOKEN_WORD)
        k.begins = wording_roles(t->wording, t->lower,
                                 t->document->paragraphs[k.paragraph].span.end, k.first, k.end);
    else if (k.kind == TOKEN_MARK && t->document->cp[k.first] == '%')
        k.begins = wording_roles(t->wording, t->lower,
                                 t->document->paragraphs[k.paragraph].span.end, k.first, k.end);
    t->list[t->count++] = k;
    return true;
}

static TokenGap gap_of(uint32_t cp)
{
    return cp == '\t' ? GAP_CELL : cp == '\n' ? GAP_LINE : GAP_BLANK;
}

static bool is_blank(uint32_t cp)
{
    return cp <= ' ' || is_group_blank(cp) || cp == 0x3000 || (cp >= 0x2000 && cp <= 0x200A);
}

static bool read_paragraph(Tokens *t, uint32_t paragraph)
{
    const Document *d = t->document;
    DocSpan span = d->paragraphs[paragraph].span;
    Text text = {d->cp, span.end};
    uint8_t gap = GAP_PARAGRAPH, number = 0;
    for (uint32_t i = span.first; i < span.end;) {
        uint32_t cp = d->cp[i];
        if (is_blank(cp)) {
            uint8_t own = (uint8_t)gap_of(cp);
            if (cp == '\t' && number < TOKEN_CELLS)
                number++;
            gap = own > gap ? own : gap;
            i++;
            continue;
        }
        Token k = {
            .first = i, .end = i + 1, .paragraph = paragraph, .gap = gap, .kind = TOKEN_MARK};
        k.cell = number;
        if (is_digit(cp)) {
            k.kind = TOKEN_NUMBER;
            k.end = number_end(&text, i, i > span.first && fold_is_letter(d->cp[i - 1]));
        } else if (fold_is_letter(cp)) {
            k.kind = TOKEN_WORD;
            k.end = word_end(&text, i);
        }
        if (!add(t, k))
            return false;
        i = k.end;
        gap = GAP_NONE;
    }
    return true;
}

bool tokens_open(Tokens *t, const Document *d, const Wording *w)
{
    *t = (Tokens){.document = d, .wording = w};
    t->lower = malloc((d->count + 1) * sizeof *t->lower);
    if (!t->lower)
        return false;
    for (uint32_t i = 0; i < d->count; i++)
        t->lower[i] = wording_lower(d->cp[i]);
    for (uint32_t i = 0; i < d->paragraph_count; i++)
        if (!read_paragraph(t, i))
            return false;
    find_sentences(t);
    return true;
}

void tokens_close(Tokens *t)
{
    free(t->lower);
    free(t->list);
    *t = (Tokens){0};
}

/* ---- asking ---- */

bool tokens_have(const Tokens *t, uint32_t i, Meaning meaning)
{
    return i < t->count && t->list[i].begins & MEANS_BIT(meaning);
}

uint32_t tokens_phrase(const Tokens *t, uint32_t i, Meaning meaning, int *value)
{
    if (!tokens_have(t, i, meaning))
        return 0;
    const Token *k = &t->list[i];
    uint32_t limit = t->document->paragraphs[k->paragraph].span.end;
    uint32_t end = wording_match(t->wording, t->lower, limit, k->first, k->end, meaning, value);
    while (i < t->count && t->list[i].end <= end && t->list[i].paragraph == k->paragraph)
        i++;
    return i;
}

uint32_t tokens_phrase_before(const Tokens *t, uint32_t i, Meaning meaning, int *value)
{
    uint32_t found = UINT32_MAX;
    for (uint32_t n = 1; n <= PHRASE_TOKENS && n <= i; n++) {
        if (t->list[i - n].paragraph != t->list[i - 1].paragraph)
            break;
        int own;
        if (tokens_have(t, i - n, meaning) && tokens_phrase(t, i - n, meaning, &own) == i) {
            found = i - n;
            *value = own;
        }
    }
    return found;
}

bool tokens_pair(const Tokens *t, uint32_t i, Meaning first, uint32_t k, Meaning second)
{
    const Token *a = &t->list[i], *b = &t->list[k];
    uint32_t limit = t->document->paragraphs[b->paragraph].span.end;
    for (int pair = 0; pair < PAIRS; pair++)
        if (wording_has(t->wording, t->lower, limit, a->first, a->end, first, pair) &&
            wording_has(t->wording, t->lower, limit, b->first, b->end, second, pair))
            return true;
    return false;
}

bool tokens_is(const Tokens *t, uint32_t i, uint32_t mark)
{
    return i < t->count && t->list[i].kind == TOKEN_MARK &&
           t->document->cp[t->list[i].first] == mark;
}

bool tokens_is_dash(const Tokens *t, uint32_t i)
{
    if (i >= t->count || t->list[i].kind != TOKEN_MARK)
        return false;
    uint32_t cp = t->document->cp[t->list[i].first];
    return cp == '-' || (cp >= 0x2010 && cp <= 0x2015) || cp == 0x2212;
}

/* ---- stems ---- */

/* What words end in for one or many, in any case or gender. */
static const char *const ENDINGS[] = {"innen", "ern", "en", "er", "es", "em", "in",
                                      "e",     "n",   "s",  "a",  "x",  "y",  "i"};
enum { STEM_LETTERS = 3, WORD_LETTERS = 64 };

static size_t strip(const uint32_t *s, size_t len)
{
    for (size_t k = 0; k < sizeof ENDINGS / sizeof *ENDINGS; k++) {
        size_t n = strlen(ENDINGS[k]), i = 0;
        if (len < n + STEM_LETTERS)
            continue;
        while (i < n && s[len - n + i] == (unsigned char)ENDINGS[k][i])
            i++;
        if (i == n)
            return len - n;
    }
    return len;
}

uint32_t tokens_stem(const Tokens *t, uint32_t i)
{
    uint32_t s[WORD_LETTERS], hash = 2166136261U;
    size_t len = 0, before;
    const Token *k = &t->list[i];
    for (uint32_t at = k->first; at < k->end && len < WORD_LETTERS; at++)
        if (t->document->cp[at] < 0x300 || t->document->cp[at] >= 0x370)
            s[len++] = fold_letter(t->document->cp[at]);
    do {
        before = len;
        len = strip(s, len);
    } while (len < before);
    for (size_t n = 0; n < len; n++)
        hash = (hash ^ s[n]) * 16777619U;
    return hash;
}
