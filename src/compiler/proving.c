/* SPDX-License-Identifier: MIT */
/* A record whose source names a document is proved field by field, each in the language that its words
 * are in. What the document does not have is an error, unless the record says why: then it is unproved,
 * and the screen says so. Where the document is not there, a recorded proof takes its place. */
#include "compiler/proving.h"
#include "amount/amount_parse.h"
#include "amount/change.h"
#include "base/utf8.h"
#include "compiler/checked.h"
#include "compiler/excerpt.h"
#include "compiler/record.h"
#include "compiler/recorded.h"
#include "proof/figure_proof.h"
#include "proof/headline_proof.h"
#include "proof/quote_proof.h"

#include <stdlib.h>
#include <string.h>

enum { CLAIMS = PART_COUNT + 1 }; /* a headline and its crawl text */

typedef struct {
    ProofPart part;
    const SourceField *field;
    Verdict verdict;
} Claim;

/* One record while it is proved. */
typedef struct {
    Compiler *c;
    uint32_t fact;
    const Pending *p;
    const DeskDocument *doc;
    const Lang *lang; /* of the record's own numbers */
    Claim claims[CLAIMS];
    int count;
    const SourceField *translated; /* words in another language than the document's */
} Proving;

static Str text_of(const SourceField *f)
{
    return f ? (Str){f->value, f->value_len} : str_of("");
}

static const SourceField *own(const Proving *v, SchemaKey key)
{
    return record_field(v->p, key, 0);
}

static Verdict *claim(Proving *v, ProofPart part, const SourceField *f)
{
    Claim *one = &v->claims[v->count++];
    one->part = part;
    one->field = f;
    one->verdict.range_count = one->verdict.finding_count = 0;
    return &one->verdict;
}

/* ---- each kind ---- */

/* The form of a text that is in the document's language, or NULL; *other is one that is not. */
static const SourceField *in_its_language(Proving *v, SchemaKey key)
{
    const Compiler *c = v->c;
    const Lang *doc = v->doc->lang;
    const SourceField *found = NULL;
    for (uint32_t i = 0; i < v->p->field_count; i++) {
        const SourceField *f = &v->p->fields[i];
        if (f->key != (int)key || f->broken)
            continue;
        Str code = f->lang ? c->langs.codes[f->lang - 1] : str_of(v->lang->code);
        bool same = strncmp(code.s, doc->code, 2) == 0;
        if (same && !found)
            found = f;
        else if (!same)
            v->translated = f;
    }
    return found;
}

static void prove_quote(Proving *v)
{
    const SourceField *f = in_its_language(v, KEY_QUOTE);
    const SourceField *said = f ? f : own(v, KEY_QUOTE);
    if (!said)
        return;
    Verdict *out = claim(v, PART_TEXT, said);
    QuoteClaim quote = {.text = text_of(said),
                        .speaker = text_of(own(v, KEY_SPEAKER)),
                        .checked = record_is_checked(v->p)};
    if (!f)
        verdict_add(
            out, RULE_PROOF_MISSING, 0,
            "the document is in another language; write its own words as '%s-%.2s:', and this "
            "one is their translation",
            SCHEMA[KEY_QUOTE].name, v->doc->lang->code);
    else if (!quote_proof(&v->doc->text, &v->doc->speech, &quote, out))
        v->c->no_memory = true;
}

static void prove_text(Proving *v, SchemaKey key)
{
    const SourceField *f = own(v, key);
    bool any = false;
    if (!f)
        return;
    if (!headline_proof(&v->doc->numerals, &v->doc->speech, text_of(f), v->lang, &any,
                        claim(v, PART_TEXT, f)))
        v->c->no_memory = true;
    if (!any)
        v->count--;
}

static void prove_figure(Proving *v)
{
    Err err;
    Amount value, previous;
    Change change;
    FigureVerdict out;
    const SourceField *text = own(v, KEY_VALUE_TEXT),
                      *fields[] = {own(v, KEY_VALUE), own(v, KEY_CHANGE), own(v, KEY_PREVIOUS)};
    FigureClaim figure = {.lang = v->lang,
                          .figure = text_of(own(v, KEY_FIGURE)),
                          .label_short = text_of(own(v, KEY_LABEL_SHORT)),
                          .note = text_of(own(v, KEY_NOTE)),
                          .basis = text_of(own(v, KEY_BASIS))};
    Str said[3];
    for (int i = 0; i < 3; i++)
        said[i] = fields[i] ? compiler_digits(v->c, fields[i]) : str_of("");
    if (fields[0] && amount_parse(v->lang, said[0].s, said[0].len, true, &value, &err))
        figure.value = &value;
    if (fields[1] && change_parse(v->lang, said[1].s, said[1].len, figure.value, &change, &err))
        figure.change = &change;
    if (fields[2] && amount_parse(v->lang, said[2].s, said[2].len, false, &previous, &err))
        figure.previous = &previous;
    if (text && !quote_proof_words(&v->doc->text, &v->doc->speech, text_of(text),
                                   claim(v, PART_VALUE_TEXT, text)))
        v->c->no_memory = true;
    if (!figure_proof(&v->doc->numerals, &figure, &out))
        v->c->no_memory = true;
    if (figure.value)
        *claim(v, PART_VALUE, fields[0]) = out.value;
    if (figure.change)
        *claim(v, PART_CHANGE, fields[1]) = out.change;
    if (figure.previous)
        *claim(v, PART_PREVIOUS, fields[2]) = out.previous;
}

/* ---- what comes of it ---- */

static bool is_refused(const Proving *v)
{
    for (int i = 0; i < v->count; i++)
        if (!verdict_holds(&v->claims[i].verdict))
            return true;
    return false;
}

static void say(const Proving *v, const Claim *one, const Finding *f)
{
    Compiler *c = v->c;
    bool error = f->rule == RULE_PROOF_MISSING;
    if (!error && record_allows(v->p, f->rule))
        return;
    if (!problems_want(error ? c->problems : c->warnings, f->rule))
        return;
    size_t at = f->at < one->field->value_len ? f->at : 0;
    problems_rule(error ? c->problems : c->warnings, f->rule, NULL, source_place(one->field, at),
                  "%s", f->why);
}

static void say_all(const Proving *v, bool refused)
{
    for (int i = 0; i < v->count; i++)
        for (int k = 0; k < v->claims[i].verdict.finding_count; k++) {
            const Finding *f = &v->claims[i].verdict.findings[k];
            if (!refused || f->rule == RULE_PROOF_MISSING)
                say(v, &v->claims[i], f);
        }
}

/* A warning about a field of the record as a whole. */
static void warn_of(const Proving *v, const SourceField *f, Rule rule, const char *why)
{
    if (!record_allows(v->p, rule))
        problems_rule(v->c->warnings, rule, NULL, source_name(f), "%s", err_words(why));
}

static void add_proof(const Proving *v, const Claim *one, ProofRange range)
{
    Compiler *c = v->c;
    Model *m = &c->model;
    FactsProof row = {.fact = v->fact, .part = one->part};
    bool good = excerpt_read(v->doc, range, &c->arena, &row) &&
                arena_grow(&m->proofs, m->proof_count, &c->proof_capacity, sizeof *m->proofs);
    if (good)
        m->proofs[m->proof_count++] = row;
    c->no_memory = c->no_memory || !good;
}

static int by_part(const void *left, const void *right)
{
    return (int)((const Claim *)left)->part - (int)((const Claim *)right)->part;
}

static void keep_proofs(Proving *v)
{
    qsort(v->claims, (size_t)v->count, sizeof *v->claims, by_part);
    for (int i = 0; i < v->count; i++)
        for (int k = 0; k < v->claims[i].verdict.range_count; k++)
            add_proof(v, &v->claims[i], v->claims[i].verdict.ranges[k]);
}

/* Whether a person must check it, or says that one has. */
static bool is_for_people(const Proving *v)
{
    bool asked = v->translated || own(v, KEY_CHECKED_BY);
    for (int i = 0; i < v->count; i++)
        for (int k = 0; k < v->claims[i].verdict.finding_count; k++)
            asked = asked || v->claims[i].verdict.findings[k].rule == RULE_PROOF_SPEAKER;
    return asked && v->count > 0;
}

static void conclude(Proving *v)
{
    Fact *fact = &v->c->model.facts[v->fact];
    const SourceField *why = own(v, KEY_UNPROVED);
    bool refused = is_refused(v);
    if (refused && why) {
        fact->proof = PROOF_UNPROVED;
        return;
    }
    say_all(v, refused);
    if (refused)
        return;
    Checks *checks = v->c->flags->checks;
    const SourceField *checked = own(v, KEY_CHECKED_BY);
    if (checks && is_for_people(v) && !checked_note(checks, v->p))
        v->c->no_memory = true;
    if (checked && !record_is_checked(v->p))
        warn_of(
            v, checked, RULE_PROOF_SPEAKER,
            ERR_WORDS("the record has changed since it was checked; check it again, and run 'factc "
                      "checked'"));
    if (why)
        warn_of(v, why, RULE_PROOF_UNPROVED,
                ERR_WORDS("'Unproved' stands here, but all of this is proved; remove it"));
    if (v->translated && v->count > 0 && !record_is_checked(v->p))
        warn_of(
            v, v->translated, RULE_PROOF_TRANSLATED,
            ERR_WORDS("a translation is not proved by the document; when a person has compared it, "
                      "write 'Checked-by:' with the name"));
    if (v->count > 0) {
        fact->proof = PROOF_PROVED;
        keep_proofs(v);
    }
}

/* ---- without the document ---- */

static bool is_claim(const Proving *v)
{
    FactKind kind = v->c->model.facts[v->fact].kind;
    return kind == KIND_FIGURE || kind == KIND_QUOTE;
}

static void take_recorded(Proving *v, const DocumentOf *of, const Recorded *recorded)
{
    Compiler *c = v->c;
    char hash[RECORD_HASH + 1];
    Fact *fact = &c->model.facts[v->fact];
    Str sha256;
    if (!record_proved_hash(v->p, hash)) {
        c->no_memory = true;
    } else if (recorded_find(recorded, c, v->fact, hash, of->field->value, &sha256)) {
        fact->proof = PROOF_RECORDED;
        c->model.sources[fact->source].sha256 = sha256;
    } else if (own(v, KEY_UNPROVED)) {
        fact->proof = PROOF_UNPROVED;
    } else if (is_claim(v) && recorded_has(recorded, of->field->value)) {
        problems_rule(
            c->problems, RULE_PROOF_MISSING, NULL, source_name(v->p->fields),
            "the document '%s' is not here, and there is no recorded proof of this; where the "
            "document is, run 'factc prove'",
            of->field->value);
    }
}

/* ---- all of them ---- */

static const Lang *lang_of(Str code)
{
    const Lang *l = lang_find(code.s, code.len);
    return l ? l : lang_default();
}

/* Where there is nothing to prove by, nothing is to be said of proofs. */
static void without_document(Compiler *c, const Pending *p)
{
    const SourceField *why = record_field(p, KEY_UNPROVED, 0);
    if (why && !record_allows(p, RULE_PROOF_UNPROVED))
        problems_rule(c->warnings, RULE_PROOF_UNPROVED, NULL, source_name(why),
                      "its source names no document, so nothing is to be proved; remove this");
}

static void prove_kind(Proving *v, FactKind kind)
{
    if (kind == KIND_FIGURE)
        prove_figure(v);
    else if (kind == KIND_QUOTE)
        prove_quote(v);
    else
        prove_text(v, kind == KIND_HEADLINE ? KEY_HEADLINE : KEY_NOTICE);
    if (kind == KIND_HEADLINE || kind == KIND_NOTICE)
        prove_text(v, KEY_CRAWL_TEXT);
    conclude(v);
}

static void prove(Compiler *c, uint32_t i, DocumentOf *of, const Recorded *recorded)
{
    Proving v; /* its claims have much room, which need not be cleared */
    const Fact *fact = &c->model.facts[i];
    const char *folder = c->inputs[c->pending[i].fields->source->index].folder;
    Str doc_lang = c->model.sources[fact->source].lang;
    v.c = c;
    v.fact = i;
    v.p = &c->pending[i];
    v.lang = lang_of(c->model.shows[fact->show].lang);
    v.count = 0;
    v.translated = NULL;
    v.doc = documents_read(&c->documents, of, folder ? folder : ".",
                           doc_lang.len ? lang_of(doc_lang) : v.lang);
    if (!v.doc)
        c->no_memory = true;
    else if (!v.doc->there)
        take_recorded(&v, of, recorded);
    else
        prove_kind(&v, fact->kind);
}

/* The marks of a document that belong to no quotation. */
static void report_marks(Compiler *c, const DeskDocument *doc)
{
    if (record_source_allows(doc->named, RULE_DOC_MARK))
        return;
    for (uint32_t i = 0; i < doc->speech.stray_count; i++) {
        int line, column;
        if (!problems_want(c->warnings, RULE_DOC_MARK))
            continue;
        doc_lines_place(&doc->lines, doc->text.at[doc->speech.stray[i]], &line, &column);
        problems_rule(
            c->warnings, RULE_DOC_MARK, doc->named,
            (Place){doc->named->source->index, line, column},
            "this quotation mark opens or closes nothing; what stands beside it cannot be "
            "proved as a quotation");
    }
}

/* Reads what nobody cites too, so that a wrong name is found; complains of what is not there. */
static void finish(Compiler *c, Recorded *const *recorded)
{
    for (size_t i = 0; i < c->documents.of_count && !c->no_memory; i++) {
        DocumentOf *of = &c->documents.of[i];
        FactSource *source = &c->model.sources[of->source];
        int input = of->field->source->index;
        const char *folder = c->inputs[input].folder;
        Str show = c->model.shows[source->show].lang;
        const DeskDocument *doc = documents_read(&c->documents, of, folder ? folder : ".",
                                                 lang_of(source->lang.len ? source->lang : show));
        if (!doc)
            c->no_memory = true;
        else if (doc->there)
            excerpt_hash(doc, &c->arena, &source->sha256);
        else if (!recorded_has(recorded[input], of->field->value))
            compiler_problem(c, of->field, 0, "the document '%s' cannot be read: %s",
                             of->field->value, doc->err.why);
    }
    for (size_t i = 0; i < c->documents.count; i++)
        if (c->documents.list[i]->there)
            report_marks(c, c->documents.list[i]);
}

void proving_run(Compiler *c)
{
    Recorded **recorded = c->documents.of_count ? calloc(c->input_count, sizeof(Recorded *)) : NULL;
    if (c->documents.of_count && !recorded)
        c->no_memory = true;
    for (size_t i = 0; recorded && i < c->documents.of_count; i++) {
        Err err = {0};
        const SourceField *f = c->documents.of[i].field;
        int input = f->source->index;
        if (!recorded[input])
            recorded[input] = recorded_open(c->inputs[input].name, &err);
        if (err.why[0])
            compiler_problem(c, f, 0, "%s", err.why);
    }
    for (uint32_t i = 0; i < c->model.fact_count && !c->no_memory; i++) {
        uint32_t source = c->model.facts[i].source;
        DocumentOf *of = source == FACTS_NONE ? NULL : documents_of(&c->documents, source);
        if (of)
            prove(c, i, of, recorded[c->pending[i].fields->source->index]);
        else
            without_document(c, &c->pending[i]);
    }
    if (recorded && !c->no_memory)
        finish(c, recorded);
    for (size_t i = 0; recorded && i < c->input_count; i++)
        recorded_close(recorded[i]);
    free(recorded);
}
