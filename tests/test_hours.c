/* SPDX-License-Identifier: MIT */
/* Days and hours in one table, written out again in one form: "1-5 420-1140" is Monday to Friday from
 * 7:00 to 19:00 in minutes. */
#include "base/hours.h"
#include "check.h"

#include <stdio.h>
#include <string.h>

static const char *const en[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                 "Friday", "Saturday", "Sunday"};
static const char *const en_short[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
static const char *const de[] = {"Montag",  "Dienstag", "Mittwoch", "Donnerstag",
                                 "Freitag", "Samstag",  "Sonntag"};
static const char *const de_short[] = {"Mo.", "Di.", "Mi.", "Do.", "Fr.", "Sa.", "So."};
static const char *const fr[] = {"lundi",    "mardi",  "mercredi", "jeudi",
                                 "vendredi", "samedi", "dimanche"};
static const char *const fr_short[] = {"lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."};
static const char *const es[] = {"lunes",   "martes", "miércoles", "jueves",
                                 "viernes", "sábado", "domingo"};
static const char *const es_short[] = {"lun", "mar", "mié", "jue", "vie", "sáb", "dom"};
static const char *const pt[] = {"segunda-feira", "terça-feira", "quarta-feira", "quinta-feira",
                                 "sexta-feira",   "sábado",      "domingo"};
static const char *const pt_short[] = {"seg.", "ter.", "qua.", "qui.", "sex.", "sáb.", "dom."};
static const char *const tr[] = {"Pazartesi", "Salı",      "Çarşamba", "Perşembe",
                                 "Cuma",      "Cumartesi", "Pazar"};
static const char *const tr_short[] = {"Pzt", "Sal", "Çar", "Per", "Cum", "Cmt", "Paz"};
static const char *const ru[] = {"понедельник", "вторник", "среда",      "четверг",
                                 "пятница",     "суббота", "воскресенье"};
static const char *const ru_short[] = {"пн", "вт", "ср", "чт", "пт", "сб", "вс"};
static const char *const he[] = {"יום שני",  "יום שלישי", "יום רביעי", "יום חמישי",
                                 "יום שישי", "יום שבת",   "יום ראשון"};
static const char *const he_short[] = {"יום ב׳", "יום ג׳", "יום ד׳", "יום ה׳",
                                       "יום ו׳", "שבת",    "יום א׳"};
static const char *const fi[] = {"maanantai", "tiistai",  "keskiviikko", "torstai",
                                 "perjantai", "lauantai", "sunnuntai"};
static const char *const fi_short[] = {"ma", "ti", "ke", "to", "pe", "la", "su"};

static HoursWords words_of(const char *lang)
{
    static const struct {
        const char *lang;
        NameList days;
        const char *range;
    } all[] = {
        {"en", {en, en_short}, "to"}, {"de", {de, de_short}, "bis"}, {"fr", {fr, fr_short}, "à|au"},
        {"es", {es, es_short}, "a"},  {"pt", {pt, pt_short}, "a"},   {"tr", {tr, tr_short}, NULL},
        {"ru", {ru, ru_short}, NULL}, {"he", {he, he_short}, NULL},  {"fi", {fi, fi_short}, NULL}};
    size_t i = 0;
    while (strcmp(all[i].lang, lang) != 0)
        i++;
    return (HoursWords){{all[i].days, {en, en_short}}, 2, all[i].range};
}

/* "1-5 420-1140; 6 480-720": days from 1 for Monday, as runs. */
static void print(const Hours *h, char *out)
{
    *out = 0;
    for (int i = 0; i < h->count; i++) {
        const HoursRange *g = &h->range[i];
        out += sprintf(out, "%s", i ? "; " : "");
        for (int day = 0, last; day < 7; day = last + 1) {
            for (last = day; last < 6 && g->days >> day & 1 && g->days >> (last + 1) & 1;)
                last++;
            if (g->days >> day & 1)
                out += sprintf(out, last > day ? "%d-%d" : "%d", day + 1, last + 1);
            if (g->days >> day & 1 && g->days >> (last + 1))
                out += sprintf(out, ",");
        }
        out += sprintf(out, " %d-%d", g->from, g->until);
    }
}

static const struct {
    const char *lang, *text, *want;
} READ[] = {
    /* days */
    {"de", "Mo-Fr", "1-5 0-1440"},
    {"de", "Mo–Fr", "1-5 0-1440"},
    {"de", "Mo. - Fr.", "1-5 0-1440"},
    {"de", "Montag bis Freitag", "1-5 0-1440"},
    {"de", "montags", "1 0-1440"},
    {"de", "MO, MI-FR", "1,3-5 0-1440"},
    {"de", "Sa So", "6-7 0-1440"},
    {"de", "Sa/So", "6-7 0-1440"},
    {"de", "Sa+So", "6-7 0-1440"},
    {"de", "Sams, Sonn", "6-7 0-1440"},
    {"de", "Mon, Wed-Fri", "1,3-5 0-1440"},
    {"de", "Fr-Mo", "1,5-7 0-1440"},
    {"de", "So-Do", "1-4,7 0-1440"},
    {"en", "Mon, Wed-Fri", "1,3-5 0-1440"},
    {"en", "Tue", "2 0-1440"},
    {"en", "tues", "2 0-1440"},
    {"en", "Thurs, Sat and Sun", "4,6-7 0-1440"},
    {"en", "Mondays & Wednesdays", "1,3 0-1440"},
    {"en", "Monday to Thursday", "1-4 0-1440"},
    {"en", "Mo Tu We Th Fr Sa Su", "1-7 0-1440"},
    {"fr", "lun-ven", "1-5 0-1440"},
    {"fr", "mar, jeu.", "2,4 0-1440"},
    {"fr", "du", NULL},
    {"fr", "lundi au vendredi", "1-5 0-1440"},
    {"es", "mie", "3 0-1440"},
    {"es", "MIÉRCOLES", "3 0-1440"},
    {"es", "mie\u0301", "3 0-1440"},
    {"es", "lunes a viernes, sabado", "1-6 0-1440"},
    {"pt", "segunda-feira", "1 0-1440"},
    {"pt", "segunda a sexta", "1-5 0-1440"},
    {"pt", "segunda-sexta", "1-5 0-1440"},
    {"tr", "Pazar", "7 0-1440"},
    {"tr", "Pazartesi", "1 0-1440"},
    {"tr", "Paz", "7 0-1440"},
    {"tr", "Cum, Cmt", "5-6 0-1440"},
    {"ru", "Пн-Пт", "1-5 0-1440"},
    {"ru", "среда", "3 0-1440"},
    {"he", "יום שני", "1 0-1440"},
    {"he", "ראשון-חמישי", "1-4,7 0-1440"},
    {"fi", "ti to", "2,4 0-1440"},
    {"fi", "ma-to", "1-4 0-1440"},
    /* hours */
    {"de", "7-19", "1-7 420-1140"},
    {"de", "7-19 Uhr", "1-7 420-1140"},
    {"de", "7 Uhr bis 19 Uhr", "1-7 420-1140"},
    {"de", "7:30–19.45 Uhr", "1-7 450-1185"},
    {"de", "11:30-14", "1-7 690-840"},
    {"de", "07:00 - 09:00", "1-7 420-540"},
    {"de", "22-2", "1-7 1320-1560"},
    {"de", "22-24", "1-7 1320-1440"},
    {"de", "22-0", "1-7 1320-1440"},
    {"de", "0-24", "1-7 0-1440"},
    {"de", "-18", "1-7 0-1080"},
    {"de", "bis 18 Uhr", "1-7 0-1080"},
    {"de", "18-", "1-7 1080-1440"},
    {"de", "7-9, 11:30-14, 18-", "1-7 420-540; 1-7 690-840; 1-7 1080-1440"},
    {"en", "6:00 am - 9:00 am", "1-7 360-540"},
    {"en", "6am-9am", "1-7 360-540"},
    {"en", "9 a.m. to 5 p.m.", "1-7 540-1020"},
    {"en", "9-11 am", "1-7 540-660"},
    {"en", "9-5 pm", "1-7 540-1020"},
    {"en", "9-05:00", "1-7 540-1740"},
    {"en", "9-0", "1-7 540-1440"},
    {"en", "9-5", NULL},
    {"en", "11:30-2", NULL},
    {"de", "Mo, Mi und Fr", "1,3,5 0-1440"},
    {"fr", "lun, mer et ven", "1,3,5 0-1440"},
    {"en", "1-5pm", "1-7 780-1020"},
    {"en", "12-2pm", "1-7 720-840"},
    {"en", "11:30-2 PM", "1-7 690-840"},
    {"en", "10-2 am", "1-7 1320-1560"},
    {"en", "12 am - 12 pm", "1-7 0-720"},
    {"en", "until 6 pm", "1-7 0-1080"},
    {"fr", "7h30-19h", "1-7 450-1140"},
    {"fr", "7 h 30 - 19 h", "1-7 450-1140"},
    {"fr", "9h à 17h", "1-7 540-1020"},
    /* both */
    {"de", "Mo-Fr 7-19", "1-5 420-1140"},
    {"de", "Mo-Fr 7-19, Sa 8-12", "1-5 420-1140; 6 480-720"},
    {"de", "Mo-Fr 7-12, 13-19; Sa", "1-5 420-720; 1-5 780-1140; 6 0-1440"},
    {"de", "Mo, Mi 7-9 Uhr, Fr 22-2 Uhr", "1,3 420-540; 5 1320-1560"},
    {"de", "Mo -18", "1 0-1080"},
    {"de", "Mo 18-, Di 18-", "1 1080-1440; 2 1080-1440"},
    {"en", "Mon-Fri 9am-5pm", "1-5 540-1020"},
    /* what is neither */
    {"de", "", NULL},
    {"de", "Mo-", NULL},
    {"de", "Mo-Mo", NULL},
    {"de", "Feiertag", NULL},
    {"de", "Mo-Feiertag", NULL},
    {"de", "10:30", NULL},
    {"de", "7-7", NULL},
    {"de", "24-2", NULL},
    {"de", "25-26", NULL},
    {"de", "7:60-8", NULL},
    {"de", "7:5-8", NULL},
    {"de", "7:05:30-8", NULL},
    {"de", "1130-14", NULL},
    {"de", "24/7", NULL},
    {"de", "-", NULL},
    {"en", "9 am - 5", NULL},
    {"en", "13 pm - 14", NULL},
    {"en", "M", NULL},
    {"en", "T, W", NULL},
    {"tr", "Pa", NULL},
    {"en", "7-8 x", NULL},
};

static void test_read(void)
{
    for (size_t i = 0; i < sizeof READ / sizeof *READ; i++) {
        CASE("READ[%zu]", i);
        HoursWords words = words_of(READ[i].lang);
        Hours h;
        Err err = {0};
        char got[1024] = "";
        bool good = hours_parse(READ[i].text, strlen(READ[i].text), &words, &h, &err);
        if (good)
            print(&h, got);
        CHECK(good == (READ[i].want != NULL), "'%s': %s%s", READ[i].text, got, err.why);
        if (good && READ[i].want)
            CHECK_STR(got, READ[i].want, READ[i].text);
        CHECK(good || (err.why[0] && err.column > 0), "'%s' has no reason or place", READ[i].text);
    }
}

static void test_messages(void)
{
    static const struct {
        const char *text;
        int column;
        const char *why;
    } rows[] = {
        {"Feiertag", 1,
         "neither a day of the week nor a time; write them as 'Mo.-Fr.' or '7-19, 20:30-22'"},
        {"Mo, 10:30", 5, "from when until when? write it as 10:30-11:30"},
        {"Mo 7-7", 4, "these hours end when they begin; all day is 0-24"},
        {"1130-14", 1, "write 11:30"},
        {"7-25", 3, "there is no such time of day"},
        {"Mo 9-5:30", 4, "until 17:30, or past midnight? write 09:00-17:30 or 09:00-05:30"},
        {"9 am-5", 1, "write am or pm at both ends, or count the hours from 0 to 24"},
        {"Mo-Feiertag", 4, "a day of the week must stand after the dash"},
    };
    HoursWords words = words_of("de");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CASE("rows[%zu]", i);
        Hours h;
        Err err = {0};
        CHECK(!hours_parse(rows[i].text, strlen(rows[i].text), &words, &h, &err), "%s",
              rows[i].text);
        CHECK_STR(err.why, rows[i].why, rows[i].text);
        CHECK_INT(err.column, rows[i].column, rows[i].text);
    }
}

static void test_hold(void)
{
    static const struct {
        int weekday, minute;
        bool want;
    } rows[] = {{4, 1319, false}, {4, 1320, true}, {5, 0, true},     {5, 119, true},
                {5, 120, false},  {4, 0, false},   {5, 1320, false}, {0, 480, true},
                {0, 720, false},  {6, 1439, true}};
    HoursWords words = words_of("de");
    Hours h;
    CHECK(hours_parse("Fr 22-2, Mo 8-12, So", 20, &words, &h, NULL), "reads");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CASE("rows[%zu]", i);
        CHECK(hours_hold(&h, rows[i].weekday, rows[i].minute) == rows[i].want, "day %d minute %d",
              rows[i].weekday, rows[i].minute);
    }
}

/* As many ranges as there is room for, and one more. */
static void test_many(void)
{
    HoursWords words = words_of("de");
    char text[512] = "";
    Hours h;
    Err err = {0};
    for (int i = 0; i < HOURS_RANGES; i++)
        sprintf(text + strlen(text), "%s%d:%02d-%d:%02d", i ? "," : "", i % 24, i, i % 24, i + 1);
    CHECK(hours_parse(text, strlen(text), &words, &h, &err) && h.count == HOURS_RANGES, "%s",
          err.why);
    strcat(text, ",1-2");
    CHECK(!hours_parse(text, strlen(text), &words, &h, &err) && strstr(err.why, "too many"), "%s",
          err.why);
}

int main(void)
{
    test_read();
    test_messages();
    test_hold();
    test_many();
    return check_done("test_hours");
}
