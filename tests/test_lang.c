/* SPDX-License-Identifier: MIT */
/* What each language prints for the same day, number and word, after CLDR; and that no row has a
 * gap. */
#include "base/utf8.h"
#include "check.h"
#include "lang/lang.h"

static const Lang *lang(const char *code)
{
    const Lang *l = lang_find(code, strlen(code));
    CHECK(l, "%s", code);
    return l ? l : lang_default();
}

static void finding(void)
{
    CHECK_STR(lang("de")->code, "de", "de");
    CHECK_STR(lang("de-AT")->code, "de-AT", "de-AT");
    CHECK_STR(lang("de-at")->code, "de-AT", "de-at");
    CHECK_STR(lang("de_AT")->code, "de-AT", "de_AT");
    CHECK_STR(lang("de-LI")->code, "de", "de-LI");
    CHECK_STR(lang("de-DE")->code, "de", "de-DE");
    CHECK_STR(lang("de-CH-1996")->code, "de-CH", "de-CH-1996");
    CHECK_STR(lang("no")->code, "nb", "no");
    CHECK_STR(lang("pt-BR")->code, "pt", "pt-BR");
    CHECK_STR(lang("zh-TW")->code, "zh", "zh-TW");
    CHECK(lang_covers(lang("de"), "de-DE", 5), "de-DE");
    CHECK(lang_covers(lang("de"), "de", 2), "de");
    CHECK(!lang_covers(lang("de"), "de-LI", 5), "de-LI");
    CHECK(!lang_covers(lang("en"), "en-SG", 5), "en-SG");
    CHECK_STR(lang("DE")->code, "de", "DE");
    CHECK_STR(lang("fr-CA")->code, "fr-CA", "fr-CA");
    CHECK_STR(lang_default()->code, "en", "default");
    static const char *const none[] = {"", "d", "deu", "xx", "-de", "_de"};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        CASE("none[%zu]", i);
        CHECK(!lang_find(none[i], strlen(none[i])), "%s", none[i]);
    }
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
        {"es", LANG_DATE_LONG, {2024, 10, 30}, "miércoles, 30\u00a0de\u00a0octubre"},
        {"es", LANG_DATE_SHORT, {2024, 9, 1}, "dom, 1\u00a0sept"},
        {"es", LANG_DATE_YEAR, {2024, 10, 30}, "30\u00a0de\u00a0octubre de\u00a02024"},
        {"it", LANG_DATE_LONG, {2024, 10, 31}, "giovedì 31\u00a0ottobre"},
        {"it", LANG_DATE_SHORT, {2024, 10, 31}, "gio 31\u00a0ott"},
        {"nl", LANG_DATE_LONG, {2026, 3, 2}, "maandag 2\u00a0maart"},
        {"nl", LANG_DATE_SHORT, {2026, 3, 2}, "ma 2\u00a0mrt"},
        {"pl", LANG_DATE_LONG, {2024, 10, 30}, "środa, 30\u00a0października"},
        {"pl", LANG_DATE_SHORT, {2024, 10, 30}, "śr., 30\u00a0paź"},
        {"pl", LANG_DATE_YEAR, {2026, 5, 3}, "3\u00a0maja 2026"},
        {"tr", LANG_DATE_LONG, {2024, 10, 30}, "30\u00a0Ekim Çarşamba"},
        {"tr", LANG_DATE_SHORT, {2024, 8, 5}, "5\u00a0Ağu Pzt"},
        {"el", LANG_DATE_LONG, {2024, 10, 30}, "Τετάρτη 30\u00a0Οκτωβρίου"},
        {"el", LANG_DATE_SHORT, {2024, 5, 28}, "Τρί 28\u00a0Μαΐ"},
        {"ru", LANG_DATE_LONG, {2024, 10, 30}, "среда, 30\u00a0октября"},
        {"ru", LANG_DATE_SHORT, {2026, 5, 9}, "сб, 9\u00a0мая"},
        {"ru", LANG_DATE_YEAR, {2026, 1, 15}, "15\u00a0января 2026\u202fг."},
        {"he", LANG_DATE_LONG, {2024, 10, 30}, "יום רביעי, 30\u00a0באוקטובר"},
        {"he", LANG_DATE_SHORT, {2024, 11, 2}, "שבת, 2\u00a0בנוב׳"},
        {"he", LANG_DATE_DAY, {2024, 3, 1}, "1\u00a0במרץ"},
        {"ar", LANG_DATE_LONG, {2024, 10, 30}, "الأربعاء، 30\u00a0أكتوبر"},
        {"ar", LANG_DATE_YEAR, {2026, 1, 15}, "15\u00a0يناير 2026"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CASE("rows[%zu]", i);
        char buf[128];
        int weekday = rows[i].d.year ? calendar_weekday(calendar_days(rows[i].d)) : -1;
        size_t n = lang_date(lang(rows[i].code), rows[i].form, rows[i].d, weekday, buf, sizeof buf);
        CHECK_STR(buf, rows[i].text, rows[i].code);
        CHECK_INT(n, strlen(rows[i].text), rows[i].text);
    }
    char tiny[5];
    CHECK_INT(lang_date(lang("de"), LANG_DATE_DAY, (Date){0, 10, 30}, -1, tiny, sizeof tiny), 3,
              "cut before the no-break space");
    CHECK_STR(tiny, "30.", "cut");
}

/* Every day of a year in every form: day and month are there, and no brace is left. */
static void every_date(void)
{
    for (size_t i = 0; lang_at(i); i++) {
        const Lang *l = lang_at(i);
        int64_t first = calendar_days((Date){2026, 1, 1});
        for (int64_t day = first; day < first + 365; day++) {
            Date d = calendar_date(day);
            int weekday = calendar_weekday(day);
            for (int form = LANG_DATE_LONG; form <= LANG_DATE_YEAR; form++) {
                bool brief = form == LANG_DATE_SHORT, named = brief || form == LANG_DATE_LONG;
                char buf[128], number[8];
                size_t n = lang_date(l, (LangDate)form, d, weekday, buf, sizeof buf);
                snprintf(number, sizeof number, "%d", d.day);
                CHECK(n + 1 < sizeof buf && utf8_valid(buf, n, NULL), "%s %s", l->code, buf);
                CHECK(strstr(buf, number), "%s %s: %d", l->code, buf, d.day);
                CHECK(strstr(buf, (brief ? l->months_short : l->months)[d.month - 1]), "%s %s",
                      l->code, buf);
                CHECK(!named || strstr(buf, (brief ? l->weekdays_short : l->weekdays)[weekday]),
                      "%s %s", l->code, buf);
                CHECK((form == LANG_DATE_YEAR) == (strstr(buf, "2026") != NULL), "%s %s", l->code,
                      buf);
                CHECK(!strpbrk(buf, "{}") && !strstr(buf, "  "), "%s %s", l->code, buf);
            }
        }
    }
}

/* A word as read, and the forms printed with the number. */
static void words(void)
{
    static const struct {
        const char *code, *written;
        uint64_t scale;
        Decimal beside;
        const char *crawl, *card;
    } rows[] = {
        {"de", "Mrd.", 1000000000, {405, 1}, "Mrd.", "Milliarden"},
        {"de", "Milliarden", 1000000000, {1, 0}, "Mrd.", "Milliarde"},
        {"de", "Milliarde", 1000000000, {15, 1}, "Mrd.", "Milliarden"},
        {"de", "Tausend", 1000, {1, 0}, "Tsd.", "Tausend"},
        {"de", "Million", 1000000, {1, 0}, "Mio.", "Million"},
        {"de", "Million", 1000000, {-1, 0}, "Mio.", "Million"},
        {"de", "Million", 1000000, {10, 1}, "Mio.", "Millionen"},
        {"de", "Mio", 1000000, {2, 0}, "Mio.", "Millionen"},
        {"de", "Mio", 1000000, {0, 0}, "Mio.", "Millionen"},
        {"de", "Billionen", 1000000000000, {21, 0}, "Bio.", "Billionen"},
        {"en", "bn", 1000000000, {1, 0}, "billion", "billion"},
        {"en", "k", 1000, {5, 0}, "thousand", "thousand"},
        {"en", "trillion", 1000000000000, {5, 0}, "trillion", "trillion"},
        {"fr", "Mds", 1000000000, {2, 0}, "Md", "milliards"},
        {"fr", "billion", 1000000000000, {2, 0}, "billions", "billions"},
        {"fr", "M", 1000000, {15, 1}, "M", "million"},
        {"fr", "M", 1000000, {2, 0}, "M", "millions"},
        {"es", "millones", 1000000, {1, 0}, "M", "millón"},
        {"es", "millón", 1000000, {15, 1}, "M", "millones"},
        {"es", "mil\u00a0millones", 1000000000, {5, 0}, "mil M", "mil millones"},
        {"it", "Mrd", 1000000000, {1, 0}, "mld", "miliardo"},
        {"it", "milioni", 1000000, {15, 1}, "mln", "milioni"},
        {"nl", "mld", 1000000000, {5, 0}, "mld.", "miljard"},
        {"pl", "mln", 1000000, {1, 0}, "mln", "milion"},
        {"pl", "mln", 1000000, {2, 0}, "mln", "miliony"},
        {"pl", "mln", 1000000, {5, 0}, "mln", "milionów"},
        {"pl", "mln", 1000000, {12, 0}, "mln", "milionów"},
        {"pl", "mln", 1000000, {21, 0}, "mln", "milionów"},
        {"pl", "mln", 1000000, {22, 0}, "mln", "miliony"},
        {"pl", "mln", 1000000, {15, 1}, "mln", "miliona"},
        {"tr", "mn", 1000000, {5, 0}, "milyon", "milyon"},
        {"el", "εκατ.", 1000000, {1, 0}, "εκ.", "εκατομμύριο"},
        {"el", "δισ.", 1000000000, {405, 1}, "δισ.", "δισεκατομμύρια"},
        {"ru", "млрд", 1000000000, {1, 0}, "млрд", "миллиард"},
        {"ru", "млрд", 1000000000, {3, 0}, "млрд", "миллиарда"},
        {"ru", "млрд", 1000000000, {11, 0}, "млрд", "миллиардов"},
        {"ru", "млрд", 1000000000, {21, 0}, "млрд", "миллиард"},
        {"ru", "тыс.", 1000, {405, 1}, "тыс.", "тысячи"},
        {"he", "מיליון", 1000000, {2, 0}, "מיליון", "מיליון"},
        {"ar", "مليون", 1000000, {0, 0}, "مليون", "مليون"},
        {"ar", "مليون", 1000000, {1, 0}, "مليون", "مليون"},
        {"ar", "مليون", 1000000, {2, 0}, "مليون", "مليون"},
        {"ar", "ملايين", 1000000, {5, 0}, "ملايين", "ملايين"},
        {"ar", "ملايين", 1000000, {15, 0}, "مليون", "مليون"},
        {"ar", "ملايين", 1000000, {15, 1}, "مليون", "مليون"},
        {"de", "US-$", 1, {1, 0}, "US-$", "US-Dollar"},
        {"de", "$", 1, {2, 0}, "$", "Dollar"},
        {"de", "EUR", 1, {2, 0}, "€", "Euro"},
        {"de", "£", 1, {2, 0}, "£", "Pfund Sterling"},
        {"de", "CHF", 1, {2, 0}, "CHF", "Schweizer Franken"},
        {"de", "Prozent", 1, {2, 0}, "%", "%"},
        {"en", "US$", 1, {2, 0}, "US$", "US dollars"},
        {"en", "US\u00a0dollars", 1, {1, 0}, "US$", "US dollar"},
        {"en", "euros", 1, {1, 0}, "€", "euro"},
        {"en", "per cent", 1, {2, 0}, "%", "%"},
        {"fr", "euros", 1, {15, 1}, "€", "euro"},
        {"fr", "d'euros", 1, {2, 0}, "€", "euros"},
        {"fr", "€", 1, {2000000, 0}, "€", "d’euros"},
        {"es", "€", 1, {1000000000, 0}, "€", "de euros"},
        {"es", "€", 1, {1000, 0}, "€", "euros"},
        {"it", "$", 1, {1000000, 0}, "$", "di dollari"},
        {"pl", "$", 1, {1000000, 0}, "$", "dolarów"},
        {"pl", "PLN", 1, {3, 0}, "zł", "złote"},
        {"pl", "PLN", 1, {35, 1}, "zł", "złotego"},
        {"ru", "₽", 1, {1000, 0}, "руб.", "рублей"},
        {"ru", "рублей", 1, {2, 0}, "руб.", "рубля"},
        {"tr", "₺", 1, {5, 0}, "₺", "lira"},
        {"el", "$", 1, {1, 0}, "$", "δολάριο"},
        {"he", "₪", 1, {1, 0}, "₪", "שקל"},
        {"he", "₪", 1, {7, 0}, "₪", "שקלים"},
        {"ar", "$", 1, {1000000, 0}, "دولار", "دولار"},
        {"ar", "$", 1, {7, 0}, "دولارات", "دولارات"},
        {"ar", "$", 1, {17, 0}, "دولارًا", "دولارًا"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CASE("rows[%zu]", i);
        const Lang *l = lang(rows[i].code);
        size_t n = strlen(rows[i].written);
        const LangWord *w = rows[i].scale > 1 ? lang_scale(l, rows[i].written, n)
                                              : lang_unit(l, rows[i].written, n);
        CHECK(w, "%s %s", rows[i].code, rows[i].written);
        if (!w)
            continue;
        CHECK_STR(lang_form(l, w->crawl, rows[i].beside), rows[i].crawl, rows[i].written);
        CHECK_STR(lang_form(l, w->card, rows[i].beside), rows[i].card, rows[i].written);
        CHECK(w->scale == rows[i].scale, "%s", rows[i].written);
    }
    CHECK(!lang_unit(lang("de"), "Menschen", 8), "unknown");
    CHECK(!lang_scale(lang("de"), "mrd.", 4), "another case");
    CHECK(!lang_scale(lang("de"), "", 0), "empty");
    CHECK(lang_scale(lang("de"), "Mrd. US-$", 4), "length is kept");
    CHECK_INT(lang_begins("mil\u202fM €", 9, "mil M"), 7, "the bytes of s");
    CHECK_INT(lang_begins("mil", 3, "mil M"), 0, "only its beginning");
    static const struct {
        const char *code, *spelling;
        bool plain;
    } scales[] = {{"en", "m", false},   {"en", "bn", false},   {"en", "million", true},
                  {"de", "Mio.", true}, {"de", "Mio", true},   {"de", "Bio", false},
                  {"de", "Bio.", true}, {"fr", "M", false},    {"fr", "Md", false},
                  {"fr", "Mds", true},  {"es", "mil M", true}, {"es", "mil", true},
                  {"it", "mln", true},  {"tr", "bin", true},   {"tr", "mn", false},
                  {"el", "εκ.", false}, {"el", "χιλ", false},  {"el", "εκατ.", true},
                  {"ru", "млн", true},  {"he", "אלף", true},   {"en", "\u4e07", true}};
    for (size_t i = 0; i < sizeof scales / sizeof *scales; i++)
        CHECK_INT(lang_scale_is_plain(lang(scales[i].code), scales[i].spelling), scales[i].plain,
                  scales[i].spelling);
}

/* Every form and spelling of a word is read back as that word and no other. */
static void own_words(const Lang *l, const LangWord *words, bool unit)
{
    size_t plurals = 0;
    while (l->lexicon->plurals[plurals])
        plurals++;
    for (const LangWord *w = words; w->scale; w++) {
        const char *s;
        for (size_t i = 0; (s = lang_spelling(w, i)) != NULL; i++) {
            size_t n = strlen(s);
            CHECK(lang_unit(l, s, n) == (unit ? w : NULL), "%s unit %s", l->code, s);
            CHECK(lang_scale(l, s, n) == (unit ? NULL : w), "%s scale %s", l->code, s);
            CHECK(n && utf8_valid(s, n, NULL), "%s %s", l->code, s);
        }
        CHECK(w->crawl[0] && w->card[0], "%s", l->code);
        for (size_t i = plurals + 1; i < PLURAL_FORMS; i++)
            CHECK(!w->crawl[i] && !w->card[i], "%s %s: more forms than plurals", l->code,
                  w->card[0]);
    }
}

static void own_lists(const Lang *l)
{
    uint64_t before = 1;
    for (const LangWord *w = l->lexicon->scales; w->scale; before = w->scale, w++) {
        CHECK(w->scale > before, "%s", l->code);
        CHECK(lang_scale_of(l, w->scale) == w, "%s", l->code);
        uint64_t rest = w->scale;
        while (rest % 10 == 0)
            rest /= 10;
        CHECK(rest == 1, "%s: a power of ten", l->code);
    }
    CHECK(before == 1000000000000 && !lang_scale_of(l, 1), "%s: the last scale", l->code);
    static const char *const everywhere[] = {"%", "$", "USD", "€", "EUR", "£", "GBP", "CHF"};
    for (size_t i = 0; i < sizeof everywhere / sizeof *everywhere; i++) {
        CASE("everywhere[%zu]", i);
        CHECK(lang_unit(l, everywhere[i], strlen(everywhere[i])), "%s %s", l->code, everywhere[i]);
    }
    own_words(l, l->lexicon->scales, false);
    own_words(l, l->lexicon->units, true);
}

/* A list such as "more than|over": each item differs from all that are in `seen`, and joins them. */
static void distinct_items(const Lang *l, const char *list, const char **seen, size_t *count)
{
    for (const char *at = list; at; at = strchr(at, '|') ? strchr(at, '|') + 1 : NULL) {
        size_t n = strcspn(at, "|");
        CHECK(n > 0 && at[0] != ' ' && at[n - 1] != ' ', "%s: %s", l->code, list);
        for (size_t i = 0; i < *count; i++)
            CHECK(strcspn(seen[i], "|") != n || memcmp(seen[i], at, n) != 0, "%s: %.*s twice",
                  l->code, (int)n, at);
        if (*count < 99)
            seen[(*count)++] = at;
    }
}

/* What a newspaper says around a number; a language may lack a word that stands before it. */
static void around_numbers(const Lang *l)
{
    const Lexicon *x = l->lexicon;
    const char *seen[100];
    size_t count = 0, plurals = 0;
    while (x->plurals[plurals])
        plurals++;
    for (size_t i = 1; i < QUALIFIER_COUNT; i++)
        if (x->qualifiers[i])
            distinct_items(l, x->qualifiers[i], seen, &count);
    static const Qualifier everywhere[] = {QUALIFIER_ABOUT, QUALIFIER_ALMOST, QUALIFIER_LEAST,
                                           QUALIFIER_MOST};
    for (size_t i = 0; i < sizeof everywhere / sizeof *everywhere; i++)
        CHECK(x->qualifiers[everywhere[i]], "%s lacks qualifier %d", l->code, (int)everywhere[i]);
    CHECK(x->unchanged && *x->unchanged, "%s lacks 'unchanged'", l->code);
    CHECK(x->degrees && *x->degrees, "%s lacks 'degrees'", l->code);
    CHECK(x->scores && *x->scores, "%s lacks 'scores'", l->code);
    const char *const *forms[] = {x->points, x->basis_points, x->index_points};
    static const char *const names[] = {"points", "basis points", "index points"};
    for (size_t i = 0; i < 3; i++) {
        CHECK(forms[i][0] && *forms[i][0], "%s lacks '%s'", l->code, names[i]);
        for (size_t k = plurals + 1; k < PLURAL_FORMS; k++)
            CHECK(!forms[i][k], "%s: more forms of '%s' than plurals", l->code, names[i]);
    }
}

static bool is_capital(uint32_t c)
{
    bool pairs = (c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177);
    return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) ||
           (pairs && c % 2 == 0) || c == 0x179 || c == 0x17B || c == 0x17D || c == 0x141 ||
           c == 0x143 || (c >= 0x386 && c <= 0x3AB && c != 0x390) || (c >= 0x400 && c <= 0x42F);
}

/* wrap.c compares lower-case words of at most 15 bytes. */
static void weak_words(const Lang *l)
{
    const char *s = l->weak, *word = s;
    CHECK(*s && *s != ' ' && s[strlen(s) - 1] != ' ' && !strstr(s, "  "), "%s", l->code);
    for (size_t i = 0, len = strlen(s); i < len;) {
        uint32_t cp;
        i += utf8_next(s + i, len - i, &cp);
        CHECK(!is_capital(cp), "%s: U+%04X in the weak words", l->code, (unsigned)cp);
        if (s[i] != ' ' && s[i] != '\0')
            continue;
        int n = (int)(s + i - word);
        CHECK(n <= 15, "%s: %.*s", l->code, n, word);
        for (const char *other = s; other < word; other += strcspn(other, " ") + 1)
            CHECK((int)strcspn(other, " ") != n || memcmp(other, word, (size_t)n) != 0,
                  "%s: %.*s twice", l->code, n, word);
        i += s[i] == ' ';
        word = s + i;
    }
}

static void distinct(const Lang *l, const char *const *names, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        CHECK(names[i] && names[i][0] && utf8_valid(names[i], strlen(names[i]), NULL), "%s %zu",
              l->code, i);
        for (size_t k = 0; k < i; k++)
            CHECK(strcmp(names[i], names[k]) != 0, "%s: %s twice", l->code, names[i]);
    }
}

/* A whole hour in a sentence, and one with minutes, say which they are, and never break. */
static void times_in_sentences(const Lang *l)
{
    char whole[64], half[64];
    for (int hours = 12; hours <= 24; hours += 12) {
        lang_time(l, hours, 18, 0, whole, sizeof whole);
        lang_time(l, hours, 18, 30, half, sizeof half);
        CHECK(strstr(whole, hours == 12 ? "6" : "18") && strstr(half, "30"), "%s %d: %s %s",
              l->code, hours, whole, half);
        CHECK(hours == 24 || (strstr(whole, l->pm) && !strstr(whole, "00")), "%s: %s", l->code,
              whole);
        CHECK(!strpbrk(whole, " {}") && !strpbrk(half, " {}"), "%s: '%s' '%s'", l->code, whole,
              half);
    }
}

static void whole_rows(void)
{
    size_t count = 0;
    for (const Lang *l; (l = lang_at(count)); count++) {
        const char *texts[] = {l->number.point, l->number.group, l->percent,    l->open,
                               l->close,        l->date_long,    l->date_short, l->date_day,
                               l->date_year,    l->as_of,        l->computed,   l->clock24,
                               l->weak,         l->no_file,      l->bad_file,   l->no_facts,
                               l->comma,        l->none_yet,     l->last,       l->from,
                               l->setup,        l->damaged,      l->again,      l->again_short,
                               l->kept,         l->kept_short,   l->at_line,    l->serial,
                               l->hour24,       l->time24,       l->hour12,     l->time12};
        for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
            CASE("texts[%zu]", i);
            CHECK(texts[i] && texts[i][0] && utf8_valid(texts[i], strlen(texts[i]), NULL), "%s %zu",
                  l->code, i);
        }
        distinct(l, l->weekdays, 7);
        distinct(l, l->weekdays_short, 7);
        distinct(l, l->months, 12);
        distinct(l, l->months_short, 12);
        CHECK(l->number.group_from == 4 || l->number.group_from == 5, "%s", l->code);
        CHECK(strcmp(l->sign, l->rtl ? "\u200e" : "") == 0, "%s", l->code);
        CHECK(strstr(l->as_of, "{}") && strstr(l->percent, "{}"), "%s", l->code);
        CHECK(strstr(l->last, "{}") && strstr(l->from, "{}") && strstr(l->serial, "{}"), "%s",
              l->code);
        CHECK(strstr(l->at_line, "{}") && strstr(l->at_line, "{n}"), "%s", l->code);
        times_in_sentences(l);
        own_lists(l);
        around_numbers(l);
        weak_words(l);
        char buf[64];
        lang_clock(l, 24, 14, 32, buf, sizeof buf);
        CHECK(strncmp(buf, "14", 2) == 0 && strstr(buf, "32") && !strpbrk(buf, "{}"), "%s", buf);
        lang_clock(l, 24, 7, 5, buf, sizeof buf);
        CHECK(strncmp(buf, "07", 2) == 0 && strstr(buf, "05"), "%s %s", l->code, buf);
        lang_clock(l, 12, 14, 32, buf, sizeof buf);
        CHECK(strstr(buf, "2") && strstr(buf, "32") && !strstr(buf, "14") && strstr(buf, l->pm) &&
                  !strpbrk(buf, "{}"),
              "%s %s", l->code, buf);
        lang_clock(l, 12, 0, 5, buf, sizeof buf);
        CHECK(strstr(buf, l->am) && strstr(buf, "05"), "%s %s", l->code, buf);
        lang_as_of(l, "X", buf, sizeof buf);
        CHECK(strchr(buf, 'X') && !strpbrk(buf, "{}"), "%s", buf);
    }
    CHECK_INT(count, 49, "languages and regions");
    CHECK(!lang_at(count) && !lang_at(count + 9), "past the end");
}

static void numbers(void)
{
    static const struct {
        const char *code, *four, *many, *minus, *share, *change;
    } rows[] = {
        {"en", "1,234", "12,345.6", "−0.5", "31%", "+7.5%"},
        {"de", "1234", "12.345,6", "−0,5", "31\u202f%", "+7,5\u202f%"},
        {"fr", "1234", "12\u202f345,6", "−0,5", "31\u202f%", "+7,5\u202f%"},
        {"es", "1234", "12.345,6", "−0,5", "31\u202f%", "+7,5\u202f%"},
        {"it", "1234", "12.345,6", "−0,5", "31%", "+7,5%"},
        {"nl", "1.234", "12.345,6", "−0,5", "31%", "+7,5%"},
        {"pl", "1234", "12\u202f345,6", "−0,5", "31%", "+7,5%"},
        {"tr", "1.234", "12.345,6", "−0,5", "%31", "+%7,5"},
        {"el", "1.234", "12.345,6", "−0,5", "31%", "+7,5%"},
        {"ru", "1234", "12\u202f345,6", "−0,5", "31\u202f%", "+7,5\u202f%"},
        {"he", "1,234", "12,345.6", "\u200e−0.5", "31%", "\u200e+7.5%"},
        {"ar", "1,234", "12,345.6", "\u200e−0.5", "31%", "\u200e+7.5%"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CASE("rows[%zu]", i);
        const Lang *l = lang(rows[i].code);
        char buf[64];
        size_t n = lang_number(l, (Decimal){1234, 0}, buf, sizeof buf);
        CHECK_STR(buf, rows[i].four, rows[i].code);
        CHECK_INT(n, strlen(buf), rows[i].code);
        lang_number(l, (Decimal){123456, 1}, buf, sizeof buf);
        CHECK_STR(buf, rows[i].many, rows[i].code);
        lang_number(l, (Decimal){-5, 1}, buf, sizeof buf);
        CHECK_STR(buf, rows[i].minus, rows[i].code);
        lang_percent(l, (Decimal){31, 0}, buf, sizeof buf);
        CHECK_STR(buf, rows[i].share, rows[i].code);
        lang_change(l, (Decimal){75, 1}, buf, sizeof buf);
        CHECK_STR(buf, rows[i].change, rows[i].code);
    }
    char buf[64];
    lang_change(lang("de"), (Decimal){-3, 0}, buf, sizeof buf);
    CHECK_STR(buf, "−3\u202f%", "a fall");
    lang_change(lang("tr"), (Decimal){-3, 0}, buf, sizeof buf);
    CHECK_STR(buf, "−%3", "the sign in front of all");
    lang_change(lang("en"), (Decimal){0, 1}, buf, sizeof buf);
    CHECK_STR(buf, "0.0%", "no change has no sign");
    CHECK_INT(lang_percent(lang("de"), (Decimal){31, 0}, buf, 4), 2, "cut before the space");
    CHECK_STR(lang("fr")->open, "«\u202f", "fr");
    CHECK_STR(lang_gap("Mio."), "\u00a0", "a word");
    CHECK_STR(lang_gap("億"), "", "a scale of Japan");
    CHECK_STR(lang_gap("원"), "", "a currency of Korea");
    CHECK_STR(lang_gap("مليون"), "\u00a0", "Arabic");
}

int main(void)
{
    finding();
    dates();
    every_date();
    words();
    whole_rows();
    numbers();
    return check_done("lang");
}
