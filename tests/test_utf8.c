/* SPDX-License-Identifier: MIT */
/* Each row is a byte string with its code points, or with the offset of its first bad byte. */
#include "base/utf8.h"
#include "check.h"

typedef struct {
    const char *name, *s;
    size_t len, count;
    int bad; /* -1: valid */
} Row;

#define S(literal) literal, sizeof literal - 1

static const Row ROWS[] = {
    {"empty", S(""), 0, -1},
    {"ascii", S("Meta"), 4, -1},
    {"umlaut", S("für"), 3, -1},
    {"NUL inside", S("a\0b"), 3, -1},
    {"narrow space", S("19\u202f%"), 4, -1},
    {"last of 1", S("\x7f"), 1, -1},
    {"first of 2", S("\xC2\x80"), 1, -1},
    {"last of 2", S("\xDF\xBF"), 1, -1},
    {"first of 3", S("\xE0\xA0\x80"), 1, -1},
    {"before surrogates", S("\xED\x9F\xBF"), 1, -1},
    {"after surrogates", S("\xEE\x80\x80"), 1, -1},
    {"last of 3", S("\xEF\xBF\xBF"), 1, -1},
    {"first of 4", S("\xF0\x90\x80\x80"), 1, -1},
    {"U+10FFFF", S("\xF4\x8F\xBF\xBF"), 1, -1},
    {"overlong 2", S("a\xC0\xAF"), 3, 1},
    {"overlong 2, C1", S("\xC1\xBF"), 2, 0},
    {"overlong 3", S("\xE0\x9F\xBF"), 3, 0},
    {"overlong 4", S("\xF0\x8F\xBF\xBF"), 4, 0},
    {"surrogate D800", S("\xED\xA0\x80"), 3, 0},
    {"surrogate DFFF", S("\xED\xBF\xBF"), 3, 0},
    {"above U+10FFFF", S("\xF4\x90\x80\x80"), 4, 0},
    {"F5", S("\xF5\x80\x80\x80"), 4, 0},
    {"FF", S("ab\xFF"), 3, 2},
    {"lone continuation", S("ab\x80"), 3, 2},
    {"cut 2", S("ab\xC3"), 3, 2},
    {"cut 3", S("\xE2\x80"), 2, 0},
    {"cut 4", S("\xF0\x9F\x98"), 3, 0},
    {"lead, then ascii", S("\xC3z"), 2, 0},
    {"latin-1", S("f\xFCr"), 3, 1},
};

static void rows(void)
{
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        CASE("ROWS[%zu]", i);
        const Row *r = &ROWS[i];
        size_t bad = 999;
        CHECK_INT(utf8_count(r->s, r->len), r->count, r->name);
        CHECK_INT(utf8_valid(r->s, r->len, &bad), r->bad < 0, r->name);
        CHECK_INT(bad, r->bad < 0 ? 999 : r->bad, r->name);
        CHECK_INT(utf8_valid(r->s, r->len, NULL), r->bad < 0, r->name);
    }
}

static void round_trip(void)
{
    size_t wrong = 0;
    for (uint32_t cp = 0; cp <= 0x10FFFF; cp++) {
        char bytes[4];
        uint32_t back = 0;
        if (cp >= 0xD800 && cp <= 0xDFFF)
            continue;
        size_t n = utf8_put(cp, bytes);
        if (utf8_next(bytes, n, &back) != n || back != cp)
            wrong++;
        if (n > 1 && (utf8_next(bytes, n - 1, &back) != 1 || back != 0xFFFD))
            wrong++;
    }
    CHECK_INT(wrong, 0, "every code point");
}

static void adding(void)
{
    char buf[8];
    Utf8Out out = {buf, sizeof buf, 0, false};
    utf8_add(&out, S("Mrd."));
    CHECK_STR(buf, "Mrd.", "fits");
    utf8_add(&out, S("ab\u202f"));
    CHECK_STR(buf, "Mrd.ab", "cut before the code point that does not fit");
    utf8_add(&out, S("c"));
    CHECK_STR(buf, "Mrd.ab", "nothing after a cut");
    CHECK_INT(out.len, 6, "length");
    Utf8Out none = {NULL, 0, 0, false};
    utf8_add(&none, S("x"));
    CHECK_INT(none.len, 0, "no room at all");
}

int main(void)
{
    rows();
    round_trip();
    adding();
    return check_done("utf8");
}
