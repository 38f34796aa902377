/* SPDX-License-Identifier: MIT */
/* POSIX time-zone rules: two offsets and two changes a year. The last change before an instant
 * decides its offset. So rules that begin in one year and end in the next (the south), that hold
 * all year, or whose summer is behind standard time (Ireland) need no case of their own. Shifts come
 * before the rule, wherever there are any. */
#include "base/timezone.h"
#include "base/fixed.h"

enum { DAY = 86400, WEEK_HOURS = 167 };

static const int64_t FIRST = -62167219200, LAST = 253402300800; /* years 0000 and 10000 */

static int64_t hold(int64_t utc_s)
{
    return fixed_clamp(utc_s, FIRST, LAST);
}

static int year_of(int64_t utc_s)
{
    return calendar_date(fixed_floor_div(utc_s, DAY)).year;
}

/* The local midnight, in days, on which a change falls in a year. */
static int64_t change_day(const ZoneChange *c, int year)
{
    int64_t january = calendar_days((Date){year, 1, 1});
    if (c->form == 'n')
        return january + c->day;
    if (c->form == 'J') { /* day 60 is 1 March in every year */
        int64_t march = calendar_days((Date){year, 3, 1});
        return c->day < 60 ? january + c->day - 1 : march + c->day - 60;
    }
    int64_t first = calendar_days((Date){year, c->month, 1});
    int64_t next = calendar_days((Date){year + c->month / 12, c->month % 12 + 1, 1});
    int sunday_first = (calendar_weekday(first) + 1) % 7;
    int64_t day = first + (c->day - sunday_first + 7) % 7 + (c->week - 1) * 7;
    return day < next ? day : day - 7;
}

static int64_t begin_utc(const Zone *z, int year)
{
    return change_day(&z->begin, year) * DAY + z->begin.at_s - z->standard_s;
}

static int64_t end_utc(const Zone *z, int year)
{
    return change_day(&z->end, year) * DAY + z->end.at_s - z->summer_s;
}

/* Of two changes at one instant the later year's decides: thus rules say "summer time all year". */
static int32_t offset_by_rule(const Zone *z, int64_t t)
{
    int64_t latest = INT64_MIN;
    if (!z->has_summer)
        return z->standard_s;
    int32_t offset = z->standard_s;
    for (int year = year_of(t) - 2, i = 0; i < 4; i++, year++) {
        int64_t begin = begin_utc(z, year), end = end_utc(z, year);
        if (begin <= t && begin >= latest)
            latest = begin, offset = z->summer_s;
        if (end <= t && end >= latest)
            latest = end, offset = z->standard_s;
    }
    return offset;
}

int32_t timezone_offset(const Zone *z, int64_t utc_s)
{
    int n = z->shift_count;
    if (n == 0 || utc_s < z->shifts[0].at || utc_s >= z->shifts[n - 1].at)
        return offset_by_rule(z, hold(utc_s));
    while (z->shifts[n - 1].at > utc_s)
        n--;
    return z->shifts[n - 1].offset_s;
}

Civil timezone_civil(const Zone *z, int64_t utc_s)
{
    return calendar_civil(hold(utc_s) + timezone_offset(z, utc_s));
}

static bool changes_at(const Zone *z, int64_t utc_s)
{
    return timezone_offset(z, utc_s - 1) != timezone_offset(z, utc_s);
}

/* Looks nine years ahead: a rule may differ in leap years only, and 1900 was not one. */
int64_t timezone_next_change(const Zone *z, int64_t utc_s)
{
    int64_t t = hold(utc_s), next = CALENDAR_MAX;
    for (int i = z->shift_count - 1; i >= 0; i--)
        if (z->shifts[i].at > t && changes_at(z, z->shifts[i].at))
            next = z->shifts[i].at;
    for (int year = year_of(t) - 1, i = 0; z->has_summer && i <= 10; i++, year++) {
        int64_t begin = begin_utc(z, year), end = end_utc(z, year);
        if (begin > t && begin < next && changes_at(z, begin))
            next = begin;
        if (end > t && end < next && changes_at(z, end))
            next = end;
    }
    return next < LAST ? next : CALENDAR_MAX;
}

/* The larger offset gives the earlier instant. If neither offset is in force at its own instant,
 * the clocks jump over `local_s` between the two. Offsets are those of the rule or, where shifts are
 * near, of the day before and the day after. */
int64_t timezone_utc(const Zone *z, int64_t local_s)
{
    int64_t local = hold(local_s);
    int32_t high = z->standard_s, low = high;
    int n = z->shift_count;
    if (n && local > z->shifts[0].at - 2 * DAY && local < z->shifts[n - 1].at + 2 * DAY) {
        high = timezone_offset(z, local - 3 * DAY / 2);
        low = timezone_offset(z, local + 3 * DAY / 2);
    } else if (z->has_summer) {
        low = z->summer_s;
    }
    if (high < low) {
        int32_t swap = high;
        high = low;
        low = swap;
    }
    if (timezone_offset(z, local - high) == high)
        return local - high;
    if (timezone_offset(z, local - low) == low)
        return local - low;
    return timezone_next_change(z, local - high);
}

typedef struct {
    const char *s;
    size_t len, at;
    Err *err;
} Reader;

static bool fail(const Reader *r, const char *what)
{
    return err_set(r->err, 0, (int)r->at + 1, "zone rule: %s", err_words(what));
}

static bool take(Reader *r, char c)
{
    if (r->at == r->len || r->s[r->at] != c)
        return false;
    r->at++;
    return true;
}

static bool digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool letter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

static bool read_name(Reader *r)
{
    bool quoted = take(r, '<');
    size_t start = r->at;
    while (r->at < r->len &&
           (letter(r->s[r->at]) ||
            (quoted && (digit(r->s[r->at]) || r->s[r->at] == '+' || r->s[r->at] == '-'))))
        r->at++;
    if (r->at - start < 3)
        return fail(r,
                    ERR_WORDS("a name of at least three letters must stand here, as in \"CET-1\""));
    return !quoted || take(r, '>') ? true : fail(r, ERR_WORDS("'>' must close the name"));
}

static bool read_int(Reader *r, int min, int max, const char *what, int *out)
{
    size_t start = r->at;
    *out = 0;
    while (r->at < r->len && digit(r->s[r->at]) && *out <= max)
        *out = *out * 10 + (r->s[r->at++] - '0');
    if (r->at > start && *out >= min && *out <= max)
        return true;
    return err_set(r->err, 0, (int)start + 1, "zone rule: %s must be a number from %d to %d",
                   err_words(what), min, max);
}

/* [+-]hh[:mm[:ss]] */
static bool read_time(Reader *r, int max_hours, int32_t *seconds)
{
    bool negative = take(r, '-');
    int part[3] = {0, 0, 0};
    if (!negative)
        take(r, '+');
    for (int i = 0; i < 3 && (i == 0 || take(r, ':')); i++)
        if (!read_int(r, 0, i ? 59 : max_hours,
                      i ? ERR_WORDS("a part of a time") : ERR_WORDS("the hour"), &part[i]))
            return false;
    *seconds = part[0] * 3600 + part[1] * 60 + part[2];
    if (negative)
        *seconds = -*seconds;
    return true;
}

/* The sign says how far UTC is ahead: "CET-1" is one hour east. */
static bool read_offset(Reader *r, int32_t *east_s)
{
    int32_t west;
    if (!read_time(r, 24, &west))
        return false;
    *east_s = -west;
    return true;
}

static bool read_change(Reader *r, ZoneChange *c)
{
    *c = (ZoneChange){.form = 'n', .at_s = 2 * 3600};
    if (!take(r, ','))
        return fail(r,
                    ERR_WORDS("summer time needs both its changes, as in \",M3.5.0,M10.5.0/3\""));
    if (take(r, 'M')) {
        c->form = 'M';
        if (!read_int(r, 1, 12, ERR_WORDS("the month"), &c->month))
            return false;
        if (!take(r, '.') || !read_int(r, 1, 5, ERR_WORDS("the week"), &c->week))
            return fail(r, ERR_WORDS("\"Mmonth.week.weekday\" needs a week from 1 to 5"));
        if (!take(r, '.') || !read_int(r, 0, 6, ERR_WORDS("the weekday"), &c->day))
            return fail(r,
                        ERR_WORDS("\"Mmonth.week.weekday\" needs a weekday from 0 (Sunday) to 6"));
    } else if (take(r, 'J')) {
        c->form = 'J';
        if (!read_int(r, 1, 365, ERR_WORDS("the day"), &c->day))
            return false;
    } else if (!read_int(r, 0, 365, ERR_WORDS("the day"), &c->day)) {
        return false;
    }
    return !take(r, '/') || read_time(r, WEEK_HOURS, &c->at_s);
}

bool timezone_parse(const char *rule, size_t len, Zone *out, Err *err)
{
    Reader r = {rule, len, 0, err};
    Zone z = {.standard_s = 0};
    if (!read_name(&r) || !read_offset(&r, &z.standard_s))
        return false;
    if (r.at < len) {
        z.has_summer = true;
        z.summer_s = z.standard_s + 3600;
        if (!read_name(&r))
            return false;
        if (r.at < len && rule[r.at] != ',' && !read_offset(&r, &z.summer_s))
            return false;
        if (!read_change(&r, &z.begin) || !read_change(&r, &z.end))
            return false;
        if (r.at < len)
            return fail(&r, ERR_WORDS("nothing may follow the second change"));
    }
    *out = z;
    return true;
}

/* ---- reading shifts ---- */

static bool read_seconds(Reader *r, int64_t most, int64_t *out)
{
    bool negative = take(r, '-');
    size_t start = r->at;
    *out = 0;
    while (r->at < r->len && digit(r->s[r->at]) && *out <= most)
        *out = *out * 10 + (r->s[r->at++] - '0');
    if (r->at == start || *out > most)
        return err_set(r->err, 0, (int)start + 1, "zone changes: a number of seconds is expected");
    *out = negative ? -*out : *out;
    return true;
}

bool timezone_shifts(const char *s, size_t len, Zone *z, Err *err)
{
    Reader r = {s, len, 0, err};
    Zone shifted = *z;
    shifted.shift_count = 0;
    while (r.at < len) {
        int64_t at, offset;
        int n = shifted.shift_count;
        if (n == ZONE_SHIFTS || (n && !take(&r, ' ')))
            return err_set(err, 0, (int)r.at + 1, "zone changes: at most %d, with spaces between",
                           ZONE_SHIFTS);
        if (!read_seconds(&r, LAST, &at))
            return false;
        if (!take(&r, '+') && (r.at == len || s[r.at] != '-'))
            return err_set(err, 0, (int)r.at + 1, "zone changes: an offset is missing");
        if (!read_seconds(&r, 26 * INT64_C(3600), &offset))
            return false;
        if (n && at <= shifted.shifts[n - 1].at)
            return err_set(err, 0, (int)r.at + 1, "zone changes: not in order");
        shifted.shifts[shifted.shift_count++] = (ZoneShift){at, (int32_t)offset};
    }
    int n = shifted.shift_count;
    if (n == 1 ||
        (n && offset_by_rule(z, shifted.shifts[n - 1].at) != shifted.shifts[n - 1].offset_s))
        return err_set(err, 0, 1, "zone changes: the last one does not go back to the rule");
    *z = shifted;
    return true;
}
