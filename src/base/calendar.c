/* SPDX-License-Identifier: MIT */
/* Days are counted from 1970, in years that begin in March, so that the leap day is the last of its
 * year; 400 such years repeat exactly. Instants outside the years 0000 to 9999 are clamped, which
 * keeps every sum within 64 bits. */
#include "base/calendar.h"
#include "base/fixed.h"

#include <stdio.h>

enum { DAY = 86400, ERA_DAYS = 146097, MARCH_TO_1970 = 719468 };

static const int64_t DAYS_END = 2932897, DAYS_START = -719528; /* 10000-01-01, 0000-01-01 */

static bool leap(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int month_days(int year, int month)
{
    static const int days[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return days[month - 1] + (month == 2 && leap(year) ? 1 : 0);
}

bool calendar_date_valid(Date d)
{
    return d.year >= 1 && d.year <= 9999 && d.month >= 1 && d.month <= 12 && d.day >= 1 &&
           d.day <= month_days(d.year, d.month);
}

int64_t calendar_days(Date d)
{
    int64_t year = (int64_t)d.year - (d.month <= 2 ? 1 : 0);
    int64_t era = fixed_floor_div(year, 400), of_era = year - era * 400;
    int64_t month = ((int64_t)d.month + 9) % 12; /* 0 March .. 11 February */
    int64_t of_year = (153 * month + 2) / 5 + d.day - 1;
    return era * ERA_DAYS + of_era * 365 + of_era / 4 - of_era / 100 + of_year - MARCH_TO_1970;
}

Date calendar_date(int64_t days)
{
    int64_t day = fixed_clamp(days, DAYS_START, DAYS_END) + MARCH_TO_1970;
    int64_t era = fixed_floor_div(day, ERA_DAYS), of_era = day - era * ERA_DAYS;
    int64_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
    int64_t month = (5 * of_year + 2) / 153; /* 0 March */
    Date d = {.month = (int)(month < 10 ? month + 3 : month - 9),
              .day = (int)(of_year - (153 * month + 2) / 5 + 1)};
    d.year = (int)(era * 400 + year) + (d.month <= 2 ? 1 : 0);
    return d;
}

int calendar_weekday(int64_t days)
{
    int64_t day = days % 7; /* 1970-01-01 was a Thursday */
    return (int)((day + 10) % 7);
}

Civil calendar_civil(int64_t local_s)
{
    int64_t t = fixed_clamp(local_s, DAYS_START * DAY, DAYS_END * DAY),
            days = fixed_floor_div(t, DAY);
    int second = (int)(t - days * DAY);
    return (Civil){calendar_date(days), calendar_weekday(days), second / 3600, second / 60 % 60,
                   second % 60};
}

typedef struct {
    const char *s;
    size_t len, at;
    Err *err;
} Reader;

static bool fail(const Reader *r, const char *expected)
{
    return err_set(r->err, 0, (int)r->at + 1, "%s is missing; write \"2026-03-01T08:59:58+01:00\"",
                   err_words(expected));
}

static bool take(Reader *r, char c)
{
    if (r->at == r->len || r->s[r->at] != c)
        return false;
    r->at++;
    return true;
}

static bool mark(Reader *r, char c)
{
    const char expected[] = {'\'', c, '\'', '\0'};
    return take(r, c) || fail(r, expected);
}

static bool number(Reader *r, int digits, int max, const char *name, int *out)
{
    size_t start = r->at;
    *out = 0;
    for (int i = 0; i < digits; i++, r->at++) {
        if (r->at == r->len || r->s[r->at] < '0' || r->s[r->at] > '9')
            return fail(r, name);
        *out = *out * 10 + (r->s[r->at] - '0');
    }
    if (*out > max)
        return err_set(r->err, 0, (int)start + 1, "%s %0*d does not exist", err_words(name), digits,
                       *out);
    return true;
}

static bool read_date(Reader *r, Date *d)
{
    size_t start = r->at;
    if (!number(r, 4, 9999, ERR_WORDS("the year"), &d->year) || !mark(r, '-') ||
        !number(r, 2, 99, ERR_WORDS("the month"), &d->month) || !mark(r, '-') ||
        !number(r, 2, 99, ERR_WORDS("the day"), &d->day))
        return false;
    return calendar_date_valid(*d) ||
           err_set(r->err, 0, (int)start + 1, "the calendar has no %04d-%02d-%02d", d->year,
                   d->month, d->day);
}

static bool read_clock(Reader *r, int *seconds)
{
    int hour, minute, second;
    if (!number(r, 2, 23, ERR_WORDS("the hour"), &hour) || !mark(r, ':') ||
        !number(r, 2, 59, ERR_WORDS("the minute"), &minute) || !mark(r, ':') ||
        !number(r, 2, 60, ERR_WORDS("the second"), &second))
        return false;
    *seconds = hour * 3600 + minute * 60 + second;
    return true;
}

static bool read_fraction(Reader *r, int *microseconds)
{
    int unit = 100000;
    size_t digits = 0;
    *microseconds = 0;
    if (!take(r, '.'))
        return true;
    for (; r->at < r->len && r->s[r->at] >= '0' && r->s[r->at] <= '9'; r->at++, digits++) {
        *microseconds += unit * (r->s[r->at] - '0');
        unit /= 10;
    }
    return digits ? true : fail(r, ERR_WORDS("a digit after the point"));
}

static bool read_offset(Reader *r, int *seconds)
{
    int hour, minute;
    *seconds = 0;
    if (take(r, 'Z') || take(r, 'z'))
        return true;
    bool west = take(r, '-');
    if (!west && !take(r, '+'))
        return fail(r, ERR_WORDS("the offset from UTC (\"Z\" or \"+01:00\")"));
    if (!number(r, 2, 23, ERR_WORDS("the offset's hour"), &hour) || !mark(r, ':') ||
        !number(r, 2, 59, ERR_WORDS("the offset's minute"), &minute))
        return false;
    *seconds = (hour * 60 + minute) * (west ? -60 : 60);
    return true;
}

/* The leap second "23:59:60Z" is read as the second after it. */
bool calendar_parse(const char *s, size_t len, int64_t *out_us, Err *err)
{
    Reader r = {s, len, 0, err};
    Date date;
    int clock = 0, fraction = 0, offset = 0;
    if (!read_date(&r, &date))
        return false;
    if (!take(&r, 'T') && !take(&r, 't'))
        return fail(&r, ERR_WORDS("'T' between day and time"));
    if (!read_clock(&r, &clock) || !read_fraction(&r, &fraction) || !read_offset(&r, &offset))
        return false;
    if (r.at < len)
        return err_set(err, 0, (int)r.at + 1, "nothing may follow the offset from UTC");
    int64_t utc = calendar_days(date) * DAY + clock - offset;
    bool sixty = s[17] == '6';
    if (sixty && utc % DAY != 0)
        return err_set(err, 0, 18, "a second 60 exists only at the end of a day in UTC");
    *out_us = utc * 1000000 + fraction;
    return true;
}

void calendar_format(int64_t utc_s, char out[32])
{
    Civil c = calendar_civil(utc_s);
    snprintf(out, 32, "%04d-%02d-%02dT%02d:%02d:%02dZ", c.date.year, c.date.month, c.date.day,
             c.hour, c.minute, c.second);
}
