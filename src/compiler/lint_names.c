/* SPDX-License-Identifier: MIT */
/* All capitalised words of the run are counted. A word that is written small as well is no name, nor is
 * one that only ever begins a sentence. Where all nouns are capitals, a name is what stands as a speaker or
 * publisher, makes compounds with a hyphen ("Llama-Modell"), or begins as no common word does ("Ll").
 * Two people may have names that are alike: whoever has another first name, or another surname, is
 * another person. */
#include "compiler/lint_names.h"
#include "base/utf8.h"
#include "compiler/lint_phrase.h"
#include "compiler/lint_variants.h"
#include "compiler/record.h"
#include "lang/lint_rows.h"
#include "proof/letters.h"

#include <stdlib.h>

enum { OFTEN = 3, TITLE_WORDS = 4 };

/* A capitalised word, by how it is written. */
typedef struct {
    Str s, before, after; /* names beside it, where it was seen first with one */
    uint32_t count;
    uint32_t determined; /* after an article or an adjective */
    bool inner;          /* within a sentence, or as a name by itself */
    bool name;           /* there is a sign that it is one */
    const struct Passage *passage;
    size_t at; /* where it was seen last */
} Word;

/* A text that is read. */
typedef struct Passage {
    Str s;
    const LintRow *row;
    const Lang *lang;
    const SourceField *field;
    const DeskDocument *document; /* NULL: a field */
    uint32_t first;               /* code point of the document */
    bool named;                   /* the whole text is a name */
} Passage;

typedef struct {
    Compiler *c;
    Word *words;
    size_t count, capacity;
    StrMap map, small;
} Names;

static bool nouns_are_capitals(const LintRow *row)
{
    return *row->endings != '\0';
}

static bool is_capitalised(Str s)
{
    uint32_t cp;
    size_t at = utf8_next(s.s, s.len, &cp);
    if (!letters_is_upper(cp))
        return false;
    bool small = false;
    while (at < s.len) {
        at += utf8_next(s.s + at, s.len - at, &cp);
        if (!letters_is_letter(cp) && !letters_is_unseen(cp))
            return false;
        small = small || !letters_is_upper(cp);
    }
    return small;
}

/* Whether a noun is expected after the word that ends before byte `at`: an article or an adjective. */
static bool is_determined(const Passage *p, size_t at)
{
    size_t end, from = lint_phrase_before(p->s.s, at, &end);
    uint32_t cp;
    if (from == SIZE_MAX)
        return false;
    utf8_next(p->s.s + from, end - from, &cp);
    if (lint_phrase_at(p->row->articles, p->s.s, end, from, true))
        return true;
    if (letters_is_upper(cp) || end - from < 5 ||
        lint_phrase_at(p->row->no_ending, p->s.s, end, from, true))
        return false;
    for (const char *e = p->row->endings; *e; e += strcspn(e, "|") + (e[strcspn(e, "|")] == '|'))
        if (memcmp(p->s.s + end - strcspn(e, "|"), e, strcspn(e, "|")) == 0)
            return true;
    return false;
}

/* The capitalised word directly beside [at, end), which is no common noun; empty if there is none. */
static Str beside(const Passage *p, size_t at, size_t end, bool after)
{
    const char *s = p->s.s;
    size_t from = end + 1, to;
    if (after && (end >= p->s.len || s[end] != ' '))
        return (Str){"", 0};
    if (after)
        to = lint_phrase_word(s, p->s.len, from);
    else if ((from = lint_phrase_before(s, at, &to)) == SIZE_MAX || to + 1 != at)
        return (Str){"", 0};
    Str word = {s + from, (uint32_t)(to - from)};
    bool common = !after && nouns_are_capitals(p->row) && is_determined(p, from);
    return word.len > 0 && is_capitalised(word) && !common ? word : (Str){"", 0};
}

static Word *word_of(Names *n, Str s)
{
    uint32_t had;
    if (!strmap_put(&n->map, s, (uint32_t)n->count, &had)) {
        n->c->no_memory = true;
        return NULL;
    }
    if (had != STRMAP_NONE)
        return &n->words[had];
    if (!arena_grow(&n->words, n->count, &n->capacity, sizeof *n->words)) {
        n->c->no_memory = true;
        return NULL;
    }
    n->words[n->count] = (Word){.s = s, .before = {"", 0}, .after = {"", 0}};
    return &n->words[n->count++];
}

/* "Llama": no common word begins with the same letter twice. */
static bool is_odd(Str s)
{
    uint32_t first, second;
    size_t at = utf8_next(s.s, s.len, &first);
    utf8_next(s.s + at, s.len - at, &second);
    return letters_lower(first) == second;
}

static void note(Names *n, const Passage *p, size_t at, size_t end)
{
    const char *s = p->s.s;
    Word *w = word_of(n, (Str){s + at, (uint32_t)(end - at)});
    if (!w)
        return;
    bool compound = end + 1 < p->s.len && s[end] == '-' &&
                    letters_is_letter(lint_phrase_next(s, p->s.len, end + 1));
    w->count++;
    w->passage = p;
    w->at = at;
    w->inner = w->inner || p->named || !lint_phrase_begins(s, at);
    w->determined += !compound && is_determined(p, at); /* else of the compound's end */
    w->name = w->name || p->named || !nouns_are_capitals(p->row) || compound || is_odd(w->s);
    Str before = beside(p, at, end, false), after = beside(p, at, end, true);
    w->before = w->before.len ? w->before : before;
    w->after = w->after.len ? w->after : after;
}

/* Whether nearly all words of a text are capitalised, as in some English headlines. */
static bool is_title(const Passage *p)
{
    size_t words = 0, capitals = 0;
    if (p->document || p->named || nouns_are_capitals(p->row))
        return false;
    for (size_t at = 0; at < p->s.len;) {
        uint32_t cp;
        size_t end = lint_phrase_word(p->s.s, p->s.len, at);
        if (end == at) {
            at += utf8_next(p->s.s + at, p->s.len - at, &cp);
            continue;
        }
        words++;
        capitals += letters_is_upper(lint_phrase_next(p->s.s, end, at));
        at = end;
    }
    return words >= TITLE_WORDS && capitals * 4 >= words * 3;
}

static void read_passage(Names *n, const Passage *p)
{
    bool title = is_title(p);
    for (size_t at = 0; at < p->s.len && !n->c->no_memory;) {
        uint32_t cp, had;
        size_t end = lint_phrase_word(p->s.s, p->s.len, at);
        if (end == at) {
            at += utf8_next(p->s.s + at, p->s.len - at, &cp);
            continue;
        }
        Str word = {p->s.s + at, (uint32_t)(end - at)};
        utf8_next(word.s, word.len, &cp);
        if (letters_is_letter(cp) && !letters_is_upper(cp)) {
            if (!strmap_put(&n->small, word, 1, &had))
                n->c->no_memory = true;
        } else if (!title && is_capitalised(word)) {
            note(n, p, at, end);
        }
        at = end;
    }
}

/* ---- which are names ---- */

static bool is_small_too(const Names *n, Str s)
{
    char small[LINT_VARIANTS_BYTES + 8];
    uint32_t cp;
    size_t at = utf8_next(s.s, s.len, &cp);
    if (s.len > LINT_VARIANTS_BYTES)
        return true;
    size_t len = utf8_put(letters_lower(cp), small);
    memcpy(small + len, s.s + at, s.len - at);
    return strmap_get(&n->small, small, len + s.len - at) != STRMAP_NONE;
}

static bool is_calendar(const Lang *lang, Str s)
{
    for (int i = 0; i < 12; i++)
        if (str_is(str_of(lang->months[i]), s.s, s.len) ||
            (i < 7 && str_is(str_of(lang->weekdays[i]), s.s, s.len)))
            return true;
    return false;
}

static bool is_name(const Names *n, const Word *w)
{
    return w->inner && w->name && w->determined * 4 <= w->count && !is_small_too(n, w->s) &&
           !is_calendar(w->passage->lang, w->s);
}

/* Whether the rare word may be the frequent one: it stands as names do, and not beside another name. */
static bool is_slip(const Names *n, const Word *rare, const Word *often)
{
    if (!rare->inner || rare->determined || is_small_too(n, rare->s) ||
        is_calendar(rare->passage->lang, rare->s))
        return false;
    if (rare->before.len && often->before.len &&
        !str_is(rare->before, often->before.s, often->before.len))
        return false;
    return !rare->after.len || !often->after.len ||
           str_is(rare->after, often->after.s, often->after.len);
}

static void report(const Names *n, const Word *rare, const Word *often)
{
    static const char why[] = ERR_WORDS(
        "'%.*s' stands here only, and '%.*s' %u times; if it is the same name, correct it");
    const Passage *p = rare->passage;
    const SourceField *named = p->document ? p->document->named : NULL;
    Place place;
    uint32_t count;
    const SourceField *record = record_around(p->field, &count);
    if (record_fields_allow(record, count, RULE_NAME_VARIANT))
        return;
    if (named) {
        size_t cp = p->first + utf8_count(p->s.s, rare->at);
        place.source = named->source->index;
        doc_lines_place(&p->document->lines, p->document->text.at[cp], &place.line, &place.column);
    } else {
        place = source_place(p->field, rare->at);
    }
    problems_rule(n->c->warnings, RULE_NAME_VARIANT, named, place, why, (int)rare->s.len, rare->s.s,
                  (int)often->s.len, often->s.s, (unsigned)often->count);
}

static void judge(Names *n)
{
    LintVariants frequent = {0};
    for (size_t i = 0; i < n->count && !n->c->no_memory; i++)
        if (n->words[i].count >= OFTEN && is_name(n, &n->words[i]) &&
            !lint_variants_add(&frequent, n->words[i].s, (uint32_t)i))
            n->c->no_memory = true;
    for (size_t i = 0; i < n->count && !n->c->no_memory; i++) {
        uint32_t often =
            n->words[i].count == 1 ? lint_variants_find(&frequent, n->words[i].s) : STRMAP_NONE;
        if (often != STRMAP_NONE && is_slip(n, &n->words[i], &n->words[often]))
            report(n, &n->words[i], &n->words[often]);
    }
    lint_variants_close(&frequent);
}

/* ---- all texts ---- */

/* Passages never move: words point to them. */
typedef struct {
    Passage *list;
    size_t count, capacity;
} Passages;

static bool add(Passages *all, Passage p)
{
    if (!arena_grow(&all->list, all->count, &all->capacity, sizeof *all->list))
        return false;
    all->list[all->count++] = p;
    return true;
}

static Passage passage_of(Str s, Str code)
{
    const Lang *lang = lang_find(code.s, code.len);
    return (Passage){
        .s = s, .row = lint_rows_find(code.s, code.len), .lang = lang ? lang : lang_default()};
}

/* How a field counts: not at all, as words, or as a name. */
static bool is_read(const Compiler *c, const Fact *fact, const SourceField *f, bool *named)
{
    bool cited = fact->source != FACTS_NONE && documents_of(&c->documents, fact->source);
    *named = f->key == KEY_SPEAKER || f->key == KEY_ATTRIBUTION;
    switch (f->key) {
    case KEY_URL:
    case KEY_DOCUMENT:
    case KEY_UNPROVED:
        return false;
    case KEY_QUOTE: /* its words are counted in the document */
        return !cited;
    default:
        return f->key >= 0 && SCHEMA[f->key].text >= 0 && !f->broken;
    }
}

static bool add_fields(Compiler *c, Passages *all)
{
    bool named, good = true;
    for (size_t i = 0; i < c->model.fact_count; i++) {
        const Pending *p = &c->pending[i];
        const Fact *fact = &c->model.facts[i];
        for (uint32_t k = 0; good && k < p->field_count; k++) {
            const SourceField *f = &p->fields[k];
            if (!is_read(c, fact, f, &named))
                continue;
            Passage one =
                passage_of((Str){f->value, f->value_len},
                           f->lang ? c->langs.codes[f->lang - 1] : c->model.shows[fact->show].lang);
            one.field = f;
            one.named = named;
            good = add(all, one);
        }
    }
    return good;
}

/* A paragraph of a document, as text. */
static bool add_paragraph(Compiler *c, Passages *all, const DeskDocument *doc, DocSpan span)
{
    uint32_t count = span.end - span.first;
    char *bytes = malloc((size_t)count * 4 + 1);
    size_t len = 0;
    for (uint32_t i = 0; bytes && i < count; i++)
        len += utf8_put(doc->text.cp[span.first + i], bytes + len);
    Str s = bytes ? arena_copy(&c->arena, bytes, len) : (Str){NULL, 0};
    free(bytes);
    Passage one = passage_of(s, str_of(doc->lang->code));
    one.document = doc;
    one.field = doc->named;
    one.first = span.first;
    return s.s && add(all, one);
}

static bool add_documents(Compiler *c, Passages *all)
{
    bool good = true;
    for (size_t i = 0; i < c->documents.count; i++) {
        const DeskDocument *doc = c->documents.list[i];
        for (uint32_t k = 0; good && doc->there && k < doc->text.paragraph_count; k++)
            good = add_paragraph(c, all, doc, doc->text.paragraphs[k].span);
    }
    return good;
}

void lint_names(Compiler *c)
{
    Names n = {.c = c};
    Passages all = {0};
    if (!add_fields(c, &all) || !add_documents(c, &all))
        c->no_memory = true;
    for (size_t i = 0; i < all.count && !c->no_memory; i++)
        read_passage(&n, &all.list[i]);
    if (!c->no_memory)
        judge(&n);
    free(all.list);
    free(n.words);
    strmap_close(&n.map);
    strmap_close(&n.small);
}
