/* SPDX-License-Identifier: MIT */
/* The run of the compiler: read each source, hand each record to show_record.c or fact_record.c,
 * resolve the references between records, then write. No mistake stops the run; what cannot be
 * understood is reported once and skipped by the later checks. */
#include "compiler/compile.h"
#include "base/limits.h"
#include "base/timezone.h"
#include "base/utf8.h"
#include "compiler/compiler.h"
#include "compiler/days_record.h"
#include "compiler/fact_record.h"
#include "compiler/lint.h"
#include "compiler/proving.h"
#include "compiler/recorded.h"
#include "compiler/references.h"
#include "compiler/show_record.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* A variant in the language of the source itself says the same thing twice. */
static void check_variants(Compiler *c, const SchemaRecord *r)
{
    if (!c->lang)
        return;
    for (uint32_t i = r->first; i < r->first + r->count; i++) {
        const SourceField *f = &r->source->fields[i];
        if (f->key < 0 || f->lang == 0)
            continue;
        Str code = c->langs.codes[f->lang - 1];
        if (lang_covers(c->lang, code.s, code.len))
            problems_add(c->problems, source_name(f),
                         "'%.*s' is this source's own language; write '%s:'", (int)f->name_len,
                         f->name, SCHEMA[f->key].name);
    }
}

/* Names that are no rules would allow nothing. */
static void check_allowed(Compiler *c, const SchemaRecord *r)
{
    const SourceField *f = compiler_field(r, KEY_ALLOW);
    for (size_t at = 0; f && at < f->value_len;) {
        size_t n = strcspn(f->value + at, ", ");
        if (n > 0 && rules_find(f->value + at, n) == RULE_NONE)
            compiler_problem(c, f, at, "there is no rule '%s'; 'factc explain' lists them",
                             utf8_quote(f->value + at, n).s);
        at += n + (n == 0);
    }
}

static void read_record(Compiler *c, const SchemaRecord *r, bool is_first)
{
    if (is_first && r->kind != REC_SHOW)
        problems_add(c->problems, source_name(r->at[r->kind]),
                     "a source begins with a 'Show:' record, not with '%s:'", SCHEMA[r->kind].name);
    if (!is_first && r->kind == REC_SHOW) {
        problems_add(c->problems, source_name(r->at[KEY_SHOW]),
                     "a second 'Show:'; a source has only one, as its first record");
        return;
    }
    if (r->kind == REC_SHOW)
        show_record_show(c, r);
    check_variants(c, r);
    check_allowed(c, r);
    if (r->kind == REC_SOURCE)
        fact_record_source(c, r);
    else if (r->kind != REC_SHOW)
        fact_record_fact(c, r);
}

/* Adds a show row for the source; show_record_show fills it in. */
static bool add_show(Compiler *c)
{
    Model *m = &c->model;
    if (!arena_grow(&m->shows, m->show_count, &c->show_capacity, sizeof *m->shows))
        return false;
    c->show = (uint32_t)m->show_count++;
    m->shows[c->show] = (FactShow){.zone_name = {"UTC", 3},
                                   .zone_rule = {"UTC0", 4},
                                   .zone_changes = {"", 0},
                                   .lang = {"", 0},
                                   .palette = palette_default(),
                                   .first_fact = (uint32_t)m->fact_count};
    c->lang = NULL;
    c->month_first = false;
    timezone_parse("UTC0", 4, &c->zone, NULL);
    strmap_close(&c->source_ids);
    return true;
}

static void read_source(Compiler *c, size_t index)
{
    Source *s = &c->inputs[index].source;
    size_t first_fact = c->model.fact_count;
    problems_append(c->problems, &c->inputs[index].faults);
    if (!add_show(c)) {
        c->no_memory = true;
        return;
    }
    bool is_first = true;
    for (size_t i = 0; i < s->record_count && !c->no_memory; i++) {
        uint32_t at = s->records[i].first, end = at + s->records[i].count;
        while (at < end && !c->no_memory) {
            SchemaRecord r;
            bool good;
            if (c->model.fact_count + c->model.source_count == LIMIT_RECORDS) {
                problems_add(c->problems, source_name(&s->fields[at]),
                             "too many records: at most %d in one fact file; make several",
                             LIMIT_RECORDS);
                return;
            }
            at = schema_record(s, at, end, s->records[i].broken, &c->langs, &r, &good, c->problems);
            if (good)
                read_record(c, &r, is_first);
            is_first = false;
        }
    }
    c->model.shows[c->show].fact_count = (uint32_t)(c->model.fact_count - first_fact);
    references_from(c, first_fact);
}

static uint64_t times_of(const Model *m, int64_t from, int64_t until)
{
    return (from > m->not_before ? 1u : 0u) + (until < m->not_after ? 1u : 0u);
}

/* Facts that begin and end, times their languages, may be more than a player has room for. */
static void check_edges(Compiler *c)
{
    const Model *m = &c->model;
    uint64_t times = 0, spans = 0;
    for (size_t i = 0, t = 0; i < m->fact_count; i++) {
        bool has_days = t < c->timetable_count && c->timetables[t].fact == i;
        t += has_days;
        times += has_days ? 0 : times_of(m, m->facts[i].since, m->facts[i].until);
    }
    for (size_t i = 0; i < m->span_count; i++)
        spans += times_of(m, m->spans[i].from, m->spans[i].until);
    uint64_t edges = facts_edges(times, c->langs.count), all = facts_edges(spans, c->langs.count);
    if (times > 0 && edges > LIMIT_EDGES)
        problems_add(
            c->problems, (Place){0, 1, 1},
            "too many 'Since' and 'Until' times: %ju in %ju languages make %ju"
            ", at most %d; leave some out, use fewer languages, or make several fact files",
            times, edges / times, edges, LIMIT_EDGES);
    else if (edges + all > LIMIT_EDGES)
        problems_add(
            c->problems, (Place){0, 1, 1},
            "'Days' and 'Hours' make more than %d times at which something begins or ends, "
            "in all languages and up to %d days from now; write an earlier 'Until' or "
            "'Not-after', give them to fewer facts, or make several fact files",
            LIMIT_EDGES, TIMETABLE_DAYS);
}

static void close_compiler(Compiler *c)
{
    free(c->pending);
    free(c->timetables);
    free(c->model.spans);
    free(c->model.shows);
    free(c->model.sources);
    free(c->model.facts);
    free(c->model.texts);
    free(c->model.masks);
    free(c->model.proofs);
    documents_close(&c->documents);
    strmap_close(&c->ids);
    strmap_close(&c->source_ids);
    arena_close(&c->arena);
}

static void write_image(Compiler *c, unsigned char **image, size_t *len)
{
    Err err;
    for (int i = 0; i < OWN_COUNT; i++)
        c->model.own_fonts[i] = c->fonts[i].given ? c->fonts[i].text : (Str){"", 0};
    c->model.langs = c->langs.codes;
    c->model.lang_count = c->langs.count;
    if (facts_write(&c->model, image, len, &err))
        return;
    c->no_memory = err.no_memory;
    if (!err.no_memory)
        problems_add(c->problems, (Place){0, 1, 1}, "%s", err.why);
}

bool compile_sources(Input *inputs, size_t count, const InputFlags *flags, unsigned char **image,
                     size_t *len, Problems *problems, Problems *warnings)
{
    Compiler c = {.inputs = inputs,
                  .input_count = count,
                  .flags = flags,
                  .problems = problems,
                  .warnings = warnings};
    *image = NULL;
    for (size_t i = 0; i < count && !c.no_memory; i++)
        read_source(&c, i);
    if (!c.no_memory) {
        references_ids(&c);
        references_shares(&c);
        show_record_flags(&c);
        show_record_finish(&c);
        days_record_expand(&c);
        check_edges(&c);
        proving_run(&c);
        if (flags->lint && !c.no_memory && problems->count + problems->more == 0)
            lint_run(&c);
    }
    for (size_t i = 0; flags->recorded && i < count && !c.no_memory; i++)
        c.no_memory = !(flags->recorded[i] = recorded_text(&c, i));
    if (problems->count + problems->more == 0 && !c.no_memory)
        write_image(&c, image, len);
    problems->no_memory |= c.no_memory;
    close_compiler(&c);
    problems_sort(problems);
    return problems->count + problems->more == 0 && !problems->no_memory;
}
