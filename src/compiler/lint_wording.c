/* SPDX-License-Identifier: MIT */
/* What a reader needs beside the words or the number. A few words need no lead-in where they are a
 * sentence, or where the document itself says that they were said. */
#include "compiler/lint_wording.h"
#include "base/linebreak.h"
#include "base/utf8.h"
#include "compiler/lint_phrase.h"
#include "proof/hedges.h"
#include "proof/letters.h"

enum { LABEL_CHARACTERS = 60, BRIEF_CHARACTERS = 24, FRAGMENT_WORDS = 4 };

static size_t characters(const SourceField *f)
{
    size_t n = 0;
    for (size_t at = 0; at < f->value_len;) {
        uint32_t cp;
        at += utf8_next(f->value + at, f->value_len - at, &cp);
        n += !linebreak_hidden(cp);
    }
    return n;
}

static void check_label(const LintFact *l, const SourceField *f, size_t most)
{
    size_t n = characters(f);
    if (n > most)
        lint_fact_say(
            l, RULE_LONG_LABEL, f, 0,
            "a label of %zu characters is hard to read beside its number; it should have at "
            "most %zu",
            n, most);
}

/* ---- fragments ---- */

static size_t words(const SourceField *f)
{
    size_t n = 0;
    for (size_t at = 0; at < f->value_len;) {
        size_t end = lint_phrase_word(f->value, f->value_len, at);
        uint32_t cp;
        n += end > at;
        at = end > at ? end : at + utf8_next(f->value + at, f->value_len - at, &cp);
    }
    return n;
}

/* Whether a verb of saying stands in the paragraph of a byte of the document. */
static bool is_said(const DeskDocument *doc, uint32_t byte)
{
    const Document *d = &doc->text;
    uint32_t low = 0, high = d->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (d->at[middle] < byte)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == d->count)
        return false;
    DocSpan span = d->paragraphs[document_paragraph(d, low)].span;
    uint32_t word[32], count = 0;
    for (uint32_t i = span.first; i <= span.end; i++) {
        uint32_t cp = i < span.end ? d->cp[i] : ' ';
        if (letters_in_word(cp)) {
            if (count < 32)
                word[count++] = letters_lower(cp);
            continue;
        }
        if (count > 0 && hedges_listed(d->words->titles, word, count))
            return true;
        count = 0;
    }
    return false;
}

/* Where the document has the quotation; NULL: it is not proved by one that is here. */
static const FactsProof *proof_of(const LintFact *l)
{
    const Model *m = &l->c->model;
    size_t low = 0, high = m->proof_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (m->proofs[middle].fact < l->fact)
            low = middle + 1;
        else
            high = middle;
    }
    return low < m->proof_count && m->proofs[low].fact == l->fact ? &m->proofs[low] : NULL;
}

static void check_fragment(const LintFact *l, const SourceField *f)
{
    uint32_t first = lint_phrase_next(f->value, f->value_len, 0);
    uint32_t last = lint_phrase_last(f->value, f->value_len);
    size_t at = f->value_len;
    while (at > 0 && (last == '"' || last == 0x201C || last == 0x201D || last == 0xBB ||
                      last == 0xAB || last == '\'' || last == 0x2019 || letters_is_blank(last))) {
        do
            at--;
        while (at > 0 && ((unsigned char)f->value[at] & 0xC0) == 0x80);
        last = lint_phrase_last(f->value, at);
    }
    if (lint_fact_own(l, KEY_LEAD) || last == '.' || last == '!' || last == '?' ||
        words(f) >= FRAGMENT_WORDS)
        return;
    DocumentOf *of =
        l->row->source == FACTS_NONE ? NULL : documents_of(&l->c->documents, l->row->source);
    const FactsProof *proof = of ? proof_of(l) : NULL;
    bool whole = letters_is_upper(first) || !letters_is_letter(first);
    if (of && of->document && of->document->there ? !proof || is_said(of->document, proof->start)
                                                  : whole)
        return;
    lint_fact_say(
        l, RULE_BARE_FRAGMENT, f, 0,
        "a fragment of %zu words says little alone; write 'Lead:' with the words that lead to "
        "it",
        words(f));
}

void lint_wording(const LintFact *l)
{
    const SourceField *f;
    for (uint32_t i = 0; l->row->kind == KIND_FIGURE && i < l->p->field_count; i++) {
        f = &l->p->fields[i];
        if (f->key == KEY_FIGURE || f->key == KEY_LABEL_SHORT)
            check_label(l, f, f->key == KEY_FIGURE ? LABEL_CHARACTERS : BRIEF_CHARACTERS);
    }
    if (l->row->kind == KIND_QUOTE && (f = lint_fact_own(l, KEY_QUOTE)))
        check_fragment(l, f);
    if ((f = lint_fact_own(l, KEY_CHANGE)) && !lint_fact_own(l, KEY_PREVIOUS) &&
        !lint_fact_own(l, KEY_BASIS) && !lint_fact_own(l, KEY_NOTE))
        lint_fact_say(
            l, RULE_NO_BASE, f, 0,
            "a change since when? write it as 'Basis:', such as the year or plan that it is "
            "compared with");
}
