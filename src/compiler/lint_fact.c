/* SPDX-License-Identifier: MIT */
/* What all rules of the lint ask of a fact. */
#include "compiler/lint_fact.h"
#include "base/utf8.h"
#include "proof/letters.h"

#include <stdarg.h>
#include <stdio.h>

void lint_fact_say(const LintFact *l, Rule rule, const SourceField *f, size_t at,
                   const char *format, ...)
{
    Problems *warnings = l->c->warnings;
    char why[sizeof(((Err *)0)->why)];
    va_list args;
    if (record_allows(l->p, rule) || !problems_want(warnings, rule))
        return;
    va_start(args, format);
    vsnprintf(why, sizeof why, err_words(format), args);
    va_end(args);
    problems_rule(warnings, rule, NULL, source_place(f, at), "%s", why);
}

const SourceField *lint_fact_own(const LintFact *l, SchemaKey key)
{
    return record_field(l->p, key, 0);
}

Str lint_fact_code(const LintFact *l, const SourceField *f)
{
    return f->lang ? l->c->langs.codes[f->lang - 1] : l->c->model.shows[l->row->show].lang;
}

int64_t lint_fact_lasts(const LintFact *l)
{
    const Model *m = &l->c->model;
    int64_t until = l->row->until < m->not_after ? l->row->until : m->not_after;
    int64_t from = l->row->since > m->not_before ? l->row->since : m->not_before;
    from = from > l->c->flags->now ? from : l->c->flags->now;
    if (until == INT64_MAX)
        return INT64_MAX;
    return until > from ? until - from : 0;
}

bool lint_fact_is_timed(const LintFact *l)
{
    return lint_fact_own(l, KEY_DAYS) || lint_fact_own(l, KEY_HOURS) || lint_fact_own(l, KEY_ONLY);
}

size_t lint_fact_plain(const char *s, size_t len, char *out, size_t size)
{
    size_t n = 0;
    bool blank = false;
    for (size_t at = 0; at < len && n + 5 < size;) {
        uint32_t cp;
        at += utf8_next(s + at, len - at, &cp);
        if (letters_is_unseen(cp))
            continue;
        if (!letters_in_word(cp)) {
            blank = n > 0;
            continue;
        }
        if (blank)
            out[n++] = ' ';
        blank = false;
        n += utf8_put(letters_lower(cp), out + n);
    }
    return n;
}
