/* SPDX-License-Identifier: MIT */
/* An instant is a date, a time, or both; RFC 3339 adds the offset. Local ones are in the zone of the
 * source, so that "until the first of March" ends at that midnight on every screen. */
#include "compiler/moment.h"

#include "base/utf8.h"
#include "lang/day.h"

#include <stdio.h>
#include <string.h>

enum { DAY_S = 86400, DATE_BYTES = 10 };

static const Lang *lang_of(const MomentReader *r)
{
    return r->lang ? r->lang : lang_default();
}

static DayForms forms_of(const MomentReader *r)
{
    return (DayForms){lang_of(r), r->month_first};
}

HoursWords moment_words(const MomentReader *r)
{
    return day_words(lang_of(r));
}

/* Reads `n` digits; -1 if there are fewer. */
static int digits(const char *s, size_t len, size_t at, size_t n)
{
    int value = 0;
    if (at + n > len)
        return -1;
    for (size_t i = at; i < at + n; i++) {
        if (s[i] < '0' || s[i] > '9')
            return -1;
        value = value * 10 + (s[i] - '0');
    }
    return value;
}

bool moment_date(const char *s, size_t len, const MomentReader *r, Date *out, Err *err)
{
    DayForms forms = forms_of(r);
    size_t bytes = 0;
    DayResult found = len == 7 ? day_read_yearly(s, len, out, err) : DAY_NONE;
    if (found != DAY_NONE)
        return found == DAY_READ;
    found = day_read(s, len, &forms, out, &bytes, err);
    if (found == DAY_READ && bytes == len)
        return true;
    return found >= DAY_WRONG
               ? false
               : err_set(err, 0, 1, "not a date; write 2024-10-30, or --10-30 without the year");
}

static bool wrong(size_t at, Err *err)
{
    return err_set(err, 0, (int)at + 1,
                   "not a time; write 2026-03-01, 2026-03-01 08:00 or 2026-03-01T08:00:00+01:00");
}

/* ---- what is no moment ---- */

/* "Friday", which may be any. */
static bool ask_day(const char *s, size_t len, const MomentReader *r, int weekday, Err *err)
{
    int64_t today = calendar_days(timezone_civil(r->zone, r->now).date);
    Date next = calendar_date(today + (weekday - calendar_weekday(today) + 7) % 7);
    return err_set(err, 0, 1, "which %.*s? name the day: %04d-%02d-%02d is the next one",
                   len > 40 ? 40 : (int)len, s, next.year, next.month, next.day);
}

/* "31.12." and "Dec 31", which name no year. */
static bool ask_year(const char *s, size_t len, const MomentReader *r, Err *err)
{
    static const char *const marks[] = {"", " ", "/"};
    DayForms forms = forms_of(r);
    int64_t today = calendar_days(timezone_civil(r->zone, r->now).date);
    for (size_t i = 0; len < 40 && i < sizeof marks / sizeof *marks; i++)
        for (int year = calendar_date(today).year, more = 0; more < 2; more++) {
            char text[64];
            Date date;
            size_t bytes = 0;
            int n = snprintf(text, sizeof text, "%.*s%s%04d", (int)len, s, marks[i], year + more);
            if (day_read(text, (size_t)n, &forms, &date, &bytes, NULL) != DAY_READ ||
                bytes != (size_t)n || calendar_days(date) < today)
                continue;
            return err_set(err, 0, 1, "in which year? write %04d-%02d-%02d", date.year, date.month,
                           date.day);
        }
    return wrong(0, err);
}

/* ---- with its offset ---- */

static bool has_offset(const char *s, size_t len)
{
    if (len <= DATE_BYTES + 6 || len > 60)
        return false;
    char last = s[len - 1], sign = s[len - 6];
    return last == 'Z' || last == 'z' || ((sign == '+' || sign == '-') && s[len - 3] == ':');
}

static bool parse_offset(const char *s, size_t len, int64_t *out, Err *err)
{
    char copy[64];
    int64_t us = 0;
    memcpy(copy, s, len);
    copy[DATE_BYTES] = 'T';
    if (!calendar_parse(copy, len, &us, err))
        return false;
    *out = us / 1000000 - (us % 1000000 < 0 ? 1 : 0);
    return true;
}

/* ---- local ---- */

/* "08:00:30", with seconds. */
static bool with_seconds(const char *s, size_t len, int *out)
{
    int hour = digits(s, len, 0, 2), minute = digits(s, len, 3, 2), second = digits(s, len, 6, 2);
    if (len != 8 || s[2] != ':' || s[5] != ':' || hour < 0 || hour > 23 || minute < 0 ||
        minute > 59 || second < 0 || second > 59)
        return false;
    *out = hour * 3600 + minute * 60 + second;
    return true;
}

/* The time of day that is the rest of the text from `at` on. */
static bool read_time(const char *s, size_t len, size_t at, Moment *out, Err *err)
{
    HoursTime time = {0};
    Err why = {0};
    out->has_time = true;
    if (with_seconds(s + at, len - at, &out->time_s))
        return true;
    size_t n = hours_time(s + at, len - at, &time, &why);
    out->time_s = time.minute * 60;
    if (n && at + n == len)
        return true;
    int column = (int)utf8_count(s, at) + 1;
    bool no_such = !n && strcmp(why.why, err_words("there is no such time of day")) == 0;
    return err_set(err, 0, column,
                   no_such ? ERR_WORDS("there is no such time of day")
                           : ERR_WORDS("not a time of day; write it as 08:00 after the date"));
}

/* The time at s is all there is. */
static bool is_time(const char *s, size_t len, Moment *out)
{
    HoursTime time = {0};
    size_t n = hours_time(s, len, &time, NULL);
    *out = (Moment){.has_time = true, .time_s = time.minute * 60};
    return n == len && n > 0 && (len > 2 || time.half);
}

static size_t skip(const char *s, size_t len, size_t at, const char *words)
{
    at += hours_blanks(s + at, len - at);
    at += at < len && s[at] == ',' ? 1 : 0;
    at += hours_blanks(s + at, len - at);
    size_t word = names_word(s + at, len - at, words);
    at += word;
    at += word && at < len && s[at] == '.' ? 1 : 0;
    return at + hours_blanks(s + at, len - at);
}

/* The name of a day before the date must be its own. */
static bool right_weekday(const char *s, size_t len, int named, int64_t day, Err *err)
{
    int real = calendar_weekday(day);
    Date d = calendar_date(day);
    if (named < 0 || named == real)
        return true;
    return err_set(err, 0, 1, "%04d-%02d-%02d is not a %.*s but a %s", d.year, d.month, d.day,
                   len > 40 ? 40 : (int)len, s, lang_default()->weekdays[real]);
}

bool moment_read(const char *s, size_t len, const MomentReader *r, Moment *out, Err *err)
{
    HoursWords words = moment_words(r);
    DayForms forms = forms_of(r);
    Date date;
    size_t name = 0, at = 0, bytes = 0;
    if (is_time(s, len, out))
        return true;
    int weekday = names_find(s, len, words.days, 2, 7, &name);
    *out = (Moment){.has_day = true};
    if (weekday >= 0)
        at = skip(s, len, name, "");
    DayResult found = day_read(s + at, len - at, &forms, &date, &bytes, err);
    if (found >= DAY_WRONG)
        return false;
    if (found == DAY_NONE && weekday >= 0 && (at == len || is_time(s + at, len - at, &(Moment){0})))
        return ask_day(s, name, r, weekday, err);
    if (found == DAY_NONE)
        return ask_year(s, len, r, err);
    out->day = calendar_days(date);
    if (!right_weekday(s, name, weekday, out->day, err))
        return false;
    if (at == 0 && bytes == DATE_BYTES && s[4] == '-' && has_offset(s, len)) {
        out->has_offset = out->has_time = true;
        return parse_offset(s, len, &out->utc_s, err);
    }
    at += bytes;
    if (at == len)
        return true;
    bool t = (s[at] == 'T' || s[at] == 't') && at + 1 < len;
    size_t time = t ? at + 1 : skip(s, len, at, "at|um|à|kl|om|alle|às|o|v|в");
    if (time == at || time >= len)
        return wrong(at, err);
    return read_time(s, len, time, out, err);
}

int64_t moment_utc(const Moment *m, const Zone *zone, bool is_end)
{
    if (m->has_offset)
        return m->utc_s;
    return timezone_utc(zone, (m->day + (is_end && !m->has_time)) * DAY_S + m->time_s);
}

int64_t moment_day(const Moment *m, const Zone *zone)
{
    return m->has_offset ? calendar_days(timezone_civil(zone, m->utc_s).date) : m->day;
}

bool moment_parse(const char *s, size_t len, const MomentReader *r, bool is_end, int64_t *out,
                  Err *err)
{
    static const int64_t first = -62135596800, last = 253402300800; /* years 1 and 10000 */
    Moment m;
    if (!moment_read(s, len, r, &m, err))
        return false;
    if (!m.has_day && !m.has_offset)
        return err_set(err, 0, 1,
                       "%.*s of which day? write it after the date, as in 2026-03-01 08:00",
                       len > 40 ? 40 : (int)len, s);
    *out = moment_utc(&m, r->zone, is_end);
    return (*out >= first && *out <= last) ||
           err_set(err, 0, 1, "out of range; years go from 1 to 9999");
}
