/* SPDX-License-Identifier: MIT */
/* All numbers of the document with the value of the claim are looked at, and then those that are
 * rounded to it; the one of which least is to be said proves it. If none does, the verdict says what
 * is wrong with the one that comes nearest. */
#include "proof/number_proof.h"
#include "base/fold.h"
#include "base/utf8.h"
#include "proof/clause.h"
#include "proof/measure.h"
#include "proof/numeral_read.h"
#include "proof/passage.h"

#include <stdio.h>
#include <string.h>

enum {
    LOOKS = 4096,
    LABELS = 64,
    PLURAL_LETTERS = 4
}; /* numbers of one value that are looked at; with their label */

/* What may be wrong with a number, the nearest first. */
typedef enum {
    RIGHT,
    CUT_OFF,
    OPPOSITE,
    LEVEL,
    SIGN,
    DENIED,
    QUALIFIER,
    HALF_RANGE,
    UNIT,
    ABSENT
} Fault;

typedef struct {
    const Numeral *numeral;
    Fault fault;
    bool rounded, digits, approx, range, unit, label;
    int weight;
} Found;

/* ---- units ---- */

void number_proof_unit(const Tokens *unit, NumberClaim *c)
{
    Numeral m = {0};
    int power = 0;
    uint32_t after = unit->count ? numeral_read_unit(unit, 0, false, &m, &power) : 0;
    if (after == unit->count && m.unit != NUMERAL_NOUN && !m.scaled) {
        c->unit = m.unit;
        c->money = m.money;
        c->any = m.any;
        c->exponent += power;
        return;
    }
    c->has_noun = unit->count > 0;
    bool capitals = false, german = strncmp(unit->document->lang->code, "de", 2) == 0;
    for (int pass = german ? 0 : 1; pass < 2 && !c->noun_count; pass++)
        for (uint32_t i = 0; i < unit->count; i++) {
            uint32_t cp = unit->document->cp[unit->list[i].first];
            if (unit->list[i].kind == TOKEN_MARK && !c->mark)
                c->mark = cp;
            capitals = wording_lower(cp) != cp;
            if (unit->list[i].kind != TOKEN_WORD || c->noun_count == CLAIM_NOUNS ||
                (pass == 0 && !capitals) || (unit->count > 1 && tokens_have(unit, i, MEANS_WEAK)))
                continue;
            c->nouns[c->noun_count++] = tokens_stem(unit, i);
            c->people |= tokens_have(unit, i, MEANS_PEOPLE);
            c->head = c->noun_count > 1 && number_proof_is_noun(unit, i);
        }
    c->measure = unit->count ? measure_at(unit, 0) : 0;
}

bool number_proof_is_noun(const Tokens *t, uint32_t i)
{
    const uint64_t verbs = MEANS_BIT(MEANS_RISING) | MEANS_BIT(MEANS_FALLING) |
                           MEANS_BIT(MEANS_WEAK) | MEANS_BIT(MEANS_MORE) | MEANS_BIT(MEANS_LESS);
    if (i >= t->count || t->list[i].kind != TOKEN_WORD || t->list[i].begins & verbs)
        return false;
    if (tokens_have(t, i, MEANS_PEOPLE))
        return true;
    const Token *k = &t->list[i];
    const uint32_t *cp = t->document->cp;
    if (strncmp(t->document->lang->code, "de", 2) == 0)
        return wording_lower(cp[k->first]) != cp[k->first];
    return k->end - k->first >= PLURAL_LETTERS && cp[k->end - 1] == 's' && cp[k->end - 2] != 's';
}

static bool one_family(const Currency *a, const Currency *b)
{
    static const char dollars[] =
        "$ USD AUD CAD HKD NZD SGD TWD XCD BBD BZD FJD GYD JMD LRD NAD SBD "
        "SRD TTD BMD BND BSD KYD";
    static const char *const families[] = {dollars, "kr SEK NOK DKK ISK CZK", "¥ JPY CNY CNH"};
    for (size_t i = 0; i < sizeof families / sizeof *families; i++)
        if (strstr(families[i], a->code) && strstr(families[i], b->code))
            return true;
    return false;
}

/* Whether a word of the header, or the first of the row, is one of the claim's. */
static bool in_table(const Numerals *n, const Numeral *m, const NumberClaim *c)
{
    Passage row[2];
    int count = passage_header(n, m, row);
    for (int k = 0; k < count; k++)
        for (uint32_t i = row[k].first; i < row[k].end; i++)
            for (int w = 0; w < c->noun_count; w++)
                if (n->tokens.list[i].kind == TOKEN_WORD &&
                    tokens_stem(&n->tokens, i) == c->nouns[w])
                    return true;
    return false;
}

/* "64,000 cubic metres" are no cubic miles: after noun i, which is the claim's w, another noun stands than
 * the claim's last one. */
static bool other_head(const Tokens *t, const Numeral *m, const NumberClaim *c, int i, int w)
{
    if (!c->head || w == c->noun_count - 1 || i + 1 >= m->noun_count)
        return false;
    uint32_t next = m->noun_tokens[i + 1];
    for (int k = 0; k < m->noun_count; k++)
        if (m->nouns[k] == c->nouns[c->noun_count - 1])
            return false;
    return next == m->noun_tokens[i] + 1 && number_proof_is_noun(t, next);
}

/* Whether the noun stands there; *near if only one that is nearly the same does. */
static bool noun_fits(const Numerals *n, const Numeral *m, const NumberClaim *c, bool *near)
{
    const Tokens *t = &n->tokens;
    bool other = false;
    *near = false;
    for (int i = 0; i < m->noun_count; i++)
        for (int w = 0; w < c->noun_count; w++)
            if (m->nouns[i] == c->nouns[w]) {
                if (!other_head(t, m, c, i, w))
                    return true;
                other = true;
            }
    if (other)
        return false;
    if (c->measure && m->after < t->count && measure_at(t, m->after) == c->measure)
        return true;
    if (!c->noun_count)
        return c->mark && tokens_is(t, m->after, c->mark);
    if (in_table(n, m, c))
        return true;
    for (int i = 0; i < m->noun_count && c->people && !*near; i++)
        *near = tokens_have(t, m->noun_tokens[i], MEANS_PEOPLE);
    for (int i = 0; i < m->noun_count && i < 2; i++)
        other |= number_proof_is_noun(t, m->noun_tokens[i]);
    return *near || (c->soft && !other);
}

static bool unit_fits(const Numerals *n, const Numeral *m, const NumberClaim *c, bool *near)
{
    *near = false;
    if (m->unit != c->unit)
        return false;
    if (c->unit == NUMERAL_MONEY)
        return m->money == c->money || ((m->any || c->any) && one_family(m->money, c->money));
    if (c->unit != NUMERAL_NOUN)
        return true;
    return c->has_noun ? noun_fits(n, m, c, near) : !m->hyphen;
}

/* ---- one number ---- */

static Fault sign_fault(const Numerals *n, const Numeral *m, const NumberClaim *c)
{
    bool ratio =
        c->unit == NUMERAL_PERCENT || c->unit == NUMERAL_POINTS || c->unit == NUMERAL_BASIS;
    if (c->mantissa && (c->change || (c->sign && ratio))) {
        int want = c->sign ? c->sign : 1;
        return m->direction == want ? RIGHT : m->direction ? OPPOSITE : LEVEL;
    }
    if ((c->sign < 0) == (m->sign < 0))
        return RIGHT;
    return c->sign < 0 && clause_has_loss(n, m) ? RIGHT : SIGN;
}

static bool same_range(const Numerals *n, const Numeral *m, const NumberClaim *c)
{
    if (m->partner == NUMERAL_NONE || m->high)
        return false;
    const Numeral *other = &n->list[m->partner];
    return exact_compare(other->value, exact_of(c->high, c->high_exponent, 1)) == 0;
}

static Fault fault_of(const Numerals *n, const Numeral *m, const NumberClaim *c, Found *f)
{
    if (!unit_fits(n, m, c, &f->unit))
        return UNIT;
    if (c->range && !same_range(n, m, c))
        return HALF_RANGE;
    if (m->denied)
        return DENIED;
    if (c->qualifier && c->qualifier != m->qualifier)
        return QUALIFIER;
    return sign_fault(n, m, c);
}

/* 40 for 40.5: its last digit is not rounded up, though a nought before it might be. */
static bool is_cut_off(const Numeral *m, const NumberClaim *c)
{
    Exact low, high, end = exact_of(c->mantissa + 1, c->exponent, 1);
    exact_rounded(c->mantissa, c->exponent, &low, &high);
    return exact_compare(m->value, high) >= 0 && exact_compare(m->value, end) < 0;
}

static Found look(const Numerals *n, const Numeral *m, const NumberClaim *c, bool rounded,
                  int *labels)
{
    Found f = {.numeral = m, .rounded = rounded};
    f.fault = fault_of(n, m, c, &f);
    f.range = m->partner != NUMERAL_NONE && !c->range;
    f.approx = m->qualifier && !c->qualifier && !c->said;
    f.digits = !rounded && c->decimals > 0 && c->mantissa % 10 == 0 && c->mantissa &&
               c->exponent < m->place;
    if (rounded && !f.fault && is_cut_off(m, c))
        f.fault = CUT_OFF;
    f.weight = (int)f.fault * 100 + f.rounded * 40 + f.range * 20 + f.unit * 20 + f.approx * 10 +
               f.digits * 5 + m->loose;
    if (!f.fault && c->label && *labels < LABELS) {
        ++*labels;
        f.label = !passage_has_label(n, m, c->label);
        f.weight += f.label * 2;
    }
    return f;
}

/* ---- all of them ---- */

static void try_all(const Numerals *n, const NumberClaim *c, Exact low, Exact high, bool rounded,
                    Found *best)
{
    uint32_t first, end;
    int labels = 0;
    numerals_find(n, low, high, &first, &end);
    for (uint32_t i = first; i < end && i - first < LOOKS && best->weight > 0; i++) {
        const Numeral *m = &n->list[n->by_value[i]];
        bool year = m->year && c->unit == NUMERAL_NOUN && !c->has_noun;
        bool exact =
            exact_compare(m->value, exact_of(c->mantissa, c->exponent, c->denominator)) == 0;
        if (rounded && (year || exact))
            continue;
        Found f = look(n, m, c, rounded, &labels);
        if (f.weight < best->weight)
            *best = f;
    }
}

/* Numbers that are rounded to the claim, or else cut off to it. */
static void try_rounded(const Numerals *n, const NumberClaim *c, Found *best)
{
    uint64_t mantissa = c->mantissa;
    int exponent = c->exponent;
    Exact low, high;
    while (c->decimals == 0 && mantissa && mantissa % 10 == 0) {
        mantissa /= 10;
        exponent++;
    }
    if (!mantissa || c->denominator != 1 || c->range)
        return;
    exact_rounded(mantissa, exponent, &low, &high);
    try_all(n, c, low, high, true, best);
    if (best->fault == RIGHT)
        return;
    Found cut = {.fault = ABSENT, .weight = ABSENT * 100};
    try_all(n, c, exact_of(mantissa, exponent, 1), exact_of(mantissa + 1, exponent, 1), true, &cut);
    if (cut.fault != RIGHT && cut.fault != CUT_OFF)
        return;
    *best = cut;
    best->fault = CUT_OFF;
}

static void refuse(const Numerals *n, const NumberClaim *c, const Found *f, Verdict *out)
{
    static const char *const sentences[] = {
        [CUT_OFF] = ERR_WORDS("the document says '%s'; %s is cut off, not rounded"),
        [OPPOSITE] = ERR_WORDS("the document says '%s', which goes the other way than %s"),
        [LEVEL] = ERR_WORDS("the document says '%s'; no word of its clause makes %s a change"),
        [SIGN] = ERR_WORDS("the document says '%s', with another sign than %s"),
        [DENIED] = ERR_WORDS("the document says '%s', which denies %s"),
        [QUALIFIER] = ERR_WORDS("the document says '%s', without the qualifier of %s; remove it"),
        [HALF_RANGE] = ERR_WORDS("the document says '%s', which is not the range %s"),
        [UNIT] = ERR_WORDS("the document says '%s', which has another unit than %s")};
    char words[PASSAGE_TEXT];
    if (f->fault == ABSENT) {
        verdict_add(
            out, RULE_PROOF_MISSING, c->at,
            ERR_WORDS("the document has no %s; write what stands there, or 'Unproved:' with "
                      "the reason"),
            c->text);
        return;
    }
    passage_text(n, f->numeral, words);
    verdict_add(out, RULE_PROOF_MISSING, c->at, sentences[f->fault], words, c->text);
}

static void warn(const Numerals *n, const NumberClaim *c, const Found *f, Verdict *out)
{
    char words[PASSAGE_TEXT];
    passage_text(n, f->numeral, words);
    if (f->rounded)
        verdict_add(out, RULE_PROOF_ROUNDED, c->at,
                    ERR_WORDS("the document says '%s'; %s is rounded"), words, c->text);
    if (f->digits)
        verdict_add(out, RULE_PROOF_DIGITS, c->at,
                    ERR_WORDS("the document says '%s'; %s has noughts that do not stand there"),
                    words, c->text);
    if (f->approx)
        verdict_add(out, RULE_PROOF_APPROX, c->at,
                    ERR_WORDS("the document says '%s'; write its qualifier too"), words);
    if (f->range)
        verdict_add(out, RULE_PROOF_RANGE, c->at,
                    ERR_WORDS("the document says '%s', which is a range; write both ends"), words);
    if (f->unit)
        verdict_add(out, RULE_PROOF_UNIT, c->at,
                    ERR_WORDS("the document says '%s'; count what it counts"), words);
    if (f->label)
        verdict_add(out, RULE_PROOF_LABEL, c->at,
                    ERR_WORDS("no word of 'Figure' stands near '%s' in the document; check that it "
                              "is the same thing"),
                    words);
}

bool number_proof(const Numerals *n, const NumberClaim *c, Verdict *out)
{
    Found best = {.fault = ABSENT, .weight = ABSENT * 100};
    Exact value = exact_of(c->mantissa, c->exponent, c->denominator);
    try_all(n, c, value, value, false, &best);
    if (best.weight >= 40)
        try_rounded(n, c, &best);
    if (best.fault != RIGHT) {
        refuse(n, c, &best, out);
        return true;
    }
    DocSpan span = best.numeral->span;
    if (c->range)
        span.end = n->list[best.numeral->partner].span.end;
    verdict_range(out, document_range(n->document, span));
    warn(n, c, &best, out);
    return true;
}
