/* SPDX-License-Identifier: MIT */
/* Figures, quotations, headlines, notices and the sources they come from: each record becomes a
 * row of the model. A figure's numbers complete each other: the change gives the previous value,
 * or the other way round; if both are written, they must agree. */
#include "compiler/fact_record.h"
#include "base/limits.h"
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
    *row = (FactSource){.id = compiler_id(c, r, KEY_SOURCE), .lang = {"", 0}, .show = c->show};
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
    if (f && !moment_date(f->value, f->value_len, &reader, &date, &err)) {
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
}

/* ---- what all facts have ---- */

/* Reads one end of the validity. */
static bool read_end(Compiler *c, const SchemaRecord *r, SchemaKey key, Moment *out)
{
    Err err = {0};
    MomentReader reader = compiler_moments(c);
    const SourceField *f = compiler_field(r, key);
    *out = (Moment){.has_day = false};
    if (!f || moment_read(f->value, f->value_len, &reader, out, &err))
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

/* ---- figures ---- */

/* The numbers of a figure; each is read even if another could not be. */
typedef struct {
    Amount value, previous;
    Decimal change;
    bool has_value, has_previous, has_change;
} Numbers;

static bool read_amount(Compiler *c, const SchemaRecord *r, SchemaKey key, Amount *out)
{
    Err err = {0};
    const SourceField *f = compiler_field(r, key);
    if (!f || !c->lang)
        return false;
    if (amount_parse(c->lang, f->value, f->value_len, out, &err))
        return true;
    compiler_err(c, f, &err);
    return false;
}

static bool read_change(Compiler *c, const SchemaRecord *r, Decimal *out)
{
    Err err = {0};
    const SourceField *f = compiler_field(r, KEY_CHANGE);
    if (!f || !c->lang)
        return false;
    if (amount_percent(c->lang, f->value, f->value_len, out, &err))
        return true;
    compiler_err(c, f, &err);
    return false;
}

static Numbers read_numbers(Compiler *c, const SchemaRecord *r)
{
    Numbers n = {0};
    n.has_value = read_amount(c, r, KEY_VALUE, &n.value);
    n.has_previous = read_amount(c, r, KEY_PREVIOUS, &n.previous);
    n.has_change = read_change(c, r, &n.change);
    return n;
}

/* Converts the previous value to the scale and the decimals of the value. */
static bool fit_previous(Compiler *c, const SchemaRecord *r, Numbers *n)
{
    const SourceField *f = r->at[KEY_PREVIOUS];
    if (!amount_same_unit(&n->value, &n->previous)) {
        compiler_problem(c, f, 0, "the unit differs from the value's '%s'",
                         problems_quote(n->value.unit.s, n->value.unit.len).s);
        return false;
    }
    if (!amount_align(&n->value, &n->previous)) {
        compiler_problem(c, f, 0,
                         "cannot be written in the value's scale with at most %d digits and %d "
                         "decimals",
                         LIMIT_DIGITS, LIMIT_DECIMALS);
        return false;
    }
    return true;
}

/* Both are written: the change may be off by one in its last decimal. */
static void check_change(Compiler *c, const SchemaRecord *r, const Numbers *n)
{
    const SourceField *f = r->at[KEY_CHANGE];
    Decimal real;
    char right[64] = "another";
    if (n->previous.number.mantissa <= 0) {
        compiler_problem(c, f, 0, "no percentage can be taken of a previous value of zero or less");
        return;
    }
    if (amount_growth(n->value.number, n->previous.number, n->change.decimals, &real)) {
        int64_t off = real.mantissa - n->change.mantissa;
        if (off >= -1 && off <= 1)
            return;
        decimal_format(real, &c->lang->number, right, sizeof right);
    }
    compiler_problem(c, f, 0, "does not lead from 'Previous' to 'Value'; that would be %s %%",
                     right);
}

/* Computes the previous value from the change. */
static bool compute_previous(Compiler *c, const SchemaRecord *r, Numbers *n)
{
    const SourceField *f = r->at[KEY_CHANGE];
    Decimal all;
    if (decimal_before(n->value.number, n->change, &n->previous.number))
        return true;
    if (!decimal_rescale((Decimal){-100, 0}, n->change.decimals, &all) ||
        n->change.mantissa > all.mantissa)
        compiler_problem(c, f, 0,
                         "the previous value would have more than %d digits; write 'Value' with "
                         "fewer decimals or a larger scale",
                         LIMIT_DIGITS);
    else if (n->value.number.mantissa != 0)
        compiler_problem(c, f, 0, "a fall of 100 %% or more leaves nothing; the value would be 0");
    return false;
}

/* Completes change and previous value from each other, and fills in the row. */
static void complete(Compiler *c, const SchemaRecord *r, Numbers *n, Fact *fact)
{
    Decimal *previous = &n->previous.number;
    n->has_previous = n->has_previous && fit_previous(c, r, n);
    if (n->has_previous && n->has_change) {
        check_change(c, r, n);
    } else if (n->has_change && !r->at[KEY_PREVIOUS]) {
        n->has_previous = compute_previous(c, r, n);
        fact->flags |= n->has_previous ? FACT_PREVIOUS_COMPUTED : 0;
    } else if (n->has_previous && !r->at[KEY_CHANGE] && previous->mantissa > 0) {
        n->has_change = amount_growth(n->value.number, *previous, 0, &n->change);
        fact->flags |= n->has_change ? FACT_CHANGE_COMPUTED : 0;
    }
    fact->value = n->value.number.mantissa;
    fact->decimals = n->value.number.decimals;
    fact->scale = n->value.scale;
    if (n->has_previous) {
        fact->flags |= FACT_PREVIOUS;
        fact->previous = previous->mantissa;
    }
    if (n->has_change) {
        fact->flags |= FACT_CHANGE;
        fact->change = n->change.mantissa;
        fact->change_decimals = n->change.decimals;
    }
}

static size_t read_figure(Compiler *c, const SchemaRecord *r, Fact *fact, Pending *pending,
                          ModelText extra[2])
{
    size_t count = 0;
    const SourceField *f = compiler_field(r, KEY_VALUE);
    compiler_require(c, r, KEY_VALUE, "write its number, such as 'Value: 40,5 Mrd. US-$'");
    Numbers n = read_numbers(c, r);
    if (!n.has_value)
        return 0;
    complete(c, r, &n, fact);
    pending->has_amount = true;
    pending->amount = n.value;
    Str unit = compiler_text(c, f, n.value.unit.s, n.value.unit.len);
    Str written = compiler_text(c, f, f->value, f->value_len);
    if (unit.s && unit.len > 0)
        extra[count++] = (ModelText){FIELD_UNIT, 0, unit};
    if (written.s)
        extra[count++] = (ModelText){FIELD_VALUE, 0, written};
    return count;
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
    ModelText extra[2];
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
                         .share_of = compiler_field(r, KEY_SHARE_OF)};
    read_id(c, r, index, fact);
    fact->channel = compiler_id(c, r, KEY_FOR);
    read_validity(c, r, fact);
    read_yes_no(c, r, KEY_CRAWL, FACT_CRAWL, fact);
    read_yes_no(c, r, KEY_STAGE, FACT_STAGE, fact);
    if (r->kind == REC_FIGURE)
        extra_count = read_figure(c, r, fact, pending, extra);
    if (r->kind == REC_QUOTE)
        compiler_require(c, r, KEY_SPEAKER,
                         "write who said it, such as 'Speaker: Mark Zuckerberg'");
    if (r->kind == REC_NOTICE)
        compiler_require(c, r, KEY_UNTIL, "write when it ends, such as 'Until: 2026-03-01 18:00'");
    compiler_texts(c, r, extra, extra_count, &fact->first_text, &fact->text_count);
}
