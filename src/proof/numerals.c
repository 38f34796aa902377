/* SPDX-License-Identifier: MIT */
/* A document's numbers are read once, each with what stands around it, and sorted by their size. So a
 * claim is looked up, whatever the length of the document. */
#include "proof/numerals.h"
#include "base/arena.h"
#include "proof/clause.h"
#include "proof/letters.h"
#include "proof/numeral_read.h"
#include "proof/ties.h"

#include <stdlib.h>

/* ---- dates and times ---- */

static bool add_date(Numerals *n, int day, int month, int year, DocSpan span)
{
    if (day < 1 || day > 31 || month < 1 || month > 12)
        return true;
    if (!arena_grow(&n->dates, n->date_count, &n->date_room, sizeof *n->dates))
        return false;
    n->dates[n->date_count++] = (NumeralDate){day, month, year, span};
    return true;
}

static int small(const Numerals *n, uint32_t first, uint32_t end)
{
    int out = 0;
    for (uint32_t i = first; i < end && out < 100000; i++) {
        uint32_t cp = n->document->cp[i];
        if (cp < '0' || cp > '9')
            return -1;
        out = out * 10 + (int)(cp - '0');
    }
    return out;
}

static int token_number(const Numerals *n, uint32_t i)
{
    const Tokens *t = &n->tokens;
    return i < t->count && t->list[i].kind == TOKEN_NUMBER
               ? small(n, t->list[i].first, t->list[i].end)
               : -1;
}

/* "30. Oktober", "30th of October", "October 30", each perhaps with its year. */
static bool named_date(Numerals *n, Numeral *m)
{
    const Tokens *t = &n->tokens;
    int day = token_number(n, m->token), month = 0, value;
    uint32_t at = m->token + 1, end = 0;
    if (day < 1 || day > 31)
        return true;
    if (at < t->count && t->list[at].gap == GAP_NONE && t->list[at].kind == TOKEN_WORD)
        at++; /* "30th" */
    at += tokens_is(t, at, '.') ? 1 : 0;
    if (at + 1 < t->count && t->list[at].end - t->list[at].first == 2 &&
        tokens_have(t, at + 1, MEANS_MONTH))
        at++; /* "of" */
    uint32_t start = m->token, before;
    end = at < t->count && t->list[at].gap <= GAP_LINE ? tokens_phrase(t, at, MEANS_MONTH, &month)
                                                       : 0;
    if (!end && strncmp(n->document->lang->code, "en", 2) == 0 &&
        (before = tokens_phrase_before(t, m->token, MEANS_MONTH, &month)) != UINT32_MAX) {
        start = before;
        end = at;
    }
    if (!end)
        return true;
    m->kind = NUMERAL_DAY;
    at = end + (tokens_is(t, end, ',') || tokens_is(t, end, '.') ? 1 : 0);
    value = token_number(n, at);
    bool year = value >= 1000 && value < 2200 && t->list[at].gap <= GAP_LINE;
    return add_date(n, day, month, year ? value : 0,
                    (DocSpan){t->list[start].first, t->list[end - 1].end});
}

/* "30.10.2024", "10/30/2024", "2024-10-30". */
static bool written_date(Numerals *n, uint32_t i)
{
    const Token *k = &n->tokens.list[n->list[i].token];
    int parts[3] = {-1, -1, -1}, count = 0;
    uint32_t from = k->first, mark = 0;
    for (uint32_t at = k->first; at <= k->end && count < 3; at++) {
        uint32_t cp = at < k->end ? n->document->cp[at] : '.';
        if (cp >= '0' && cp <= '9')
            continue;
        if (at < k->end && mark && mark != cp)
            return true;
        mark = at < k->end ? cp : mark;
        parts[count++] = small(n, from, at);
        from = at + 1;
    }
    DocSpan span = {k->first, k->end};
    if (count == 1 && i + 2 < n->count && n->list[i + 2].token == n->list[i].token + 4 &&
        parts[0] > 999) {
        int month = token_number(n, n->list[i + 1].token),
            day = token_number(n, n->list[i + 2].token);
        span.end = n->tokens.list[n->list[i + 2].token].end;
        return n->list[i].kind != NUMERAL_MARKED || add_date(n, day, month, parts[0], span);
    }
    if (mark == '.' && count >= 2)
        return add_date(n, parts[0], parts[1], count == 3 ? parts[2] : 0, span);
    if (mark == '/' && count == 3)
        return add_date(n, parts[0], parts[1], parts[2], span) &&
               (parts[0] == parts[1] || add_date(n, parts[1], parts[0], parts[2], span));
    return true;
}

static bool find_dates(Numerals *n)
{
    int value;
    for (uint32_t i = 0; i < n->count; i++) {
        Numeral *m = &n->list[i];
        if (!named_date(n, m) || !written_date(n, i))
            return false;
        if (m->kind == NUMERAL_PLAIN && tokens_phrase(&n->tokens, m->after, MEANS_CLOCK, &value))
            m->kind = NUMERAL_CLOCK;
        bool shared = i > 0 && m->kind == NUMERAL_DAY && n->list[i - 1].kind == NUMERAL_PLAIN &&
                      m->token - n->list[i - 1].token <= 3 &&
                      tokens_is(&n->tokens, n->list[i - 1].token + 1, '.') && n->date_count > 0;
        int day = shared ? token_number(n, n->list[i - 1].token) : 0; /* "3. bis 5. Oktober" */
        if (day < 1 || day > 31)
            continue;
        NumeralDate last = n->dates[n->date_count - 1];
        n->list[i - 1].kind = NUMERAL_DAY;
        if (!add_date(n, day, last.month, last.year, last.span))
            return false;
    }
    return true;
}

/* ---- second readings ---- */

/* "20m people" may be twenty million, "€5k" is read already. */
static bool add_letters(Numerals *n)
{
    uint32_t count = n->first_loose;
    for (uint32_t i = 0; i < count; i++) {
        const Tokens *t = &n->tokens;
        Numeral m = n->list[i];
        uint32_t at = m.token + 1;
        if (m.scaled || m.unit != NUMERAL_NOUN || at + 1 >= t->count ||
            strncmp(n->document->lang->code, "en", 2) != 0 || t->list[at].gap != GAP_NONE ||
            t->list[at].end - t->list[at].first != 1 || t->list[at + 1].kind != TOKEN_WORD ||
            t->list[at + 1].gap != GAP_BLANK)
            continue;
        uint32_t cp = n->document->cp[t->list[at].first];
        if (cp != 'm' && cp != 'k')
            continue;
        if (!arena_grow(&n->list, n->count, &n->room, sizeof *n->list))
            return false;
        numeral_read_scale(&m, cp == 'm' ? 6 : 3);
        m.kind = NUMERAL_PLAIN;
        m.scaled = m.loose = true;
        m.year = false;
        m.after = at + 1;
        n->list[n->count++] = m;
    }
    return true;
}

/* ---- the index ---- */

static int compare(const Numerals *n, uint32_t a, uint32_t b)
{
    int order = exact_compare(n->list[a].value, n->list[b].value);
    if (order == 0)
        order = (int)n->list[a].unit - (int)n->list[b].unit;
    return order ? order : (a > b) - (a < b);
}

static void merge(const Numerals *n, uint32_t *list, uint32_t *room, uint32_t count)
{
    for (uint32_t size = 1; size < count; size *= 2) {
        for (uint32_t from = 0; from < count; from += 2 * size) {
            uint32_t middle = from + size < count ? from + size : count;
            uint32_t end = from + 2 * size < count ? from + 2 * size : count;
            for (uint32_t i = from, k = middle, to = from; to < end; to++)
                room[to] = k >= end || (i < middle && compare(n, list[i], list[k]) <= 0)
                               ? list[i++]
                               : list[k++];
        }
        memcpy(list, room, count * sizeof *list);
    }
}

static bool sort(Numerals *n)
{
    n->by_value = malloc((n->count + 1) * sizeof *n->by_value);
    uint32_t *room = malloc((n->count + 1) * sizeof *room);
    bool good = n->by_value && room;
    for (uint32_t i = 0; good && i < n->count; i++)
        if (n->list[i].kind == NUMERAL_PLAIN)
            n->by_value[n->by_value_count++] = i;
    if (good)
        merge(n, n->by_value, room, n->by_value_count);
    free(room);
    return good;
}

static uint32_t bound(const Numerals *n, Exact value, bool past)
{
    uint32_t low = 0, high = n->by_value_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order = exact_compare(n->list[n->by_value[middle]].value, value);
        if (order < 0 || (past && order == 0))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

void numerals_find(const Numerals *n, Exact low, Exact high, uint32_t *first, uint32_t *end)
{
    *first = bound(n, low, false);
    *end = bound(n, high, exact_compare(low, high) == 0);
}

/* ---- all ---- */

static bool read_all(Numerals *n)
{
    const Tokens *t = &n->tokens;
    n->first_token = malloc((n->document->paragraph_count + 2) * sizeof *n->first_token);
    if (!n->first_token)
        return false;
    uint32_t paragraph = 0;
    for (uint32_t i = 0; i < t->count; i++) {
        while (paragraph <= t->list[i].paragraph)
            n->first_token[paragraph++] = i;
        if (n->unchanged == NUMERAL_NONE && tokens_have(t, i, MEANS_UNCHANGED))
            n->unchanged = i;
        if (t->list[i].kind != TOKEN_NUMBER)
            continue;
        if (!arena_grow(&n->list, n->count, &n->room, sizeof *n->list))
            return false;
        numeral_read(n, i, &n->list[n->count++]);
    }
    while (paragraph <= n->document->paragraph_count)
        n->first_token[paragraph++] = t->count;
    return true;
}

/* The text without soft hyphens and the like: they are within words and numbers. */
static bool see(Numerals *n, const Document *d)
{
    uint32_t unseen = 0, to = 0, paragraph = 0;
    for (uint32_t i = 0; i < d->count; i++)
        unseen += letters_is_unseen(d->cp[i]);
    n->document = n->source = d;
    if (!unseen)
        return true;
    Document *s = &n->seen;
    *s = *d;
    s->cp = malloc((d->count + 1) * sizeof *s->cp);
    s->at = malloc((d->count + 1) * sizeof *s->at);
    s->until = malloc((d->count + 1) * sizeof *s->until);
    s->paragraphs = malloc((d->paragraph_count + 1) * sizeof *s->paragraphs);
    n->document = s;
    if (!s->cp || !s->at || !s->until || !s->paragraphs)
        return false;
    for (uint32_t i = 0; i <= d->count; i++) {
        for (; paragraph < d->paragraph_count && d->paragraphs[paragraph].span.end <= i;
             paragraph++)
            s->paragraphs[paragraph].span.end = to;
        for (uint32_t k = paragraph;
             k < d->paragraph_count && d->paragraphs[k].span.first == i && i < d->count; k++) {
            s->paragraphs[k] = d->paragraphs[k];
            s->paragraphs[k].span.first = to;
        }
        if (i == d->count || letters_is_unseen(d->cp[i]))
            continue;
        s->cp[to] = d->cp[i];
        s->at[to] = d->at[i];
        s->until[to++] = d->until[i];
    }
    s->count = to;
    return true;
}

bool numerals_open_with(Numerals *n, const Document *d, const Wording *words)
{
    *n = (Numerals){.wording = words, .unchanged = NUMERAL_NONE};
    if (!see(n, d) || (!words && !wording_open(&n->own, d->lang, d->words)))
        return false;
    n->wording = words ? words : &n->own;
    if (!tokens_open(&n->tokens, n->document, n->wording) || !read_all(n) || !find_dates(n))
        return false;
    n->first_loose = n->count;
    if (!ties_find(n) || !add_letters(n))
        return false;
    for (uint32_t i = 0; i < n->count; i++)
        clause_read(n, &n->list[i]);
    return sort(n);
}

bool numerals_open(Numerals *n, const Document *d)
{
    return numerals_open_with(n, d, NULL);
}

void numerals_close(Numerals *n)
{
    wording_close(&n->own);
    tokens_close(&n->tokens);
    free(n->seen.cp);
    free(n->seen.at);
    free(n->seen.until);
    free(n->seen.paragraphs);
    free(n->list);
    free(n->by_value);
    free(n->dates);
    free(n->first_token);
    *n = (Numerals){0};
}
