/* SPDX-License-Identifier: MIT */
/* The syntax of plural rules piece by piece, then whole languages against CLDR's own samples. */
#include "check.h"
#include "lang/lang.h"
#include "lang/plural.h"

static bool is(const char *rule, int64_t mantissa, uint8_t decimals)
{
    const char *const rules[] = {rule, NULL};
    return plural_form(rules, (Decimal){mantissa, decimals}) == 0;
}

static void syntax(void)
{
    static const struct {
        const char *rule;
        int64_t mantissa;
        uint8_t decimals;
        bool holds;
    } rows[] = {
        {"i = 1", 1, 0, true},
        {"i = 1", 2, 0, false},
        {"i = 1", -1, 0, true},
        {"i = 1", 19, 1, true},
        {"i != 1", 1, 0, false},
        {"i != 1", 0, 0, true},
        {"n = 1", 1, 0, true},
        {"n = 1", 10, 1, true},
        {"n = 1", 11, 1, false},
        {"n != 1", 11, 1, true},
        {"n % 100 = 3..10", 1003, 0, true},
        {"n % 100 = 3..10", 10030, 1, true},
        {"n % 100 = 3..10", 10031, 1, false},
        {"v = 0", 10, 1, false},
        {"v = 2", 100, 2, true},
        {"w = 1", 150, 2, true},
        {"w = 0", 100, 2, true},
        {"f = 50", 150, 2, true},
        {"f = 5", 105, 2, true},
        {"t = 5", 150, 2, true},
        {"t = 0", 100, 2, true},
        {"e = 0", 1000000, 0, true},
        {"e != 0..5", 1000000, 0, false},
        {"i = 0,1", 1, 0, true},
        {"i = 0, 2..4, 7", 3, 0, true},
        {"i = 0, 2..4, 7", 7, 0, true},
        {"i = 0, 2..4, 7", 5, 0, false},
        {"i != 0,1", 1, 0, false},
        {"i = 1 and v = 0", 10, 1, false},
        {"v = 0 and i % 10 = 2..4 and i % 100 != 12..14", 22, 0, true},
        {"v = 0 and i % 10 = 2..4 and i % 100 != 12..14", 113, 0, false},
        {"i = 5 or i = 6", 6, 0, true},
        {"i = 5 or i = 6", 7, 0, false},
        {"i = 5 and v = 1 or i = 6", 6, 0, true},
        {"i = 5 or i = 6 and v = 1", 6, 0, false},
        {"i%10=0..1", 11, 0, true},
        {"i = 1", 999999999999999, 0, false},
        {"i % 10 = 9", 999999999999999, 0, true},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CASE("rows[%zu]", i);
        CHECK(is(rows[i].rule, rows[i].mantissa, rows[i].decimals) == rows[i].holds,
              "%s: %" PRId64 " with %d decimals", rows[i].rule, rows[i].mantissa, rows[i].decimals);
    }
    static const char *const order[] = {"i = 0", "i = 0..1", "i = 0..2", NULL};
    for (int i = 0; i < 5; i++)
        CHECK_INT(plural_form(order, (Decimal){i, 0}), i < 3 ? i : 3, "the first that holds");
}

/* The rules are constants, not input, but reading a wrong one must end too. */
static void broken(void)
{
    static const char *const rules[] = {
        "", " ", "i", "i %", "i % 0 = 0", "i = ", "i = 1 and", "or", "i = 1..", "=", "n n n"};
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        CASE("rules[%zu]", i);
        const char *const one[] = {rules[i], NULL};
        CHECK(plural_form(one, (Decimal){1, 0}) <= 1, "%s", rules[i]);
    }
}

/* A sample of CLDR, "2~17" or "0.0~1.5", at *at, which moves on; false at the end or at its "…". */
static bool sample(const char **at, Decimal *low, Decimal *high)
{
    static const DecimalStyle plain = {".", "", 0, 0};
    *at += strspn(*at, " ,");
    size_t len = strcspn(*at, ","), first = 0, second;
    if (!decimal_parse(*at, strcspn(*at, "~,"), &plain, low, &first, NULL))
        return false;
    *high = *low;
    if ((*at)[first] == '~')
        decimal_parse(*at + first + 1, len - first - 1, &plain, high, &second, NULL);
    *at += len;
    return true;
}

/* The samples of CLDR 48.2, supplemental/plurals.json, without compact notations; in the order of
 * each language's rules, "other" last. */
static const struct {
    const char *codes, *samples[PLURAL_FORMS];
} LANGUAGES[] = {
    {"de en nl",
     {"1", "0, 2~16, 100, 1000, 10000, 100000, 1000000, 0.0~1.5, 10.0, 100.0, 1000.0, 1000000.0"}},
    {"el tr",
     {"1, 1.0, 1.00, 1.000, 1.0000",
      "0, 2~16, 100, 1000, 10000, 100000, 1000000, 0.0~0.9, 1.1~1.6, 10.0, 100.0, 1000000.0"}},
    {"fr",
     {"0, 1, 0.0~1.5", "1000000, 2000000",
      "2~17, 100, 1000, 10000, 100000, 2.0~3.5, 10.0, 100.0, 1000.0, 10000.0, 1000000.0"}},
    {"es",
     {"1, 1.0, 1.00, 1.000, 1.0000", "1000000, 2000000",
      "0, 2~16, 100, 1000, 10000, 100000, 0.0~0.9, 1.1~1.6, 10.0, 100.0, 1000.0, 1000000.0"}},
    {"it",
     {"1", "1000000, 2000000",
      "0, 2~16, 100, 1000, 10000, 100000, 0.0~1.5, 10.0, 100.0, 1000.0, 1000000.0"}},
    {"pl",
     {"1", "2~4, 22~24, 32~34, 42~44, 52~54, 62, 102, 1002",
      "0, 5~19, 100, 1000, 10000, 100000, 1000000",
      "0.0~1.5, 10.0, 100.0, 1000.0, 10000.0, 100000.0, 1000000.0"}},
    {"ru",
     {"1, 21, 31, 41, 51, 61, 71, 81, 101, 1001", "2~4, 22~24, 32~34, 42~44, 52~54, 62, 102, 1002",
      "0, 5~19, 100, 1000, 10000, 100000, 1000000",
      "0.0~1.5, 10.0, 100.0, 1000.0, 10000.0, 100000.0, 1000000.0"}},
    {"he",
     {"1, 0.0~0.9, 0.00~0.05", "2",
      "0, 3~17, 100, 1000, 10000, 100000, 1000000, 1.0~2.5, 10.0, 100.0, 1000.0, 1000000.0"}},
    {"ar",
     {"0, 0.0, 0.00, 0.000, 0.0000", "1, 1.0, 1.00, 1.000, 1.0000", "2, 2.0, 2.00, 2.000, 2.0000",
      "3~10, 103~110, 1003, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 103.0, 1003.0",
      "11~26, 111, 1011, 11.0, 12.0, 13.0, 14.0, 15.0, 16.0, 17.0, 18.0, 111.0, 1011.0",
      "100~102, 200~202, 300~302, 400~402, 500~502, 600, 1000, 10000, 100000, 1000000, 0.1~0.9, "
      "1.1~1.7, 10.1, 100.0, 1000.0, 10000.0, 100000.0, 1000000.0"}},
    {"pt",
     {"1, 0.0~1.5", "",
      "100, 1000, 10000, 100000, 2.0~3.5, 10.0, 100.0, 1000.0, 10000.0, 100000.0, 1000000.0"}},
    {"sv fi",
     {"", "2~16, 100, 1000, 10000, 100000, 1000000, 0.0~1.5, 10.0, 100.0, 1000.0, 10000.0, "
          "100000.0, 1000000.0"}},
    {"da",
     {"0.1~1.6", "2~16, 100, 1000, 10000, 100000, 1000000, 0.0, 2.0~3.4, 10.0, 100.0, 1000.0, "
                 "10000.0, 100000.0, 1000000.0"}},
    {"nb hu",
     {"1.0, 1.00, 1.000, 1.0000", "2~16, 100, 1000, 10000, 100000, 1000000, 0.0~0.9, 1.1~1.6, "
                                  "10.0, 100.0, 1000.0, 10000.0, 100000.0, 1000000.0"}},
    {"cs sk",
     {"", "", "10.0, 100.0, 1000.0, 10000.0, 100000.0, 1000000.0",
      "5~19, 100, 1000, 10000, 100000, 1000000"}},
    {"ro",
     {"", "2~16, 101, 1001, 0.0~1.5, 10.0, 100.0, 1000.0, 10000.0, 100000.0, 1000000.0",
      "100, 1000, 10000, 100000, 1000000"}},
    {"hr",
     {"21, 31, 41, 51, 61, 71, 81, 101, 1001, 0.1, 1.1, 2.1, 3.1, 4.1, 5.1, 6.1, 7.1, 10.1, 100.1, "
      "1000.1",
      "22~24, 32~34, 42~44, 52~54, 62, 102, 1002, 0.2~0.4, 1.2~1.4, 2.2~2.4, 3.2~3.4, 4.2~4.4, "
      "5.2, 10.2, 100.2, 1000.2",
      "5~19, 100, 1000, 10000, 100000, 1000000, 0.0, 0.5~1.0, 1.5~2.0, 2.5~2.7, 10.0, 100.0, "
      "1000.0, 10000.0, 100000.0, 1000000.0"}},
    {"uk",
     {"21, 31, 41, 51, 61, 71, 81, 101, 1001", "22~24, 32~34, 42~44, 52~54, 62, 102, 1002",
      "5~19, 100, 1000, 10000, 100000, 1000000",
      "10.0, 100.0, 1000.0, 10000.0, 100000.0, 1000000.0"}},
    {"fa",
     {"1, 0.0~1.0, 0.00~0.04", "100, 1000, 10000, 100000, 1000000, 1.1~2.6, 10.0, 100.0, 1000.0, "
                               "10000.0, 100000.0, 1000000.0"}},
    {"ja zh ko",
     {"100, 1000, 10000, 100000, 1000000, 0.0~1.5, 10.0, 100.0, 1000.0, 10000.0, 100000.0, "
      "1000000.0"}},
};

static void language(const Lang *l, const char *const samples[PLURAL_FORMS])
{
    const char *const *rules = l->lexicon->plurals;
    size_t forms = 0;
    while (forms < PLURAL_FORMS && samples[forms])
        forms++;
    for (size_t i = 0; i < forms; i++) {
        Decimal d, end;
        for (const char *at = samples[i]; sample(&at, &d, &end);)
            for (; d.mantissa <= end.mantissa; d.mantissa++)
                CHECK(plural_form(rules, d) == i, "%s: %" PRId64 " with %d decimals takes form %zu",
                      l->code, d.mantissa, d.decimals, plural_form(rules, d));
    }
    size_t count = 0;
    while (rules[count])
        count++;
    CHECK_INT(count + 1, forms, l->code);
}

static void languages(void)
{
    size_t all = 0, seen = 0;
    for (size_t i = 0; lang_at(i); i++)
        all += !strchr(lang_at(i)->code, '-');
    for (size_t i = 0; i < sizeof LANGUAGES / sizeof *LANGUAGES; i++) {
        CASE("LANGUAGES[%zu]", i);
        for (const char *code = LANGUAGES[i].codes; *code; code += code[2] == ' ' ? 3 : 2, seen++) {
            const Lang *l = lang_find(code, 2);
            CHECK(l, "%.2s", code);
            if (l)
                language(l, LANGUAGES[i].samples);
        }
    }
    CHECK_INT(seen, all, "every language has its samples");
}

int main(void)
{
    syntax();
    broken();
    languages();
    return check_done("plural");
}
