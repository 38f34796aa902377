/* SPDX-License-Identifier: MIT */
/* A dash within a date belongs to it; one after it makes a span. Dates follow each other with a comma,
 * a semicolon, "and" or only a blank. */
#include "lang/day_list.h"

#include "base/utf8.h"

#include <string.h>

/* A date, or "--12-24" for one of every year. Returns what it is; *bytes is what it takes. */
static DayResult read_day(const char *s, size_t len, const DayForms *forms, DayRange *out,
                          size_t *bytes, Err *err)
{
    Date date = {0};
    DayResult found = day_read_yearly(s, len, &date, err);
    *out = (DayRange){found == DAY_READ, date.month * INT64_C(32) + date.day, 0};
    *bytes = 7;
    if (found == DAY_NONE) {
        found = day_read(s, len, forms, &date, bytes, err);
        out->first = found == DAY_READ ? calendar_days(date) : 0;
    }
    out->last = out->first;
    return found;
}

/* A date, or two with a dash between them. */
static DayResult read_range(const char *s, size_t len, const DayForms *forms, DayRange *out,
                            size_t *bytes, Err *err)
{
    HoursWords words = day_words(forms->lang);
    DayResult found = read_day(s, len, forms, out, bytes, err);
    if (found != DAY_READ)
        return found;
    size_t next = *bytes + hours_blanks(s + *bytes, len - *bytes), more;
    size_t dash = hours_dash(s + next, len - next, &words);
    if (!dash)
        return DAY_READ;
    DayRange last;
    next += dash;
    next += hours_blanks(s + next, len - next);
    found = read_day(s + next, len - next, forms, &last, &more, err);
    out->last = last.first;
    *bytes = next + more;
    if (found != DAY_READ ||
        (last.yearly == out->yearly && (out->yearly || out->last >= out->first)))
        return found;
    err_set(err, 0, 1, "the second date must be after the first");
    return DAY_WRONG;
}

static size_t separator(const char *s, size_t len)
{
    size_t n = hours_blanks(s, len);
    return n ? n : strchr(",;&", *s) ? 1 : hours_and(s, len);
}

DayResult day_list_read(const char *s, size_t len, const DayForms *forms, DayList *out, Err *err)
{
    for (size_t at = 0, n; at < len; at += n) {
        DayResult found = DAY_NONE;
        Err why = {0};
        n = separator(s + at, len - at);
        if (n)
            continue;
        if (out->count == TIMETABLE_DATES)
            err_set(&why, 0, 1, "too many dates: at most %d", TIMETABLE_DATES);
        else
            found = read_range(s + at, len - at, forms, &out->range[out->count], &n, &why);
        if (found == DAY_READ) {
            out->count++;
            continue;
        }
        if (!why.why[0])
            err_set(&why, 0, 1,
                    "not a date; write 2026-12-24, or --12-24 for every year, or 2026-12-24 - "
                    "2026-12-31");
        if (err)
            *err = why;
        if (err)
            err->column = (int)utf8_count(s, at) + 1;
        return found == DAY_NONE ? DAY_WRONG : found;
    }
    return DAY_READ;
}
