/* SPDX-License-Identifier: MIT */
/* Numbers as they are written on their way from one value to another, and what they lack of the width of
 * the last one. */
#include "check.h"
#include "layout/counter.h"

static const Lang *lang(const char *code)
{
    return lang_find(code, strlen(code));
}

static void test_words(void)
{
    static const struct {
        const char *lang;
        Counter how;
        int64_t value;
        const char *words;
    } rows[] = {
        {"de", {.decimals = 1}, 405, "40,5"},
        {"de", {.decimals = 1}, -32, "\u22123,2"},
        {"de", {.decimals = 1}, 0, "0,0"},
        {"de", {.plus = true}, 25, "+25"},
        {"de", {.plus = true}, 0, "0"},
        {"de", {.plus = true}, -25, "\u221225"},
        {"de", {0}, 12405, "12.405"},
        {"de", {.group_from = 99}, 12405, "12405"},
        {"de", {.group_from = 0}, 1240, "1240"},
        {"de", {.group_from = 4}, 1240, "1.240"},
        {"de", {.whole_digits = 3, .group_from = 99}, 7, "007"},
        {"de", {.whole_digits = 3, .group_from = 99}, -7, "\u2212007"},
        {"de", {.whole_digits = 3, .group_from = 99}, 1234, "1234"},
        {"de", {.decimals = 2, .whole_digits = 2, .group_from = 99}, 705, "07,05"},
        {"en", {.decimals = 1, .plus = true}, 117, "+11.7"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CASE("%s", rows[i].words);
        char buf[64];
        size_t len =
            counter_words(lang(rows[i].lang), &rows[i].how, rows[i].value, buf, sizeof buf);
        CHECK_STR(buf, rows[i].words, "words");
        CHECK_INT(len, strlen(buf), "bytes");
    }
}

static void test_lacks(void)
{
    static const CounterWidths widths = {.digit = 100, .sign = 120, .mark = 30};
    static const struct {
        const char *whole, *now;
        int lacks;
    } rows[] = {
        {"40,5", "34,0", 0},        {"40,5", "9,9", 100},        {"12.405", "9.999", 100},
        {"12.405", "999", 230},     {"\u221212", "8", 220},      {"\u221212", "0", 220},
        {"8,5", "\u22123,2", -120}, {"+8,5", "\u22123,2", 0},    {"+8,5", "0,0", 120},
        {"99", "100", -100},        {"\u200e\u22123", "3", 120}, {"007", "006", 0},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CASE("%s, %s", rows[i].whole, rows[i].now);
        CHECK_INT(counter_lacks(&widths, str_of(rows[i].whole), rows[i].now, strlen(rows[i].now)),
                  rows[i].lacks, "lacks");
    }
}

/* Only one plain number counts, and from its previous value alone. */
static void test_counts(void)
{
    for (int form = 0; form < VALUE_FORMS; form++)
        for (uint32_t flags = 0; flags < 16; flags += 4) {
            CASE("form %d, flags %u", form, (unsigned)flags);
            Fact f = {.form = (ValueForm)form, .flags = flags, .value = 8, .previous = 5};
            bool want = form == VALUE_NUMBER && flags == (FACT_CHANGE | FACT_PREVIOUS);
            CHECK_INT(counter_counts(&f), want, "counts");
            CHECK_INT(counter_of(&f).from, want ? 5 : 8, "from");
            CHECK_INT(counter_of(&f).to, 8, "to");
        }
}

int main(void)
{
    test_words();
    test_lacks();
    test_counts();
    return check_done("counter");
}
