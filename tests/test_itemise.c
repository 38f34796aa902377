/* SPDX-License-Identifier: MIT */
/* Lines and the stretches they are cut into: script, level, font, text, from left to right. */
#include "text/itemise.h"

#include "base/utf8.h"
#include "check.h"
#include "lang/currency.h"
#include "lang/lang.h"
#include "text/pictograph.h"

#include <stdlib.h>
#include <unistd.h>

#define COLOUR_FONT "/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf"

typedef struct {
    const char *what;
    FontKey role;
    bool rtl;
    const char *text, *want;
} Case;

/* Fonts by a letter: o the role's own, a and h the fallback of its kind for Arabic and Hebrew, O, A
 * and H those of the other kind, c the site's colours. */
static const Case cases[] = {
    {"Latin", FONT_PM, false, "Jede Stunde zählt.", "Latn 0 o Jede Stunde zählt."},
    {"no letter", FONT_SD6, false, "40,5 %", "Zyyy 0 o 40,5 %"},
    {"digits first", FONT_PM, false, "12 Werke", "Latn 0 o 12 Werke"},
    {"Greek and Cyrillic", FONT_SS4, false, "π и x", "Grek 0 o π |Cyrl 0 o и |Latn 0 o x"},
    {"marks stay", FONT_PM, false, "ля\u0301ля", "Cyrl 0 o ля\u0301ля"},
    {"Hebrew in a sans", FONT_PM, true, "שלום", "Hebr 1 h שלום"},
    {"Hebrew in a serif", FONT_SD4, true, "שלום", "Hebr 1 h שלום"},
    {"Arabic", FONT_PS, true, "سلام", "Arab 1 a سلام"},
    {"Arabic in a serif", FONT_SS6, false, "سلام", "Arab 1 a سلام"},
    {"a space is the own font's", FONT_PM, true, "שלום עולם",
     "Hebr 1 h עולם|Hebr 1 o  |Hebr 1 h שלום"},
    {"Hebrew in German", FONT_PM, false, "Er sagte שלום dazu",
     "Latn 0 o Er sagte |Hebr 1 h שלום|Hebr 0 o  |Latn 0 o dazu"},
    {"German in Hebrew", FONT_PM, true, "א ab ג",
     "Hebr 1 h ג|Latn 1 o  |Latn 2 o ab|Hebr 1 o  |Hebr 1 h א"},
    {"numbers in Arabic", FONT_PM, true, "في 2026", "Arab 2 o 2026|Arab 1 o  |Arab 1 a في"},
    {"a bracket goes with its pair", FONT_PM, true, "א(a)ב",
     "Hebr 1 h ב|Hebr 1 o )|Latn 2 o a|Hebr 1 o (|Hebr 1 h א"},
    {"brackets within brackets", FONT_PM, false, "a (π [и] π) b",
     "Latn 0 o a (|Grek 0 o π [|Cyrl 0 o и|Grek 0 o ] π|Latn 0 o ) b"},
    {"vowel points", FONT_PM, true, "שָׁלוֹם", "Hebr 1 h שָׁלוֹם"},
    {"override", FONT_PM, false, "a\u202Ebc\u202Cd",
     "Latn 0 o a\u202E|Latn 1 o bc\u202C|Latn 0 o d"},
    {"isolate", FONT_PM, true, "\u2066ab\u2069", "Latn 2 o ab\u2069|Latn 1 o \u2066"},
    {"the shekel is in the other kind", FONT_SD6, false, "5 ₪", "Zyyy 0 o 5 |Zyyy 0 h ₪"},
    {"unseen characters go along", FONT_SS4, false, "a\u200Db\u00ADc\u2060d",
     "Latn 0 o a\u200Db\u00ADc\u2060d"},
    {"spaces without a glyph", FONT_SS4, false, "a\u2008b", "Latn 0 o a\u2008b"},
    {"nobody has it", FONT_PM, false, "a\u4E2Db", "Latn 0 o a|Hani 0 o \u4E2D|Latn 0 o b"},
    {"picture", FONT_PM, false, "a 🎉 b", "Latn 0 o a |Latn 0 c 🎉|Latn 0 o  b"},
    {"one picture of many", FONT_PM, false, "👩\u200D👩\u200D👧", "Zyyy 0 c 👩\u200D👩\u200D👧"},
    {"tones and flags", FONT_PM, false, "👍🏽🇩🇪🇵🇱",
     "Zyyy 0 c 👍🏽🇩🇪🇵🇱"},
    {"key", FONT_PM, false, "1\uFE0F\u20E3 1", "Zyyy 0 c 1\uFE0F\u20E3|Zyyy 0 o  1"},
    {"selectors", FONT_PM, false, "©\uFE0F ©\uFE0E ©", "Zyyy 0 c ©\uFE0F|Zyyy 0 o  ©\uFE0E ©"},
    {"damaged bytes", FONT_PM, false,
     "a\xFF"
     "b",
     "Latn 0 o a\xFF"
     "b"},
};

static char font_letter(FontKey role, int face)
{
    static const char kinds[] = "hhaahhaa";
    bool serif = style_fonts[role].serif;
    if (face == (int)role)
        return 'o';
    if (face >= FONTSET_OWN)
        return 'c';
    char letter = face < FONT_COUNT ? 'O' : kinds[face - FONT_COUNT];
    bool other = face >= FONT_COUNT && style_fallbacks[face - FONT_COUNT].serif != serif;
    return other ? (char)(letter - 32) : letter;
}

static void format(const Case *c, const Stretch *line, size_t count, char *out, size_t size)
{
    size_t n = 0;
    *out = '\0';
    for (size_t i = 0; i < count && n < size; i++) {
        char script[5] = "";
        for (int k = 0; k < 4; k++)
            script[k] = (char)(line[i].script >> (24 - 8 * k));
        n += (size_t)snprintf(out + n, size - n, "%s%s %u %c %.*s", i ? "|" : "", script,
                              line[i].level, font_letter(c->role, line[i].face), (int)line[i].len,
                              c->text + line[i].at);
    }
}

static void check_cases(Itemiser *it)
{
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        CASE("cases[%zu]", i);
        char got[512];
        size_t count;
        const Case *c = &cases[i];
        const Stretch *line = itemise_line(it, c->role, c->text, strlen(c->text), c->rtl, &count);
        format(c, line, count, got, sizeof got);
        CHECK_STR(got, c->want, c->what);
    }
    size_t count = 1;
    itemise_line(it, FONT_PM, "", 0, false, &count);
    CHECK_INT(count, 0, "an empty text");
}

/* ---- what keeps its own order ---- */

/* What stands on the line from left to right; the controls are not seen. */
static void visual(Itemiser *it, const char *text, bool rtl, char *out, size_t size)
{
    size_t count, n = 0;
    const Stretch *line = itemise_line(it, FONT_PM, text, strlen(text), rtl, &count);
    for (size_t i = 0; i < count; i++) {
        size_t end = line[i].at + line[i].len, step;
        for (size_t at = line[i].at; at < end; at += step) {
            uint32_t cp;
            step = utf8_next(text + at, end - at, &cp);
            bool unseen = cp == 0x61C || (cp >= 0x200B && cp <= 0x200F) ||
                          (cp >= 0x2060 && cp <= 0x2069) || cp == 0xAD;
            if (unseen || n + step >= size)
                continue;
            size_t to = n;
            if (itemise_rtl(&line[i])) { /* before those of this stretch */
                to = 0;
                for (size_t k = 0; k < i; k++)
                    for (size_t b = line[k].at; b < line[k].at + line[k].len;) {
                        size_t bytes = utf8_next(text + b, line[k].at + line[k].len - b, &cp);
                        bool hidden = cp == 0x61C || (cp >= 0x200B && cp <= 0x200F) ||
                                      (cp >= 0x2060 && cp <= 0x2069) || cp == 0xAD;
                        to += hidden ? 0 : bytes;
                        b += bytes;
                    }
                memmove(out + to + step, out + to, n - to);
            }
            memcpy(out + to, text + at, step);
            n += step;
        }
    }
    out[n] = '\0';
}

/* Whatever stands around it from right to left, it is read from left to right as it is written. */
static void check_own(Itemiser *it)
{
    static const char *const own[] = {
        "+972-3-555-0123",
        "+20 2 5550 123",
        "+972 3 555 0123",
        "03-555-0123",
        "(03) 555-0123",
        "+1 (415) 555-2671",
        "1-800-555-0199",
        "050 123 4567",
        "*6565",
        "1-700-70-70-70",
        "+98 21 1234 5678",
        "٠٢-٥٥٥٠-١٢٣",
        "+٢٠ ٢ ٥٥٥٠ ١٢٣",
        "۰۲۱-۵۵۵۰۱۲۳",
        "+۹۸ ۲۱ ۱۲۳۴ ۵۶۷۸",
        "-5",
        "+5",
        "−5",
        "+15 °C",
        "-3.5%",
        "+19%",
        "±3",
        "+0.25",
        "-1,234.5",
        "+$5",
        "-$1.5",
        "+۵",
        "−٣",
        "10:30",
        "09:00-17:00",
        "09:00–17:00",
        "09:00 – 17:00",
        "9:30-16",
        "10-15",
        "10–15",
        "1939–1945",
        "3–5%",
        "5-10%",
        "2026-12-01",
        "1.12.2026",
        "3/11/2026",
        "1/2",
        "24/7",
        "2:1",
        "16:9",
        "1920x1080",
        "3×4",
        "18+",
        "C++",
        "A+",
        "C#",
        "F#",
        "A-",
        ".NET",
        "R&D",
        "AT&T",
        "Node.js",
        "C++ 20",
        "C++20",
        "Galaxy S24+",
        "Notepad++",
        "Google+",
        "AC/DC",
        "https://example.com/a?b=1&c=2",
        "https://example.com/",
        "http://example.org/a/b/",
        "www.example.com",
        "www.example.co.il/path/",
        "example.com",
        "info@example.com",
        "first.last+tag@mail.example.co.il",
        "@handle",
        "#AI",
        "#OpenDay2026",
        "file_name.pdf",
        "report-2026.xlsx",
        "/srv/data/x",
        "C:\\Users\\me",
        "HTTP/2",
        "TCP/IP",
        "USB-C",
        "COVID-19",
        "Windows 11",
        "Visual Studio",
        "Google (US)",
        "5km",
        "-5km",
        "+5G",
        "3D",
        "4K",
        "H2O",
        "$5m",
        "a_b",
        "--help",
    };
    static const struct {
        const char *before, *after;
    } around[] = {{"פרטים בטלפון ", ""},
                  {"", " לפרטים"},
                  {"טל ", " היום"},
                  {"(ראו ", ") כאן"},
                  {"קורס: ", ", בקרוב"},
                  {"יש ", "."},
                  {"”", "” אמר"},
                  {"اتصل بنا ", ""},
                  {"", " للحجز"},
                  {"من ", " الآن"},
                  {"(في ", ") هنا"},
                  {"تماس ", "، امروز"},
                  {"", ""}};
    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        for (size_t k = 0; k < sizeof around / sizeof *around; k++) {
            char text[256], got[256];
            CASE("own[%zu] '%s' around[%zu]", i, own[i], k);
            snprintf(text, sizeof text, "%s%s%s", around[k].before, own[i], around[k].after);
            visual(it, text, true, got, sizeof got);
            CHECK(strstr(got, own[i]) != NULL, "'%s' is shown as '%s'", text, got);
        }
}

/* Where the signs of the text around are not taken along. */
static void check_orders(Itemiser *it)
{
    static const struct {
        const char *text;
        bool rtl;
        const char *want;
    } rows[] = {
        {"ב-C++", true, "C++-ב"},
        {"ל-+5", true, "+5-ל"},
        {"ב-5%", true, "5%-ב"},
        {"ב-2026", true, "2026-ב"},
        {"USB-כבל", true, "לבכ-USB"},
        {"כבל-USB", true, "USB-לבכ"},
        {"גיל 18+ בלבד", true, "דבלב 18+ ליג"},
        {"Google (US) ישראל", true, "לארשי Google (US)"},
        {"(C++) כאן", true, "ןאכ )C++("},
        {"”C++” כאן", true, "ןאכ ”C++”"},
        {"C++, Java, Python", true, "C++, Java, Python"},
        {"שפות: C++, Java (8+) ועוד", true, "דועו C++, Java (8+) :תופש"},
        {"ב-10:30-11:30", true, "10:30-11:30-ב"},
        {"בין 10 - 15 ימים", true, "םימי 10 - 15 ןיב"},
        {"בין 10 ל-15", true, "15-ל 10 ןיב"},
        {"03-1234567, 03-7654321", true, "03-7654321 ,03-1234567"},
        {"דוא״ל: info@x.org, טל׳: +972-3-555-0123", true,
         "+972-3-555-0123 :׳לט ,info@x.org :ל״אוד"},
        {"ראו https://he.wikipedia.org/wiki/ישראל כאן", true,
         "ןאכ https://he.wikipedia.org/wiki/לארשי ואר"},
        {"#ישראל כאן", true, "ןאכ לארשי#"},
        {"ב-https://example.com/", true, "https://example.com/-ב"},
        {"5 GB", true, "GB 5"},
        {"2025 2026", true, "2026 2025"},
        {"12 345 איש", true, "שיא 12 345"},
        {"12%", true, "12%"},
        {"עלה ב-5.5%-6%", true, "5.5%-6%-ב הלע"},
        {"הטמפרטורה -5 עד +3 מעלות", true, "תולעמ +3 דע -5 הרוטרפמטה"},
        {"C++\u200E כאן", true, "ןאכ C++"},
        {"קורס C++\u200E", true, "C++ סרוק"},
        {"\u2066a b\u2069 ג", true, "ג a b"},
        {"\u2067א b\u2069 ג", true, "ג b א"},
        {"قيمة 5%", true, "5% ةميق"},
        {"قيمة 5% - 10%", true, "5% - 10% ةميق"},
        {"سعر $5 فقط", true, "طقف $5 رعس"},
        {"قيمة +5%", true, "+5% ةميق"},
        {"من 1990–1995 في", true, "يف 1990–1995 نم"},
        {"١٢%", true, "%١٢"},
        {"בשעה 10:30 AM", true, "10:30 AM העשב"},
        {"ה-U.S. ו-U.K.", true, ".U.K-ו .U.S-ה"},
        {"Dr. Cohen (Ph.D.) כאן", true, "ןאכ Dr. Cohen (Ph.D.)"},
        {"AC/DC + מוזיקה", true, "הקיזומ + AC/DC"},
        {"Q&A: שאלות", true, "תולאש :Q&A"},
        {"M+ / N+", true, "M+ / N+"},
        {"a+ ב", true, "ב a+"},
        {"Call שלום +972-3-555-0123", false, "Call םולש +972-3-555-0123"},
        {"Call שלום +972-3-555-0123 now", false, "Call םולש +972-3-555-0123 now"},
        {"He said שלום, +5", false, "He said םולש, +5"},
        {"He שלום C++ עולם", false, "He םולש C++ םלוע"},
        {"x +5 שלום", false, "x +5 םולש"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char got[256];
        CASE("orders[%zu]", i);
        visual(it, rows[i].text, rows[i].rtl, got, sizeof got);
        CHECK_STR(got, rows[i].want, rows[i].text);
    }
}

static void check_gaps(Itemiser *it)
{
    static const struct {
        const char *text, *at;
    } gaps[] = {{"Żółć, π, Ёлка, שלום, سلام", ""},
                {"ab\u4E2D", " 2"},
                {"\u4E2D ab \u0E01", " 0 7"},
                {"\u4E2D\u4E2D", " 0 3"},
                {"a\u00AD\u200B\u200F\u2060\u202Ab", ""},
                {"e\u0301 \u1E17 \u0E33", " 8"},
                {"e\u0301\u0E31\u0E31 a\u0E31", " 3 11"},
                {"🎉❤\uFE0F", ""},
                {"", ""}};
    for (size_t i = 0; i < sizeof gaps / sizeof *gaps; i++) {
        CASE("gaps[%zu]", i);
        char got[64] = "";
        size_t count, n = 0;
        const uint32_t *at = itemise_gaps(it, gaps[i].text, strlen(gaps[i].text), &count);
        for (size_t k = 0; k < count && n < sizeof got; k++)
            n += (size_t)snprintf(got + n, sizeof got - n, " %u", (unsigned)at[k]);
        CHECK_STR(got, gaps[i].at, gaps[i].text);
    }
}

static void check_words(Itemiser *it, const Lang *l, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        size_t gaps = 0;
        const uint32_t *at = words[i] ? itemise_gaps(it, words[i], strlen(words[i]), &gaps) : NULL;
        CHECK(gaps == 0, "'%s' of %s has no glyph for its byte %u", words[i], l->code,
              (unsigned)at[0]);
    }
}

static void check_currencies(Itemiser *it, const Lang *l)
{
    const Currency *c;
    for (size_t i = 0; (c = currency_at(i)) != NULL; i++) {
        const char *sign = currency_place(l, c, (Decimal){5, 0}).sign.s;
        check_words(it, l, &sign, 1);
    }
}

static bool needs_fonts(const Lang *l)
{
    return strcmp(l->code, "ja") == 0 || strcmp(l->code, "zh") == 0 || strcmp(l->code, "ko") == 0;
}

/* All that the show itself says can be shown without a site's fonts, but for the letters of East Asia. */
static void check_languages(void)
{
    Err err = {0};
    Fontset *fonts = fontset_open(&(FontPlaces){.folder = "fonts"}, &err);
    Itemiser *it = fonts ? itemise_open(fonts, &err) : NULL;
    CHECK(it, "%s", err.why);
    const Lang *l;
    for (size_t i = 0; it && (l = lang_at(i)); i++) {
        if (needs_fonts(l))
            continue;
        const char *const words[] = {
            l->sign,     l->percent,  l->open,        l->close,    l->comma,      l->as_of,
            l->computed, l->clock24,  l->date_long,   l->date_day, l->date_year,  l->no_file,
            l->bad_file, l->no_facts, l->none_yet,    l->last,     l->from,       l->setup,
            l->damaged,  l->again,    l->again_short, l->kept,     l->kept_short, l->at_line,
            l->serial,   l->hour24,   l->time24,      l->hour12,   l->time12};
        check_words(it, l, words, sizeof words / sizeof *words);
        const char *const clock[] = {l->clock12, l->am, l->pm};
        check_words(it, l, clock, 3);
        check_currencies(it, l);
        check_words(it, l, l->weekdays, 7);
        check_words(it, l, l->weekdays_short, 7);
        check_words(it, l, l->months, 12);
        check_words(it, l, l->months_short, 12);
    }
    itemise_close(it);
    fontset_close(fonts);
}

static void check_order(void)
{
    static const struct {
        uint8_t levels[8];
        size_t count;
        const char *want;
    } lines[] = {{{0}, 1, "0"},
                 {{0, 1, 0}, 3, "012"},
                 {{0, 1, 1, 0}, 4, "0213"},
                 {{1, 2, 1}, 3, "210"},
                 {{1, 2, 2, 1}, 4, "3120"},
                 {{2, 2}, 2, "01"},
                 {{0, 1, 2, 3, 2, 1, 0}, 7, "0523416"}};
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        CASE("lines[%zu]", i);
        uint32_t order[8];
        char got[9] = "";
        itemise_order(lines[i].levels, lines[i].count, 1, order);
        for (size_t k = 0; k < lines[i].count; k++)
            got[k] = (char)('0' + order[k]);
        CHECK_STR(got, lines[i].want, "order");
    }
}

/* Compared with Unicode's list: equal below U+1F000, and nothing of the list is missing above. */
static void check_pictures(void)
{
    FILE *in = fopen("/usr/share/unicode/emoji/emoji-data.txt", "r");
    char line[256];
    bool listed[0x1F000] = {false};
    unsigned from, until, rows = 0, wrong = 0;
    while (in && fgets(line, sizeof line, in)) {
        if (!strstr(line, "; Emoji_Presentation") || *line == '#')
            continue;
        int n = sscanf(line, "%x..%x", &from, &until);
        for (unsigned p = from; n > 0 && p <= (n == 2 ? until : from); p++)
            if (p < 0x1F000)
                listed[p] = true;
            else
                wrong += !pictograph_is(p);
        rows++;
    }
    for (unsigned p = 0; p < 0x1F000; p++)
        wrong += listed[p] != pictograph_is(p);
    CHECK(rows > 50, "emoji-data.txt (package unicode-data) has %u rows", rows);
    CHECK_INT(wrong, 0, "pictures");
    if (in)
        fclose(in);
}

int main(void)
{
    char site[] = "/tmp/itemise.XXXXXX", font[64];
    Err err = {0};
    bool made = mkdtemp(site) != NULL;
    snprintf(font, sizeof font, "%s/emoji.ttf", site);
    CHECK(made && symlink(COLOUR_FONT, font) == 0, "no folder %s", site);
    Fontset *fonts = fontset_open(&(FontPlaces){.folder = "fonts", .site = site}, &err);
    CHECK(fonts && fontset_load(fonts, &err), "%s", err.why);
    Itemiser *it = fonts ? itemise_open(fonts, &err) : NULL;
    if (it) {
        check_cases(it);
        check_own(it);
        check_orders(it);
        check_gaps(it);
    }
    check_languages();
    check_order();
    check_pictures();
    itemise_close(it);
    fontset_close(fonts);
    unlink(font);
    rmdir(site);
    return check_done("itemise");
}
