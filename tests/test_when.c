/* SPDX-License-Identifier: MIT */
/* The calendar against a day-by-day count, RFC 3339 by rows, and the zone rules against the C
 * library's, which is used here and nowhere else. */
#include "base/timezone.h"
#include "check.h"

#include <stdlib.h>
#include <time.h>

static void calendar(void)
{
    static const int lengths[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int64_t days = calendar_days((Date){1, 1, 1}), wrong = 0;
    CHECK_INT(days, -719162, "0001-01-01");
    CHECK_INT(calendar_days((Date){1970, 1, 1}), 0, "1970-01-01");
    CHECK_INT(calendar_weekday(calendar_days((Date){2024, 10, 30})), 2,
              "2024-10-30 is a Wednesday");
    int weekday = calendar_weekday(days);
    for (int y = 1; y <= 9999; y++)
        for (int m = 1; m <= 12; m++) {
            bool leap = y % 400 == 0 || (y % 4 == 0 && y % 100 != 0);
            int length = lengths[m - 1] + (m == 2 && leap);
            wrong += calendar_date_valid((Date){y, m, length + 1}) +
                     calendar_date_valid((Date){y, m, 0});
            for (int d = 1; d <= length; d++, days++, weekday = (weekday + 1) % 7) {
                Date got = calendar_date(days);
                wrong += got.year != y || got.month != m || got.day != d;
                wrong += calendar_days(got) != days || calendar_weekday(days) != weekday;
                wrong += !calendar_date_valid(got);
            }
        }
    CHECK_INT(wrong, 0, "every day of 0001 to 9999");
    static const Date bad[] = {{0, 1, 1},      {10000, 1, 1}, {2026, 0, 1},
                               {2026, 13, 1},  {2026, 2, 29}, {1900, 2, 29},
                               {2026, -1, -1}, {2026, 4, 31}, {-4, 2, 29}};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        CASE("bad[%zu]", i);
        CHECK(!calendar_date_valid(bad[i]), "row %zu", i);
    }
    CHECK_INT(calendar_date(INT64_MAX).year, 10000, "held");
    CHECK_INT(calendar_date(INT64_MIN).year, 0, "held");
}

static void rfc3339(void)
{
    static const struct {
        const char *s;
        int64_t us;
    } good[] = {
        {"1970-01-01T00:00:00Z", 0},
        {"2026-03-01T08:59:58+01:00", 1772351998000000},
        {"2026-03-01t07:59:58z", 1772351998000000},
        {"2026-03-01T07:59:58-00:00", 1772351998000000},
        {"2024-10-30T13:32:00.5Z", 1730295120500000},
        {"2024-10-30T13:32:00.1234567899Z", 1730295120123456},
        {"1969-12-31T23:59:59.999999Z", -1},
        {"2016-12-31T23:59:60Z", 1483228800000000},
        {"2017-01-01T00:59:60.25+01:00", 1483228800250000},
        {"0001-01-01T00:00:00Z", -62135596800000000},
        {"9999-12-31T23:59:59Z", 253402300799000000},
        {"2024-02-29T00:00:00+23:59", 1709078460000000},
    };
    static const struct {
        const char *s, *why;
        int column;
    } bad[] = {
        {"", "the year is missing; write \"2026-03-01T08:59:58+01:00\"", 1},
        {"2026-02-30T00:00:00Z", "the calendar has no 2026-02-30", 1},
        {"2026-13-01T00:00:00Z", "the calendar has no 2026-13-01", 1},
        {"0000-01-01T00:00:00Z", "the calendar has no 0000-01-01", 1},
        {"2026-03-01 00:00:00Z",
         "'T' between day and time is missing; write \"2026-03-01T08:59:58+01:00\"", 11},
        {"2026-03-01T24:00:00Z", "the hour 24 does not exist", 12},
        {"2026-03-01T00:60:00Z", "the minute 60 does not exist", 15},
        {"2026-03-01T00:00:61Z", "the second 61 does not exist", 18},
        {"2026-03-01T12:00:60Z", "a second 60 exists only at the end of a day in UTC", 18},
        {"2026-03-01T00:00:00",
         "the offset from UTC (\"Z\" or \"+01:00\") is missing; write "
         "\"2026-03-01T08:59:58+01:00\"",
         20},
        {"2026-03-01T00:00:00.Z",
         "a digit behind the point is missing; write \"2026-03-01T08:59:58+01:00\"", 21},
        {"2026-03-01T00:00:00+0100", "':' is missing; write \"2026-03-01T08:59:58+01:00\"", 23},
        {"2026-03-01T00:00:00+24:00", "the offset's hour 24 does not exist", 21},
        {"2026-03-01T00:00:00Z ", "nothing may follow the offset from UTC", 21},
        {"2026-3-1T00:00:00Z", "the month is missing; write \"2026-03-01T08:59:58+01:00\"", 7},
        {"20260301T000000Z", "'-' is missing; write \"2026-03-01T08:59:58+01:00\"", 5},
        {"2026-03-01T00:00Z", "':' is missing; write \"2026-03-01T08:59:58+01:00\"", 17},
        {" 2026-03-01T00:00:00Z", "the year is missing; write \"2026-03-01T08:59:58+01:00\"", 1},
    };
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        CASE("good[%zu]", i);
        int64_t us = 42;
        Err err = {"", 0, 0};
        CHECK(calendar_parse(good[i].s, strlen(good[i].s), &us, &err), "%s: %s", good[i].s,
              err.why);
        CHECK_INT(us, good[i].us, good[i].s);
    }
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        CASE("bad[%zu]", i);
        int64_t us = 42;
        Err err = {"", 0, 0};
        CHECK(!calendar_parse(bad[i].s, strlen(bad[i].s), &us, &err), "%s", bad[i].s);
        CHECK_STR(err.why, bad[i].why, bad[i].s);
        CHECK_INT(err.column, bad[i].column, bad[i].s);
    }
    char out[32];
    calendar_format(1730295120, out);
    CHECK_STR(out, "2024-10-30T13:32:00Z", "format");
    calendar_format(-1, out);
    CHECK_STR(out, "1969-12-31T23:59:59Z", "format");
    calendar_format(WHEN_MIN, out);
    CHECK_STR(out, "0000-01-01T00:00:00Z", "held");
}

/* ---- zones ---- */

static const char *const RULES[] = {
    "CET-1CEST,M3.5.0,M10.5.0/3",
    "EST5EDT,M3.2.0,M11.1.0",
    "<+0330>-3:30",
    "IST-5:30",
    "UTC0",
    "<-02>2<-01>,M3.5.0/-1,M10.5.0/0",
    "IST-1GMT0,M10.5.0,M3.5.0/1",
    "AEST-10AEDT,M10.1.0,M4.1.0/3",
    "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0",
    "NZST-12NZDT,M9.5.0,M4.1.0/3",
    "<+1245>-12:45<+1345>,M9.5.0/2:45,M4.1.0/3:45",
    "IST-2IDT,M3.4.4/26,M10.5.0",
    "EET-2EEST,M3.4.4/50,M10.4.4/50",
    "<-04>4<-03>,M9.1.6/24,M4.1.6/24",
    "XST3XDT,J60/0,J300/12:30:15",
    "XST-3XDT,59,299/1",
};

static Zone zone(const char *rule)
{
    Zone z = {.standard_s = 0};
    Err err = {"", 0, 0};
    CHECK(timezone_parse(rule, strlen(rule), &z, &err), "%s: %s", rule, err.why);
    return z;
}

/* The offset and the calendar as the C library has them; TZ is set. */
static bool agrees(const Zone *z, int64_t utc_s)
{
    time_t t = (time_t)utc_s;
    struct tm tm;
    if (!localtime_r(&t, &tm))
        return false;
    Civil c = timezone_civil(z, utc_s);
    return c.date.year == tm.tm_year + 1900 && c.date.month == tm.tm_mon + 1 &&
           c.date.day == tm.tm_mday && c.hour == tm.tm_hour && c.minute == tm.tm_min &&
           c.second == tm.tm_sec && c.weekday == (tm.tm_wday + 6) % 7;
}

static int64_t random_instant(uint64_t *state, int64_t end)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return (int64_t)((*state >> 20) % (uint64_t)end);
}

enum { NEAR_MIN = 6 * 60 };

/* Every local second near a change, by search instead of by rule; offsets are those of the minutes
 * around it. */
static int64_t slow_utc(const int64_t offsets[2 * NEAR_MIN + 1], int64_t local_s, int64_t change)
{
    for (int i = 0; i <= 2 * NEAR_MIN; i++) {
        int64_t t = change + (i - NEAR_MIN) * 60;
        if (t + offsets[i] == local_s)
            return t;
    }
    return change;
}

static void against_libc(const char *rule)
{
    Zone z = zone(rule);
    int64_t end = sizeof(time_t) < 8 ? INT32_MAX : 4102444800, wrong = 0, changes = 0;
    uint64_t state = 1;
    setenv("TZ", rule, 1);
    tzset();
    CASE("%s", rule);
    for (int i = 0; i < 4000; i++) {
        int64_t t = random_instant(&state, end);
        int64_t next = timezone_next_change(&z, t);
        wrong += !agrees(&z, t);
        wrong += next != WHEN_MAX &&
                 (next <= t || timezone_offset(&z, next - 1) != timezone_offset(&z, t));
        wrong += timezone_offset(&z, timezone_utc(&z, t)) + timezone_utc(&z, t) != t &&
                 timezone_offset(&z, timezone_utc(&z, t) - 1) ==
                     timezone_offset(&z, timezone_utc(&z, t));
    }
    for (int64_t t = 0; (t = timezone_next_change(&z, t)) < end; changes++) {
        wrong += !agrees(&z, t - 1) + !agrees(&z, t) + !agrees(&z, t + 1);
        wrong += timezone_offset(&z, t - 1) == timezone_offset(&z, t);
        int64_t offsets[2 * NEAR_MIN + 1];
        for (int i = 0; i <= 2 * NEAR_MIN; i++)
            offsets[i] = timezone_offset(&z, t + (i - NEAR_MIN) * 60);
        for (int64_t local = t - 15 * 60 * 8; local <= t + 15 * 60 * 8; local += 15 * 60)
            wrong += timezone_utc(&z, local + z.standard_s) !=
                     slow_utc(offsets, local + z.standard_s, t);
    }
    CHECK_INT(wrong, 0, rule);
    CHECK(z.has_summer ? changes >= 136 : changes == 0, "%s: %" PRId64 " changes", rule, changes);
}

static void by_hand(void)
{
    Zone z = zone("CET-1CEST,M3.5.0,M10.5.0/3");
    const int64_t spring = 1774746000, autumn = 1792890000; /* 2026-03-29, 2026-10-25, 01:00Z */
    CHECK_INT(timezone_next_change(&z, spring - 1), spring, "spring");
    CHECK_INT(timezone_next_change(&z, spring), autumn, "autumn");
    CHECK_INT(timezone_offset(&z, spring - 1), 3600, "winter");
    CHECK_INT(timezone_offset(&z, spring), 7200, "summer");
    CHECK_INT(timezone_utc(&z, spring + 3600 + 1800), spring, "02:30 is never shown");
    CHECK_INT(timezone_utc(&z, spring + 3600 - 1), spring - 1, "01:59:59");
    CHECK_INT(timezone_utc(&z, spring + 7200), spring, "03:00");
    CHECK_INT(timezone_utc(&z, autumn + 3600 + 1800), autumn - 1800, "02:30 is shown twice");
    CHECK_INT(timezone_utc(&z, autumn + 7200), autumn + 3600, "03:00 again");
    CHECK_INT(timezone_offset(&z, WHEN_MIN), 3600, "held");
    CHECK_INT(timezone_next_change(&z, WHEN_MAX), WHEN_MAX, "held");
    Zone all = zone("EST5EDT4,0/0,J365/25");
    CHECK_INT(timezone_offset(&all, 1735707600), -4 * 3600, "summer time all year");
    CHECK_INT(timezone_next_change(&all, 0), WHEN_MAX, "summer time all year");
    Zone edge = zone("XST0XDT,0/-167,J365/167");
    CHECK_INT(edge.begin.at_s, -167 * 3600, "a week before");
    CHECK_INT(zone("XST-24:59:59").standard_s, 24 * 3600 + 59 * 60 + 59, "far east");
}

static void bad_rules(void)
{
    static const struct {
        const char *rule, *why;
        int column;
    } rows[] = {
        {"", "zone rule: a name of at least three letters must stand here, as in \"CET-1\"", 1},
        {"CE-1", "zone rule: a name of at least three letters must stand here, as in \"CET-1\"", 3},
        {":Europe/Berlin",
         "zone rule: a name of at least three letters must stand here, as in \"CET-1\"", 1},
        {"Europe/Berlin", "zone rule: the hour must be a number from 0 to 24", 7},
        {"CET", "zone rule: the hour must be a number from 0 to 24", 4},
        {"CET-25", "zone rule: the hour must be a number from 0 to 24", 5},
        {"CET-1:60", "zone rule: a part of a time must be a number from 0 to 59", 7},
        {"<+01-1", "zone rule: '>' must close the name", 7},
        {"<+01", "zone rule: '>' must close the name", 5},
        {"CET-1CEST",
         "zone rule: summer time needs both its changes, as in "
         "\",M3.5.0,M10.5.0/3\"",
         10},
        {"CET-1CEST,M3.5.0",
         "zone rule: summer time needs both its changes, as in "
         "\",M3.5.0,M10.5.0/3\"",
         17},
        {"CET-1CEST,M13.5.0,M10.5.0", "zone rule: the month must be a number from 1 to 12", 12},
        {"CET-1CEST,M3.6.0,M10.5.0", "zone rule: \"Mmonth.week.weekday\" needs a week from 1 to 5",
         15},
        {"CET-1CEST,M3.5.7,M10.5.0",
         "zone rule: \"Mmonth.week.weekday\" needs a weekday from 0 (Sunday) to 6", 17},
        {"CET-1CEST,J0,J300", "zone rule: the day must be a number from 1 to 365", 12},
        {"CET-1CEST,366,J300", "zone rule: the day must be a number from 0 to 365", 11},
        {"CET-1CEST,J1/168,J300", "zone rule: the hour must be a number from 0 to 167", 14},
        {"CET-1CEST,J1,J300 ", "zone rule: nothing may follow the second change", 18},
        {"CET-99999999999999999999", "zone rule: the hour must be a number from 0 to 24", 5},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CASE("rows[%zu]", i);
        Zone z;
        Err err = {"", 0, 0};
        CHECK(!timezone_parse(rows[i].rule, strlen(rows[i].rule), &z, &err), "%s", rows[i].rule);
        CHECK_STR(err.why, rows[i].why, rows[i].rule);
        CHECK_INT(err.column, rows[i].column, rows[i].rule);
    }
}

int main(void)
{
    calendar();
    rfc3339();
    for (size_t i = 0; i < sizeof RULES / sizeof *RULES; i++)
        against_libc(RULES[i]);
    by_hand();
    bad_rules();
    return check_done("when");
}
