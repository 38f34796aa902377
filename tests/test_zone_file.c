/* SPDX-License-Identifier: MIT */
/* Every zone of the system against the C library's localtime(), hour by hour around each change, from a
 * year before now to ten years after it; then names that are refused, and what is proposed. Skips zones
 * that the system does not have. */
#include "compiler/zone_file.h"

#include "check.h"
#include "compiler/zone_city.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { HOUR = 3600, DAY = 86400 };
#define NOW INT64_C(1796083200) /* 2026-12-01 */

static bool find(const char *name, Zone *z, ZoneTexts *t, Err *err)
{
    return zone_file_find(name, strlen(name), NOW, t, err) &&
           timezone_parse(t->rule, strlen(t->rule), z, err) &&
           timezone_shifts(t->changes, strlen(t->changes), z, err);
}

static long system_offset(int64_t utc_s)
{
    time_t t = (time_t)utc_s;
    struct tm tm;
    if (!localtime_r(&t, &tm))
        return -1;
    int64_t local = calendar_days((Date){tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday}) * DAY +
                    tm.tm_hour * HOUR + tm.tm_min * 60 + tm.tm_sec;
    return (long)(local - utc_s);
}

/* All days, and all hours of the days around those on which the offset changes in either. */
static void compare(const char *name)
{
    Zone z;
    ZoneTexts t;
    Err err = {0};
    if (!find(name, &z, &t, &err)) {
        CHECK(false, "%s: %s", name, err.why);
        return;
    }
    char path[160];
    snprintf(path, sizeof path, ":%s", name);
    setenv("TZ", path, 1);
    tzset();
    int64_t wrong = 0, hours = 0;
    long before = system_offset(NOW - 366 * DAY);
    for (int64_t day = NOW - 365 * DAY; day < NOW + 3650 * (int64_t)DAY; day += DAY) {
        long real = system_offset(day);
        bool differs = real != timezone_offset(&z, day), changed = real != before;
        before = real;
        for (int64_t at = day - 2 * DAY; (differs || changed) && at < day + DAY;
             at += HOUR, hours++)
            for (int64_t k = at - 1; k <= at; k++)
                wrong = !wrong && system_offset(k) != timezone_offset(&z, k) ? k : wrong;
        wrong = !wrong && differs ? day : wrong;
    }
    CHECK(wrong == 0, "%s (%s, changes '%s') differs from the system at %" PRId64, name, t.rule,
          t.changes, wrong);
}

static void test_all(void)
{
    char line[512], name[128];
    int count = 0;
    FILE *list = fopen("/usr/share/zoneinfo/tzdata.zi", "r");
    if (!list) {
        printf("SKIP  no list of the system's zones\n");
        return;
    }
    while (fgets(line, sizeof line, list)) {
        if (sscanf(line, "Z %127s", name) != 1 && sscanf(line, "L %*s %127s", name) != 1)
            continue;
        char path[200];
        snprintf(path, sizeof path, "/usr/share/zoneinfo/%s", name);
        FILE *there = fopen(path, "r");
        if (!there)
            continue;
        fclose(there);
        CASE("%s", name);
        compare(name);
        count++;
    }
    fclose(list);
    CHECK(count > 300, "%d zones", count);
}

/* Clocks in Casablanca went back in Ramadan, which no rule tells; newer data end that in 2026. */
static void test_ramadan(void)
{
    Zone z;
    ZoneTexts t;
    Err err = {0};
    if (!find("Africa/Casablanca", &z, &t, &err))
        return;
    CHECK(z.shift_count >= 2, "%d changes", z.shift_count);
    CHECK_INT(timezone_offset(&z, 1772355600), 0, "2026-03-01, in Ramadan");
    CHECK_INT(timezone_offset(&z, 1775034000), 3600, "2026-04-01, after it");
    CHECK(find("Europe/Berlin", &z, &t, &err) && z.shift_count == 0 && !t.changes[0],
          "a zone with a rule: %s", t.changes);
}

/* Local times around a change that is a shift. */
static void test_shifts(void)
{
    static const struct {
        int64_t local, utc;
    } rows[] = {
        {1000000, 996400},                             /* by the rule, an hour east */
        {2003599, 1999999},        {2003600, 2003600}, /* back by an hour at 2000000: first twice */
        {2003600 - 3600, 1996400}, {3000000 - 1, 2999999},
        {3000000, 3000000},        {3001800, 3000000}, /* forward by an hour at 3000000: never */
        {3003600, 3000000},        {3003601, 3000001}};
    Zone z = {0};
    Err err = {0};
    CHECK(timezone_parse("<+01>-1", 7, &z, &err), "%s", err.why);
    CHECK(timezone_shifts("2000000+0 3000000+3600", 22, &z, &err), "%s", err.why);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CASE("rows[%zu]", i);
        CHECK_INT(timezone_utc(&z, rows[i].local), rows[i].utc, "local time");
    }
    CHECK_INT(timezone_next_change(&z, 0), 2000000, "first change");
    CHECK_INT(timezone_next_change(&z, 2000000), 3000000, "second change");
    CHECK_INT(timezone_next_change(&z, 3000000), CALENDAR_MAX, "no more");
    static const char *const bad[] = {
        "x",          "5",           "5+",         "5+0",         "5+3600",
        "5+0 5+3600", "5+0 4+3600",  "5+0,6+3600", "5+0  6+3600", "5+99999 6+3600",
        "5+0 6+0",    " 5+0 6+3600", "5+0 6+3600 "};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        CHECK(!timezone_shifts(bad[i], strlen(bad[i]), &z, &err) && err.why[0], "'%s'", bad[i]);
    CHECK(timezone_shifts("5+0 6+3600", 10, &z, &err), "%s", err.why);
}

static void test_names(void)
{
    static const struct {
        const char *name, *why; /* NULL: taken */
    } rows[] = {{"UTC", NULL},
                {"UTC+0", NULL},
                {"GMT+0", NULL},
                {"EST5EDT,M3.2.0,M11.1.0", NULL},
                {"EST+5EDT,M3.2.0,M11.1.0", NULL},
                {"CET-1", NULL},
                {"CET-1CEST,M3.5.0,M10.5.0/3", NULL},
                {"<+0330>-3:30", NULL},
                {"UTC+2", "name a city: Europe/Athens, or Africa/Johannesburg"},
                {"UTC +2", "Europe/Athens"},
                {"utc+2", "Europe/Athens"},
                {"UTC+02:00", "Europe/Athens"},
                {"GMT+1", "Europe/Berlin, or Africa/Lagos"},
                {"UTC-05:00", "America/New_York, or America/Bogota"},
                {"UTC\u22125", "America/New_York"},
                {"GMT+0530", "such as Asia/Kolkata"},
                {"+5:30", "such as Asia/Kolkata"},
                {"+02:00", "Europe/Athens"},
                {"UTC-3:30", "such as America/St_Johns"},
                {"UTC+3:17", "no city has this time"},
                {"CET+1", "Europe/Berlin"},
                {"MEZ+1", "Europe/Berlin"},
                {"CET+1CEST,M3.5.0,M10.5.0/3", "Europe/Berlin"},
                {"UTC+99", "no time zone 'UTC+99'"},
                {"Europe/Berln", "no time zone 'Europe/Berln'"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CASE("rows[%zu]", i);
        Zone z;
        ZoneTexts t;
        Err err = {0};
        bool good = find(rows[i].name, &z, &t, &err);
        CHECK(good == !rows[i].why, "%s: %s", rows[i].name, err.why);
        CHECK(good || !rows[i].why || strstr(err.why, rows[i].why), "%s: %s", rows[i].name,
              err.why);
    }
}

/* The cities have the offsets that they are proposed for. */
static void test_cities(void)
{
    for (int minutes = -720; minutes <= 840; minutes += 15) {
        const char *summer, *fixed = zone_city_at(minutes, &summer);
        Zone z;
        ZoneTexts t;
        Err err = {0};
        CASE("%d minutes", minutes);
        CHECK(!fixed || (find(fixed, &z, &t, &err) && !z.has_summer && !z.shift_count &&
                         z.standard_s == minutes * 60),
              "%s: %s %s", fixed ? fixed : "", t.rule, err.why);
        CHECK(!summer ||
                  (find(summer, &z, &t, &err) && z.has_summer && z.standard_s == minutes * 60),
              "%s: %s %s", summer ? summer : "", t.rule, err.why);
    }
}

int main(void)
{
    test_shifts();
    test_names();
    test_cities();
    test_ramadan();
    test_all();
    return check_done("test_zone_file");
}
