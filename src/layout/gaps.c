/* SPDX-License-Identifier: MIT */
/* Where the spans of all facts leave time between them, there is a gap. Its card says since when there
 * are no facts; before the first fact it says when that begins. A time that is far away has its year.
 * If there are very many gaps, as where facts are shown for some hours each day, only the last one
 * says since when: all cards are laid out in advance. */
#include "layout/gaps.h"
#include "base/calendar.h"
#include "base/utf8.h"
#include "layout/card.h"

#include <stdlib.h>
#include <string.h>

static const int64_t second_us = 1000000, far_us = INT64_C(366) * 86400 * 1000000;

/* ---- words ---- */

static const Header *header_of(const Builder *b)
{
    return &b->l->headers[b->l->header_count - 1];
}

/* A date with its year is short enough not to break. */
static Str hold_together(Builder *b, const char *day)
{
    char held[256];
    Utf8Out out = {held, sizeof held, 0, false};
    for (; *day; day++)
        utf8_add(&out, *day == ' ' ? "\u00a0" : day, *day == ' ' ? 2 : 1);
    return builder_keep(b, held, out.len);
}

/* "30. Oktober, 18 Uhr". Midnight is left out: the day that has ended or begins says it. */
static Str moment(Builder *b, int64_t at_us, bool ended, LangDate form)
{
    const Header *h = header_of(b);
    char day[128], hour[64];
    int64_t at_s = fixed_floor_div(at_us, second_us);
    Civil c = timezone_civil(&h->zone, at_s);
    bool midnight = c.hour == 0 && c.minute == 0;
    if (midnight && ended)
        c = timezone_civil(&h->zone, at_s - 1);
    lang_date(b->lang, form, c.date, c.weekday, day, sizeof day);
    Str date = form == LANG_DATE_YEAR ? hold_together(b, day) : builder_keep(b, day, strlen(day));
    if (midnight)
        return date;
    lang_time(b->lang, h->clock_hours, c.hour, c.minute, hour, sizeof hour);
    return builder_join(b, date.s, b->lang->comma, hour);
}

static Str phrase(Builder *b, const char *pattern, Str text)
{
    char said[320], given[256];
    size_t len = text.len < sizeof given ? text.len : 0;
    memcpy(given, text.s, len);
    given[len] = '\0';
    len = lang_fill(b->lang, pattern, given, 0, said, sizeof said);
    return builder_keep(b, said, len);
}

/* ---- cards ---- */

static void add(Builder *b, int64_t from_us, Str lead, Str text)
{
    Layout *l = b->l;
    uint32_t show = l->header_count - 1;
    CardTextSaid said = {.lead = lead, .text = text, .quiet = true, .strap = str_of("")};
    said.source = b->facts ? builder_show_text(b, FIELD_TEXT) : str_of("");
    if (!b->failed && card_build_state(b, show, &said))
        l->gaps[l->gap_count++] = (LayoutGap){from_us, l->card_count - 1};
}

static void add_before(Builder *b, int64_t first_us)
{
    Str lead = str_of(b->lang->none_yet);
    if (first_us > INT64_MIN + far_us)
        add(b, INT64_MIN, lead,
            phrase(b, b->lang->from, moment(b, first_us, false, LANG_DATE_YEAR)));
    add(b, first_us > INT64_MIN + far_us ? first_us - far_us : INT64_MIN, lead,
        phrase(b, b->lang->from, moment(b, first_us, false, LANG_DATE_LONG)));
}

static void add_after(Builder *b, int64_t last_us, int64_t until_us)
{
    Str lead = str_of(b->lang->no_facts);
    add(b, last_us, lead, phrase(b, b->lang->last, moment(b, last_us, true, LANG_DATE_DAY)));
    if (last_us < INT64_MAX - far_us && until_us > last_us + far_us)
        add(b, last_us + far_us, lead,
            phrase(b, b->lang->last, moment(b, last_us, true, LANG_DATE_YEAR)));
}

/* ---- where the gaps are ---- */

static int by_from(const void *a, const void *b)
{
    const RollSpan *x = a, *y = b;
    return x->from < y->from ? -1 : x->from > y->from;
}

/* The end of the spans from `*i` on that leave no gap; *i becomes the one after them. */
static int64_t covered(const RollSpan *spans, size_t count, size_t *i)
{
    int64_t until = spans[*i].until;
    for (++*i; *i < count && spans[*i].from <= until; ++*i)
        until = spans[*i].until > until ? spans[*i].until : until;
    return until;
}

static size_t count_gaps(const RollSpan *spans, size_t count)
{
    size_t n = 0;
    for (size_t i = 0; i < count; n++)
        covered(spans, count, &i);
    return n;
}

static void add_gaps(Builder *b, const RollSpan *spans, size_t count, bool all)
{
    if (spans[0].from != INT64_MIN)
        add_before(b, spans[0].from);
    bool vague = false;
    for (size_t i = 0; i < count;) {
        int64_t until = covered(spans, count, &i);
        if (until == INT64_MAX)
            return;
        if (all || i == count)
            add_after(b, until, i < count ? spans[i].from : INT64_MAX);
        else if (!vague)
            add(b, until, str_of(""), str_of(b->lang->no_facts));
        vague = true;
    }
}

bool gaps_build(Builder *b, const RollSpan *spans, size_t count)
{
    enum { FIRST = 2, VAGUE = 1, EACH = 2 };
    RollSpan *sorted = malloc((count + 1) * sizeof *sorted);
    b->l->gaps = calloc(FIRST + VAGUE + EACH * (LIMIT_GAPS + 1), sizeof *b->l->gaps);
    if (sorted && b->l->gaps && count) {
        memcpy(sorted, spans, count * sizeof *sorted);
        qsort(sorted, count, sizeof *sorted, by_from);
        add_gaps(b, sorted, count, count_gaps(sorted, count) <= LIMIT_GAPS);
    }
    bool good = sorted && b->l->gaps;
    free(sorted);
    return good;
}
