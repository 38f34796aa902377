/* SPDX-License-Identifier: MIT */
/* What the clock of the show says decides: a fact is on at an instant if its local day and minute
 * are within the days and hours. So the local spans are made first, then cut to each stretch of time
 * in which the offset from UTC is one: hours that the clock skips do not come, and hours that it
 * shows twice come twice. */
#include "base/timetable.h"

#include "base/arena.h"
#include "base/fixed.h"

#include <stdlib.h>
#include <string.h>

enum { DAY_S = 86400 };

static bool in_list(const DayList *list, int64_t day)
{
    Date d = calendar_date(day);
    int64_t code = d.month * INT64_C(32) + d.day;
    for (int i = 0; i < list->count; i++) {
        const DayRange *g = &list->range[i];
        int64_t at = g->yearly ? code : day;
        bool from = at >= g->first, until = at <= g->last;
        if (g->first <= g->last ? from && until : g->yearly && (from || until))
            return true;
    }
    return false;
}

/* The days of the week on which hours may begin, of this day: its own bit, or all where dates are
 * given instead. */
static unsigned bit_of(const Timetable *t, int64_t day)
{
    if (in_list(&t->except, day) || (t->only.count && !in_list(&t->only, day)))
        return 0;
    return t->only.count ? HOURS_EVERY_DAY : 1u << calendar_weekday(day);
}

/* The same, of a day whose bits are known, and those of the day before. */
static bool holds(const Hours *h, unsigned today, unsigned before, int minute)
{
    for (int i = 0; i < h->count; i++) {
        const HoursRange *g = &h->range[i];
        int late = minute + HOURS_DAY;
        if ((g->days & today && minute >= g->from && minute < g->until) ||
            (g->days & before && late >= g->from && late < g->until))
            return true;
    }
    return false;
}

bool timetable_hold(const Timetable *t, int64_t day, int minute)
{
    return holds(&t->hours, bit_of(t, day), bit_of(t, day - 1), minute);
}

/* The first minute of this day, from `from` on, in which it is not as `now`; HOURS_DAY if there is none.
 * Nothing changes but at midnight and where hours begin or end. */
static int next_change(const Timetable *t, int64_t day, int from, bool now)
{
    unsigned today = bit_of(t, day), before = bit_of(t, day - 1);
    int first = from == 0 && holds(&t->hours, today, before, 0) != now ? 0 : HOURS_DAY;
    for (int i = 0; i < t->hours.count; i++) {
        const HoursRange *g = &t->hours.range[i];
        const int edges[] = {g->from, g->until, g->until - HOURS_DAY};
        for (int e = 0; e < 3; e++)
            if (edges[e] >= from && edges[e] < first &&
                holds(&t->hours, today, before, edges[e]) != now)
                first = edges[e];
    }
    return first;
}

bool timetable_is_on(const Timetable *t, const Zone *zone, int64_t utc_s, int64_t *until_s)
{
    int64_t horizon = utc_s + (int64_t)TIMETABLE_DAYS * DAY_S, at = utc_s;
    bool now = false;
    while (at < horizon) {
        int64_t offset = timezone_offset(zone, at), end = timezone_next_change(zone, at);
        int64_t local = at + offset, day = fixed_floor_div(local, DAY_S);
        int minute = (int)((local - day * DAY_S) / 60);
        bool is = timetable_hold(t, day, minute);
        if (at == utc_s)
            now = is;
        *until_s = at;
        if (is != now)
            return now;
        end = end < horizon ? end : horizon;
        for (int from = minute; at < end; day++, from = 0) {
            int change = next_change(t, day, from, now);
            at = day * DAY_S + change * 60 - offset;
            *until_s = at;
            if (change < HOURS_DAY && at < end)
                return now;
        }
        at = end;
    }
    *until_s = horizon;
    return now;
}

static bool same_list(const DayList *a, const DayList *b)
{
    bool same = a->count == b->count;
    for (int i = 0; same && i < a->count; i++)
        same = a->range[i].yearly == b->range[i].yearly && a->range[i].first == b->range[i].first &&
               a->range[i].last == b->range[i].last;
    return same;
}

bool timetable_same(const Timetable *a, const Timetable *b)
{
    bool same = a->hours.count == b->hours.count;
    for (int i = 0; same && i < a->hours.count; i++) {
        const HoursRange *g = &a->hours.range[i], *h = &b->hours.range[i];
        same = g->days == h->days && g->from == h->from && g->until == h->until;
    }
    return same && same_list(&a->except, &b->except) && same_list(&a->only, &b->only);
}

bool timetable_ends(const Timetable *t, int64_t *last_day)
{
    *last_day = INT64_MIN;
    for (int i = 0; i < t->only.count; i++) {
        if (t->only.range[i].yearly)
            return false;
        if (t->only.range[i].last > *last_day)
            *last_day = t->only.range[i].last;
    }
    return t->only.count > 0;
}

typedef struct {
    TimetableSpan *list;
    size_t count, capacity, most;
    bool failed;
} Spans;

/* Adds a span that begins no earlier than those before it; joins it to one that it meets. */
static void add(Spans *s, int64_t from, int64_t until)
{
    TimetableSpan *last = s->count ? &s->list[s->count - 1] : NULL;
    if (last && from <= last->until) {
        last->until = until > last->until ? until : last->until;
        return;
    }
    if (s->count == s->most)
        return;
    if (!arena_grow(&s->list, s->count, &s->capacity, sizeof *s->list))
        s->failed = true;
    else
        s->list[s->count++] = (TimetableSpan){from, until};
}

static int by_from(const void *left, const void *right)
{
    const HoursRange *a = left, *b = right;
    return a->from != b->from ? a->from - b->from : a->until - b->until;
}

/* The local spans of the days from first to last, in seconds. Hours begin
 * on their own day, so those of the next day begin later, even if these go on after midnight. */
static void local_spans(const Timetable *t, int64_t first, int64_t last, Spans *out)
{
    HoursRange range[HOURS_RANGES];
    memcpy(range, t->hours.range, sizeof range);
    qsort(range, (size_t)t->hours.count, sizeof *range, by_from);
    for (int64_t day = first; day <= last && !out->failed; day++) {
        unsigned bit = bit_of(t, day);
        for (int i = 0; bit && i < t->hours.count; i++)
            if (range[i].days & bit)
                add(out, day * DAY_S + range[i].from * 60, day * DAY_S + range[i].until * 60);
    }
}

bool timetable_spans(const Timetable *t, const Zone *zone, int64_t from, int64_t until, size_t most,
                     TimetableSpan **spans, size_t *count)
{
    Spans local = {.most = SIZE_MAX}, out = {.most = most};
    local_spans(t, fixed_floor_div(from, DAY_S) - 3, fixed_floor_div(until, DAY_S) + 2, &local);
    for (int64_t at = from, end; at < until && !local.failed; at = end) {
        int64_t offset = timezone_offset(zone, at);
        size_t low = 0, high = local.count;
        end = timezone_next_change(zone, at);
        end = end < until ? end : until;
        while (low < high) { /* the first that ends after `at` */
            size_t middle = low + (high - low) / 2;
            if (local.list[middle].until - offset <= at)
                low = middle + 1;
            else
                high = middle;
        }
        for (; low < local.count && local.list[low].from - offset < end; low++) {
            int64_t a = local.list[low].from - offset, b = local.list[low].until - offset;
            add(&out, a > at ? a : at, b < end ? b : end);
        }
    }
    bool good = !local.failed && !out.failed;
    free(local.list);
    *spans = out.list;
    *count = out.count;
    return good;
}
