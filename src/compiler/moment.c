/* SPDX-License-Identifier: MIT */
/* Three spellings of an instant, told apart by what follows the date: nothing, a local time, or a
 * time with its offset. Local ones are in the zone of the source, so that "until the first of
 * March" ends at that midnight on every screen. */
#include "compiler/moment.h"

#include <string.h>

enum { DAY_S = 86400, DATE_BYTES = 10 };

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

static bool read_date(const char *s, size_t len, Date *out)
{
    if (len < DATE_BYTES || s[4] != '-' || s[7] != '-')
        return false;
    *out = (Date){digits(s, len, 0, 4), digits(s, len, 5, 2), digits(s, len, 8, 2)};
    return out->year >= 0 && out->month >= 0 && out->day >= 0;
}

static bool date_exists(Date d, Err *err)
{
    if (d.year >= 1 && calendar_date_valid(d))
        return true;
    return err_set(err, 0, 1, "there is no %04d-%02d-%02d", d.year, d.month, d.day);
}

bool moment_date(const char *s, size_t len, Date *out, Err *err)
{
    if (len == 7 && memcmp(s, "--", 2) == 0 && s[4] == '-') {
        *out = (Date){0, digits(s, len, 2, 2), digits(s, len, 5, 2)};
        Date leap = {2000, out->month, out->day};
        if (out->month >= 0 && out->day >= 0)
            return calendar_date_valid(leap) ||
                   err_set(err, 0, 1, "there is no day %02d of month %02d", out->day, out->month);
    }
    if (len == DATE_BYTES && read_date(s, len, out))
        return date_exists(*out, err);
    return err_set(err, 0, 1, "not a date; write 2024-10-30, or --10-30 without the year");
}

/* "08:00" or "08:00:30" as seconds of the day. */
static bool read_time(const char *s, size_t len, size_t at, int *out)
{
    int hour = digits(s, len, at, 2), minute = digits(s, len, at + 3, 2), second = 0;
    if (hour < 0 || minute < 0 || s[at + 2] != ':')
        return false;
    if (len == at + 8 && s[at + 5] == ':')
        second = digits(s, len, at + 6, 2);
    else if (len != at + 5)
        return false;
    if (second < 0)
        return false;
    *out = hour > 23 || minute > 59 || second > 59 ? -1 : hour * 3600 + minute * 60 + second;
    return true;
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

static bool read_moment(const char *s, size_t len, const Zone *zone, bool is_end, int64_t *out,
                        Err *err)
{
    Date date;
    int time_s;
    if (!read_date(s, len, &date) || len > 60)
        return err_set(err, 0, 1,
                       "not a time; write 2026-03-01, 2026-03-01 08:00 or "
                       "2026-03-01T08:00:00+01:00");
    if (!date_exists(date, err))
        return false;
    if (len == DATE_BYTES) {
        *out = timezone_utc(zone, (calendar_days(date) + is_end) * DAY_S);
        return true;
    }
    char mark = s[DATE_BYTES];
    if ((mark == ' ' || mark == 'T') && read_time(s, len, DATE_BYTES + 1, &time_s)) {
        if (time_s < 0)
            return err_set(err, 0, DATE_BYTES + 2, "there is no such time of day");
        *out = timezone_utc(zone, calendar_days(date) * DAY_S + time_s);
        return true;
    }
    if (mark == ' ' || mark == 'T' || mark == 't')
        return parse_offset(s, len, out, err);
    return err_set(err, 0, DATE_BYTES + 1,
                   "not a time; write 2026-03-01, 2026-03-01 08:00 or 2026-03-01T08:00:00+01:00");
}

bool moment_parse(const char *s, size_t len, const Zone *zone, bool is_end, int64_t *out, Err *err)
{
    static const int64_t first = -62135596800, last = 253402300800; /* years 1 and 10000 */
    if (!read_moment(s, len, zone, is_end, out, err))
        return false;
    return (*out >= first && *out <= last) ||
           err_set(err, 0, 1, "out of range; years go from 1 to 9999");
}
