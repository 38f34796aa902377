/* SPDX-License-Identifier: MIT */
/* A player knows spans, not days of the week, so these become spans here, for as long as the fact or
 * the file goes on. Where that has no end, they end after 400 days, which factc check says. */
#include "compiler/days_record.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "lang/day_list.h"

#include <stdlib.h>
#include <string.h>

enum { DAY_S = 86400 };

static void read_dates(Compiler *c, const SchemaRecord *r, SchemaKey key, DayList *out)
{
    Err err = {0};
    DayForms forms = {c->lang ? c->lang : lang_default(), c->month_first};
    const SourceField *f = compiler_field(r, key);
    Str all = f ? compiler_digits(c, f) : str_of("");
    if (day_list_read(all.s, all.len, &forms, out, &err) >= DAY_WRONG)
        compiler_err(c, f, &err);
}

/* ---- days and hours ---- */

static bool read_hours(Compiler *c, const SchemaRecord *r, SchemaKey key, Hours *out)
{
    Err err = {0};
    MomentReader reader = compiler_moments(c);
    HoursWords words = moment_words(&reader);
    const SourceField *f = compiler_field(r, key);
    *out = (Hours){.count = 0};
    Str s = f ? compiler_digits(c, f) : str_of("");
    if (!f)
        return true;
    if (hours_parse(s.s, s.len, &words, out, &err) && (key != KEY_DAYS || out->has_days))
        return true;
    if (!err.why[0])
        err_set(&err, 0, 1, "these are hours, not days of the week; write them as 'Hours: %s'",
                utf8_quote(s.s, s.len).s);
    compiler_err(c, f, &err);
    return false;
}

/* Both fields as one: the hours on those days. */
static bool join_hours(Compiler *c, const SchemaRecord *r, const Hours *days, Hours *hours)
{
    uint8_t bits = 0;
    if (!hours->count && !days->count)
        *hours = (Hours){.count = 1, .range = {{HOURS_EVERY_DAY, 0, HOURS_DAY}}};
    else if (!hours->count)
        *hours = *days;
    else if (days->count && days->has_times)
        compiler_problem(c, compiler_field(r, KEY_DAYS), 0,
                         "hours stand here and in 'Hours' too; leave one of them out");
    else if (days->count && hours->has_days)
        compiler_problem(c, compiler_field(r, KEY_HOURS), 0,
                         "days stand here and in 'Days' too; leave one of them out");
    else if (days->count)
        bits = days->range[0].days;
    for (int i = 0; bits && i < hours->count; i++)
        hours->range[i].days = bits;
    return hours->count > 0;
}

static const SourceField *any_field(const SchemaRecord *r)
{
    static const SchemaKey keys[] = {KEY_HOURS, KEY_DAYS, KEY_ONLY, KEY_EXCEPT};
    const SourceField *f = NULL;
    for (size_t i = 0; i < sizeof keys / sizeof *keys && !f; i++)
        f = compiler_field(r, keys[i]);
    return f;
}

bool days_record_read(Compiler *c, const SchemaRecord *r)
{
    const SourceField *f = any_field(r), *only = compiler_field(r, KEY_ONLY);
    Hours days;
    int64_t last;
    if (!f)
        return false;
    if (!arena_grow(&c->timetables, c->timetable_count, &c->timetable_capacity,
                    sizeof *c->timetables)) {
        c->no_memory = true;
        return false;
    }
    CompilerTimetable *row = &c->timetables[c->timetable_count];
    *row = (CompilerTimetable){.fact = (uint32_t)c->model.fact_count - 1, .field = f};
    if (!read_hours(c, r, KEY_DAYS, &days) || !read_hours(c, r, KEY_HOURS, &row->table.hours) ||
        !join_hours(c, r, &days, &row->table.hours))
        return only != NULL;
    read_dates(c, r, KEY_EXCEPT, &row->table.except);
    read_dates(c, r, KEY_ONLY, &row->table.only);
    if (only && (days.has_days || row->table.hours.has_days))
        compiler_problem(c, only, 0,
                         "'Only' names the days itself; leave out the days of the week");
    c->timetable_count++;
    return only && (timetable_ends(&row->table, &last) || !row->table.only.count);
}

/* ---- the timeline ---- */

typedef struct {
    int64_t from, until;
} Window;

/* The time for which spans are made: all of it, but no more than 400 days from now and, if there is no
 * beginning, some weeks before. */
static Window window_of(const Compiler *c, const Fact *fact, const Timetable *t)
{
    const Model *m = &c->model;
    int64_t from = fact->since > m->not_before ? fact->since : m->not_before, last;
    int64_t until = fact->until < m->not_after ? fact->until : m->not_after;
    if (timetable_ends(t, &last)) {
        int64_t first = last;
        for (int i = 0; i < t->only.count; i++)
            first = t->only.range[i].first < first ? t->only.range[i].first : first;
        first = (first - 2) * DAY_S;
        last = (last + 4) * DAY_S;
        return (Window){first > from ? first : from, last < until ? last : until};
    }
    int64_t now = c->flags->now > m->epoch ? c->flags->now : m->epoch;
    int64_t end = (from > now ? from : now) + TIMETABLE_DAYS * (int64_t)DAY_S;
    Window w = {from, until < end ? until : end};
    int64_t least = w.until - (TIMETABLE_DAYS + TIMETABLE_PAST_DAYS) * (int64_t)DAY_S;
    w.from = from > least ? from : least;
    return w;
}

static void add_spans(Compiler *c, uint32_t fact, const TimetableSpan *spans, size_t count)
{
    Model *m = &c->model;
    for (size_t i = 0; i < count && !c->no_memory; i++) {
        if (!arena_grow(&m->spans, m->span_count, &c->span_capacity, sizeof *m->spans))
            c->no_memory = true;
        else
            m->spans[m->span_count++] = (ModelSpan){fact, spans[i].from, spans[i].until};
    }
}

/* Makes the spans of one fact. */
static void expand(Compiler *c, const CompilerTimetable *row)
{
    Fact *fact = &c->model.facts[row->fact];
    Window w = window_of(c, fact, &row->table);
    TimetableSpan *spans = NULL;
    size_t count = 0;
    int64_t last;
    Zone zone = {.standard_s = 0};
    compiler_zone(&c->model.shows[fact->show], &zone);
    if (!timetable_spans(&row->table, &zone, w.from, w.until, LIMIT_EDGES, &spans, &count))
        c->no_memory = true;
    add_spans(c, row->fact, spans, count);
    if (count == 0)
        compiler_problem(c, row->field, 0,
                         "never shown: no such day or hour comes between 'Since' and 'Until'");
    else if (timetable_ends(&row->table, &last) && fact->until == CALENDAR_MAX)
        fact->until = spans[count - 1].until;
    free(spans);
}

void days_record_expand(Compiler *c)
{
    for (size_t i = 0; i < c->timetable_count && !c->no_memory; i++)
        if (c->model.span_count <= LIMIT_EDGES)
            expand(c, &c->timetables[i]);
}
