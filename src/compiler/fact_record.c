/* SPDX-License-Identifier: MIT */
/* Figures, quotations, headlines, notices and the sources they come from: each record becomes a
 * row of the model. */
#include "compiler/fact_record.h"
#include "base/limits.h"
#include "compiler/days_record.h"
#include "compiler/figure_record.h"
#include "compiler/moment.h"

#include <string.h>

/* ---- sources ---- */

void fact_record_source(Compiler *c, const SchemaRecord *r)
{
    Model *m = &c->model;
    uint32_t earlier;
    if (!arena_grow(&m->sources, m->source_count, &c->source_capacity, sizeof *m->sources)) {
        c->no_memory = true;
        return;
    }
    FactSource *row = &m->sources[m->source_count];
    *row = (FactSource){
        .id = compiler_id(c, r, KEY_SOURCE), .lang = {"", 0}, .show = c->show, .sha256 = {"", 0}};
    const SourceField *id = r->at[KEY_SOURCE];
    if (row->id.len > 0 &&
        !strmap_put(&c->source_ids, row->id, (uint32_t)m->source_count, &earlier))
        c->no_memory = true;
    else if (row->id.len > 0 && earlier != STRMAP_NONE)
        compiler_problem(c, id, 0, "a second 'Source: %s'", row->id.s);
    m->source_count++;

    Err err = {0};
    Date date;
    const SourceField *f = compiler_field(r, KEY_DATE);
    MomentReader reader = compiler_moments(c);
    Str s = f ? compiler_digits(c, f) : str_of("");
    if (f && !moment_date(s.s, s.len, &reader, &date, &err)) {
        compiler_err(c, f, &err);
    } else if (f) {
        row->year = date.year;
        row->month = date.month;
        row->day = date.day;
    }
    f = compiler_field(r, KEY_LANG);
    if (f && schema_is_lang(f->value, f->value_len))
        row->lang = (Str){f->value, f->value_len};
    else if (f)
        compiler_problem(c, f, 0, "a language is two or three lower-case letters, such as 'en'");
    compiler_texts(c, r, NULL, 0, &row->first_text, &row->text_count);
    f = compiler_field(r, KEY_DOCUMENT);
    if (f && !documents_name(&c->documents, (uint32_t)m->source_count - 1, f))
        c->no_memory = true;
}

/* ---- what all facts have ---- */

/* Reads one end of the validity. */
static bool read_end(Compiler *c, const SchemaRecord *r, SchemaKey key, Moment *out)
{
    Err err = {0};
    MomentReader reader = compiler_moments(c);
    const SourceField *f = compiler_field(r, key);
    *out = (Moment){.has_day = false};
    Str s = f ? compiler_digits(c, f) : str_of("");
    if (!f || moment_read(s.s, s.len, &reader, out, &err))
        return true;
    compiler_err(c, f, &err);
    return false;
}

/* A time without its day is of the day of the other end. */
static bool share_day(Compiler *c, const SchemaRecord *r, SchemaKey key, Moment *m,
                      const Moment *other)
{
    const SourceField *f = compiler_field(r, key);
    if (!f || m->has_day || m->has_offset)
        return true;
    m->has_day = other->has_day || other->has_offset;
    m->day = m->has_day ? moment_day(other, &c->zone) : 0;
    if (!m->has_day && key == KEY_SINCE)
        compiler_problem(c, f, 0,
                         "of which day? write the date before it, or 'Hours: %s-' for every day",
                         f->value);
    else if (!m->has_day)
        compiler_problem(c, f, 0,
                         "of which day? write the date before it, or 'Hours: -%s' for every day",
                         f->value);
    return m->has_day;
}

static void read_validity(Compiler *c, const SchemaRecord *r, Fact *fact)
{
    static const int64_t first = -62135596800, last = 253402300800; /* years 1 and 10000 */
    const SourceField *since = compiler_field(r, KEY_SINCE), *until = compiler_field(r, KEY_UNTIL);
    Moment from, end;
    if (!read_end(c, r, KEY_SINCE, &from) || !read_end(c, r, KEY_UNTIL, &end))
        return;
    Moment day = from; /* as it is written */
    if (!share_day(c, r, KEY_SINCE, &from, &end) || !share_day(c, r, KEY_UNTIL, &end, &day))
        return;
    int64_t from_s = since ? moment_utc(&from, &c->zone, false) : CALENDAR_MIN;
    int64_t end_s = until ? moment_utc(&end, &c->zone, true) : CALENDAR_MAX;
    if ((since && (from_s < first || from_s > last)) || (until && (end_s < first || end_s > last)))
        compiler_problem(c, until ? until : since, 0, "out of range; years go from 1 to 9999");
    else if (from_s >= end_s)
        compiler_problem(c, until, 0, "never valid: 'Until' is not later than 'Since'");
    else {
        fact->since = from_s;
        fact->until = end_s;
    }
}

static void read_yes_no(Compiler *c, const SchemaRecord *r, SchemaKey key, uint32_t flag,
                        Fact *fact)
{
    const SourceField *f = compiler_field(r, key);
    if (!f)
        return;
    if (strcmp(f->value, "no") == 0)
        fact->flags &= ~flag;
    else if (strcmp(f->value, "yes") == 0)
        fact->flags |= flag;
    else
        compiler_problem(c, f, 0, "'%s' is 'yes' or 'no'", SCHEMA[key].name);
}

static void read_id(Compiler *c, const SchemaRecord *r, uint32_t index, Fact *fact)
{
    uint32_t earlier;
    Str id = compiler_id(c, r, KEY_ID);
    if (id.len == 0)
        return;
    if (!strmap_put(&c->ids, id, index, &earlier)) {
        c->no_memory = true;
    } else if (earlier == STRMAP_NONE) {
        fact->id = id;
    } else {
        const Pending *first = &c->pending[earlier];
        compiler_problem(c, r->at[KEY_ID], 0, "the id '%s' is taken in %.80s:%d", id.s,
                         c->inputs[first->id->source->index].name, first->id->line);
    }
}

/* ---- facts ---- */

static bool add_fact(Compiler *c)
{
    Model *m = &c->model;
    bool good = arena_grow(&m->facts, m->fact_count, &c->fact_capacity, sizeof *m->facts) &&
                arena_grow(&c->pending, m->fact_count, &c->pending_capacity, sizeof *c->pending);
    m->fact_count += good;
    c->no_memory = c->no_memory || !good;
    return good;
}

void fact_record_fact(Compiler *c, const SchemaRecord *r)
{
    ModelText extra[FIGURE_RECORD_TEXTS];
    size_t extra_count = 0;
    if (!add_fact(c))
        return;
    uint32_t index = (uint32_t)c->model.fact_count - 1;
    Fact *fact = &c->model.facts[index];
    Pending *pending = &c->pending[index];
    static const FactKind kinds[REC_COUNT] = {[REC_FIGURE] = KIND_FIGURE,
                                              [REC_QUOTE] = KIND_QUOTE,
                                              [REC_HEADLINE] = KIND_HEADLINE,
                                              [REC_NOTICE] = KIND_NOTICE};
    *fact = (Fact){.kind = kinds[r->kind],
                   .id = {"", 0},
                   .flags = FACT_STAGE | (r->kind == REC_QUOTE ? 0 : FACT_CRAWL),
                   .show = c->show,
                   .source = FACTS_NONE,
                   .since = CALENDAR_MIN,
                   .until = CALENDAR_MAX,
                   .scale = 1,
                   .change_scale = 1,
                   .denominator = 1,
                   .share_of = FACTS_NONE};
    *pending = (Pending){.id = r->at[KEY_ID],
                         .from = compiler_field(r, KEY_FROM),
                         .share_of = compiler_field(r, KEY_SHARE_OF),
                         .fields = &r->source->fields[r->first],
                         .field_count = r->count};
    read_id(c, r, index, fact);
    fact->channel = compiler_id(c, r, KEY_FOR);
    read_validity(c, r, fact);
    bool ends = days_record_read(c, r);
    read_yes_no(c, r, KEY_CRAWL, FACT_CRAWL, fact);
    read_yes_no(c, r, KEY_STAGE, FACT_STAGE, fact);
    if (r->kind == REC_FIGURE)
        extra_count = figure_record_read(c, r, fact, pending, extra);
    if (r->kind == REC_QUOTE)
        compiler_require(c, r, KEY_SPEAKER, "write who said it, such as 'Speaker: Alex Martin'");
    if (r->kind == REC_NOTICE && !ends)
        compiler_require(c, r, KEY_UNTIL, "write when it ends, such as 'Until: 2026-03-01 18:00'");
    compiler_texts(c, r, extra, extra_count, &fact->first_text, &fact->text_count);
}
