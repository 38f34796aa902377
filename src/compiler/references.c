/* SPDX-License-Identifier: MIT */
/* References may point forward, so they wait until all targets are known. Made ids come last and
 * avoid those that are taken: a record without an id never changes what a written id means. */
#include "compiler/references.h"
#include "amount/sum.h"
#include "base/utf8.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* Says which sources there are, or how to write one. */
static void report_source(Compiler *c, const SourceField *from)
{
    char ids[150] = "";
    Utf8Out out = {ids, sizeof ids - 5, 0, false};
    Utf8Quote named = utf8_quote(from->value, from->value_len);
    for (size_t i = 0; i < c->model.source_count && !out.cut; i++) {
        const FactSource *source = &c->model.sources[i];
        size_t before = out.len;
        if (source->show != c->show || source->id.len == 0)
            continue;
        utf8_add(&out, ", ", before ? 2 : 0);
        utf8_add(&out, source->id.s, source->id.len);
        out.len = out.cut ? before : out.len;
    }
    memcpy(ids + out.len, out.cut ? ", …" : "", out.cut ? 6 : 1);
    if (ids[0])
        compiler_problem(c, from, 0, "there is no 'Source: %s' in this file; its sources are %s",
                         named.s, ids);
    else
        compiler_problem(c, from, 0,
                         "there is no 'Source: %s' in this file; it begins a record of its own",
                         named.s);
}

void references_from(Compiler *c, size_t first_fact)
{
    for (size_t i = first_fact; i < c->model.fact_count; i++) {
        const Pending *p = &c->pending[i];
        if (!p->from)
            continue;
        uint32_t source = strmap_get(&c->source_ids, p->from->value, p->from->value_len);
        if (source != STRMAP_NONE)
            c->model.facts[i].source = source;
        else
            report_source(c, p->from);
    }
}

static bool take_id(Compiler *c, size_t fact, const char *id, size_t len)
{
    uint32_t earlier;
    if (strmap_get(&c->ids, id, len) != STRMAP_NONE)
        return false;
    Str copy = arena_copy(&c->arena, id, len);
    if (!copy.s || !strmap_put(&c->ids, copy, (uint32_t)fact, &earlier))
        c->no_memory = true;
    else
        c->model.facts[fact].id = copy;
    return true;
}

void references_ids(Compiler *c)
{
    static const char *const names[KIND_COUNT] = {"figure", "quote", "headline", "notice"};
    uint32_t show = UINT32_MAX, count[KIND_COUNT] = {0};
    for (size_t i = 0; i < c->model.fact_count && !c->no_memory; i++) {
        const Fact *f = &c->model.facts[i];
        if (f->show != show)
            memset(count, 0, sizeof count);
        show = f->show;
        uint32_t number = ++count[f->kind];
        if (f->id.len > 0)
            continue;
        char id[48];
        int len = snprintf(id, sizeof id, "%s-%" PRIu32, names[f->kind], number);
        for (uint32_t n = 2; !take_id(c, i, id, (size_t)len); n++)
            len = snprintf(id, sizeof id, "%s-%" PRIu32 "-%" PRIu32, names[f->kind], number, n);
    }
}

/* The language of the show that a fact is in. */
static const Lang *lang_of(const Compiler *c, size_t fact)
{
    Str code = c->model.shows[c->model.facts[fact].show].lang;
    const Lang *l = lang_find(code.s, code.len);
    return l ? l : lang_default();
}

/* Why there can be no share; NULL if there can. */
static const char *share_fault(const Compiler *c, size_t part, uint32_t whole)
{
    const Pending *p = &c->pending[part], *w = &c->pending[whole];
    int64_t num, den;
    if (c->model.facts[whole].kind != KIND_FIGURE)
        return ERR_WORDS("'%s' is not a figure");
    if (part == whole)
        return ERR_WORDS("'%s' is this figure itself");
    if (c->model.facts[whole].form == VALUE_TEXT)
        return ERR_WORDS("'%s' is a text, and a share needs numbers");
    if (!p->has_amount || !w->has_amount)
        return NULL;
    if (!sum_same_unit(lang_of(c, part), &p->amount, &w->amount))
        return ERR_WORDS("'%s' has a different unit from this figure");
    if (w->amount.form == VALUE_RANGE)
        return ERR_WORDS("'%s' is a range, and a share needs single numbers");
    if (p->amount.qualifier || w->amount.qualifier)
        return ERR_WORDS("'%s' and this figure must both be exact for a share");
    if (p->amount.number.mantissa < 0 || w->amount.number.mantissa <= 0)
        return ERR_WORDS("'%s' and this figure must both be positive for a share");
    if (!sum_share(&p->amount, &w->amount, &num, &den))
        return ERR_WORDS("'%s' is too far from this figure for an exact share");
    return num > den ? ERR_WORDS("'%s' is smaller than this figure, which should be a part of it")
                     : NULL;
}

void references_shares(Compiler *c)
{
    for (size_t i = 0; i < c->model.fact_count && !c->no_memory; i++) {
        const Pending *p = &c->pending[i];
        if (!p->share_of)
            continue;
        uint32_t whole = strmap_get(&c->ids, p->share_of->value, p->share_of->value_len);
        const char *fault = whole == STRMAP_NONE ? ERR_WORDS("'%s' is not the id of a figure")
                                                 : share_fault(c, i, whole);
        if (fault) {
            compiler_problem(c, p->share_of, 0, fault,
                             utf8_quote(p->share_of->value, p->share_of->value_len).s);
            continue;
        }
        if (!p->has_amount || !c->pending[whole].has_amount)
            continue;
        Fact *f = &c->model.facts[i];
        sum_share(&p->amount, &c->pending[whole].amount, &f->share_num, &f->share_den);
        f->share_percent = (uint32_t)((f->share_num * 200 / f->share_den + 1) / 2);
        f->share_of = whole;
        f->flags |= FACT_SHARE;
    }
}
