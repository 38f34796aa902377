/* SPDX-License-Identifier: MIT */
/* Numbers as people write them in three styles, the message for each wrong one, and the sums. */
#include "base/decimal.h"
#include "check.h"

static const DecimalStyle DE = {",", ".", 5, 3}, EN = {".", ",", 4, 3}, FR = {",", "\u202f", 5, 3},
                          IN = {".", ",", 4, 2}, CH = {".", "'", 4, 3};

typedef struct {
    const DecimalStyle *style;
    const char *s;
    int64_t mantissa;
    int decimals, used;
} Good;

static const Good GOOD[] = {
    {&DE, "40,5", 405, 1, 4},
    {&DE, "40,5 Mrd. US-$", 405, 1, 4},
    {&DE, "40,5\u00a0Mrd.", 405, 1, 4},
    {&DE, "1.234,5", 12345, 1, 7},
    {&DE, "12.405,50", 1240550, 2, 9},
    {&DE, "1.234.567", 1234567, 0, 9},
    {&DE, "4050", 4050, 0, 4},
    {&DE, "0", 0, 0, 1},
    {&DE, "-0,0", 0, 1, 4},
    {&DE, "007", 7, 0, 3},
    {&DE, "0,05", 5, 2, 4},
    {&DE, "+19", 19, 0, 3},
    {&DE, "+19\u202f%", 19, 0, 3},
    {&DE, "-7", -7, 0, 2},
    {&DE, "\u22127", -7, 0, 4},
    {&DE, "\u20137", -7, 0, 4},
    {&DE, "5%", 5, 0, 1},
    {&DE, "3€", 3, 0, 1},
    {&DE, "3km", 3, 0, 1},
    {&DE, "5e", 5, 0, 1},
    {&DE, "40 5000", 40, 0, 2},
    {&DE, "999999999999999", 999999999999999, 0, 15},
    {&DE, "-999.999.999,999999", -999999999999999, 6, 19},
    {&EN, "1,234.5", 12345, 1, 7},
    {&EN, "40.5bn", 405, 1, 4},
    {&EN, "1234", 1234, 0, 4},
    {&FR, "1 234,5", 12345, 1, 7},
    {&FR, "1\u00a0234,5", 12345, 1, 8},
    {&FR, "1\u202f234\u202f567", 1234567, 0, 13},
    {&FR, "40 Md", 40, 0, 2},
    {&FR, "12345", 12345, 0, 5},
    {&IN, "1,23,456.50", 12345650, 2, 11},
    {&IN, "12,34,56,789", 123456789, 0, 12},
    {&IN, "1,234,567", 1234567, 0, 9},
    {&IN, "1,234", 1234, 0, 5},
    {&CH, "1'234.50", 123450, 2, 8},
    {&CH, "1\u2019234\u2019567.5", 12345675, 1, 15},
};

typedef struct {
    const DecimalStyle *style;
    const char *s;
    int column;
    const char *why;
} Bad;

static const Bad BAD[] = {
    {&DE, "40.5", 3, "'.' groups thousands here; write \"40,5\""},
    {&DE, "\u221240.5 Mrd.", 4, "'.' groups thousands here; write \"\u221240,5\""},
    {&DE, "12.34", 3, "'.' groups thousands here; write \"12,34\""},
    {&DE, "0.123", 2, "'.' groups thousands here; write \"0,123\""},
    {&DE, "1234.567", 5, "'.' groups thousands here; write \"1234,567\""},
    {&DE, "1.2345", 2, "'.' groups thousands here; write \"1,2345\""},
    {&DE, "12.34,5", 3, "'.' groups thousands here, in threes"},
    {&DE, "1.234.56", 6, "'.' groups thousands here, in threes"},
    {&DE, "1,000.5", 6, "'.' groups thousands here and cannot stand after ','"},
    {&DE, "1,5.", 4, "'.' has no place in a number"},
    {&DE, "1,2,3", 4, "',' has no place in a number"},
    {&DE, "5,", 3, "a digit must follow ','"},
    {&DE, "5.", 2, "'.' has no place in a number"},
    {&DE, ",", 1, "a digit must stand here"},
    {&DE, ",5", 1, "a digit must stand here"},
    {&DE, "", 1, "the number is missing"},
    {&DE, "+", 2, "the number is missing"},
    {&DE, "- 7", 2, "a digit must stand here"},
    {&DE, "--7", 2, "a digit must stand here"},
    {&DE, "inf", 1, "a digit must stand here"},
    {&DE, "nan", 1, "a digit must stand here"},
    {&DE, "1e5", 2, "'e' has no place in a number"},
    {&DE, "1E+5", 2, "'E' has no place in a number"},
    {&DE, "0x10", 2, "'x' has no place in a number"},
    {&DE, "0xff", 2, "'x' has no place in a number"},
    {&DE, "5\u20137", 2, "'\u2013' has no place in a number"},
    {&DE, "1'000", 2, "''' has no place in a number"},
    {&DE, "40 500", 3, "thousands are grouped by '.' here"},
    {&DE, "1234567890123456", 16, "a number has at most 15 digits"},
    {&DE, "1.234.567.890.123.456", 21, "a number has at most 15 digits"},
    {&DE, "1,1234567", 3, "a number has at most 6 decimals"},
    {&EN, "40,5", 3, "',' groups thousands here; write \"40.5\""},
    {&EN, "1.234,5", 6, "',' groups thousands here and cannot stand after '.'"},
    {&FR, "40.5", 3, "'.' has no place in a number here; write \"40,5\""},
    {&IN, "1,23,45", 5, "',' groups thousands here, in threes"},
    {&IN, "123,45,678", 4, "',' groups thousands here, in threes"},
    {&IN, "1,234,56,789", 6, "',' groups thousands here, in threes"},
    {&EN, "1,23,456", 2, "',' groups thousands here, in threes"},
    {&CH, "1'23", 2, "''' groups thousands here; write \"1.23\""},
    {&CH, "1,234", 2, "',' has no place in a number here; write \"1.234\""},
    {&FR, "12 34", 3, "' ' groups thousands here, in threes"},
};

static void parsing(void)
{
    for (size_t i = 0; i < sizeof GOOD / sizeof *GOOD; i++) {
        CASE("GOOD[%zu]", i);
        const Good *g = &GOOD[i];
        Decimal d = {0, 0};
        size_t used = 0;
        Err err = {0};
        CHECK(decimal_parse(g->s, strlen(g->s), g->style, &d, &used, &err), "%s: %s", g->s,
              err.why);
        CHECK_INT(d.mantissa, g->mantissa, g->s);
        CHECK_INT(d.decimals, g->decimals, g->s);
        CHECK_INT(used, g->used, g->s);
    }
    for (size_t i = 0; i < sizeof BAD / sizeof *BAD; i++) {
        CASE("BAD[%zu]", i);
        const Bad *b = &BAD[i];
        Decimal d = {0, 0};
        size_t used = 0;
        Err err = {0};
        CHECK(!decimal_parse(b->s, strlen(b->s), b->style, &d, &used, &err), "%s", b->s);
        CHECK_STR(err.why, b->why, b->s);
        CHECK_INT(err.column, b->column, b->s);
        CHECK(!decimal_parse(b->s, strlen(b->s), b->style, &d, &used, NULL), "%s", b->s);
    }
    Decimal d;
    size_t used;
    CHECK(decimal_parse("40,5", 2, &DE, &d, &used, NULL) && d.mantissa == 40, "length is kept");
}

static void printing(void)
{
    static const struct {
        const DecimalStyle *style;
        Decimal d;
        const char *text, *plain;
    } rows[] = {
        {&DE, {405, 1}, "40,5", "40.5"},
        {&DE, {-7, 0}, "\u22127", "-7"},
        {&DE, {0, 2}, "0,00", "0.00"},
        {&DE, {-5, 2}, "\u22120,05", "-0.05"},
        {&DE, {4050, 0}, "4050", "4050"},
        {&DE, {124055, 1}, "12.405,5", "12405.5"},
        {&DE, {99999, 1}, "9999,9", "9999.9"},
        {&EN, {1234, 0}, "1,234", "1234"},
        {&EN, {999, 0}, "999", "999"},
        {&FR, {1234567, 0}, "1\u202f234\u202f567", "1234567"},
        {&FR, {1234, 0}, "1234", "1234"},
        {&IN, {123456, 0}, "1,23,456", "123456"},
        {&IN, {12345678912, 2}, "12,34,56,789.12", "123456789.12"},
        {&IN, {1234, 0}, "1,234", "1234"},
        {&CH, {123450, 2}, "1'234.50", "1234.50"},
        {&DE, {-999999999999999, 6}, "\u2212999.999.999,999999", "-999999999.999999"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CASE("rows[%zu]", i);
        char buf[64];
        CHECK_INT(decimal_format(rows[i].d, rows[i].style, buf, sizeof buf), strlen(rows[i].text),
                  rows[i].text);
        CHECK_STR(buf, rows[i].text, "format");
        CHECK_INT(decimal_plain(rows[i].d, buf, sizeof buf), strlen(rows[i].plain), rows[i].plain);
        CHECK_STR(buf, rows[i].plain, "plain");
    }
    char tiny[4];
    CHECK_INT(decimal_format((Decimal){-7, 0}, &DE, tiny, sizeof tiny), 3, "cut");
    CHECK_STR(tiny, "\u2212", "cut");
    CHECK_INT(decimal_format((Decimal){-7, 0}, &DE, tiny, 0), 0, "no room");
}

static void dividing(void)
{
    static const struct {
        int64_t num, den, want;
    } rows[] = {{0, 7, 0},
                {5, 2, 3},
                {-5, 2, -3},
                {4, 3, 1},
                {-4, 3, -1},
                {3, 2, 2},
                {1, 3, 0},
                {2, 3, 1},
                {-2, 3, -1},
                {17300, 405, 43},
                {25, 10, 3},
                {INT64_MAX, 1, INT64_MAX},
                {INT64_MIN, 1, INT64_MIN},
                {INT64_MAX, INT64_MAX, 1},
                {INT64_MAX / 2, INT64_MAX, 0},
                {INT64_MAX / 2 + 1, INT64_MAX, 1}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CASE("rows[%zu]", i);
        CHECK_INT(decimal_divide(rows[i].num, rows[i].den), rows[i].want, "divide");
    }
}

static void rescaling(void)
{
    static const struct {
        Decimal d;
        int decimals;
        bool ok;
        int64_t mantissa;
    } rows[] = {
        {{405, 1}, 2, true, 4050},
        {{405, 1}, 0, true, 41},
        {{-405, 1}, 0, true, -41},
        {{404, 1}, 0, true, 40},
        {{5, 6}, 0, true, 0},
        {{999999999, 0}, 6, true, 999999999000000},
        {{1000000000, 0}, 6, false, 0},
        {{-1000000000, 0}, 6, false, 0},
        {{999999999999999, 0}, 0, true, 999999999999999},
        {{1000000000000000, 0}, 0, false, 0},
        {{1, 0}, 7, false, 0},
        {{1, 0}, -1, false, 0},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CASE("rows[%zu]", i);
        Decimal d = {0, 0};
        CHECK_INT(decimal_rescale(rows[i].d, rows[i].decimals, &d), rows[i].ok, "rescale");
        CHECK_INT(d.mantissa, rows[i].mantissa, "rescale");
        CHECK_INT(d.decimals, rows[i].ok ? rows[i].decimals : 0, "rescale");
    }
}

static void before(void)
{
    static const struct {
        Decimal value, percent;
        bool ok;
        int64_t mantissa;
    } rows[] = {
        {{405, 1}, {19, 0}, true, 340},
        {{329, 2}, {5, 0}, true, 313},
        {{316, 1}, {-7, 0}, true, 340},
        {{405, 1}, {190, 1}, true, 340},
        {{405, 1}, {19000000, 6}, true, 340},
        {{3, 0}, {100, 0}, true, 2}, /* 1.5 */
        {{-3, 0}, {100, 0}, true, -2},
        {{0, 0}, {50, 0}, true, 0},
        {{7, 0}, {0, 0}, true, 7},
        {{5, 0}, {-100, 0}, false, 0},
        {{5, 0}, {-101, 0}, false, 0},
        {{1, 0}, {-99999999, 6}, true, 100000000},
        {{10000000, 0}, {-99999999, 6}, false, 0},
        {{999999999999999, 0}, {0, 6}, true, 999999999999999},
        {{999999999999999, 0}, {-50, 0}, false, 0},
        {{999999999999999, 0}, {999999999999999, 0}, true, 100},
        {{5, 0}, {1000000000000000, 0}, false, 0},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CASE("rows[%zu]", i);
        Decimal d = {0, 0};
        CHECK_INT(decimal_before(rows[i].value, rows[i].percent, &d), rows[i].ok, "before");
        CHECK_INT(d.mantissa, rows[i].mantissa, "before");
    }
}

int main(void)
{
    parsing();
    printing();
    dividing();
    rescaling();
    before();
    return check_done("decimal");
}
