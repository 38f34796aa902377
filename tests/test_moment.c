/* SPDX-License-Identifier: MIT */
/* Dates and times as people write them, in one table: what they are in UTC, or what is said. The zone is
 * that of Berlin, and it is Monday, 30 November 2026. */
#include "compiler/moment.h"

#include "check.h"

#include <stdio.h>
#include <string.h>

#define NOW INT64_C(1796038200) /* 2026-11-30T11:30:00Z */

static const struct {
    const char *lang, *text, *want; /* an instant, or "time 18:00", or "! message" */
} ROWS[] = {
    {"de", "2026-12-01", "2026-11-30T23:00:00Z"},
    {"de", "2026-12-01 10:30", "2026-12-01T09:30:00Z"},
    {"de", "2026-12-01T10:30", "2026-12-01T09:30:00Z"},
    {"de", "2026-12-01 10:30:15", "2026-12-01T09:30:15Z"},
    {"de", "2026-12-01 8:00", "2026-12-01T07:00:00Z"},
    {"de", "2026-12-01 8 Uhr", "2026-12-01T07:00:00Z"},
    {"de", "2026-12-01 8:30 Uhr", "2026-12-01T07:30:00Z"},
    {"de", "2026-12-01, 8.30 Uhr", "2026-12-01T07:30:00Z"},
    {"de", "2026-12-01 um 8 Uhr", "2026-12-01T07:00:00Z"},
    {"de", "2026-12-01 8h", "2026-12-01T07:00:00Z"},
    {"fr", "2026-12-01 9h30", "2026-12-01T08:30:00Z"},
    {"fr", "2026-12-01 à 9 h 30", "2026-12-01T08:30:00Z"},
    {"en", "2026-12-01 10:30 pm", "2026-12-01T21:30:00Z"},
    {"en", "2026-12-01 at 6 am", "2026-12-01T05:00:00Z"},
    {"en", "2026-12-01 12:30 a.m.", "2026-11-30T23:30:00Z"},
    {"de", "2026-12-01 24:00", "2026-12-01T23:00:00Z"},
    {"de", "2026-12-01T08:00:00+01:00", "2026-12-01T07:00:00Z"},
    {"de", "2026-12-01 08:00:00-05:00", "2026-12-01T13:00:00Z"},
    {"de", "2026-12-01T08:00:00Z", "2026-12-01T08:00:00Z"},
    {"de", "2026-07-01 08:00", "2026-07-01T06:00:00Z"},
    /* as regions write them */
    {"de", "3.11.2026", "2026-11-02T23:00:00Z"},
    {"de", "03.11.2026 18:00 Uhr", "2026-11-03T17:00:00Z"},
    {"pl", "3.11.2026", "2026-11-02T23:00:00Z"},
    {"de", "3. November 2026", "2026-11-02T23:00:00Z"},
    {"de", "3. Nov. 2026, 18 Uhr", "2026-11-03T17:00:00Z"},
    {"de", "1. März 2026", "2026-02-28T23:00:00Z"},
    {"de", "Dienstag, 3. November 2026", "2026-11-02T23:00:00Z"},
    {"de", "Di 3.11.2026 8:00", "2026-11-03T07:00:00Z"},
    {"en", "3 November 2026", "2026-11-02T23:00:00Z"},
    {"en", "3rd of November 2026", "2026-11-02T23:00:00Z"},
    {"en", "November 3, 2026", "2026-11-02T23:00:00Z"},
    {"en", "Nov. 3, 2026, 6 pm", "2026-11-03T17:00:00Z"},
    {"en", "Tuesday, November 3rd, 2026 at 6 pm", "2026-11-03T17:00:00Z"},
    {"fr", "3 novembre 2026", "2026-11-02T23:00:00Z"},
    {"fr", "1er décembre 2026", "2026-11-30T23:00:00Z"},
    {"fr", "3 NOV 2026", "2026-11-02T23:00:00Z"},
    {"es", "3 de noviembre de 2026", "2026-11-02T23:00:00Z"},
    {"ru", "3 ноября 2026", "2026-11-02T23:00:00Z"},
    {"ru", "3 ноября 2026 г.", "2026-11-02T23:00:00Z"},
    {"uk", "3 листопада 2026 року", "2026-11-02T23:00:00Z"},
    {"cs", "3. listopadu 2026", "2026-11-02T23:00:00Z"},
    {"sk", "5. decembra 2026", "2026-12-04T23:00:00Z"},
    {"fi", "5. marraskuuta 2026", "2026-11-04T23:00:00Z"},
    {"he", "3 בנובמבר 2026", "2026-11-02T23:00:00Z"},
    {"sv", "3 november 2026 kl. 18", "2026-11-03T17:00:00Z"},
    {"nl", "3-11-2026", "2026-11-02T23:00:00Z"},
    {"en-US", "11/3/2026", "2026-11-02T23:00:00Z"},
    {"en-US", "11/03/2026 6:00 PM", "2026-11-03T17:00:00Z"},
    {"en", "2026/11/03", "2026-11-02T23:00:00Z"},
    {"de", "2026-3-1", "2026-02-28T23:00:00Z"},
    {"en", "2026. 11. 3.", "2026-11-02T23:00:00Z"},
    {"en", "2026年11月3日", "2026-11-02T23:00:00Z"},
    /* no day */
    {"de", "18:00", "time 18:00"},
    {"de", "18 Uhr", "time 18:00"},
    {"de", "8:00", "time 08:00"},
    {"en", "6:30 pm", "time 18:30"},
    /* what is asked for */
    {"fr", "11/3/2026", "! 11/3/2026 can be read in two ways; write 2026-03-11 or 2026-11-03"},
    {"de", "11/3/2026", "! 11/3/2026 can be read in two ways; write 2026-03-11 or 2026-11-03"},
    {"en", "11/3/2026", "! 11/3/2026 can be read in two ways; write 2026-03-11 or 2026-11-03"},
    {"en", "3.11.2026", "! 3.11.2026 can be read in two ways; write 2026-11-03 or 2026-03-11"},
    {"en-US", "3.11.2026", "! 3.11.2026 can be read in two ways; write 2026-11-03 or 2026-03-11"},
    {"en-US", "3-11-2026", "! 3-11-2026 can be read in two ways; write 2026-11-03 or 2026-03-11"},
    {"fr", "25/12/2026", "! 25/12/2026: write the date as 2026-12-25"},
    {"fr", "3/3/2026", "! 3/3/2026: write the date as 2026-03-03"},
    {"en-US", "25/12/2026", "! 25/12/2026: write the date as 2026-12-25"},
    {"de", "12.25.2026", "! 12.25.2026: write the date as 2026-12-25"},
    {"de", "31.12.", "! in which year? write 2026-12-31"},
    {"de", "31. Dezember", "! in which year? write 2026-12-31"},
    {"de", "3.11.", "! in which year? write 2027-11-03"},
    {"en", "Dec 31", "! in which year? write 2026-12-31"},
    {"en-US", "12/31", "! in which year? write 2026-12-31"},
    {"de", "31.2.2026", "! there is no 2026-02-31"},
    {"de", "3.11.26", "! write the year with four digits, and before month and day: 2026-MM-DD"},
    {"de", "Freitag", "! which Freitag? name the day: 2026-12-04 is the next one"},
    {"de", "Fr", "! which Fr? name the day: 2026-12-04 is the next one"},
    {"de", "Freitag 18 Uhr", "! which Freitag? name the day: 2026-12-04 is the next one"},
    {"en", "Monday", "! which Monday? name the day: 2026-11-30 is the next one"},
    {"fr", "Friday", "! which Friday? name the day: 2026-12-04 is the next one"},
    {"en", "Friday, 3 November 2026", "! 2026-11-03 is not a Friday but a Tuesday"},
    {"de", "2026-12-01 25:00", "! there is no such time of day"},
    {"de", "2026-12-01 x", "! not a time of day; write it as 08:00 after the date"},
    {"de", "2026-12-01T", "! not a time; write 2026-03-01"},
    {"de", "2026-12-011", "! not a time; write 2026-03-01"},
    {"de", "bald", "! not a time; write 2026-03-01"},
    {"de", "", "! not a time; write 2026-03-01"},
    {"de", "18", "! not a time; write 2026-03-01"},
};

static void test_read(void)
{
    Zone zone;
    CHECK(timezone_parse("CET-1CEST,M3.5.0,M10.5.0/3", 26, &zone, NULL), "zone");
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        CASE("ROWS[%zu]", i);
        const char *text = ROWS[i].text;
        MomentReader r = {&zone, lang_find(ROWS[i].lang, strlen(ROWS[i].lang)),
                          strcmp(ROWS[i].lang, "en-US") == 0, NOW};
        Moment m;
        Err err = {0};
        char got[500];
        if (!moment_read(text, strlen(text), &r, &m, &err))
            snprintf(got, sizeof got, "! %s", err.why);
        else if (m.has_offset || m.has_day)
            calendar_format(moment_utc(&m, &zone, false), got);
        else
            snprintf(got, sizeof got, "time %02d:%02d", m.time_s / 3600, m.time_s / 60 % 60);
        size_t len = strlen(ROWS[i].want);
        CHECK(strncmp(got, ROWS[i].want, len) == 0 && (got[0] == '!' || !got[len]),
              "%s '%s': got '%s', want '%s'", ROWS[i].lang, text, got, ROWS[i].want);
        CHECK(err.why[0] == 0 || err.column > 0, "'%s' has no place", text);
    }
}

/* A day ends at the midnight after it, but a time is an end itself. */
static void test_ends(void)
{
    static const struct {
        const char *text, *want;
    } rows[] = {{"2026-12-01", "2026-12-01T23:00:00Z"},
                {"3.11.2026", "2026-11-03T23:00:00Z"},
                {"2026-12-01 10:30", "2026-12-01T09:30:00Z"},
                {"2026-12-01 0:00", "2026-11-30T23:00:00Z"}};
    Zone zone;
    CHECK(timezone_parse("CET-1CEST,M3.5.0,M10.5.0/3", 26, &zone, NULL), "zone");
    MomentReader r = {&zone, lang_find("de", 2), false, NOW};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        int64_t utc = 0;
        Err err = {0};
        char got[32];
        CASE("rows[%zu]", i);
        CHECK(moment_parse(rows[i].text, strlen(rows[i].text), &r, true, &utc, &err), "%s",
              err.why);
        calendar_format(utc, got);
        CHECK_STR(got, rows[i].want, rows[i].text);
    }
    int64_t utc;
    Err err = {0};
    CHECK(!moment_parse("18:00", 5, &r, true, &utc, &err) && strstr(err.why, "of which day?"), "%s",
          err.why);
}

int main(void)
{
    test_read();
    test_ends();
    return check_done("test_moment");
}
