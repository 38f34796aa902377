/* SPDX-License-Identifier: MIT */
/* Each fact is looked up by what is left of its words without typography, and compared with the first
 * that had the same. Facts of different times, days or screens are none of each other's business. */
#include "compiler/lint_twins.h"

#include <stdio.h>

enum { KEY_BYTES = 1024 };

/* A key that grows. */
typedef struct {
    char s[KEY_BYTES];
    size_t len;
} Key;

static void add_text(Key *k, const SourceField *f)
{
    if (f && k->len + 1 < KEY_BYTES)
        k->len += lint_fact_plain(f->value, f->value_len, k->s + k->len, KEY_BYTES - 1 - k->len);
    if (k->len + 1 < KEY_BYTES)
        k->s[k->len++] = '\n';
}

/* As it is written, but for blanks: a sign or a comma counts. */
static void add_value(Key *k, const SourceField *f)
{
    for (size_t i = 0; f && i < f->value_len && k->len + 1 < KEY_BYTES; i++)
        if (f->value[i] != ' ' && (unsigned char)f->value[i] != 0xC2 &&
            (unsigned char)f->value[i] != 0xA0)
            k->s[k->len++] = f->value[i];
    if (k->len + 1 < KEY_BYTES)
        k->s[k->len++] = '\n';
}

/* What two facts must share to be compared at all. */
static void begin(Key *k, const LintFact *l)
{
    k->len =
        (size_t)snprintf(k->s, KEY_BYTES, "%u %d\n", (unsigned)l->row->show, (int)l->row->kind);
    add_text(k, lint_fact_own(l, KEY_FOR));
    add_text(k, lint_fact_own(l, KEY_DAYS));
    add_text(k, lint_fact_own(l, KEY_HOURS));
    add_text(k, lint_fact_own(l, KEY_ONLY));
    add_text(k, lint_fact_own(l, KEY_EXCEPT));
}

/* The record of the first fact with the key, *first; NULL if there is none, or not at the same time. Two that are equal by 1,000 bytes are taken for equal. */
static const SourceField *put(StrMap *map, const LintFact *l, const Key *k, uint32_t *first)
{
    Compiler *c = l->c;
    Str key = arena_copy(&c->arena, k->s, k->len);
    uint32_t had = key.s ? strmap_get(map, key.s, key.len) : STRMAP_NONE, none;
    if (!key.s || (had == STRMAP_NONE && !strmap_put(map, key, l->fact, &none))) {
        c->no_memory = true;
        return NULL;
    }
    *first = had;
    if (had == STRMAP_NONE)
        return NULL;
    const Fact *other = &c->model.facts[had];
    bool together = other->since < l->row->until && l->row->since < other->until;
    return together ? c->pending[had].fields : NULL;
}

static void check_value(LintTwins *t, const LintFact *l)
{
    const FactSource *s =
        l->row->source == FACTS_NONE ? NULL : &l->c->model.sources[l->row->source];
    uint32_t first = STRMAP_NONE;
    Key k;
    begin(&k, l);
    add_text(&k, lint_fact_own(l, KEY_FIGURE));
    add_text(&k, lint_fact_own(l, KEY_NOTE));
    add_text(&k, lint_fact_own(l, KEY_ATTRIBUTION));
    if (s && s->month && k.len + 40 < KEY_BYTES)
        k.len +=
            (size_t)snprintf(k.s + k.len, KEY_BYTES - k.len, "%d-%d-%d", s->year, s->month, s->day);
    const SourceField *other = put(&t->labels, l, &k, &first);
    if (!other)
        return;
    Key own = {.len = 0}, its = {.len = 0};
    LintFact twin = {l->c, first, &l->c->pending[first], &l->c->model.facts[first]};
    add_value(&own, lint_fact_own(l, KEY_VALUE));
    add_value(&own, lint_fact_own(l, KEY_VALUE_TEXT));
    add_value(&its, lint_fact_own(&twin, KEY_VALUE));
    add_value(&its, lint_fact_own(&twin, KEY_VALUE_TEXT));
    bool same = own.len == its.len && memcmp(own.s, its.s, own.len) == 0;
    const SourceField *f = lint_fact_own(l, KEY_VALUE) ? lint_fact_own(l, KEY_VALUE) : l->p->fields;
    const char *name = l->c->inputs[other->source->index].name;
    if (same)
        lint_fact_say(l, RULE_DUPLICATE, l->p->fields, 0, "this is said already at %.200s:%d", name,
                      other->line);
    else
        lint_fact_say(
            l, RULE_OTHER_VALUE, f, 0,
            "'%.60s' has another value at %.200s:%d; correct one of them, or say in 'Note' of "
            "which time each is",
            lint_fact_own(l, KEY_FIGURE) ? lint_fact_own(l, KEY_FIGURE)->value : "", name,
            other->line);
}

static void check_text(LintTwins *t, const LintFact *l, SchemaKey key)
{
    uint32_t first = STRMAP_NONE;
    Key k;
    begin(&k, l);
    add_text(&k, lint_fact_own(l, key));
    add_text(&k, lint_fact_own(l, KEY_SPEAKER));
    const SourceField *other = put(&t->texts, l, &k, &first);
    if (other)
        lint_fact_say(l, RULE_DUPLICATE, l->p->fields, 0, "this is said already at %.200s:%d",
                      l->c->inputs[other->source->index].name, other->line);
}

void lint_twins(LintTwins *t, const LintFact *l)
{
    static const SchemaKey keys[] = {
        [KIND_QUOTE] = KEY_QUOTE, [KIND_HEADLINE] = KEY_HEADLINE, [KIND_NOTICE] = KEY_NOTICE};
    if (l->row->kind == KIND_FIGURE)
        check_value(t, l);
    else
        check_text(t, l, keys[l->row->kind]);
}

void lint_twins_close(LintTwins *t)
{
    strmap_close(&t->texts);
    strmap_close(&t->labels);
}
