/* SPDX-License-Identifier: MIT */
/* Only the timeline is asked, which is what a screen goes by. */
#include "compiler/outlook.h"

#include "base/utf8.h"
#include "compiler/moment.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DAY_S = 86400, LINE_BYTES = 256 };
/* Days of the week and hours come again within this, so a fact that has none for longer is cut. */
enum { FEW_DAYS_S = 60 * DAY_S };

/* The language in which messages are said. */
static const Lang *spoken(void)
{
    /* TRANSLATORS: the code of your language, as in "Lang: de". */
    const char *code = err_words("en");
    const Lang *row = lang_find(code, strlen(code));
    return row ? row : lang_default();
}

static Zone zone_of(const Facts *f, uint32_t show)
{
    Zone z = {.standard_s = 0};
    FactShow s = facts_show(f, show);
    timezone_parse(s.zone_rule.s, s.zone_rule.len, &z, NULL);
    timezone_shifts(s.zone_changes.s, s.zone_changes.len, &z, NULL);
    return z;
}

bool outlook_time(const Facts *f, const char *text, int64_t now, int64_t *out, Err *err)
{
    Zone zone = zone_of(f, 0);
    MomentReader reader = {.zone = &zone, .now = now};
    Err why = {.why = ""};
    return moment_parse(text, strlen(text), &reader, false, out, &why) ||
           err_set(err, 0, 0, "--at: %s", why.why);
}

/* ---- the summary ---- */

typedef struct {
    uint32_t over, later;
    int64_t first; /* of those that begin later */
    uint32_t fact; /* ... the fact */
    int64_t cut;   /* days and hours of some are known up to then only; INT64_MAX: of none */
    uint32_t cut_fact;
} Count;

/* A fact whose last span ends before it has days or hours that go on. */
static void note_cut(Count *n, const Facts *f, uint32_t fact, int64_t last)
{
    int64_t until = facts_fact(f, fact).until;
    until = until < f->not_after ? until : f->not_after;
    if (last && until - last > FEW_DAYS_S && last < n->cut) {
        n->cut = last;
        n->cut_fact = fact;
    }
}

static Count count_facts(const Facts *f, int64_t now)
{
    Count n = {.first = INT64_MAX, .cut = INT64_MAX};
    for (uint32_t i = 0; i < f->count[SECTION_FACTS]; i++) {
        uint32_t rows, first = facts_spans(f, i, &rows);
        bool over = !rows || facts_span(f, first + rows - 1).until <= now;
        n.over += over;
        note_cut(&n, f, i, rows ? facts_span(f, first + rows - 1).until : 0);
        if (over || facts_span(f, first).from <= now)
            continue;
        n.later++;
        if (facts_span(f, first).from < n.first) {
            n.first = facts_span(f, first).from;
            n.fact = i;
        }
    }
    return n;
}

static void add(Utf8Out *out, const char *format, ...) __attribute__((format(printf, 2, 3)));
static void add(Utf8Out *out, const char *format, ...)
{
    char text[LINE_BYTES];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    utf8_add(out, text, strlen(text));
}

static void add_counts(Utf8Out *out, const Facts *f, const Count *n)
{
    if (n->over == 1)
        add(out, err_words("; 1 is over"));
    else if (n->over)
        add(out, err_words("; %u are over"), n->over);
    if (!n->later)
        return;
    Zone zone = zone_of(f, facts_fact(f, n->fact).show);
    Date d = timezone_civil(&zone, n->first).date;
    const char *month = spoken()->months[d.month - 1];
    add(out, n->over ? ", " : "; ");
    if (n->later == 1)
        add(out, err_words("1 begins on %d %s %d"), d.day, month, d.year);
    else
        add(out, err_words("%u begin later, the first on %d %s %d"), n->later, d.day, month,
            d.year);
}

static void add_cut(Utf8Out *out, const Facts *f, const Count *n)
{
    if (n->cut == INT64_MAX)
        return;
    Zone zone = zone_of(f, facts_fact(f, n->cut_fact).show);
    Date d = timezone_civil(&zone, n->cut - 1).date;
    add(out, err_words("; days and hours reach to %d %s %d"), d.day, spoken()->months[d.month - 1],
        d.year);
}

char *outlook_summary(const Facts *f, int64_t now, int64_t lap_us)
{
    char *text = malloc(4 * LINE_BYTES);
    uint32_t facts = f->count[SECTION_FACTS];
    Utf8Out out = {text, 4 * LINE_BYTES, 0, false};
    if (!text)
        return NULL;
    Count n = count_facts(f, now);
    int64_t lap_s = (lap_us + 500000) / 1000000;
    if (facts == 1)
        add(&out, err_words("1 fact, sound"));
    else
        add(&out, err_words("%u facts, sound"), facts);
    add_counts(&out, f, &n);
    add_cut(&out, f, &n);
    if (lap_s >= 60)
        add(&out, err_words("; one round takes %jd min %d s"), lap_s / 60, (int)(lap_s % 60));
    else if (lap_s)
        add(&out, err_words("; one round takes %d s"), (int)lap_s);
    add(&out, "\n");
    return text;
}

/* ---- the list ---- */

typedef struct {
    char *text;
    size_t len, size;
    bool failed;
} Page;

static void put(Page *p, const char *line)
{
    size_t n = strlen(line);
    if (p->len + n + 1 > p->size) {
        size_t wider = 2 * p->size + n + 4096;
        char *grown = realloc(p->text, wider);
        if (!grown) {
            p->failed = true;
            return;
        }
        p->text = grown;
        p->size = wider;
    }
    memcpy(p->text + p->len, line, n + 1);
    p->len += n;
}

/* "Tue 2026-12-01 06:00". The midnight at which something ends is 24:00 of the day before. */
static int64_t print_time(const Zone *zone, int64_t utc_s, bool is_end, char out[64])
{
    Civil c = timezone_civil(zone, utc_s);
    int64_t day = calendar_days(c.date);
    if (is_end && c.hour == 0 && c.minute == 0 && c.second == 0) {
        day--;
        c = (Civil){calendar_date(day), calendar_weekday(day), 24, 0, 0};
    }
    snprintf(out, 64, "%s %04d-%02d-%02d %02d:%02d", spoken()->weekdays_short[c.weekday],
             c.date.year, c.date.month, c.date.day, c.hour, c.minute);
    return day;
}

static void print_span(const Zone *zone, FactSpan s, char out[LINE_BYTES])
{
    char from[64], until[64];
    int64_t first = print_time(zone, s.from, false, from),
            last = print_time(zone, s.until, true, until);
    if (s.from == CALENDAR_MIN && s.until == CALENDAR_MAX)
        snprintf(out, LINE_BYTES, "%s", err_words("always"));
    else if (s.from == CALENDAR_MIN)
        snprintf(out, LINE_BYTES, err_words("until %s"), until);
    else if (s.until == CALENDAR_MAX)
        snprintf(out, LINE_BYTES, err_words("from %s on"), from);
    else
        snprintf(out, LINE_BYTES, "%s - %s", from, first == last ? strrchr(until, ' ') + 1 : until);
}

static void list_fact(Page *p, const Facts *f, uint32_t index, int width, int64_t at, int count)
{
    char line[3 * LINE_BYTES], span[LINE_BYTES];
    Fact fact = facts_fact(f, index);
    Zone zone = zone_of(f, fact.show);
    uint32_t rows, first = facts_spans(f, index, &rows);
    int shown = 0;
    for (uint32_t k = 0; k < rows && shown < count; k++) {
        FactSpan s = facts_span(f, first + k);
        if (s.until <= at)
            continue;
        print_span(&zone, s, span);
        snprintf(line, sizeof line, "%-*s  %s\n", width, fact.id.s, span);
        put(p, line);
        shown++;
    }
    if (shown)
        return;
    snprintf(line, sizeof line, "%-*s  %s\n", width, fact.id.s, err_words("over"));
    put(p, line);
}

char *outlook_list(const Facts *f, int64_t at, int count)
{
    Page page = {.size = 0};
    int width = 0;
    put(&page, "");
    for (uint32_t i = 0; i < f->count[SECTION_FACTS]; i++)
        width = (int)facts_fact(f, i).id.len > width ? (int)facts_fact(f, i).id.len : width;
    for (uint32_t i = 0; i < f->count[SECTION_FACTS] && !page.failed; i++)
        list_fact(&page, f, i, width, at, count);
    if (!page.failed)
        return page.text;
    free(page.text);
    return NULL;
}
