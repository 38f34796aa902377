/* SPDX-License-Identifier: MIT */
/* Line breaking with a ruler of 10 px per character: by hand, and against every way to break. */
#include "check.h"
#include "utf8.h"
#include "wrap.h"

enum { SIZE = 1000, EM = 10 }; /* at 1000 px, the size that words are measured at */

static Words words;

static int64_t width(void *ctx, int cut, const char *s, size_t len)
{
    (void)ctx;
    return (int64_t)utf8_count(s, len) * EM * 64 * (cut ? 2 : 1);
}

static void split(const char *text)
{
    wrap_words(&words, text, strlen(text), lang_find("de", 2), width, NULL);
}

/* The lines with | between them. */
static const char *joined(const char *text, const Line *lines, int n)
{
    static char buf[4096];
    size_t at = 0;
    for (int i = 0; i < n; i++) {
        memcpy(buf + at, text + lines[i].at, lines[i].len);
        at += lines[i].len;
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
        split(rows[i].text);
        CHECK(wrap_count(&words, 0, SIZE, rows[i].width) == rows[i].want, "row %zu: got %d", i,
              wrap_count(&words, 0, SIZE, rows[i].width));
        CHECK(wrap_count(&words, 1, SIZE, rows[i].width * 2) == rows[i].want, "row %zu, cut 1", i);
        CHECK(wrap_count(&words, 0, SIZE / 2, rows[i].width / 2) <= rows[i].want ||
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
        split(rows[i].text);
        CHECK_INT(words.count, 1, rows[i].text);
        CHECK(words.words[0].weak == rows[i].weak, "weak: %s", rows[i].text);
        CHECK(words.words[0].comma == rows[i].comma, "comma: %s", rows[i].text);
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
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Line lines[LIMIT_LINES];
        split(rows[i].text);
        int n = wrap_balance(&words, 0, SIZE, rows[i].width, rows[i].lines, lines);
        CHECK(n == (rows[i].want ? rows[i].lines : 0), "row %zu: %d lines", i, n);
        if (n && rows[i].want)
            CHECK_STR(joined(rows[i].text, lines, n), rows[i].want, "lines");
    }
}

/* ---- against every way to break ---- */

static double cost(const char *text, const Line *lines, int n, int width_px)
{
    double total = (double)utf8_count(text, strlen(text)) * (double)EM, sum = 0;
    double target = 1.04 * total / n < width_px ? 1.04 * total / n : width_px;
    for (int i = 0, word = 0; i < n; i++) {
        double w = (double)utf8_count(text + lines[i].at, lines[i].len) * (double)EM;
        while (words.words[word].at + words.words[word].len < lines[i].at + lines[i].len)
            word++;
        if (w > width_px)
            return 1e9;
        sum += (target - w) / target * (target - w) / target;
        if (i < n - 1)
            sum += (words.words[word].weak ? .03 : 0) - (words.words[word].comma ? .012 : 0);
        else
            sum += w < .35 * target ? .5 : w > target ? .01 : 0;
    }
    return sum;
}

/* The lines whose last words are the bits of `ends`. */
static int lines_of(uint32_t ends, Line *lines)
{
    int n = 0, begin = 0;
    for (int i = 0; i < words.count; i++) {
        if (!(ends >> i & 1) && i + 1 < words.count)
            continue;
        const Word *a = &words.words[begin], *b = &words.words[i];
        lines[n++] = (Line){.at = a->at, .len = b->at + b->len - a->at};
        begin = i + 1;
    }
    return n;
}

static void brute(const char *text, int width_px)
{
    double best[LIMIT_WORDS + 2];
    Line lines[32];
    split(text);
    for (int n = 0; n <= words.count; n++)
        best[n] = 1e9;
    int fewest = 99;
    for (uint32_t ends = 0; ends < 1u << (words.count - 1); ends++) {
        int n = lines_of(ends, lines);
        double c = cost(text, lines, n, width_px);
        best[n] = c < best[n] ? c : best[n];
        fewest = c < 1e8 && n < fewest ? n : fewest;
    }
    CHECK_INT(wrap_count(&words, 0, SIZE, width_px), fewest == 99 ? 0 : fewest, text);
    for (int n = 1; n <= LIMIT_LINES && n <= words.count; n++) {
        int got = wrap_balance(&words, 0, SIZE, width_px, n, lines);
        CHECK(got == (best[n] < 1e8 ? n : 0), "%d lines of %d px: got %d: %s", n, width_px, got,
              text);
        if (got == 0)
            continue;
        double c = cost(text, lines, n, width_px);
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
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        for (int w = 10; w <= 1000; w += 70)
            brute(texts[i], w);
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
        {"aaa bbb ccc", 70, 1, "aaa bbb"},
        {"aaa bbb ccc", 10, 12, "aaa|bbb|ccc"},
        {"a Donaudampfschifffahrt b", 30, 12, "a|Donaudampfschifffahrt|b"},
        {"aaa bbb ccc", 70, 0, ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
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
        CHECK_INT(wrap_count(&words, 0, SIZE, 100000), cut ? 0 : 1, "lines");
        CHECK_INT(wrap_greedy(&words, 0, SIZE, 390, LIMIT_LINES, lines), LIMIT_LINES, "greedy");
        if (!cut)
            CHECK_INT(wrap_balance(&words, 0, SIZE, 1000, 12, lines), 12, "balanced");
    }
}

int main(void)
{
    test_count();
    test_words();
    test_balance();
    test_brute();
    test_greedy();
    test_many();
    return check_done("test_wrap");
}
