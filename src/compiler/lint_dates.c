/* SPDX-License-Identifier: MIT */
/* A relative date is right while its fact is shown for a few days only, or on certain days. A day of the week
 * means a date unless it comes again ("jeden Mittwoch", "Monday to Friday") or has its date beside it.
 * A quotation's words are its source's; the basis of a change is relative by nature. */
#include "compiler/lint_dates.h"
#include "base/utf8.h"
#include "compiler/lint_phrase.h"
#include "lang/lint_rows.h"
#include "proof/letters.h"

#include <string.h>

enum { DAY_S = 86400, FEW_DAYS_S = 8 * DAY_S, YEAR_S = 366 * DAY_S };

typedef struct {
    const LintFact *l;
    const SourceField *f;
    const Lang *lang;
    const LintRow *row;
    int64_t lasts;
} Text;

/* The bytes of the name of a day of the week at byte `at`; 0 if there is none. */
static size_t weekday(const Text *t, size_t at)
{
    for (int i = 0; i < 7; i++) {
        size_t n = lint_phrase_at(t->lang->weekdays[i], t->f->value, t->f->value_len, at, true);
        if (n > 0)
            return n;
    }
    return 0;
}

static bool is_month(const Text *t, size_t at)
{
    for (int i = 0; i < 12; i++)
        if (lint_phrase_at(t->lang->months[i], t->f->value, t->f->value_len, at, true) ||
            lint_phrase_at(t->lang->months_short[i], t->f->value, t->f->value_len, at, false))
            return true;
    return false;
}

/* "2.12." or "2/12", at a digit. */
static bool is_day_and_month(const char *s, size_t len, size_t at)
{
    size_t from = at;
    while (at < len && s[at] >= '0' && s[at] <= '9')
        at++;
    size_t digits = at - from;
    if (digits == 0 || digits > 2 || at + 1 >= len || !strchr("./", s[at]))
        return false;
    bool slash = s[at] == '/';
    from = ++at;
    while (at < len && s[at] >= '0' && s[at] <= '9')
        at++;
    return at > from && at - from <= 2 && (slash || (at < len && s[at] == '.'));
}

/* Whether the text names a date, or several days of the week: then it tells a timetable. */
static bool is_dated(const Text *t)
{
    const char *s = t->f->value;
    int days = 0;
    for (size_t at = 0; at < t->f->value_len;) {
        size_t end = lint_phrase_word(s, t->f->value_len, at);
        if (end == at) {
            uint32_t cp;
            at += utf8_next(s + at, t->f->value_len - at, &cp);
            continue;
        }
        days += weekday(t, at) > 0;
        if (is_month(t, at) || is_day_and_month(s, t->f->value_len, at) || days > 1)
            return true;
        at = end;
    }
    return false;
}

/* Whether the name of a day in [at, end) means one that comes again, or another thing of that name. */
static bool is_again(const Text *t, size_t at, size_t end)
{
    const char *s = t->f->value;
    size_t len = t->f->value_len, before_end, second_end;
    size_t before = lint_phrase_before(s, at, &before_end), next = end;
    uint32_t after = lint_phrase_next(s, len, end), cp = 0;
    if (after == '-' || after == '\'' || after == 0x2019)
        return true;
    while (next < len && letters_is_blank(lint_phrase_next(s, len, next)))
        next += utf8_next(s + next, len - next, &cp);
    if (next > end && lint_phrase_at(t->row->every_one, s, len, next, false))
        return true;
    if (before == SIZE_MAX)
        return false;
    if (lint_phrase_at(t->row->every, s, len, before, true))
        return true;
    size_t second = lint_phrase_before(s, before, &second_end);
    if (second != SIZE_MAX && lint_phrase_at(t->row->every, s, len, second, true) &&
        strcmp(t->row->code, "fr") != 0)
        return true;
    /* "Robert Montag", "Ashura Sunday" */
    return before > 0 && letters_is_upper(lint_phrase_next(s, len, before)) &&
           !lint_phrase_begins(s, before);
}

/* Whether it is said as a certain day's: after "on", say, or at the end. */
static bool is_certain(const Text *t, size_t at, size_t end)
{
    const char *s = t->f->value;
    size_t before_end, before = lint_phrase_before(s, at, &before_end);
    if (!*t->row->on ||
        (before != SIZE_MAX && lint_phrase_at(t->row->on, s, t->f->value_len, before, true)))
        return true;
    while (end < t->f->value_len && strchr(".!?", s[end]))
        end++;
    return end == t->f->value_len && before != SIZE_MAX;
}

static void say(const Text *t, size_t at, size_t n)
{
    lint_fact_say(
        t->l, RULE_RELATIVE_DATE, t->f, at,
        "'%s' will soon mean another day; write the date, or an 'Until:' that ends the fact "
        "in time",
        utf8_quote(t->f->value + at, n).s);
}

/* The bytes of a relative date at byte `at`; 0 if there is none, or if it is right for long enough. */
static size_t relative(const Text *t, size_t at)
{
    const char *s = t->f->value;
    size_t len = t->f->value_len, n = 0;
    bool begins = lint_phrase_begins(s, at);
    if (t->lasts > FEW_DAYS_S)
        n = lint_phrase_at(t->row->days, s, len, at, begins);
    if (n == 0 && t->lasts > YEAR_S)
        n = lint_phrase_at(t->row->seasons, s, len, at, begins);
    return n;
}

static void check_text(const Text *t)
{
    const char *s = t->f->value;
    size_t len = t->f->value_len, n;
    for (size_t at = 0; at < len;) {
        size_t end = lint_phrase_word(s, len, at);
        if (end == at) {
            uint32_t cp;
            at += utf8_next(s + at, len - at, &cp);
            continue;
        }
        if ((n = lint_phrase_at(t->row->idioms, s, len, at, lint_phrase_begins(s, at)))) {
            at += n;
            continue;
        }
        if ((n = relative(t, at))) {
            say(t, at, n);
            return;
        }
        n = t->lasts > FEW_DAYS_S ? weekday(t, at) : 0;
        if (n > 0 && !is_again(t, at, at + n) && is_certain(t, at, at + n) && !is_dated(t)) {
            say(t, at, n);
            return;
        }
        at = end;
    }
}

static bool is_own(int key)
{
    return key == KEY_HEADLINE || key == KEY_NOTICE || key == KEY_CRAWL_TEXT || key == KEY_FIGURE ||
           key == KEY_LABEL_SHORT || key == KEY_LEAD || key == KEY_LEAD_SHORT;
}

void lint_dates(const LintFact *l)
{
    int64_t lasts = lint_fact_lasts(l);
    if (lasts <= FEW_DAYS_S || lint_fact_is_timed(l))
        return;
    for (uint32_t i = 0; i < l->p->field_count; i++) {
        const SourceField *f = &l->p->fields[i];
        if (!is_own(f->key) || f->broken)
            continue;
        Str code = lint_fact_code(l, f);
        const Lang *lang = lang_find(code.s, code.len);
        Text t = {l, f, lang, lint_rows_find(code.s, code.len), lasts};
        if (lang && *t.row->code)
            check_text(&t);
    }
}
