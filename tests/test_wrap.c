/* SPDX-License-Identifier: MIT */
/* Line breaking with a ruler of 10 px per character: by hand, against every way to break, and what
 * must hold for any text. */
#include "base/linebreak.h"
#include "base/utf8.h"
#include "check.h"
#include "layout/wrap.h"

enum { SIZE = 1000 }; /* the size that words are measured at */

static int em_px = 10; /* px of a character at that size */

static int asked; /* how often */

static Words words;

/* Characters that are drawn; marks have no width of their own. */
static int drawn(const char *s, size_t len)
{
    int n = 0;
    uint32_t cp;
    for (size_t at = 0; at < len;) {
        at += utf8_next(s + at, len - at, &cp);
        n += !linebreak_hidden(cp) && !(cp >= 0x300 && cp < 0x370);
    }
    return n;
}

/* `ctx` may be a kerning: every character but the first is narrower by it. */
static int64_t width(void *ctx, int cut, const char *s, size_t len)
{
    asked++;
    int n = drawn(s, len), kern = ctx ? *(int *)ctx : 0;
    return ((int64_t)n * em_px * 64 - (n > 1 ? (int64_t)(n - 1) * kern : 0)) * (cut ? 2 : 1);
}

static void split(const char *text)
{
    wrap_words(&words, text, strlen(text), lang_find("de", 2), width, NULL);
}

/* The lines with | between them, hyphens as they are shown. */
static const char *joined(const char *text, const Line *lines, int n)
{
    static char buf[LIMIT_VALUE_BYTES * 2];
    size_t at = 0;
    for (int i = 0; i < n; i++) {
        memcpy(buf + at, text + lines[i].at, lines[i].len);
        at += lines[i].len;
        if (lines[i].hyphen)
            buf[at++] = '-';
        buf[at++] = '|';
    }
    buf[at ? at - 1 : 0] = '\0';
    return buf;
}

#define SHORT_QUOTE "„Ich bin ziemlich begeistert von der ganzen Arbeit, die wir gerade leisten.“"
#define LONG_QUOTE                                                                                  \
    "„Dies ist vielleicht die dynamischste Zeit, die ich in unserer Branche je erlebt habe, und " \
    "ich arbeite daran, sicherzustellen, dass wir großartige Dinge schaffen und das Beste aus "    \
    "den "                                                                                          \
    "vor uns liegenden Chancen machen.“"

static void test_count(void)
{
    static const struct {
        const char *text;
        int width, want;
    } rows[] = {
        {"", 100, 1},
        {"Llama", 50, 1},
        {"Llama", 49, 0},
        {"aaa bbb ccc", 110, 1},
        {"aaa bbb ccc", 109, 2},
        {"aaa bbb ccc", 70, 2},
        {"aaa bbb ccc", 69, 3},
        {"aaa bbb ccc", 30, 3},
        {"aaa bbb ccc", 29, 0},
        {"aaa bbbbbbbb", 79, 0},
        {"Llama\u00a04 kommt", 60, 0},
        {"Llama\u00a04 kommt", 70, 2},
        {"19\u202f% mehr", 40, 2},
        {SHORT_QUOTE, 760, 1},
        {SHORT_QUOTE, 750, 2},
        {SHORT_QUOTE, 250, 4},
        {LONG_QUOTE, 480, 5},
        {LONG_QUOTE, 100, 0},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CASE("rows[%zu]", i);
        split(rows[i].text);
        CHECK(wrap_count(&words, 0, SIZE, rows[i].width, WRAP_WHOLE) == rows[i].want,
              "row %zu: got %d", i, wrap_count(&words, 0, SIZE, rows[i].width, WRAP_WHOLE));
        CHECK(wrap_count(&words, 1, SIZE, rows[i].width * 2, WRAP_WHOLE) == rows[i].want,
              "row %zu, cut 1", i);
        CHECK(wrap_count(&words, 0, SIZE / 2, rows[i].width / 2, WRAP_WHOLE) <= rows[i].want ||
                  rows[i].want == 0,
              "row %zu at half the size", i);
    }
}

static void test_words(void)
{
    static const struct {
        const char *text;
        bool weak, comma;
    } rows[] = {
        {"der", true, false},        {"Die", true, false},     {"„Die", true, false},
        {"und", true, false},        {"und,", true, true},     {"für", true, false},
        {"FÜR", true, false},        {"Zeit,", false, true},   {"kann\u00a0–", false, true},
        {"–", false, true},          {"Arbeit;", false, true}, {"viel:", false, true},
        {"leisten.“", false, false}, {"Llama", false, false},  {"de", false, false},
        {"ie", false, false},        {"dere", false, false},   {"", false, false},
        {"u", false, false},         {"nd", false, false},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CASE("rows[%zu]", i);
        split(rows[i].text);
        CHECK_INT(words.count, 1, rows[i].text);
        CHECK(words.words[0].weak == rows[i].weak, "weak: %s", rows[i].text);
        CHECK(words.words[0].comma == rows[i].comma, "comma: %s", rows[i].text);
    }
}

/* What lines may end with, followed by '+' where that is dear, '~' where a hyphen is added, '=' where
 * it belongs to the next. */
static void test_pieces(void)
{
    static const struct {
        const char *text, *want, *marks; /* of each piece: w weak, c comma, - neither */
    } rows[] = {
        {"US-Dollar-Kurs, und", "US-+Dollar-+Kurs,|und", "--cw"},
        {"und/oder der", "und/+oder|der", "--w"},
        {"ein\u00ade Donau\u00addampf da", "ein~e|Donau~dampf|da", "-w---"},
        {"Wort\u200bfolge", "Wort|folge", "--"},
        {"\u00adWort\u00ad\u00adende\u00ad", "Wort~ende", "--"},
        {" a  b ", "a|b", "--"},
        {"a\u00ad b", "a|b", "--"},
        {"東京は、日本", "東|京|は、|日|本", "-----"},
        {"Llama\u00a04 und\u2060so", "Llama\u00a04|und\u2060so", "--"},
        {"\u00ad", "", "-"},
        {"2010–2020 –", "2010–=2020=–", "--c"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CASE("rows[%zu]", i);
        char got[128] = "", marks[32] = "";
        split(rows[i].text);
        for (int k = 0; k < words.count; k++) {
            const Word *word = &words.words[k];
            bool last = k + 1 == words.count;
            const char *end = last                           ? ""
                              : word->kind == LINEBREAK_MARK ? "+"
                              : word->kind == WORD_HELD      ? "="
                              : word->hyphen                 ? "~"
                                                             : "|";
            snprintf(got + strlen(got), sizeof got - strlen(got), "%.*s%s", (int)word->len,
                     rows[i].text + word->at, end);
            marks[k] = word->weak ? 'w' : word->comma ? 'c' : '-';
        }
        CHECK_STR(got, rows[i].want, "pieces");
        CHECK_STR(marks, rows[i].marks, rows[i].text);
    }
}

static void test_balance(void)
{
    static const struct {
        const char *text;
        int width, lines;
        const char *want;
    } rows[] = {
        {"", 100, 1, ""},
        {"", 100, 2, NULL},
        {"Llama", 100, 1, "Llama"},
        {"Llama", 100, 2, NULL},
        {"Llama", 40, 1, NULL},
        {"aaa bbb ccc ddd", 110, 2, "aaa bbb|ccc ddd"},
        {"aaa bbb ccc ddd", 150, 1, "aaa bbb ccc ddd"},
        {"aaa bbb ccc ddd", 149, 1, NULL},
        {"aaa bbb ccc ddd", 30, 4, "aaa|bbb|ccc|ddd"},
        {"aaa bbb ccc ddd", 30, 3, NULL},
        {"aaa bbb ccc ddd", 300, 4, "aaa|bbb|ccc|ddd"},
        {"aaa bbb ccc ddd", 300, 0, NULL},
        {"aaa bbb ccc ddd", 300, LIMIT_LINES + 1, NULL},
        /* a weak word goes down, a comma stays up */
        {"aaaaaaa und bbbbbbb", 150, 2, "aaaaaaa|und bbbbbbb"},
        {"aaaaaaa tut bbbbbbb", 150, 2, "aaaaaaa tut|bbbbbbb"},
        {"aaaaaa bbb, ccc dddddd", 300, 2, "aaaaaa bbb,|ccc dddddd"},
        {"aaaaaa, bbb ccc dddddd", 300, 2, "aaaaaa, bbb|ccc dddddd"},
        {"a bbbbbbbbbbbbbbbb cc", 300, 2, "a|bbbbbbbbbbbbbbbb cc"}, /* no short last line */
        {"aaa bbb ccc ddd", 300, 3, "aaa|bbb ccc|ddd"}, /* of equals, the first long line is last */
        /* as the design's pictures break it */
        {SHORT_QUOTE, 400, 3,
         "„Ich bin ziemlich begeistert|von der ganzen Arbeit,|die wir gerade leisten.“"},
        /* words stay whole where that is possible and not ugly */
        {"aaaaa bbb-ccc ddd", 150, 2, "aaaaa|bbb-ccc ddd"},
        {"aaaaa bbb\u00adccc ddd", 150, 2, "aaaaa|bbb\u00adccc ddd"},
        {"aaaaaaaa bbb\u00adccccccc dddddddd", 140, 3, "aaaaaaaa|bbb\u00adccccccc|dddddddd"},
        {"a bbbbbbb-bbbbbbbbb", 200, 2, "a bbbbbbb-|bbbbbbbbb"},
        {"a bbbbbbb\u00adbbbbbbbbb", 200, 2, "a bbbbbbb-|bbbbbbbbb"},
        /* of two ways through a word the one that a person put there */
        {"aaa-bbb\u00adccc-ddd", 90, 2, "aaa-bbb-|ccc-ddd"},
        {"aaaa-bb\u00adbb-cccc", 90, 2, "aaaa-bb-|bb-cccc"},
        /* no space is needed between ideographs */
        {"東京は日本の首都です。", 60, 2, "東京は日本の|首都です。"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CASE("rows[%zu]", i);
        Line lines[LIMIT_LINES];
        split(rows[i].text);
        int n = wrap_balance(&words, 0, SIZE, rows[i].width, rows[i].lines, lines);
        CHECK(n == (rows[i].want ? rows[i].lines : 0), "row %zu: %d lines", i, n);
        if (n && rows[i].want)
            CHECK_STR(joined(rows[i].text, lines, n), rows[i].want, "lines");
    }
}

/* ---- against every way to break ---- */

static double em_of(const char *text, const Line *line)
{
    return (drawn(text + line->at, line->len) + line->hyphen) * (double)em_px;
}

static double cost(const char *text, const Line *lines, const int *last, int n, int width_px)
{
    static const double ends[] = {
        [LINEBREAK_MARK] = .6, [LINEBREAK_SOFT] = .5, [LINEBREAK_END] = 0};
    double total = drawn(text, strlen(text)) * (double)em_px, sum = 0;
    double target = 1.04 * total / n < width_px ? 1.04 * total / n : width_px;
    for (int i = 0; i < n; i++) {
        double w = em_of(text, &lines[i]);
        const Word *word = &words.words[last[i]];
        if (w > width_px)
            return 1e9;
        sum += (target - w) / target * (target - w) / target;
        if (i < n - 1)
            sum += (word->kind == WORD_HELD ? 1e9 : ends[word->kind]) + (word->weak ? .03 : 0) -
                   (word->comma ? .012 : 0);
        else
            sum += w < .35 * target ? .5 : w > target ? .01 : 0;
    }
    return sum;
}

/* Makes the lines whose last words are the bits of `ends`. Returns whether no word is divided. */
static int lines_of(uint32_t ends, Line *lines, int *last, bool *whole)
{
    int n = 0, begin = 0;
    *whole = true;
    for (int i = 0; i < words.count; i++) {
        const Word *a = &words.words[begin], *b = &words.words[i];
        if (!(ends >> i & 1) && i + 1 < words.count)
            continue;
        *whole = *whole && b->kind != LINEBREAK_MARK && b->kind != LINEBREAK_SOFT;
        last[n] = i;
        lines[n++] = (Line){.at = a->at, .len = b->at + b->len - a->at, .hyphen = b->hyphen};
        begin = i + 1;
    }
    return n;
}

/* The word that each line ends with. */
static void last_words(const Line *lines, int n, int *last)
{
    for (int i = 0, word = 0; i < n; i++) {
        while (words.words[word].at + words.words[word].len < lines[i].at + lines[i].len)
            word++;
        last[i] = word;
    }
}

static void brute(const char *text, int width_px)
{
    double best[LIMIT_WORDS + 2];
    Line lines[32];
    int last[32], fewest[2] = {99, 99};
    bool whole;
    split(text);
    for (int n = 0; n <= words.count; n++)
        best[n] = 1e9;
    for (uint32_t ends = 0; ends < 1u << (words.count - 1); ends++) {
        int n = lines_of(ends, lines, last, &whole);
        double c = cost(text, lines, last, n, width_px);
        best[n] = c < best[n] ? c : best[n];
        fewest[WRAP_DIVIDED] = c < 1e8 && n < fewest[WRAP_DIVIDED] ? n : fewest[WRAP_DIVIDED];
        if (whole)
            fewest[WRAP_WHOLE] = c < 1e8 && n < fewest[WRAP_WHOLE] ? n : fewest[WRAP_WHOLE];
    }
    for (int how = WRAP_WHOLE; how <= WRAP_DIVIDED; how++)
        CHECK_INT(wrap_count(&words, 0, SIZE, width_px, (WrapHow)how), fewest[how] % 99, text);
    for (int n = 1; n <= LIMIT_LINES && n <= words.count; n++) {
        int got = wrap_balance(&words, 0, SIZE, width_px, n, lines);
        CHECK(got == (best[n] < 1e8 ? n : 0), "%d lines of %d px: got %d: %s", n, width_px, got,
              text);
        if (got == 0)
            continue;
        last_words(lines, n, last);
        double c = cost(text, lines, last, n, width_px);
        CHECK(c < best[n] + 1e-3, "%d lines of %d px: cost %f, not %f: %s", n, width_px, c, best[n],
              joined(text, lines, n));
    }
}

static void test_brute(void)
{
    static const char *const texts[] = {
        "Meta arbeitet daran, Llama in der US-Regierung einzuführen",
        SHORT_QUOTE,
        ("Mit dem US-Außenministerium habe Meta erkundet, wie Llama bei der Bewältigung helfen "
         "kann "
         "–"),
        "a b c d e f g h i j k l m n",
        "Neue Modalitäten, solidere Argumentation, viel schneller: Die nächste Version",
        "Donau\u00addampf\u00adschiff\u00adfahrts-Gesell\u00adschaft und Baden-Württem\u00adberg",
        "東京は日本の首都、大阪",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        for (int w = 10; w <= 1000; w += 70)
            brute(texts[i], w);
}

/* What belongs together stays together at every width at which it fits on a line. */
static void test_together(void)
{
    static const char *const texts[] = {
        "Herr Dr. Müller kommt um 16 Uhr 30 aus St. Gallen mit 12,4 Mio. € und 5 % zu uns",
        "Fragen Sie +49 30 123 456 78 oder § 5 Nr. 4, z. B. auf S. 12 – am 3. November – nach",
        "Öffnungszeiten 9:00 – 17:00 Uhr, Raum 12, 30 °C und 100 km/h bei Prof. J. K. Meier",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        for (int width_px = 10; width_px <= 900; width_px += 10) {
            Line lines[LIMIT_LINES];
            bool all;
            int64_t widest = 0;
            CASE("texts[%zu] at %d px", i, width_px);
            split(texts[i]);
            int n = wrap_lines(&words, 0, SIZE, width_px, LIMIT_LINES, &all, lines);
            int last[LIMIT_LINES];
            last_words(lines, n, last);
            for (int k = 0, j; k < words.count; k = j + 1) {
                for (j = k; words.words[j].kind == WORD_HELD;)
                    j++;
                int64_t em = words.words[j].end_em[0] - words.words[k].begin_em[0];
                widest = em > widest ? em : widest;
            }
            for (int k = 0; all && k + 1 < n; k++)
                CHECK(words.words[last[k]].kind != WORD_HELD || widest > width_px * INT64_C(64) ||
                          words.loose,
                      "torn: %s", joined(texts[i], lines, n));
            CHECK(!words.loose || widest > width_px * INT64_C(64) || width_px < 300, "loose: %s",
                  joined(texts[i], lines, n));
        }
}

/* An address is divided behind its marks, without a hyphen, even where it is torn. */
static void test_address(void)
{
    static const struct {
        int width_px;
        const char *want;
    } rows[] = {
        {600, "Fragen an info@gemeindeverwaltungbeispielhausenmitte.example"},
        {500, "Fragen an|info@gemeindeverwaltungbeispielhausenmitte.example"},
        {460, "Fragen an info@|gemeindeverwaltungbeispielhausenmitte.example"},
        {400, "Fragen an info@|gemeindeverwaltungbeispielhausenmitte.|example"},
        {200, "Fragen an info@gemei|ndeverwaltungbeispie|lhausenmitte.example"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Line lines[LIMIT_LINES];
        bool all;
        CASE("rows[%zu]", i);
        split(rows[0].want);
        int n = wrap_lines(&words, 0, SIZE, rows[i].width_px, LIMIT_LINES, &all, lines);
        CHECK_STR(joined(rows[0].want, lines, n), rows[i].want, "lines");
    }
}

/* ---- words wider than the column ---- */

#define LONG_WORD "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"

static void test_lines(void)
{
    static const struct {
        const char *text;
        int width, most;
        bool all;
        const char *want;
    } rows[] = {
        {"aaa bbb ccc", 70, 2, true, "aaa bbb|ccc"},
        /* first at what is there, then anywhere */
        {"aaaa-bbbb", 60, 2, true, "aaaa-|bbbb"},
        {"aaaa\u00adbbbb", 60, 2, true, "aaaa-|bbbb"},
        {"aaaa\u00adbbbb", 49, 9, true, "aa-|aa-|bbbb"},
        {"xx aaaa\u00adbbbb yy", 80, 2, true, "xx aaaa-|bbbb yy"},
        {"xx aaaa-bbbb yy", 80, 2, true, "xx aaaa-|bbbb yy"},
        {"aaa bbb", 30, 2, true, "aaa|bbb"},
        {LONG_WORD, 320, 2, true,
         "Rindfleischetikettierungsüberwa-|chungsaufgabenübertragungsgesetz"},
        {"Das " LONG_WORD " gilt", 230, 4, true,
         "Das Rindfleischeti-|kettierungsüberwac-|hungsaufgabenübert-|ragungsgesetz gilt"},
        /* never within a character, never a hyphen that no one would write */
        {"e\u0301e\u0301e\u0301e\u0301", 30, 2, true, "e\u0301e\u0301-|e\u0301e\u0301"},
        {"12345678", 40, 2, true, "1234|5678"},
        {"aaaa_bbbb", 50, 2, true, "aaaa_|bbbb"},
        {"ภาษาไทยภาษาไทย", 80, 2, true, "ภาษาไทย|ภาษาไทย"},
        {"。。。。。。。。", 40, 2, true, "。。。。|。。。。"},
        {"👩‍👩‍👧👩‍👩‍👧!!!!!!", 120, 9, true,
         "👩‍👩‍👧|👩‍👩‍👧!!!!!!"},
        /* what fits nowhere is all there, to be cut */
        {"aaa bbb ccc", 30, 2, false, "aaa|bbb ccc"},
        {"aaaaaaaaaa", 30, 2, false, "aa-|aaaaaaaa"},
        {"a", 5, 2, false, "a"},
        {"aa", 5, 1, false, "aa"},
        {"", 5, 1, true, ""},
        {"aaa", 30, 0, false, ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CASE("rows[%zu]", i);
        Line lines[LIMIT_LINES];
        bool all;
        split(rows[i].text);
        int n = wrap_lines(&words, 0, SIZE, rows[i].width, rows[i].most, &all, lines);
        CHECK(all == rows[i].all, "row %zu: %s", i, all ? "all of it" : "cut");
        CHECK_STR(joined(rows[i].text, lines, n), rows[i].want, "lines");
    }
}

/* In a column that is not narrow, three characters stay together at both ends of a word. */
static void test_least(void)
{
    char text[64] = "x ";
    em_px = 500;
    for (int len = 4; len < 40; len++) {
        Line lines[LIMIT_LINES];
        bool all;
        memset(text + 2, 'n', (size_t)len);
        snprintf(text + 2 + len, 8, " abc d");
        split(text);
        int n = wrap_lines(&words, 0, SIZE, 6000, LIMIT_LINES, &all, lines);
        CHECK(n > 0 && all, "%d letters", len);
        for (int i = 0; i + 1 < n; i++) {
            size_t end = lines[i].at + lines[i].len;
            CHECK(!lines[i].hyphen || (end >= 5 && end + 3 <= (size_t)len + 2), "%d letters: %s",
                  len, joined(text, lines, n));
        }
    }
    em_px = 10;
}

/* ---- the limits ---- */

static void test_greedy(void)
{
    static const struct {
        const char *text;
        int width, most;
        const char *want;
    } rows[] = {
        {"", 100, 3, ""},
        {"aaa bbb ccc", 70, 3, "aaa bbb|ccc"},
        {"aaa bbb ccc", 70, 1, "aaa bbb ccc"}, /* the last one is all the rest */
        {"aaa bbb ccc", 10, 12, "aaa|bbb|ccc"},
        {"a Donaudampfschifffahrt b", 30, 12, "a|Donaudampfschifffahrt|b"},
        {"aaa bbb ccc", 70, 0, ""},
        {"aaa-bbb ccc", 40, 12, "aaa-|bbb|ccc"},
        {"aaa\u00adbbb ccc", 40, 12, "aaa-|bbb|ccc"},
        {"aaa\u00adbbb ccc", 39, 12, "aaa-|bbb|ccc"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CASE("rows[%zu]", i);
        Line lines[LIMIT_LINES];
        split(rows[i].text);
        int n = wrap_greedy(&words, 0, SIZE, rows[i].width, rows[i].most, lines);
        CHECK_STR(joined(rows[i].text, lines, n), rows[i].want, "greedy");
    }
}

static void test_many(void)
{
    static char text[4 * LIMIT_WORDS];
    Line lines[LIMIT_LINES];
    for (int n = LIMIT_WORDS - 1; n <= LIMIT_WORDS + 1; n++) {
        for (int i = 0; i < n; i++)
            memcpy(text + 2 * i, "w ", 2);
        text[2 * n - 1] = '\0';
        split(text);
        bool cut = n > LIMIT_WORDS;
        CHECK_INT(words.cut, cut, "cut");
        CHECK_INT(words.count, cut ? LIMIT_WORDS : n, "words");
        CHECK_INT(wrap_count(&words, 0, SIZE, 100000, WRAP_WHOLE), cut ? 0 : 1, "lines");
        CHECK_INT(wrap_greedy(&words, 0, SIZE, 390, LIMIT_LINES, lines), LIMIT_LINES, "greedy");
        if (!cut)
            CHECK_INT(wrap_balance(&words, 0, SIZE, 1000, 12, lines), 12, "balanced");
    }
}

/* Letters as wide as no font has them, and of negative width: costs do not overflow (which under the
 * sanitizers would end the test). */
static void test_wild(void)
{
    static const char text[] = "a b cccccccc dd eeee f";
    static const int kerns[] = {0, 1 << 24, 1 << 27, 1 << 30, -(1 << 30)};
    static const int widths_px[] = {1, 390, 16384};
    Line lines[LIMIT_LINES];
    for (size_t k = 0; k < sizeof kerns / sizeof *kerns; k++)
        for (size_t i = 0; i < sizeof widths_px / sizeof *widths_px; i++)
            for (int n = 1; n <= 6; n++) {
                int kern = kerns[k];
                em_px = n % 2 ? 1 << 18 : 10;
                wrap_words(&words, text, strlen(text), lang_find("de", 2), width, &kern);
                CHECK(wrap_balance(&words, 0, SIZE, widths_px[i], n, lines) <= n, "%d lines", n);
            }
    em_px = 10;
}

/* ---- what holds for any text ---- */

static uint32_t seed = 1;

static uint32_t chance(uint32_t n)
{
    seed = seed * 1664525 + 1013904223;
    return (seed >> 12) % n;
}

static size_t random_text(char *out, size_t size)
{
    static const char *const parts[] = {
        "a",      "b",  "der",         "Haus", " ",  " ",       " ",  "-",
        "\u00ad", "–",  "ß",           "東",   "。", "e\u0301", ", ", "/",
        "\u00a0", "12", "👩‍👧", "ไท",   "И",  "\u2060",  "“",  "\u200b"};
    size_t len = 0, n = chance(60);
    for (size_t i = 0; i < n; i++) {
        const char *part = parts[chance(sizeof parts / sizeof *parts)];
        if (len + strlen(part) + 1 > size)
            break;
        memcpy(out + len, part, strlen(part));
        len += strlen(part);
    }
    out[len] = '\0';
    return len;
}

/* Only spaces and hidden characters. */
static bool is_nothing(const char *s, size_t len)
{
    uint32_t cp;
    for (size_t at = 0; at < len;) {
        at += utf8_next(s + at, len - at, &cp);
        if (cp != ' ' && !linebreak_hidden(cp))
            return false;
    }
    return true;
}

/* Whether a line may end before byte `at`, and whether a character ends there. */
static bool is_place(const char *text, size_t len, size_t at, bool *character)
{
    LineBreak b;
    LineBreakKind kind;
    size_t next = 0, cluster = 0;
    linebreak_start(&b, text, len);
    while (next < at && linebreak_next(&b, &next, &kind))
        ;
    while (cluster < at)
        cluster += linebreak_cluster(text + cluster, len - cluster);
    *character = cluster == at;
    return next == at;
}

/* Joined, the lines are the text, but for what is not drawn at their ends. They end where they may,
 * or, if torn, between characters. None is wider than the column. */
static bool lines_hold(const char *text, size_t len, const Line *lines, int n, int64_t room,
                       bool torn)
{
    size_t at = 0;
    for (int i = 0; i < n; i++) {
        bool character, place = false;
        const Line *l = &lines[i];
        if (l->at < at || !is_nothing(text + at, l->at - at))
            return false;
        at = l->at + l->len;
        int64_t em =
            width(words.ctx, 0, text + l->at, l->len) + (l->hyphen ? width(NULL, 0, "-", 1) : 0);
        if (l->em > room || em > l->em)
            return false;
        if (i + 1 == n)
            break;
        place = is_place(text, len, lines[i + 1].at, &character);
        const char *found = strstr(text + at, "\u00ad");
        bool soft = found && found < text + lines[i + 1].at;
        if (place ? l->hyphen && !soft : !torn || !character || lines[i + 1].at != at)
            return false;
    }
    return is_nothing(text + at, len - at);
}

static void test_random(void)
{
    for (int round = 0; round < 20000; round++) {
        char text[512];
        Line lines[LIMIT_LINES];
        size_t len = random_text(text, sizeof text);
        int width_px = 10 + (int)chance(40) * 10, kern = (int)chance(2) * 100, n, count[2];
        int64_t room = width_px * 64;
        bool all;
        wrap_words(&words, text, len, lang_find("de", 2), width, &kern);
        for (int how = WRAP_WHOLE; how <= WRAP_DIVIDED; how++) {
            count[how] = wrap_count(&words, 0, SIZE, width_px, (WrapHow)how);
            if (count[how] == 0 || count[how] > LIMIT_LINES)
                continue;
            n = wrap_balance(&words, 0, SIZE, width_px, count[how], lines);
            CHECK(n == count[how] && lines_hold(text, len, lines, n, room, false),
                  "round %d, %d px, %d lines: %s", round, width_px, count[how],
                  joined(text, lines, n));
        }
        CHECK(count[WRAP_WHOLE] == 0 || count[WRAP_DIVIDED] <= count[WRAP_WHOLE], "round %d",
              round);
        n = wrap_lines(&words, 0, SIZE, width_px, LIMIT_LINES, &all, lines);
        CHECK(n <= LIMIT_LINES && n > 0, "round %d: %d lines", round, n);
        if (all)
            CHECK(lines_hold(text, len, lines, n, room, true), "round %d, %d px: %s", round,
                  width_px, joined(text, lines, n));
        else
            CHECK(lines_hold(text, len, lines, n, INT64_MAX, true), "round %d, %d px, cut: %s",
                  round, width_px, joined(text, lines, n));
        CHECK(all || n == LIMIT_LINES || width_px < 40, "round %d: %s", round,
              joined(text, lines, n));
    }
}

/* Soft hyphens where no line ends change nothing. */
static void test_unseen(void)
{
    for (int round = 0; round < 2000; round++) {
        char text[512], soft[1024];
        size_t len = random_text(text, sizeof text), n = 0;
        int kern = 100;
        if (strstr(text, "\u00ad"))
            continue;
        for (size_t at = 0, step; at < len; at += step) {
            uint32_t cp, next = 0;
            step = utf8_next(text + at, len - at, &cp);
            memcpy(soft + n, text + at, step);
            n += step;
            if (at + step < len)
                utf8_next(text + at + step, len - at - step, &next);
            if (linebreak_letter(cp) && linebreak_letter(next) && chance(2)) {
                memcpy(soft + n, "\u00ad", 2);
                n += 2;
            }
        }
        int width_px = 10 + (int)chance(40) * 10;
        wrap_words(&words, text, len, lang_find("de", 2), width, &kern);
        int plain = wrap_count(&words, 0, SIZE, width_px, WRAP_WHOLE), plain_words = words.count;
        Word last = words.words[words.count - 1];
        wrap_words(&words, soft, n, lang_find("de", 2), width, &kern);
        int hyphened = wrap_count(&words, 0, SIZE, width_px, WRAP_WHOLE);
        CHECK(plain == hyphened, "round %d: %d and %d lines: %s", round, plain, hyphened, text);
        CHECK(words.count >= plain_words &&
                  last.end_em[0] == words.words[words.count - 1].end_em[0],
              "round %d: not as wide: %s", round, text);
    }
}

/* A text is measured once, however many sizes are tried, whether or not its words are torn up. */
static void test_asked(void)
{
    static const char *const texts[] = {LONG_QUOTE, LONG_WORD " und " LONG_WORD,
                                        "東京は日本の首都"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        for (int width_px = 5; width_px <= 405; width_px += 100) {
            Line lines[LIMIT_LINES];
            bool all;
            split(texts[i]);
            wrap_lines(&words, 0, SIZE, width_px, LIMIT_LINES, &all, lines);
            asked = 0;
            for (int more = 1; more < 20; more++)
                wrap_lines(&words, 0, SIZE - more, width_px, LIMIT_LINES, &all, lines);
            CHECK_INT(asked, 0, texts[i]);
        }
}

int main(void)
{
    test_count();
    test_words();
    test_pieces();
    test_lines();
    test_least();
    test_random();
    test_unseen();
    test_balance();
    test_brute();
    test_together();
    test_address();
    test_greedy();
    test_many();
    test_asked();
    test_wild();
    return check_done("test_wrap");
}
