/* SPDX-License-Identifier: MIT */
/* A quotation becomes a Quotation, a figure or headline a Claim; each has its source as a CreativeWork, and
 * its proofs as selectors of the Web Annotation model, so that a reader can find the passage again. */
#include "compiler/facts_jsonld.h"
#include "compiler/division.h"
#include "compiler/json_text.h"

#include <stdlib.h>
#include <string.h>

/* The texts live as long as the facts. */
typedef struct {
    const Facts *f;
    bool failed;
} Dump;

static void set(Dump *d, json_t *object, const char *key, json_t *value)
{
    if (!value || json_object_set_new(object, key, value) < 0)
        d->failed = true;
}

static void set_str(Dump *d, json_t *object, const char *key, Str s)
{
    if (s.len > 0)
        set(d, object, key, json_stringn(s.s, s.len));
}

static json_t *typed(Dump *d, const char *type)
{
    json_t *object = json_object();
    set(d, object, "@type", json_string(type));
    return object;
}

static json_t *named(Dump *d, const char *type, Str name)
{
    json_t *object = typed(d, type);
    set_str(d, object, "name", name);
    return object;
}

/* The text as it was written, without places to divide it at. */
static void set_text(Dump *d, json_t *object, const char *key, Str s)
{
    char *copy = malloc(s.len + 1);
    if (!copy) {
        d->failed = true;
        return;
    }
    memcpy(copy, s.s, s.len);
    set(d, object, key, json_stringn(copy, division_remove(copy, s.len)));
    free(copy);
}

static json_t *source(Dump *d, uint32_t index)
{
    FactSource s = facts_source(d->f, index);
    json_t *object = typed(d, "CreativeWork");
    const struct {
        FactField field;
        const char *key, *type; /* type NULL: a text */
    } rows[] = {{FIELD_TITLE, "headline", NULL},
                {FIELD_URL, "url", NULL},
                {FIELD_AUTHOR, "author", "Person"},
                {FIELD_PUBLISHER, "publisher", "Organization"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Str text = facts_text(d->f, s.first_text, s.text_count, rows[i].field, 0);
        if (text.len && rows[i].type)
            set(d, object, rows[i].key, named(d, rows[i].type, text));
        else
            set_str(d, object, rows[i].key, text);
    }
    if (s.year && s.month)
        set(d, object, "datePublished", json_sprintf("%04d-%02d-%02d", s.year, s.month, s.day));
    set_str(d, object, "inLanguage", s.lang.len ? s.lang : facts_show(d->f, s.show).lang);
    set_str(d, object, "identifier", s.id);
    if (s.sha256.len)
        set(d, object, "sha256", json_stringn(s.sha256.s, s.sha256.len));
    return object;
}

/* A proof as two selectors of one passage. */
static json_t *selectors(Dump *d, const FactsProof *proof)
{
    json_t *list = json_array(), *quote = typed(d, "TextQuoteSelector"),
           *position = typed(d, "TextPositionSelector");
    set_str(d, quote, "exact", proof->exact);
    set_str(d, quote, "prefix", proof->before);
    set_str(d, quote, "suffix", proof->after);
    set(d, position, "start", json_integer(proof->start));
    set(d, position, "end", json_integer(proof->end));
    if (json_array_append_new(list, quote) || json_array_append_new(list, position))
        d->failed = true;
    return list;
}

static void set_proofs(Dump *d, json_t *object, uint32_t fact)
{
    uint32_t count, first = facts_proofs(d->f, fact, &count);
    json_t *list = json_array();
    for (uint32_t i = 0; i < count; i++) {
        FactsProof proof = facts_proof(d->f, first + i);
        json_t *target = typed(d, "SpecificResource");
        set(d, target, "selector", selectors(d, &proof));
        if (json_array_append_new(list, target))
            d->failed = true;
    }
    if (count > 0)
        set(d, object, "target", list);
    else
        json_decref(list);
}

static Str text_of(const Dump *d, const Fact *fact, FactField field)
{
    return facts_text(d->f, fact->first_text, fact->text_count, field, 0);
}

/* "Umsatz im dritten Quartal: 40,5 Mrd. US-$" */
static void set_figure(Dump *d, json_t *object, const Fact *fact)
{
    Str value = text_of(d, fact, fact->form == VALUE_TEXT ? FIELD_VALUE_TEXT : FIELD_VALUE);
    Str text = text_of(d, fact, FIELD_TEXT);
    char *plain = malloc(text.len + 1);
    if (!plain) {
        d->failed = true;
        return;
    }
    memcpy(plain, text.s, text.len);
    size_t len = division_remove(plain, text.len);
    set(d, object, "text", json_sprintf("%.*s: %s", (int)len, plain, value.s));
    free(plain);
}

static json_t *entry(Dump *d, uint32_t index)
{
    Fact fact = facts_fact(d->f, index);
    bool quote = fact.kind == KIND_QUOTE;
    json_t *object = typed(d, quote ? "Quotation" : "Claim");
    set_str(d, object, "identifier", fact.id);
    if (fact.kind == KIND_FIGURE)
        set_figure(d, object, &fact);
    else
        set_text(d, object, "text", text_of(d, &fact, FIELD_TEXT));
    set_str(d, object, "inLanguage", facts_show(d->f, fact.show).lang);
    Str speaker = text_of(d, &fact, FIELD_SPEAKER), from = text_of(d, &fact, FIELD_ATTRIBUTION);
    if (speaker.len)
        set(d, object, "spokenByCharacter", named(d, "Person", speaker));
    if (from.len)
        set(d, object, quote ? "creditText" : "author",
            quote ? json_stringn(from.s, from.len) : named(d, "Organization", from));
    if (fact.source != FACTS_NONE)
        set(d, object, quote ? "isPartOf" : "appearance", source(d, fact.source));
    set_proofs(d, object, index);
    return object;
}

char *facts_jsonld_dump(const Facts *f)
{
    Dump d = {f, false};
    json_t *root = json_object(), *context = json_array(), *graph = json_array();
    if (json_array_append_new(context, json_string("https://schema.org")) ||
        json_array_append_new(context, json_string("http://www.w3.org/ns/anno.jsonld")))
        d.failed = true;
    set(&d, root, "@context", context);
    for (uint32_t i = 0; i < f->count[SECTION_FACTS]; i++)
        if (facts_fact(f, i).kind != KIND_NOTICE && json_array_append_new(graph, entry(&d, i)))
            d.failed = true;
    set(&d, root, "@graph", graph);
    return json_text_of(root, !d.failed, 2);
}
