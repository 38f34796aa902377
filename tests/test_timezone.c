/* SPDX-License-Identifier: MIT */
/* Zone rules against the C library's, which is used here and nowhere else; the edges and the wrong
 * rules by rows. */
#include "base/timezone.h"
#include "check.h"

#include <stdlib.h>
#include <time.h>

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
    Err err = {0};
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
        wrong += next != CALENDAR_MAX &&
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
    CHECK_INT(timezone_offset(&z, CALENDAR_MIN), 3600, "held");
    CHECK_INT(timezone_next_change(&z, CALENDAR_MAX), CALENDAR_MAX, "held");
    Zone all = zone("EST5EDT4,0/0,J365/25");
    CHECK_INT(timezone_offset(&all, 1735707600), -4 * 3600, "summer time all year");
    CHECK_INT(timezone_next_change(&all, 0), CALENDAR_MAX, "summer time all year");
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
        Err err = {0};
        CHECK(!timezone_parse(rows[i].rule, strlen(rows[i].rule), &z, &err), "%s", rows[i].rule);
        CHECK_STR(err.why, rows[i].why, rows[i].rule);
        CHECK_INT(err.column, rows[i].column, rows[i].rule);
    }
}

int main(void)
{
    for (size_t i = 0; i < sizeof RULES / sizeof *RULES; i++)
        against_libc(RULES[i]);
    by_hand();
    bad_rules();
    return check_done("timezone");
}
