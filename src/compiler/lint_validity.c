/* SPDX-License-Identifier: MIT */
/* By the validity of each fact and of the whole file, against the time of the run. What was meant for a
 * day or two, and a notice, may end today without anyone's surprise. */
#include "compiler/lint_validity.h"

enum { DAY_S = 86400 };

/* When it is seen for the last time; one with days or hours has spans, which reach beyond now. */
static int64_t until_of(const Model *m, uint32_t fact)
{
    const Fact *f = &m->facts[fact];
    size_t low = 0, high = m->span_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (m->spans[middle].fact <= fact)
            low = middle + 1;
        else
            high = middle;
    }
    if (low > 0 && m->spans[low - 1].fact == fact)
        return m->spans[low - 1].until;
    return f->until < m->not_after ? f->until : m->not_after;
}

/* The field that says when it ends, or else the record's first. */
static const SourceField *end_field(const LintFact *l)
{
    static const SchemaKey keys[] = {KEY_UNTIL, KEY_ONLY};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (lint_fact_own(l, keys[i]))
            return lint_fact_own(l, keys[i]);
    return l->p->fields;
}

static void check_end(const LintFact *l)
{
    const Model *m = &l->c->model;
    const Fact *f = l->row;
    int64_t now = l->c->flags->now;
    bool brief = f->since != CALENDAR_MIN && f->until - f->since <= 2 * (int64_t)DAY_S;
    if (until_of(m, l->fact) <= now)
        lint_fact_say(l, RULE_EXPIRED, end_field(l), 0,
                      "this is over, and no screen shows it; give it a later end, or remove it");
    else if (f->until != CALENDAR_MAX && f->until - now <= DAY_S && !brief &&
             f->kind != KIND_NOTICE && !lint_fact_own(l, KEY_ONLY))
        lint_fact_say(
            l, RULE_ENDS_SOON, end_field(l), 0,
            "this ends within a day; give it a later end, or have something to follow it");
}

void lint_validity(const LintFact *l)
{
    const Model *m = &l->c->model;
    const Fact *f = l->row;
    if (f->since >= m->not_after || f->until <= m->not_before)
        lint_fact_say(
            l, RULE_NEVER_SHOWN,
            f->since >= m->not_after ? lint_fact_own(l, KEY_SINCE) : end_field(l), 0,
            "never shown: the whole file is used only from 'Not-before' to 'Not-after', which "
            "leave this no time");
    else if (!(f->flags & (FACT_STAGE | FACT_CRAWL)))
        lint_fact_say(
            l, RULE_NEVER_SHOWN,
            lint_fact_own(l, KEY_STAGE) ? lint_fact_own(l, KEY_STAGE) : l->p->fields, 0,
            "never shown: it has no card and does not run in the crawl; write 'Crawl: yes', or "
            "remove 'Stage: no'");
    else
        check_end(l);
}

bool lint_validity_all_over(Compiler *c)
{
    const Model *m = &c->model;
    for (uint32_t i = 0; i < m->fact_count; i++)
        if (until_of(m, i) > c->flags->now)
            return false;
    if (m->fact_count > 0)
        problems_bare(c->warnings, RULE_ALL_OVER, (Place){0, 1, 1},
                      "everything is over: screens will say that there is no news");
    return m->fact_count > 0;
}
