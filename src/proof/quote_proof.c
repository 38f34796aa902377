/* SPDX-License-Identifier: MIT */
/* A claim is looked up as it stands first, then with each way to take its omissions as such. All places
 * where its parts stand in order within one quotation are judged, and the one with the fewest
 * findings is the proof. */
#include "proof/quote_proof.h"
#include "base/utf8.h"
#include "proof/hedges.h"
#include "proof/quote_claim.h"

#include <stdlib.h>
#include <string.h>

enum { PARTS = QUOTE_CLAIM_PARTS + 1, TRIED = 4, SHOWN = 40, ENOUGH = 1 << 14 };

typedef struct {
    const Document *d;
    const Speech *speech;
    const Folding *f; /* the document's */
    const QuoteClaim *claim;
    bool anywhere; /* not only within quotations */
    QuoteClaimWords words;
    QuotePart parts[PARTS];
    int part_count;
    Places places[PARTS];
    uint32_t at[PARTS]; /* where each part stands in the document's folded text */
    Verdict best;
    bool found, unquoted;
    uint64_t read; /* of the document, to judge */
} Proof;

typedef struct {
    char s[SHOWN * 4 + 1];
} Shown;

/* Some of a folded text as the document or the claim has it, for a message. */
static Shown show(const uint32_t *cp, const uint32_t *index, uint32_t first, uint32_t end)
{
    Shown shown;
    size_t n = 0;
    for (uint32_t i = first; i < end && i < first + SHOWN; i++) {
        uint32_t c = cp[index[i]];
        if (i > first && index[i] == index[i - 1])
            continue;
        n += utf8_put(letters_is_blank(c) ? ' ' : c, shown.s + n);
    }
    shown.s[n] = '\0';
    return shown;
}

static Shown show_document(const Proof *p, uint32_t first, uint32_t end)
{
    return show(p->d->cp, p->f->index, first, end);
}

static uint32_t length(QuotePart part)
{
    return part.end - part.first;
}

static uint32_t part_end(const Proof *p, int part)
{
    return p->at[part] + length(p->parts[part]);
}

static DocSpan span_of(const Proof *p, uint32_t first, uint32_t end)
{
    return (DocSpan){p->f->index[first], p->f->index[end - 1] + 1};
}

/* The folded code point of the document that is the first one not before `at` of its text. */
static uint32_t folded(const Folding *f, uint32_t at)
{
    return doc_span_search(f->index, f->count, at);
}

static void judge_omissions(Proof *p, Verdict *v)
{
    for (int i = 1; i < p->part_count; i++) {
        HedgesWord w = hedges_find(p->d->words, p->f, part_end(p, i - 1), p->at[i]);
        if (w.end > w.first)
            verdict_add(v, RULE_PROOF_OMISSION, quote_claim_byte(&p->words, p->parts[i - 1].end),
                        "the omission leaves out '%s'; quote it, or set 'Allow: proof-omission'",
                        show_document(p, w.first, w.end).s);
    }
}

/* A sentence goes neither out of its quotation nor into another paragraph. */
static DocSpan sentence_room(const Proof *p, const DocSpan *quote, uint32_t first, uint32_t end)
{
    DocSpan span = *quote, words = span_of(p, first, end);
    if (p->d->paragraph_count == 0)
        return span;
    uint32_t from = p->d->paragraphs[document_paragraph(p->d, words.first)].span.first;
    uint32_t to = p->d->paragraphs[document_paragraph(p->d, words.end - 1)].span.end;
    if (from > span.first && from <= words.first)
        span.first = from;
    if (to < span.end && to >= words.end)
        span.end = to;
    return span;
}

static void judge_cuts(Proof *p, const DocSpan *quote, Verdict *v)
{
    uint32_t first = p->at[0], end = part_end(p, p->part_count - 1);
    DocSpan span = sentence_room(p, quote, first, end);
    uint32_t from = folded(p->f, span.first), to = folded(p->f, span.end);
    from = hedges_sentence_start(p->d->words, p->f, from, first);
    to = hedges_sentence_end(p->d->words, p->f, end, to);
    p->read += to - from;
    HedgesWord w = hedges_find(p->d->words, p->f, from, first);
    if (w.end > w.first)
        verdict_add(v, RULE_PROOF_CUT, quote_claim_byte(&p->words, p->parts[0].first),
                    "the sentence has '%s' before these words; quote it, or set 'Allow: proof-cut'",
                    show_document(p, w.first, w.end).s);
    w = hedges_find(p->d->words, p->f, end, to);
    if (w.end > w.first)
        verdict_add(v, RULE_PROOF_CUT, quote_claim_byte(&p->words, p->parts[p->part_count - 1].end),
                    "the sentence has '%s' after these words; quote it, or set 'Allow: proof-cut'",
                    show_document(p, w.first, w.end).s);
}

/* The last word of a name, without what stands around it. */
static Str last_word(Str name)
{
    uint32_t cp, start = 0, end = 0;
    bool word = false;
    for (uint32_t at = 0, n; at < name.len; at += n) {
        n = (uint32_t)utf8_next(name.s + at, name.len - at, &cp);
        if (letters_is_blank(cp)) {
            word = false;
        } else if (letters_in_word(cp)) {
            start = word ? start : at;
            end = at + n;
            word = true;
        }
    }
    return (Str){name.s + start, end - start};
}

static bool stands_at(const Document *d, uint32_t i, uint32_t end, const Letters *name)
{
    for (uint32_t k = 0; k < name->count; k++, i++) {
        while (i < end && letters_is_unseen(d->cp[i]))
            i++;
        if (i >= end || (d->cp[i] != name->cp[k] &&
                         !(folding_is_mark(d->cp[i]) && folding_is_mark(name->cp[k]))))
            return false;
    }
    return i >= end || !letters_in_word(d->cp[i]);
}

static bool is_named(const Document *d, DocSpan paragraph, const Letters *name)
{
    for (uint32_t i = paragraph.first; i < paragraph.end; i++)
        if ((i == paragraph.first || !letters_in_word(d->cp[i - 1])) &&
            stands_at(d, i, paragraph.end, name))
            return true;
    return false;
}

static bool judge_speaker(Proof *p, const DocSpan *quote, Verdict *v)
{
    Letters name = {0};
    Str word = last_word(p->claim->speaker);
    if (p->claim->checked || word.len == 0)
        return true;
    bool good = letters_add_text(&name, word.s, word.len);
    letters_compose(&name);
    uint32_t at = document_paragraph(p->d, quote->first);
    if (good && (at >= p->d->paragraph_count || !is_named(p->d, p->d->paragraphs[at].span, &name)))
        verdict_add(v, RULE_PROOF_SPEAKER, 0,
                    "'%s' does not stand in the paragraph of the quotation; who has checked the "
                    "speaker adds 'Checked-by: NAME'",
                    utf8_quote(word.s, word.len).s);
    letters_close(&name);
    return good;
}

/* Judges the parts at their places, and keeps the verdict if it is the best. */
static bool judge(Proof *p, const DocSpan *quote)
{
    Verdict v = {0};
    bool good = true;
    for (int i = 0; i < p->part_count; i++)
        verdict_range(&v, document_range(p->d, span_of(p, p->at[i], part_end(p, i))));
    if (quote) {
        judge_omissions(p, &v);
        judge_cuts(p, quote, &v);
        good = judge_speaker(p, quote, &v);
    }
    if (!p->found || v.finding_count < p->best.finding_count)
        p->best = v;
    p->found = true;
    return good;
}

/* Puts all parts after the first one in order before `end`; next[] is where each list is read on. Then
 * each but the last is moved as near to the next as it can be, so that least is left out. */
static bool place_parts(Proof *p, size_t *next, uint32_t end)
{
    for (int i = 1; i < p->part_count; i++) {
        const Places *places = &p->places[i];
        while (next[i] < places->count && places->at[next[i]] < part_end(p, i - 1))
            next[i]++;
        if (next[i] == places->count || places->at[next[i]] + length(p->parts[i]) > end)
            return false;
        p->at[i] = places->at[next[i]];
    }
    for (int i = p->part_count - 2; i >= 0; i--) {
        const Places *places = &p->places[i];
        size_t k = i > 0 ? next[i] : next[0];
        while (k + 1 < places->count && places->at[k + 1] + length(p->parts[i]) <= p->at[i + 1])
            k++;
        p->at[i] = places->at[k];
    }
    return true;
}

/* Whether the document has a mark, at which its quotation goes on, wherever one of the claim was dropped. */
static bool has_again(const Proof *p)
{
    for (int k = 0; k < p->words.again_count; k++)
        for (int i = 0; i < p->part_count; i++) {
            uint32_t own = p->words.again[k];
            if (own < p->parts[i].first || own >= p->parts[i].end)
                continue;
            uint32_t at = p->at[i] + (own - p->parts[i].first);
            uint32_t low = doc_span_search(p->speech->again, p->speech->again_count,
                                           at > 0 ? p->f->index[at - 1] : 0);
            if (low == p->speech->again_count || p->speech->again[low] >= p->f->index[at])
                return false;
        }
    return true;
}

static bool try_places(Proof *p)
{
    size_t next[PARTS] = {0};
    uint32_t tried = UINT32_MAX;
    bool good = true, whole = p->part_count == 1;
    for (; good && next[0] < p->places[0].count; next[0]++) {
        if (p->found && (p->best.finding_count == 0 || p->read > p->f->count + ENOUGH))
            return true;
        p->at[0] = p->places[0].at[next[0]];
        const DocSpan *quote = speech_around(p->speech, span_of(p, p->at[0], part_end(p, 0)));
        p->unquoted = p->unquoted || (whole && !quote);
        if (!quote && !p->anywhere)
            continue;
        uint32_t end = p->anywhere ? p->f->count : folded(p->f, quote->end);
        if (!whole && end == tried)
            continue;
        tried = end;
        if (place_parts(p, next, end) && has_again(p))
            good = judge(p, p->anywhere ? NULL : quote);
    }
    return good;
}

/* Only the first letter of all may be of the other case. */
static void keep_case(const Proof *p, Places *places, QuotePart part)
{
    size_t kept = 0;
    for (size_t i = 0; i < places->count; i++)
        if (p->f->cp[places->at[i]] == p->words.text.cp[part.first])
            places->at[kept++] = places->at[i];
    places->count = kept;
}

static bool try_cut(Proof *p, uint32_t gaps)
{
    bool good = true;
    p->part_count = quote_claim_cut(&p->words, gaps, p->parts);
    for (int i = 0; i < p->part_count; i++)
        if (p->part_count > 1 && quote_claim_word_count(&p->words, p->parts[i]) < 2)
            return true;
    for (int i = 0; good && i < p->part_count; i++) {
        p->places[i].count = 0;
        good = concordance_find(&p->speech->text, p->words.text.cp + p->parts[i].first,
                                length(p->parts[i]), &p->places[i]);
        if (i > 0)
            keep_case(p, &p->places[i], p->parts[i]);
    }
    return good && try_places(p);
}

/* As it stands first. Of many omissions, all or none are the claim's own. */
static bool try_all(Proof *p)
{
    uint32_t all = (1u << p->words.gap_count) - 1;
    bool good = true;
    for (uint32_t gaps = 0; good && gaps <= all && !p->found; gaps++) {
        good = try_cut(p, gaps);
        if (p->words.gap_count > TRIED && gaps == 0 && !p->found)
            gaps = all - 1;
    }
    return good;
}

static bool refuse_short_part(Proof *p, Verdict *out)
{
    int count = quote_claim_cut(&p->words, (1u << p->words.gap_count) - 1, p->parts);
    for (int i = 0; count > 1 && i < count; i++) {
        if (quote_claim_word_count(&p->words, p->parts[i]) >= 2)
            continue;
        verdict_add(out, RULE_PROOF_MISSING, quote_claim_byte(&p->words, p->parts[i].first),
                    "each part beside an omission must have two words at least");
        return true;
    }
    return false;
}

/* Says where the words begin to differ from what the document has. */
static void refuse(Proof *p, Verdict *out)
{
    const Folding *words = &p->words.text;
    QuotePart all = p->words.all;
    uint32_t place, from = all.first, alike;
    if (p->words.too_many) {
        verdict_add(out, RULE_PROOF_MISSING, 0, "a quotation may have %d omissions at most",
                    QUOTE_CLAIM_PARTS);
        return;
    }
    if (refuse_short_part(p, out))
        return;
    if (p->unquoted) {
        verdict_add(out, RULE_PROOF_MISSING, 0,
                    "the document has these words, but not within one quotation");
        return;
    }
    alike = concordance_nearest(&p->speech->text, words->cp + from, length(all), &place);
    while (alike > 0 && letters_in_word(words->cp[from + alike - 1]) && from + alike < all.end &&
           letters_in_word(words->cp[from + alike]))
        alike--;
    Shown shown = show(p->words.letters.cp, words->index, from + alike, all.end);
    size_t at = quote_claim_byte(&p->words, from + alike);
    if (alike < 3)
        verdict_add(out, RULE_PROOF_MISSING, at, "the document has no '%s'", shown.s);
    else
        verdict_add(out, RULE_PROOF_MISSING, at,
                    "the document goes on with '%s' where this has '%s'",
                    show_document(p, place + alike, p->f->count).s, shown.s);
}

/* The claim may have the marks at which a quotation goes on in another paragraph, or not. */
static bool try_again(Proof *p, Str text)
{
    QuoteClaimWords own = p->words;
    bool good = quote_claim_open(&p->words, text);
    if (good && quote_claim_drop_again(&p->words))
        good = try_all(p);
    if (p->found) {
        quote_claim_close(&own);
    } else {
        quote_claim_close(&p->words);
        p->words = own;
    }
    return good;
}

static bool prove(Proof *p, Str text, Verdict *out)
{
    *out = (Verdict){0};
    bool good = quote_claim_open(&p->words, text);
    p->f = &p->speech->text.text;
    good = good && try_all(p);
    if (good && !p->found && p->speech->again_count > 0)
        good = try_again(p, text);
    if (good && p->found)
        *out = p->best;
    else if (good)
        refuse(p, out);
    quote_claim_close(&p->words);
    for (int i = 0; i < PARTS; i++)
        free(p->places[i].at);
    return good;
}

bool quote_proof(const Document *d, const Speech *speech, const QuoteClaim *claim, Verdict *out)
{
    Proof p = {.d = d, .speech = speech, .claim = claim};
    return prove(&p, claim->text, out);
}

bool quote_proof_words(const Document *d, const Speech *speech, Str text, Verdict *out)
{
    Proof p = {.d = d, .speech = speech, .anywhere = true};
    return prove(&p, text, out);
}
