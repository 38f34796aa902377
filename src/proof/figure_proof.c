/* SPDX-License-Identifier: MIT */
/* A figure's numbers become claims: each with its sign, scale and unit, in the language of the record,
 * which need not be that of the document. */
#include "proof/figure_proof.h"
#include "base/utf8.h"
#include "proof/claim_words.h"
#include "proof/clause.h"
#include "proof/number_proof.h"

#include <stdio.h>
#include <string.h>

enum { LOOKS = 4096 }; /* numbers of one value that are looked at */

/* What all numbers of a figure share. */
typedef struct {
    const Numerals *n;
    const FigureClaim *claim;
    const ProofRow *row;
    const Wording *words; /* of the record's language */
    const Tokens *label;  /* NULL if it is in another language */
    bool said;
} Figure;

static int power_of(uint64_t scale)
{
    int power = 0;
    for (; scale >= 10; scale /= 10)
        power++;
    return power;
}

static bool same_language(const Lang *a, const Lang *b)
{
    size_t n = strcspn(a->code, "-");
    return n == strcspn(b->code, "-") && strncmp(a->code, b->code, n) == 0;
}

/* ---- qualifiers anywhere in the record ---- */

static bool has_qualifier(const Figure *f, Str text, bool *found)
{
    ClaimWords w;
    bool good = claim_words_open(&w, text, f->claim->lang, f->row, f->words);
    for (uint32_t i = 0; good && i < w.tokens.count; i++)
        *found |= tokens_have(&w.tokens, i, MEANS_QUALIFIER) ||
                  tokens_have(&w.tokens, i, MEANS_QUALIFIER_AFTER);
    claim_words_close(&w);
    return good;
}

static bool find_qualifiers(Figure *f)
{
    const FigureClaim *c = f->claim;
    return has_qualifier(f, c->figure, &f->said) && has_qualifier(f, c->label_short, &f->said) &&
           has_qualifier(f, c->note, &f->said) && has_qualifier(f, c->basis, &f->said);
}

/* ---- one number ---- */

static void write_text(const Lang *l, const Amount *a, NumberClaim *c)
{
    char number[64];
    Utf8Out out = {c->text, sizeof c->text, 0, false};
    const LangWord *scale = a->scale > 1 ? lang_scale_of(l, a->scale) : NULL;
    utf8_add(&out, number, lang_number(l, a->number, number, sizeof number));
    if (a->form == VALUE_RANGE) {
        utf8_add(&out, "–", strlen("–"));
        utf8_add(&out, number, lang_number(l, a->high, number, sizeof number));
    }
    if (scale) {
        utf8_add(&out, " ", 1);
        utf8_add(&out, scale->crawl[0], strlen(scale->crawl[0]));
    }
    if (a->unit.len) {
        utf8_add(&out, " ", 1);
        utf8_add(&out, a->unit.s, a->unit.len);
    }
}

static uint64_t size_of(int64_t mantissa)
{
    return mantissa < 0 ? 0 - (uint64_t)mantissa : (uint64_t)mantissa;
}

static void set_number(const Amount *a, NumberClaim *c)
{
    int power = power_of(a->scale);
    c->mantissa = size_of(a->number.mantissa);
    c->decimals = a->number.decimals;
    c->exponent = power - a->number.decimals;
    c->denominator = a->form == VALUE_FRACTION ? a->denominator : 1;
    c->sign = a->number.mantissa < 0 ? -1 : a->flags & FACT_PLUS ? 1 : 0;
    c->range = a->form == VALUE_RANGE;
    c->high = size_of(a->high.mantissa);
    c->high_exponent = power - a->high.decimals;
    c->qualifier = (uint8_t)a->qualifier;
}

static bool any_dollar(Str unit)
{
    return unit.len && (unit.s[0] == '$' || strncmp(unit.s, "dollar", 6) == 0 ||
                        strncmp(unit.s, "Dollar", 6) == 0 || strncmp(unit.s, "de dollar", 9) == 0);
}

static bool set_unit(const Figure *f, const Amount *a, NumberClaim *c)
{
    ClaimWords w;
    if (a->percent || a->percentage) {
        c->unit = NUMERAL_PERCENT;
        return true;
    }
    if (a->money) {
        c->unit = NUMERAL_MONEY;
        c->money = a->money;
        c->any = strlen(a->money->code) < 3 || any_dollar(a->unit);
        return true;
    }
    bool good = claim_words_open(&w, a->unit, f->claim->lang, f->row, f->words);
    if (good)
        number_proof_unit(&w.tokens, c);
    claim_words_close(&w);
    return good;
}

static bool prove(const Figure *f, const Amount *a, bool change, Verdict *out)
{
    NumberClaim c = {.change = change, .said = f->said, .label = f->label};
    set_number(a, &c);
    write_text(f->claim->lang, a, &c);
    return set_unit(f, a, &c) && number_proof(f->n, &c, out);
}

/* Where "unchanged" stands in the sentence of a number with the value; NUMERAL_NONE: nowhere. */
static uint32_t find_unchanged(const Figure *f)
{
    const Tokens *t = &f->n->tokens;
    NumberClaim c = {0};
    uint32_t first, end, from, to;
    if (!f->claim->value || f->n->unchanged == NUMERAL_NONE)
        return f->n->unchanged;
    set_number(f->claim->value, &c);
    Exact value = exact_of(c.mantissa, c.exponent, c.denominator), low = value, high = value;
    if (c.denominator == 1)
        exact_rounded(c.mantissa, c.exponent, &low, &high);
    numerals_find(f->n, low, high, &first, &end);
    for (uint32_t i = first; i < end && i - first < LOOKS; i++) {
        clause_sentence(t, f->n->list[f->n->by_value[i]].token, &from, &to);
        for (; from < to; from++)
            if (tokens_have(t, from, MEANS_UNCHANGED))
                return from;
    }
    return NUMERAL_NONE;
}

/* "unchanged" is a word; the document must have it too, or a nought. */
static bool prove_unchanged(const Figure *f, Verdict *out)
{
    const Tokens *t = &f->n->tokens;
    uint32_t i = find_unchanged(f);
    int value;
    if (i == NUMERAL_NONE)
        return prove(f, &f->claim->change->amount, false, out);
    uint32_t after = tokens_phrase(t, i, MEANS_UNCHANGED, &value);
    verdict_range(
        out, document_range(f->n->document, (DocSpan){t->list[i].first, t->list[after - 1].end}));
    return true;
}

static bool prove_change(const Figure *f, Verdict *out)
{
    const Change *change = f->claim->change;
    Amount a = change->amount;
    if (a.number.mantissa == 0 && !a.unit.len)
        return prove_unchanged(f, out);
    if (change->unit == CHANGE_PERCENT)
        a.percent = true;
    if (change->unit == CHANGE_ABSOLUTE && !a.unit.len && f->claim->value) {
        a.unit = f->claim->value->unit;
        a.money = f->claim->value->money;
    }
    return prove(f, &a, true, out);
}

static bool prove_all(Figure *f, FigureVerdict *out)
{
    const FigureClaim *c = f->claim;
    ClaimWords label = {0};
    bool same = same_language(c->lang, f->n->document->lang);
    bool good = find_qualifiers(f) &&
                (!same || claim_words_open(&label, c->figure, c->lang, f->row, f->words));
    f->label = same ? &label.tokens : NULL;
    if (good && c->value)
        good = prove(f, c->value, false, &out->value);
    if (good && c->previous)
        good = prove(f, c->previous, false, &out->previous);
    if (good && c->change)
        good = prove_change(f, &out->change);
    claim_words_close(&label);
    return good;
}

bool figure_proof(const Numerals *n, const FigureClaim *claim, FigureVerdict *out)
{
    Wording own = {0};
    Figure f = {.n = n,
                .claim = claim,
                .words = n->wording,
                .row = proof_rows_find(claim->lang->code, strlen(claim->lang->code))};
    memset(out, 0, sizeof *out);
    bool same = n->document->lang == claim->lang;
    bool good = same || wording_open(&own, claim->lang, f.row);
    f.words = same ? n->wording : &own;
    good = good && prove_all(&f, out);
    wording_close(&own);
    return good;
}
