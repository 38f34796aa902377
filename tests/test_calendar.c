/* SPDX-License-Identifier: MIT */
/* The calendar against a day-by-day count, and RFC 3339 by rows. */
#include "base/calendar.h"
#include "check.h"

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
         "a digit after the point is missing; write \"2026-03-01T08:59:58+01:00\"", 21},
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
        Err err = {0};
        CHECK(calendar_parse(good[i].s, strlen(good[i].s), &us, &err), "%s: %s", good[i].s,
              err.why);
        CHECK_INT(us, good[i].us, good[i].s);
    }
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        CASE("bad[%zu]", i);
        int64_t us = 42;
        Err err = {0};
        CHECK(!calendar_parse(bad[i].s, strlen(bad[i].s), &us, &err), "%s", bad[i].s);
        CHECK_STR(err.why, bad[i].why, bad[i].s);
        CHECK_INT(err.column, bad[i].column, bad[i].s);
    }
    char out[32];
    calendar_format(1730295120, out);
    CHECK_STR(out, "2024-10-30T13:32:00Z", "format");
    calendar_format(-1, out);
    CHECK_STR(out, "1969-12-31T23:59:59Z", "format");
    calendar_format(CALENDAR_MIN, out);
    CHECK_STR(out, "0000-01-01T00:00:00Z", "held");
}

int main(void)
{
    calendar();
    rfc3339();
    return check_done("calendar");
}
