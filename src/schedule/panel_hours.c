/* SPDX-License-Identifier: MIT */
/* Each language reads the line by its own names. Those that cannot have nothing to say, unless none can:
 * then the one that came furthest says why. "Ma 7-19" is a Monday to the Dutch and a Tuesday to the
 * French, so nobody can know which is meant, unless another line is in Dutch. */
#include "schedule/panel_hours.h"

#include "base/utf8.h"
#include "lang/day_list.h"

#include <stdio.h>
#include <string.h>

enum { SHOWN = 120 };

/* Keeps the fault that is further right. */
static void keep_fault(const Err *fault, Err *kept)
{
    if (!kept->why[0] || fault->column > kept->column)
        *kept = *fault;
}

static bool two_ways(const char *s, const char *one, const char *other, Err *err)
{
    return err_set(err, 0, 1, "'%.60s' has two readings; write '%s' or '%s'", s, one, other);
}

/* ---- days and hours ---- */

static void write_days(uint8_t days, Utf8Out *out)
{
    const Lang *english = lang_default();
    for (int day = 0, last; day < 7; day = last + 1) {
        for (last = day; last < 7 && days >> last & 1; last++)
            continue;
        if (last == day)
            continue;
        const char *from = english->weekdays_short[day], *until = english->weekdays_short[last - 1];
        utf8_add(out, ", ", out->len ? 2 : 0);
        utf8_add(out, from, strlen(from));
        if (last - 1 == day)
            continue;
        utf8_add(out, "-", 1);
        utf8_add(out, until, strlen(until));
    }
}

/* In English, so that every language reads it alike. */
static void write_hours(const Hours *h, char shown[SHOWN])
{
    Utf8Out out = {shown, SHOWN, 0, false};
    shown[0] = '\0';
    for (int i = 0; i < h->count; i++) {
        const HoursRange *g = &h->range[i];
        char text[48];
        if (i == 0 || g->days != g[-1].days)
            write_days(g->days, &out);
        else
            utf8_add(&out, ",", 1);
        int until = g->until > HOURS_DAY ? g->until - HOURS_DAY : g->until;
        int len = snprintf(text, sizeof text, " %02d:%02d-%02d:%02d", g->from / 60, g->from % 60,
                           until / 60, until % 60);
        if (h->has_times)
            utf8_add(&out, text, (size_t)len);
    }
}

static bool same_hours(const Hours *a, const Hours *b)
{
    Timetable one = {.hours = *a}, other = {.hours = *b};
    return timetable_same(&one, &other);
}

/* Reads the line in each language that is not foreign to those before it, and lists in *foreign to which
 * it is. */
static bool read_hours(const char *s, const bool *before, Hours *all, bool *foreign, Err *err)
{
    Err fault = {.why = ""}, why;
    bool read = false;
    const Lang *lang;
    for (size_t i = 0; i < PANEL_HOURS_LANGS && (lang = lang_at(i)); i++) {
        HoursWords words = day_words(lang);
        Hours here;
        words.lists = 1;
        foreign[i] = before[i] || !hours_parse(s, strlen(s), &words, &here, &why);
        if (before[i])
            continue;
        if (foreign[i]) {
            keep_fault(&why, &fault);
        } else if (read && !same_hours(all, &here)) {
            char one[SHOWN], other[SHOWN];
            write_hours(all, one);
            write_hours(&here, other);
            return two_ways(s, one, other, err);
        } else {
            *all = here;
            read = true;
        }
    }
    return read || err_set(err, 0, fault.column, "%s", fault.why);
}

bool panel_hours_read(const char *s, PanelHours *out, Err *err)
{
    static const bool none[PANEL_HOURS_LANGS];
    bool foreign[PANEL_HOURS_LANGS] = {false};
    Hours all, *to = &out->table.hours;
    Err narrow;
    if (!read_hours(s, out->foreign, &all, foreign, &narrow) &&
        !read_hours(s, none, &all, foreign, err))
        return false;
    if (to->count + all.count > HOURS_RANGES)
        return err_set(err, 0, 1, "too many: at most %d ranges of hours", HOURS_RANGES);
    memcpy(to->range + to->count, all.range, (size_t)all.count * sizeof *all.range);
    to->count += all.count;
    memcpy(out->foreign, foreign, sizeof foreign);
    return true;
}

/* ---- dates ---- */

static void write_date(int64_t code, bool yearly, Utf8Out *out)
{
    Date d = yearly ? (Date){0, (int)(code / 32), (int)(code % 32)} : calendar_date(code);
    char text[48];
    int len = yearly ? snprintf(text, sizeof text, "--%02d-%02d", d.month, d.day)
                     : snprintf(text, sizeof text, "%04d-%02d-%02d", d.year, d.month, d.day);
    utf8_add(out, text, (size_t)len);
}

static void write_dates(const DayList *list, int from, char shown[SHOWN])
{
    Utf8Out out = {shown, SHOWN, 0, false};
    shown[0] = '\0';
    for (int i = from; i < list->count; i++) {
        const DayRange *g = &list->range[i];
        utf8_add(&out, ", ", out.len ? 2 : 0);
        write_date(g->first, g->yearly, &out);
        if (g->last == g->first)
            continue;
        utf8_add(&out, " - ", 3);
        write_date(g->last, g->yearly, &out);
    }
}

static bool same_dates(const DayList *a, const DayList *b)
{
    Timetable one = {.except = *a}, other = {.except = *b};
    return timetable_same(&one, &other);
}

bool panel_hours_read_dates(const char *s, PanelHours *p, Err *err)
{
    DayList *out = &p->table.except;
    DayList all = *out;
    Err fault = {.why = ""}, why;
    bool read = false;
    const Lang *lang;
    for (size_t i = 0; (lang = lang_at(i)); i++) {
        DayForms forms = {lang, false};
        DayList here = *out;
        DayResult found = day_list_read(s, strlen(s), &forms, &here, &why);
        if (found == DAY_TWO_WAYS)
            return err_set(err, 0, why.column, "%s", why.why);
        if (found != DAY_READ) {
            keep_fault(&why, &fault);
        } else if (read && !same_dates(&all, &here)) {
            char one[SHOWN], other[SHOWN];
            write_dates(&all, out->count, one);
            write_dates(&here, out->count, other);
            return two_ways(s, one, other, err);
        } else {
            all = here;
            read = true;
        }
    }
    if (read && all.count == out->count)
        return err_set(err, 0, 1, "write dates, as in 2026-12-24 or --12-24 for every year");
    if (!read)
        return err_set(err, 0, fault.column, "%s", fault.why);
    *out = all;
    return true;
}

/* ---- now ---- */

bool panel_hours_on(const PanelHours *p, const Zone *zone, int64_t utc_s, int64_t *until_s)
{
    Timetable whole = p->table;
    if (!whole.hours.count)
        whole.hours = (Hours){.count = 1, .range = {{HOURS_EVERY_DAY, 0, HOURS_DAY}}};
    return timetable_is_on(&whole, zone, utc_s, until_s);
}
