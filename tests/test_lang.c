/* SPDX-License-Identifier: MIT */
/* What each language prints for the same day and the same words, and that no row has a gap. */
#include "check.h"
#include "lang.h"
#include "utf8.h"

static const Lang *lang(const char *code)
{
    const Lang *l = lang_find(code, strlen(code));
    CHECK(l, "%s", code);
    return l ? l : lang_default();
}

static void finding(void)
{
    CHECK_STR(lang("de")->code, "de", "de");
    CHECK_STR(lang("de-AT")->code, "de", "de-AT");
    CHECK_STR(lang("DE")->code, "de", "DE");
    CHECK_STR(lang("fr-CA")->code, "fr", "fr-CA");
    CHECK_STR(lang_default()->code, "en", "default");
    static const char *const none[] = {"", "d", "deu", "xx", "-de", "de_AT"};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        CHECK(!lang_find(none[i], strlen(none[i])), "%s", none[i]);
}

static void dates(void)
{
    static const struct {
        const char *code;
        LangDate form;
        Date d;
        const char *text;
    } rows[] = {
        {"de", LANG_DATE_LONG, {2024, 10, 30}, "Mittwoch, 30.\u00a0Oktober"},
        {"de", LANG_DATE_SHORT, {2024, 10, 30}, "Mi., 30.\u00a0Okt."},
        {"de", LANG_DATE_DAY, {2024, 10, 30}, "30.\u00a0Oktober"},
        {"de", LANG_DATE_YEAR, {2024, 10, 30}, "30.\u00a0Oktober 2024"},
        {"de", LANG_DATE_LONG, {0, 10, 30}, "30.\u00a0Oktober"},
        {"de", LANG_DATE_SHORT, {0, 10, 30}, "30.\u00a0Oktober"},
        {"de", LANG_DATE_YEAR, {0, 3, 1}, "1.\u00a0März"},
        {"de", LANG_DATE_SHORT, {2026, 3, 2}, "Mo., 2.\u00a0März"},
        {"de", LANG_DATE_DAY, {2024, 0, 0}, ""},
        {"en", LANG_DATE_LONG, {2024, 10, 30}, "Wednesday 30\u00a0October"},
        {"en", LANG_DATE_SHORT, {2024, 10, 30}, "Wed 30\u00a0Oct"},
        {"en", LANG_DATE_DAY, {2024, 10, 30}, "30\u00a0October"},
        {"en", LANG_DATE_YEAR, {2024, 10, 30}, "30\u00a0October 2024"},
        {"fr", LANG_DATE_LONG, {2024, 10, 30}, "mercredi 30\u00a0octobre"},
        {"fr", LANG_DATE_SHORT, {2026, 2, 1}, "dim. 1er\u00a0févr."},
        {"fr", LANG_DATE_DAY, {2026, 5, 1}, "1er\u00a0mai"},
        {"fr", LANG_DATE_DAY, {2026, 5, 11}, "11\u00a0mai"},
        {"fr", LANG_DATE_YEAR, {2024, 8, 15}, "15\u00a0août 2024"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char buf[128];
        int weekday = rows[i].d.year ? when_weekday(when_days(rows[i].d)) : -1;
        size_t n = lang_date(lang(rows[i].code), rows[i].form, rows[i].d, weekday, buf, sizeof buf);
        CHECK_STR(buf, rows[i].text, rows[i].code);
        CHECK_INT(n, strlen(rows[i].text), rows[i].text);
    }
    char tiny[5];
    CHECK_INT(lang_date(lang("de"), LANG_DATE_DAY, (Date){0, 10, 30}, -1, tiny, sizeof tiny), 3,
              "cut before the no-break space");
    CHECK_STR(tiny, "30.", "cut");
}

static void words(void)
{
    static const struct {
        const char *code, *written, *crawl, *card;
        uint64_t scale;
    } rows[] = {
        {"de", "Mrd.", "Mrd.", "Milliarden", 1000000000},
        {"de", "Milliarde", "Mrd.", "Milliarden", 1000000000},
        {"de", "Tausend", "Tsd.", "Tausend", 1000},
        {"de", "Million", "Mio.", "Millionen", 1000000},
        {"de", "Billionen", "Bio.", "Billionen", 1000000000000},
        {"en", "bn", "billion", "billion", 1000000000},
        {"en", "k", "thousand", "thousand", 1000},
        {"en", "trillion", "trillion", "trillion", 1000000000000},
        {"fr", "Mds", "Md", "milliards", 1000000000},
        {"fr", "billion", "billions", "billions", 1000000000000},
        {"fr", "M", "M", "millions", 1000000},
        {"de", "US-$", "US-$", "US-Dollar", 1},
        {"de", "$", "US-$", "US-Dollar", 1},
        {"de", "EUR", "€", "Euro", 1},
        {"de", "£", "£", "Pfund", 1},
        {"de", "Franken", "CHF", "Franken", 1},
        {"de", "Prozent", "%", "%", 1},
        {"en", "US$", "US$", "US dollars", 1},
        {"en", "per cent", "%", "%", 1},
        {"fr", "euros", "€", "euros", 1},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const Lang *l = lang(rows[i].code);
        size_t n = strlen(rows[i].written);
        const LangWord *w = rows[i].scale > 1 ? lang_scale(l, rows[i].written, n)
                                              : lang_unit(l, rows[i].written, n);
        CHECK(w, "%s %s", rows[i].code, rows[i].written);
        if (!w)
            continue;
        CHECK_STR(w->crawl, rows[i].crawl, rows[i].written);
        CHECK_STR(w->card, rows[i].card, rows[i].written);
        CHECK(w->scale == rows[i].scale, "%s", rows[i].written);
    }
    CHECK(!lang_unit(lang("de"), "Menschen", 8), "unknown");
    CHECK(!lang_scale(lang("de"), "mrd.", 4), "another case");
    CHECK(!lang_scale(lang("de"), "", 0), "empty");
    CHECK(lang_scale(lang("de"), "Mrd. US-$", 4), "length is kept");
}

/* Every written, crawl and card form leads to one row's forms: what is shown can be read back. */
static void table(const char *code, const LangWord *words, bool unit)
{
    for (const LangWord *w = words; w->written; w++) {
        const Lang *l = lang(code);
        const char *forms[] = {w->written, w->crawl, w->card};
        for (size_t i = 0; i < 3; i++) {
            size_t n = strlen(forms[i]);
            const LangWord *found = unit ? lang_unit(l, forms[i], n) : lang_scale(l, forms[i], n);
            CHECK(found && strcmp(found->crawl, w->crawl) == 0 && found->scale == w->scale, "%s %s",
                  code, forms[i]);
        }
    }
}

static void whole_rows(void)
{
    size_t count = 0;
    for (const Lang *l; (l = lang_at(count)); count++) {
        const char *texts[] = {l->number.point, l->number.group, l->percent,    l->open,
                               l->close,        l->date_long,    l->date_short, l->date_day,
                               l->date_year,    l->as_of,        l->computed,   l->clock,
                               l->weak,         l->no_file,      l->bad_file,   l->no_facts};
        for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
            CHECK(texts[i] && utf8_valid(texts[i], strlen(texts[i]), NULL), "%s %zu", l->code, i);
        for (size_t i = 0; i < 7; i++)
            CHECK(l->weekdays[i] && l->weekdays_short[i], "%s weekday %zu", l->code, i);
        for (size_t i = 0; i < 12; i++)
            CHECK(l->months[i] && l->months_short[i], "%s month %zu", l->code, i);
        CHECK(strstr(l->as_of, "{}"), "%s", l->code);
        table(l->code, l->scales, false);
        table(l->code, l->units, true);
        char clock[16];
        CHECK_INT(lang_clock(l, 14, 32, clock, sizeof clock), 5, l->code);
        CHECK_STR(clock, "14:32", l->code);
        lang_clock(l, 7, 5, clock, sizeof clock);
        CHECK_STR(clock, "07:05", l->code);
    }
    CHECK_INT(count, 3, "languages");
}

static void numbers(void)
{
    static const struct {
        const char *code, *text;
    } rows[] = {{"de", "1234"}, {"en", "1,234"}, {"fr", "1234"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char buf[32];
        decimal_format((Decimal){1234, 0}, &lang(rows[i].code)->number, buf, sizeof buf);
        CHECK_STR(buf, rows[i].text, rows[i].code);
    }
    CHECK_STR(lang("de")->percent, "\u202f", "de");
    CHECK_STR(lang("en")->percent, "", "en");
    CHECK_STR(lang("fr")->open, "«\u202f", "fr");
}

int main(void)
{
    finding();
    dates();
    words();
    whole_rows();
    numbers();
    return check_done("lang");
}
