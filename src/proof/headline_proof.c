/* SPDX-License-Identifier: MIT */
/* A headline is read as a document of one sentence: its numbers become claims with their units, its
 * dates and names of digits must stand in the document, its quoted passages are quotations. The rest of
 * its wording is the editor's. */
#include "proof/headline_proof.h"
#include "base/utf8.h"
#include "proof/claim_words.h"
#include "proof/folding.h"
#include "proof/number_proof.h"
#include "proof/quote_proof.h"

#include <string.h>

enum { CLAIM_WORDS = 2, DATE_TOKENS = 5, NAME_TOKENS = 8 };

typedef struct {
    const Numerals *n; /* of the document */
    const Speech *speech;
    Str text;
    ClaimWords words;
    Numerals numbers; /* of the headline */
    Speech quotes;
    bool said; /* it has a qualifier */
    Verdict *out;
} Headline;

/* ---- what is compared as text ---- */

static void copy(const Document *d, DocSpan span, char *buf, size_t size)
{
    Utf8Out out = {buf, size, 0, false};
    buf[0] = 0;
    for (uint32_t i = span.first; i < span.end; i++) {
        char s[4];
        utf8_add(&out, s, utf8_put(d->cp[i], s));
    }
}

/* A number with the letters that touch it: "G7", "Covid-19", "4K". */
static DocSpan whole_name(const Tokens *t, const Numeral *m)
{
    uint32_t first = m->token, end = m->token + 1;
    while (first > 0 && m->token - first < NAME_TOKENS && t->list[first].gap == GAP_NONE &&
           (t->list[first - 1].kind == TOKEN_WORD || tokens_is_dash(t, first - 1)))
        first--;
    if (end < t->count && t->list[end].gap == GAP_NONE && t->list[end].kind == TOKEN_WORD)
        end++;
    return (DocSpan){t->list[first].first, t->list[end - 1].end};
}

static bool same_text(const Document *a, DocSpan x, const Document *b, DocSpan y)
{
    if (x.end - x.first != y.end - y.first)
        return false;
    for (uint32_t i = 0; i < x.end - x.first; i++) {
        uint32_t p = a->cp[x.first + i], q = b->cp[y.first + i];
        bool dashes = (p == '-' || (p >= 0x2010 && p <= 0x2013)) &&
                      (q == '-' || (q >= 0x2010 && q <= 0x2013));
        bool marks = (p == ':' || p == '.') && (q == ':' || q == '.');
        if (p != q && !dashes && !marks)
            return false;
    }
    return true;
}

static bool is_hour(const Numerals *n, const Numeral *m, const Numeral *hour)
{
    const Token *k = &n->tokens.list[m->token];
    const uint32_t *cp = n->document->cp + k->first;
    uint32_t len = k->end - k->first;
    if (m->kind == NUMERAL_CLOCK)
        return exact_compare(m->value, hour->value) == 0;
    bool full = m->kind == NUMERAL_MARKED && len >= 4 && cp[len - 3] == ':' && cp[len - 1] == '0' &&
                cp[len - 2] == '0';
    uint32_t value = full ? cp[0] - '0' : 0;
    if (full && len == 5)
        value = value * 10 + cp[1] - '0';
    return full && exact_compare(exact_of(value, 0, 1), hour->value) == 0;
}

/* A number of the document that is written as this one. */
static const Numeral *find_written(const Headline *h, const Numeral *m)
{
    DocSpan own = whole_name(&h->numbers.tokens, m);
    for (uint32_t i = 0; i < h->n->first_loose; i++) {
        const Numeral *other = &h->n->list[i];
        if (m->kind == NUMERAL_CLOCK ? is_hour(h->n, other, m)
                                     : other->kind != NUMERAL_PLAIN &&
                                           same_text(h->numbers.document, own, h->n->document,
                                                     whole_name(&h->n->tokens, other)))
            return other;
    }
    return NULL;
}

static void refuse(Headline *h, DocSpan span)
{
    char text[CLAIM_TEXT];
    copy(h->numbers.document, span, text, sizeof text);
    verdict_add(h->out, RULE_PROOF_MISSING, h->numbers.document->at[span.first],
                "the document has no %s; write what stands there, or 'Unproved:' with the reason",
                text);
}

static void prove_written(Headline *h, const Numeral *m)
{
    const Numeral *other = find_written(h, m);
    if (!other)
        refuse(h, whole_name(&h->numbers.tokens, m));
    else
        verdict_range(h->out, document_range(h->n->document, whole_name(&h->n->tokens, other)));
}

/* ---- dates ---- */

/* The headline's dates that the number at `token` is part of; -1 if it is of none, else whether one
 * of them stands in the document. */
static int prove_date(Headline *h, const Numeral *m)
{
    const Token *k = &h->numbers.tokens.list[m->token];
    int found = -1;
    for (size_t i = 0; i < h->numbers.date_count && found < 1; i++) {
        const NumeralDate *own = &h->numbers.dates[i];
        if (own->span.first > k->first || own->span.end < k->end)
            continue;
        found = 0;
        for (size_t d = 0; d < h->n->date_count && !found; d++) {
            const NumeralDate *other = &h->n->dates[d];
            if (other->day != own->day || other->month != own->month ||
                (own->year && other->year && own->year != other->year))
                continue;
            found = 1;
            verdict_range(h->out, document_range(h->n->document, other->span));
        }
    }
    return found;
}

/* A year may be part of a date of the document, such as "30.10.2024". */
static bool is_year_of_date(const Headline *h, const Numeral *m)
{
    for (size_t i = 0; m->year && i < h->n->date_count; i++)
        if (h->n->dates[i].year &&
            exact_compare(exact_of((uint64_t)h->n->dates[i].year, 0, 1), m->value) == 0) {
            verdict_range(h->out, document_range(h->n->document, h->n->dates[i].span));
            return true;
        }
    return false;
}

/* ---- numbers ---- */

static uint64_t digits_of(Exact value, int place)
{
    uint64_t out = value.mantissa;
    for (int n = value.exponent; n > place && value.mantissa && out < UINT64_MAX / 10; n--)
        out *= 10;
    return out;
}

static void set_nouns(const Headline *h, const Numeral *m, NumberClaim *c)
{
    const Tokens *t = &h->numbers.tokens;
    if (c->unit != NUMERAL_NOUN || m->year)
        return;
    for (int i = 0; i < m->noun_count && i < (m->hyphen ? 1 : CLAIM_WORDS); i++) {
        if (!m->hyphen && !number_proof_is_noun(t, m->noun_tokens[i]))
            continue;
        c->nouns[c->noun_count++] = m->nouns[i];
        c->people |= tokens_have(t, m->noun_tokens[i], MEANS_PEOPLE);
    }
    c->has_noun = c->noun_count > 0;
    c->soft = !m->hyphen;
}

static void claim_of(const Headline *h, const Numeral *m, NumberClaim *c)
{
    bool ratio =
        m->unit == NUMERAL_PERCENT || m->unit == NUMERAL_POINTS || m->unit == NUMERAL_BASIS;
    *c = (NumberClaim){.decimals = m->place < m->power ? m->power - m->place : 0,
                       .denominator = m->value.denominator,
                       .sign = m->sign,
                       .qualifier = m->qualifier,
                       .said = h->said,
                       .unit = m->unit,
                       .money = m->money,
                       .any = m->any,
                       .at = h->numbers.document->at[m->span.first]};
    c->exponent = m->value.denominator == 1 ? m->place : m->value.exponent;
    c->mantissa = digits_of(m->value, c->exponent);
    if (ratio && m->direction) {
        c->change = true;
        c->sign = m->direction;
    }
    if (m->partner != NUMERAL_NONE && !m->high) {
        const Numeral *high = &h->numbers.list[m->partner];
        c->range = true;
        c->high = high->value.mantissa;
        c->high_exponent = high->value.exponent;
    }
    set_nouns(h, m, c);
    copy(h->numbers.document, m->span, c->text, sizeof c->text);
}

static bool prove_number(Headline *h, uint32_t i)
{
    const Numeral *m = &h->numbers.list[i];
    NumberClaim c;
    if (m->high || is_year_of_date(h, m))
        return true;
    Verdict v = {0};
    claim_of(h, m, &c);
    bool good = number_proof(h->n, &c, &v);
    for (uint32_t k = h->numbers.first_loose; good && !verdict_holds(&v) && k < h->numbers.count;
         k++) {
        if (h->numbers.list[k].token != m->token)
            continue;
        Verdict other = {0};
        claim_of(h, &h->numbers.list[k], &c);
        good = number_proof(h->n, &c, &other);
        v = verdict_holds(&other) ? other : v;
    }
    verdict_join(h->out, &v, 0);
    return good;
}

static bool prove_numbers(Headline *h)
{
    bool good = true;
    uint32_t refused = 0; /* past a date that is refused, with its year */
    for (uint32_t i = 0; good && i < h->numbers.first_loose; i++) {
        const Numeral *m = &h->numbers.list[i];
        if (m->token < refused)
            continue;
        uint32_t first = h->numbers.tokens.list[m->token].first;
        if (speech_around(&h->quotes, (DocSpan){first, first + 1}))
            continue;
        int date = m->kind == NUMERAL_DAY || m->kind == NUMERAL_MARKED ? prove_date(h, m) : -1;
        if (date == 0) {
            refuse(h, m->span);
            refused = m->token + DATE_TOKENS;
        } else if (date < 0 && m->kind == NUMERAL_PLAIN) {
            good = prove_number(h, i);
        } else if (date < 0) {
            prove_written(h, m);
        }
    }
    return good;
}

/* ---- quoted passages ---- */

static bool prove_quotes(Headline *h)
{
    const Document *d = &h->words.document;
    uint32_t past = 0;
    for (uint32_t i = 0; i < h->quotes.count; i++) {
        DocSpan q = h->quotes.quotes[i];
        if (q.end <= q.first || q.first < past)
            continue;
        past = q.end;
        uint32_t at = d->at[q.first], end = d->until[q.end - 1];
        QuoteClaim claim = {
            .text = {h->text.s + at, end - at}, .speaker = str_of(""), .checked = true};
        Verdict v = {0};
        if (!quote_proof(h->n->source, h->speech, &claim, &v))
            return false;
        verdict_join(h->out, &v, at);
    }
    return true;
}

/* ---- all ---- */

static bool has_marks(Str s)
{
    for (size_t at = 0; at < s.len;) {
        uint32_t cp;
        at += utf8_next(s.s + at, s.len - at, &cp);
        if ((cp >= '0' && cp <= '9') || folding_is_mark(cp))
            return true;
    }
    return false;
}

static bool prove(Headline *h, const Lang *lang, const Wording *words, bool *any)
{
    const ProofRow *row = proof_rows_find(lang->code, strlen(lang->code));
    if (!claim_words_open(&h->words, h->text, lang, row, words) ||
        !numerals_open_with(&h->numbers, &h->words.document, words) ||
        !speech_open(&h->quotes, &h->words.document))
        return false;
    const Tokens *t = &h->numbers.tokens;
    for (uint32_t i = 0; i < t->count; i++)
        h->said |= tokens_have(t, i, MEANS_QUALIFIER) || tokens_have(t, i, MEANS_QUALIFIER_AFTER);
    *any = h->numbers.first_loose > 0 || h->quotes.count > 0;
    if (!prove_numbers(h) || !prove_quotes(h))
        return false;
    if (!verdict_holds(h->out))
        h->out->range_count = 0;
    return true;
}

bool headline_proof(const Numerals *n, const Speech *speech, Str headline, const Lang *lang,
                    bool *any, Verdict *out)
{
    Headline h = {.n = n, .speech = speech, .text = headline, .out = out};
    Wording own = {0};
    *any = false;
    if (!has_marks(headline))
        return true;
    bool same = lang == n->document->lang;
    bool good = same || wording_open(&own, lang, proof_rows_find(lang->code, strlen(lang->code)));
    good = good && prove(&h, lang, same ? n->wording : &own, any);
    speech_close(&h.quotes);
    numerals_close(&h.numbers);
    claim_words_close(&h.words);
    wording_close(&own);
    return good;
}
