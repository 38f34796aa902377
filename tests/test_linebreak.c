/* SPDX-License-Identifier: MIT */
/* Where lines may end: sentences by hand, every pair of classes against the rules stated again, and
 * what stays together. Unicode's own test is tests/linebreak.sh. */
#include "base/linebreak.h"
#include "base/utf8.h"
#include "check.h"

/* The text with a mark at every place: '|' space, ':' open, '+' after a mark, '~' soft. */
static const char *marked(const char *text)
{
    static char out[4096];
    LineBreak b;
    size_t at, from = 0, n = 0, len = strlen(text);
    LineBreakKind kind;
    linebreak_start(&b, text, len);
    while (linebreak_next(&b, &at, &kind)) {
        memcpy(out + n, text + from, at - from);
        n += at - from;
        from = at;
        if (kind != LINEBREAK_END)
            out[n++] = "|:+~"[kind];
    }
    CHECK_INT(from, len, "the last place is the end");
    CHECK(!linebreak_next(&b, &at, &kind), "a place behind the end of \"%s\"", text);
    out[n] = '\0';
    return out;
}

static void test_sentences(void)
{
    static const char *const rows[][2] = {
        {"", ""},
        {"a", "a"},
        {" ", " "},
        {"a b  c ", "a |b  |c "},
        {" a", " |a"},
        {"„Ich bin da.“ Er", "„Ich |bin |da.“ |Er"},
        {"US-Dollar-Kurs fällt", "US-+Dollar-+Kurs |fällt"},
        {"und/oder", "und/+oder"},
        {"Wort – Wort", "Wort |– |Wort"},
        {"word—word", "word+—+word"},
        {"2010–2020", "2010–+2020"},
        {"-5 Grad, ca. -5 %", "-5 |Grad, |ca. |-5 |%"},
        {"19\u00a0% und 19\u202f%", "19\u00a0% |und |19\u202f%"},
        {"40,5 Mrd.\u00a0US-$", "40,5 |Mrd.\u00a0US-+$"},
        {"$100,000.50 (20)%", "$100,000.50 |(20)%"},
        {"Bonjour ! Ça va ?", "Bonjour ! |Ça |va ?"},
        {"Donau\u00addampf\u00adschiff", "Donau\u00ad~dampf\u00ad~schiff"},
        {"a\u200bb a\u2060b a-\u2060b", "a\u200b:b |a\u2060b |a-\u2060b"},
        {"東京は、日本。", "東:京:は、:日:本。"},
        {"한국어 글", "한:국:어 |글"},
        {"ภาษาไทย ไทย", "ภาษาไทย |ไทย"},
        {"שלום עולם", "שלום |עולם"},
        {"مرحبا بالعالم", "مرحبا |بالعالم"},
        {"👍🏽👍🏽", "👍🏽:👍🏽"},
        {"👩‍👩‍👧👩", "👩‍👩‍👧:👩"},
        {"🇩🇪🇫🇷🇵🇱", "🇩🇪+🇫🇷+🇵🇱"},
        {"e\u0301e\u0301 \u0301a", "e\u0301e\u0301 |\u0301a"},
        {"a\nb\r\nc", "a\n|b\r\n|c"},
        {"http://www.example.org/a?b=c", "http://+www.example.org/+a?+b=c"},
        {"E-Mail@x.org", "E-+Mail@x.org"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CASE("rows[%zu]", i);
        CHECK_STR(marked(rows[i][0]), rows[i][1], "places");
    }
}

static void test_clusters(void)
{
    static const char *const rows[] = {
        "a",
        "é",
        "e\u0301",
        "e\u0301\u0323",
        "o\u0361",
        "1\ufe0f\u20e3",
        "👍🏽",
        "👩‍👩‍👧‍👦",
        "🏳️‍🌈",
        "🇩🇪",
        "\u1112\u1161\u11ab",
        "한",
        "नि",
        "กี",
        "กำ",
        "ｶﾞ",
        "\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F",
        "\u0301",
        "か\u3099",
        "葛\U000E0100",
        "ي\u064b",
        " ",
        "-"};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CASE("rows[%zu]", i);
        char two[64];
        snprintf(two, sizeof two, "%sx", rows[i]);
        CHECK_INT(linebreak_cluster(rows[i], strlen(rows[i])), strlen(rows[i]), rows[i]);
        CHECK_INT(linebreak_cluster(two, strlen(two)), strlen(rows[i]), two);
    }
    CHECK_INT(linebreak_cluster("", 0), 0, "nothing");
    CHECK_INT(linebreak_cluster("🇩🇪🇫🇷", strlen("🇩🇪🇫🇷")), strlen("🇩🇪"), "two flags");
    CHECK_INT(linebreak_cluster("\xff\xff", 2), 1, "a bad byte");
}

static void test_letters(void)
{
    static const char yes[] = "azAZäßÄéœŁžΑωάἀЯжїҐԱևა", no[] = " -/019_.,東あ한אعไ×÷·👍";
    uint32_t cp;
    for (size_t at = 0; yes[at]; at += utf8_next(yes + at, sizeof yes - 1 - at, &cp)) {
        utf8_next(yes + at, sizeof yes - 1 - at, &cp);
        CHECK(linebreak_letter(cp), "U+%04X is a letter", (unsigned)cp);
    }
    for (size_t at = 0; no[at]; at += utf8_next(no + at, sizeof no - 1 - at, &cp)) {
        utf8_next(no + at, sizeof no - 1 - at, &cp);
        CHECK(!linebreak_letter(cp), "U+%04X is none", (unsigned)cp);
    }
    for (cp = 0; cp < 0x110000; cp++)
        if (linebreak_hidden(cp) != (cp == 0xAD || cp == 0x200B || cp == 0x2060))
            break;
    CHECK_INT(cp, 0x110000, "hidden");
}

static bool begins(const char *text, size_t len, size_t at, const char *part)
{
    return len - at >= strlen(part) && memcmp(text + at, part, strlen(part)) == 0;
}

/* No language's rule forbids such a place: what is before it ends a line or allows an end, or no
 * closing bracket, mark or joiner follows it and no opening bracket or joiner precedes it. */
static bool is_possible(const char *text, size_t len, size_t at)
{
    static const char *const never[] = {" ", "\n",     "\u2060", "。",    "!",
                                        "/", "\u0301", "\u200d", "\ufe0f"};
    static const char *const binding[] = {"\u2060", "（", "\u200d"};
    size_t gap = at;
    while (gap > 0 && text[gap - 1] == ' ')
        gap--;
    if (text[at - 1] == '\n' || (gap >= 3 && begins(text, len, gap - 3, "\u200b")))
        return true;
    for (size_t i = 0; i < sizeof binding / sizeof *binding; i++)
        if (at >= 3 && begins(text, len, at - 3, binding[i]))
            return false;
    const char *const *mark = never + 6;
    for (const char *const *row = never; row < never + sizeof never / sizeof *never; row++)
        if (begins(text, len, at, *row) && (row < mark || text[at - 1] != ' '))
            return false;
    return true;
}

/* Any bytes. */
static void test_random(void)
{
    static const char *const parts[] = {
        "a",      " ",      "-",    "\u00ad", "\u0301", "\u200d", "東",     "。",
        "（",     "“",      "9",    ",",      "%",      "$",      "🇩",      "👍",
        "🏽",   "\n",     "—",    "\u00a0", "ㄱ",     "\u1100", "\u1161", "ש",
        "\u200b", "\u2060", "\xff", "\xc3",   "!",      "/",      "♥",      "\ufe0f"};
    uint32_t seed = 7;
    for (int round = 0; round < 20000; round++) {
        char text[256];
        size_t len = 0, count = (seed >> 8) % 24;
        for (size_t i = 0; i < count; i++) {
            seed = seed * 1664525 + 1013904223;
            const char *part = parts[(seed >> 16) % (sizeof parts / sizeof *parts)];
            memcpy(text + len, part, strlen(part));
            len += strlen(part);
        }
        seed = seed * 1664525 + 1013904223;
        LineBreak b;
        LineBreakKind kind;
        size_t at = 0, last = 0;
        bool good = true;
        linebreak_start(&b, text, len);
        while (linebreak_next(&b, &at, &kind)) {
            good = good && at > last && at <= len;
            good = good && (kind == LINEBREAK_END) == (at == len);
            good = good && (at == len || is_possible(text, len, at));
            last = at;
        }
        CHECK(good && last == len, "round %d: \"%.*s\" at %zu", round, (int)len, text, last);
        for (at = 0; at < len; at += last)
            if ((last = linebreak_cluster(text + at, len - at)) == 0)
                break;
        CHECK_INT(at, len, "clusters");
    }
}

int main(void)
{
    test_sentences();
    test_clusters();
    test_letters();
    test_random();
    return check_done("test_linebreak");
}
