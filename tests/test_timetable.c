/* SPDX-License-Identifier: MIT */
/* Random days, hours and dates in many zones: the spans against a walk from minute to minute that asks
 * what the clock shows. Then some named days on which clocks change. */
#include "base/timetable.h"

#include "check.h"

#include <stdlib.h>
#include <string.h>

enum { MINUTE = 60, DAY = 86400 };

static uint64_t seed = 88172645463325252u;

static int below(int n)
{
    seed ^= seed << 13;
    seed ^= seed >> 7;
    seed ^= seed << 17;
    return (int)((seed >> 33) % (uint64_t)n);
}

static Zone zone_of(const char *rule, const char *shifts)
{
    Zone z = {.standard_s = 0};
    Err err = {0};
    CHECK(timezone_parse(rule, strlen(rule), &z, &err) &&
              timezone_shifts(shifts, strlen(shifts), &z, &err),
          "%s: %s", rule, err.why);
    return z;
}

static Timetable random_table(int64_t day)
{
    Timetable t = {.hours = {.count = 1 + below(4)}};
    for (int i = 0; i < t.hours.count; i++) {
        int step = below(2) ? 60 : 1, from = below(1440 / step) * step;
        int long_s = 1 + below(1440 / step);
        t.hours.range[i] = (HoursRange){(uint8_t)(below(3) ? below(128) : HOURS_EVERY_DAY),
                                        (int16_t)from, (int16_t)(from + long_s * step)};
    }
    DayList *lists[] = {&t.except, &t.only};
    for (int l = 0; l < 2; l++)
        for (int i = below(4) - 1; i > 0; i--) {
            int64_t first = day + below(14);
            DayRange g = {false, first, first + below(4)};
            if (below(3) == 0) {
                Date d = calendar_date(first), e = calendar_date(g.last);
                g = (DayRange){true, d.month * 32 + d.day, e.month * 32 + e.day};
            }
            lists[l]->range[lists[l]->count++] = g;
        }
    return t;
}

static bool shown(const Timetable *t, const Zone *z, int64_t at)
{
    Civil c = timezone_civil(z, at);
    return timetable_hold(t, calendar_days(c.date), c.hour * 60 + c.minute);
}

/* The first minute that is in one of them only; 0 if there is none. */
static int64_t compare(const Timetable *t, const Zone *z, int64_t from, int64_t until)
{
    TimetableSpan *s = NULL;
    size_t count = 0, i = 0;
    int64_t wrong = 0;
    CHECK(timetable_spans(t, z, from, until, 10000, &s, &count), "memory");
    for (size_t k = 0; k < count; k++)
        if (s[k].from >= s[k].until || s[k].from < from || s[k].until > until ||
            (k && s[k].from <= s[k - 1].until))
            wrong = s[k].from;
    for (int64_t at = from; at < until && !wrong; at += MINUTE) {
        while (i < count && s[i].until <= at)
            i++;
        if ((i < count && s[i].from <= at) != shown(t, z, at))
            wrong = at;
    }
    free(s);
    return wrong;
}

/* The first instant at which what is on now, and until when, is not as the walk says; 0 if there is
 * none. */
static int64_t compare_now(const Timetable *t, const Zone *z, int64_t from, int64_t until)
{
    int64_t change = INT64_MAX, said;
    bool after = shown(t, z, until);
    for (int64_t at = until - MINUTE; at >= from; at -= MINUTE) {
        bool is = shown(t, z, at);
        if (is != after)
            change = at + MINUTE;
        after = is;
        int64_t within = at + below(MINUTE);
        if (below(100) && change != at + MINUTE)
            continue;
        if (timetable_is_on(t, z, within, &said) != is || said <= within ||
            (change == INT64_MAX ? said <= until : said != change))
            return within;
    }
    return 0;
}

static void test_random(void)
{
    static const struct {
        const char *rule, *shifts;
        int64_t change;
    } zones[] = {{"UTC0", "", 1796083200},
                 {"CET-1CEST,M3.5.0,M10.5.0/3", "", 1792890000},
                 {"CET-1CEST,M3.5.0,M10.5.0/3", "", 1774746000},
                 {"EST5EDT,M3.2.0,M11.1.0", "", 1793512800},
                 {"<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "", 1791043200},
                 {"IST-1GMT0,M10.5.0,M3.5.0/1", "", 1774746000},
                 {"<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "", 1774746000},
                 {"<+0545>-5:45", "", 1796083200},
                 {"<+01>-1", "1771120800+0 1774144800+3600", 1774144800},
                 {"<+01>-1", "1771120800+0 1774144800+3600", 1771120800},
                 {"<+13>-13", "1796083200-39600 1796688000+46800", 1796083200}};
    for (size_t i = 0; i < 20 * (sizeof zones / sizeof *zones) && check_failed < 3; i++) {
        size_t n = i % (sizeof zones / sizeof *zones);
        CASE("zone %zu, table %zu", n, i);
        Zone z = zone_of(zones[n].rule, zones[n].shifts);
        int64_t from = zones[n].change - (1 + below(9)) * (int64_t)DAY - below(1440) * MINUTE;
        Timetable t = random_table(from / DAY - 1);
        int64_t until = from + (10 + below(6)) * (int64_t)DAY;
        int64_t wrong = compare(&t, &z, from, until);
        CHECK(wrong == 0, "differs at %" PRId64, wrong);
        wrong = compare_now(&t, &z, from, until);
        CHECK(wrong == 0, "now differs at %" PRId64, wrong);
        Timetable other = t;
        CHECK(timetable_same(&t, &other), "not the same as its copy");
        other.hours.range[0].until++;
        CHECK(!timetable_same(&t, &other), "the same with other hours");
    }
}

static void test_named(void)
{
    static const struct {
        int from, until;
        int64_t day; /* the midnight in UTC before it */
        int count;
        int64_t first_s, last_s; /* after that midnight */
    } rows[] = {
        {90, 150, 1792886400, 2, -1800, 5400}, /* 1:30-2:30 in autumn: again an hour later */
        {120, 180, 1792886400, 1, 0, 7200},    /* 2-3 in autumn: two hours long */
        {120, 180, 1774742400, 0, 0, 0},       /* 2-3 in spring: skipped */
        {90, 210, 1774742400, 1, 1800, 5400},  /* 1:30-3:30 in spring: an hour long */
        {1320, 1560, 1774656000, 1, 75600, 86400 + 3600}, /* 22-2 before spring: to the gap */
        {1320, 1560, 1792800000, 1, 72000, 86400}, /* 22-2 before autumn: to the first 2 o'clock */
    };
    Zone z = zone_of("CET-1CEST,M3.5.0,M10.5.0/3", "");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        TimetableSpan *s = NULL;
        size_t count = 0;
        int64_t day = rows[i].day / DAY;
        Timetable t = {.hours = {.count = 1}, .only = {.count = 1, .range = {{false, day, day}}}};
        t.hours.range[0] =
            (HoursRange){HOURS_EVERY_DAY, (int16_t)rows[i].from, (int16_t)rows[i].until};
        CASE("rows[%zu]", i);
        CHECK(
            timetable_spans(&t, &z, rows[i].day - 3 * DAY, rows[i].day + 4 * DAY, 100, &s, &count),
            "memory");
        CHECK_INT(count, rows[i].count, "spans");
        if (count && (int)count == rows[i].count) {
            CHECK_INT(s[0].from - rows[i].day, rows[i].first_s, "first");
            CHECK_INT(s[count - 1].until - rows[i].day, rows[i].last_s, "last");
        }
        free(s);
    }
}

/* Nothing changes, or not within sight. */
static void test_never(void)
{
    Zone z = zone_of("CET-1CEST,M3.5.0,M10.5.0/3", "");
    Timetable t = {.hours = {.count = 1, .range = {{HOURS_EVERY_DAY, 0, HOURS_DAY}}}};
    int64_t at = 1774742400, until;
    CHECK(timetable_is_on(&t, &z, at, &until), "all day");
    CHECK_INT((until - at) / DAY, TIMETABLE_DAYS, "days");
    t.except = (DayList){1, {{true, 12 * 32 + 25, 12 * 32 + 25}}};
    CHECK(timetable_is_on(&t, &z, at, &until), "but at Christmas");
    CHECK_INT(until, 1798153200, "until"); /* 2026-12-25 at midnight */
    CHECK(!timetable_is_on(&t, &z, until, &until), "at Christmas");
    CHECK_INT(until, 1798239600, "until");
    t.hours.count = 0;
    CHECK(!timetable_is_on(&t, &z, at, &until), "no hours");
    CHECK_INT((until - at) / DAY, TIMETABLE_DAYS, "days");
}

int main(void)
{
    test_never();
    test_named();
    test_random();
    return check_done("test_timetable");
}
