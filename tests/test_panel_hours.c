/* SPDX-License-Identifier: MIT */
/* Lines of days and hours in every language: what is read, what is refused and where, and what has two
 * readings. What is proposed instead must have one. */
#include "lang/lang.h"
#include "schedule/panel_hours.h"

#include "check.h"

#include <string.h>

static const struct {
    const char *line;
    int count;           /* of ranges; 0: refused, at this ... */
    int column;          /* ... column, ... */
    const char *why;     /* ... with these words in the message */
    uint8_t days;        /* of the first range */
    int16_t from, until; /* ... */
} lines[] = {
    {"Mo-Fr 7-19", 1, 0, "", 0x1F, 420, 1140},
    {"Mon-Fri 7-19", 1, 0, "", 0x1F, 420, 1140},
    {"Monday to Friday 7:00 am - 7:00 pm", 1, 0, "", 0x1F, 420, 1140},
    {"Mo-Fr 7-19, Sa 8-12", 2, 0, "", 0x1F, 420, 1140},
    {"Montag bis Freitag 7-19 Uhr", 1, 0, "", 0x1F, 420, 1140},
    {"lundi-vendredi 7h30-19h", 1, 0, "", 0x1F, 450, 1140},
    {"lun-ven 7-19", 1, 0, "", 0x1F, 420, 1140},
    {"пн-пт 7-19", 1, 0, "", 0x1F, 420, 1140},
    {"ma-pe 7-19", 1, 0, "", 0x1F, 420, 1140},
    {"pon-pt 7-19", 1, 0, "", 0x1F, 420, 1140},
    {"7-19", 1, 0, "", 0x7F, 420, 1140},
    {"22-2", 1, 0, "", 0x7F, 1320, 1560},
    {"Sa 8-12", 0, 1, "has two readings; write 'Sat 08:00-12:00' or 'Tue 08:00-12:00'", 0, 0, 0},
    {"Sa, So", 1, 0, "", 0x60, 0, 1440},
    {"Sa-Mo 0-24", 1, 0, "", 0x61, 0, 1440},
    {"Fr 22-2", 1, 0, "", 0x10, 1320, 1560},
    {"ma 7-19", 0, 1, "has two readings; write 'Tue 07:00-19:00' or 'Mon 07:00-19:00'", 0, 0, 0},
    {"Di 7-19", 0, 1, "has two readings", 0, 0, 0},
    {"Di-Do 7-19, Fr 8-12", 1, 0, "", 0x0E, 420, 1140},
    {"", 0, 1, "write days or hours, as in 'Mon-Fri'", 0, 0, 0},
    {"Mo-Fr 7-25", 0, 9, "no such time", 0, 0, 0},
    {"Lu-Ve 7-25", 0, 9, "no such time", 0, 0, 0},
    {"Mo-Fr 9-5", 0, 7, "09:00-17:00 or 09:00-05:00", 0, 0, 0},
    {"Mo-Xx 7-19", 0, 4, "a day of the week must stand after the dash", 0, 0, 0},
    {"always", 0, 1, "neither a day of the week nor a time", 0, 0, 0},
    {"Mo 7", 0, 4, "from when until when", 0, 0, 0},
};

static void check_lines(void)
{
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        PanelHours p = {.table = {.hours = {.count = 0}}};
        Hours *h = &p.table.hours;
        Err err = {.why = ""};
        CASE("'%s'", lines[i].line);
        bool good = panel_hours_read(lines[i].line, &p, &err);
        CHECK(good == (lines[i].count > 0), "%s", err.why);
        if (!good) {
            CHECK_INT(err.column, lines[i].column, "column");
            CHECK(strstr(err.why, lines[i].why) != NULL, "%s", err.why);
            CHECK_INT(h->count, 0, "ranges");
            continue;
        }
        const HoursRange *g = &h->range[0];
        CHECK(h->count >= lines[i].count && g->days == lines[i].days && g->from == lines[i].from &&
                  g->until == lines[i].until,
              "%d ranges, the first %02x %d-%d", h->count, g->days, g->from, g->until);
    }
}

/* The days of a line "X" are one, unless it has two readings; then each proposal is one of them. */
static void check_name(const Lang *lang, const char *name, int day)
{
    char line[200], proposed[2][120] = {"", ""};
    PanelHours p = {.table = {.hours = {.count = 0}}};
    Hours *h = &p.table.hours;
    Err err = {.why = ""};
    CASE("%s, %s", lang->code, name);
    snprintf(line, sizeof line, "%s 7-19, 20-2", name);
    if (panel_hours_read(line, &p, &err)) {
        CHECK(h->count == 2 && h->range[0].days == 1u << day && h->range[1].days == 1u << day,
              "%d: %x", h->count, h->range[0].days);
        return;
    }
    const char *at = strstr(err.why, "write '");
    CHECK(at && sscanf(at, "write '%119[^']' or '%119[^']'", proposed[0], proposed[1]) == 2, "%s",
          err.why);
    bool meant = false;
    for (int i = 0; i < 2; i++) {
        p = (PanelHours){.table = {.hours = {.count = 0}}};
        CHECK(panel_hours_read(proposed[i], &p, &err), "'%s': %s", proposed[i], err.why);
        meant = meant || (h->count == 2 && h->range[0].days == 1u << day);
    }
    CHECK(meant, "neither is what was meant: %s", err.why);
}

/* Every language's names, full and short. Full names in the language's own words always have a reading
 * or a proposal. */
static void check_names(void)
{
    const Lang *lang;
    for (size_t i = 0; (lang = lang_at(i)); i++)
        for (int day = 0; day < 7; day++) {
            check_name(lang, lang->weekdays[day], day);
            check_name(lang, lang->weekdays_short[day], day);
        }
}

static void check_many(void)
{
    PanelHours p = {.table = {.hours = {.count = 0}}};
    Hours *h = &p.table.hours;
    Err err = {.why = ""};
    CASE("many lines");
    for (int i = 0; i < HOURS_RANGES; i++)
        CHECK(panel_hours_read("7-8", &p, &err), "%s", err.why);
    CHECK(!panel_hours_read("7-8", &p, &err) && strstr(err.why, "at most 32"), "%s", err.why);
    CHECK_INT(h->count, HOURS_RANGES, "ranges");
}

/* Lines after another are in its language, if they can be; if not, the language does not matter. */
static void check_together(void)
{
    static const struct {
        const char *first, *second;
        uint8_t days; /* of the second; 0: refused */
    } rows[] = {{"Mo-Fr 7-19", "Sa 8-12", 0x20},      {"Pzt-Cum 7-19", "Sa 8-12", 0x02},
                {"lundi 7-19", "ma 8-12", 0x02},      {"maandag 7-19", "ma 8-12", 0x01},
                {"maandag 7-19", "lundi 8-12", 0x01}, {"7-19", "ma 8-12", 0},
                {"maandag 7-19", "bogus 8-12", 0}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        PanelHours p = {.table = {.hours = {.count = 0}}};
        const Hours *h = &p.table.hours;
        Err err = {.why = ""};
        CASE("%s; %s", rows[i].first, rows[i].second);
        CHECK(panel_hours_read(rows[i].first, &p, &err), "%s", err.why);
        bool good = panel_hours_read(rows[i].second, &p, &err);
        CHECK(good == (rows[i].days != 0), "%s", err.why);
        CHECK_INT(h->count, good ? 2 : 1, "ranges");
        if (good)
            CHECK_INT(h->range[1].days, rows[i].days, "days");
    }
}

/* In its own language every name is what it is. */
static void check_own_names(void)
{
    const Lang *lang;
    for (size_t i = 0; (lang = lang_at(i)); i++) {
        NameList list = {lang->weekdays, lang->weekdays_short};
        CHECK(i < PANEL_HOURS_LANGS, "too many languages");
        for (int n = 0; n < 14; n++) {
            const char *name = (n < 7 ? list.full : list.brief)[n % 7];
            size_t bytes;
            CASE("%s, its %s", lang->code, name);
            CHECK_INT(names_find(name, strlen(name), &list, 1, 7, &bytes), n % 7, "day");
            CHECK_INT(bytes, strlen(name), "bytes");
        }
    }
}

static const struct {
    const char *line;
    int count, column;
    const char *why;
    bool yearly;
    int64_t first, last;
} dates[] = {
    {"--12-25", 1, 0, "", true, 12 * 32 + 25, 12 * 32 + 25},
    {"--12-24 - --01-02", 1, 0, "", true, 12 * 32 + 24, 32 + 2},
    {"2026-12-24 - 2027-01-02", 1, 0, "", false, 20811, 20820},
    {"2026-12-24, --12-25; 2026-12-31", 3, 0, "", false, 20811, 20811},
    {"24 December 2026", 1, 0, "", false, 20811, 20811},
    {"24. Dezember 2026", 1, 0, "", false, 20811, 20811},
    {"24 décembre 2026", 1, 0, "", false, 20811, 20811},
    {"24.12.2026", 1, 0, "", false, 20811, 20811},
    {"1.12.2026", 0, 1, "two ways; write 2026-12-01 or 2026-01-12", false, 0, 0},
    {"3/1/2026", 0, 1, "two ways; write 2026-01-03 or 2026-03-01", false, 0, 0},
    {"--12-25, 3-1-2026", 0, 10, "two ways; write", false, 0, 0},
    {"--13-25", 0, 1, "no day 25 of month 13", false, 0, 0},
    {"2026-02-30", 0, 1, "there is no 2026-02-30", false, 0, 0},
    {"2027-01-02 - 2026-12-24", 0, 1, "must be after the first", false, 0, 0},
    {"Christmas", 0, 1, "not a date", false, 0, 0},
    {"--12-25, tomorrow", 0, 10, "not a date", false, 0, 0},
    {",", 0, 1, "write dates", false, 0, 0},
};

static void check_dates(void)
{
    for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) {
        PanelHours p = {.table = {.hours = {.count = 0}}};
        const DayList *list = &p.table.except;
        Err err = {.why = ""};
        CASE("'%s'", dates[i].line);
        bool good = panel_hours_read_dates(dates[i].line, &p, &err);
        CHECK(good == (dates[i].count > 0), "%s", err.why);
        CHECK_INT(list->count, dates[i].count, "dates");
        if (!good) {
            CHECK_INT(err.column, dates[i].column, "column");
            CHECK(strstr(err.why, dates[i].why) != NULL, "%s", err.why);
        } else {
            CHECK(list->range[0].yearly == dates[i].yearly &&
                      list->range[0].first == dates[i].first &&
                      list->range[0].last == dates[i].last,
                  "%" PRId64 " - %" PRId64, list->range[0].first, list->range[0].last);
        }
    }
}

/* Dates alone leave the other days whole. */
static void check_only_dates(void)
{
    PanelHours p = {.table = {.hours = {.count = 0}}};
    Zone zone = {.standard_s = 3600};
    Err err;
    int64_t until;
    CASE("dates without hours");
    CHECK(panel_hours_read_dates("2026-12-25", &p, &err), "%s", err.why);
    CHECK(panel_hours_on(&p, &zone, 1798153199, &until), "off before");
    CHECK_INT(until, 1798153200, "until");
    CHECK(!panel_hours_on(&p, &zone, until, &until), "on");
    CHECK_INT(until, 1798239600, "until");
}

int main(void)
{
    check_lines();
    check_names();
    check_together();
    check_own_names();
    check_many();
    check_dates();
    check_only_dates();
    return check_done("test_panel_hours");
}
