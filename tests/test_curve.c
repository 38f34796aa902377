/* SPDX-License-Identifier: MIT */
/* The curves at their ends, that they never fall, and against the design's formulas in doubles. */
#include "base/curve.h"
#include "check.h"

/* 2^-x by the series of e^(-x ln 2) for the fraction; no libm. */
static double exp2_minus(double x)
{
    double power = 1, term = 1, sum = 1;
    for (; x >= 1; x -= 1)
        power /= 2;
    for (int i = 1; i < 30; i++) {
        term *= -x * 0.69314718055994530942 / i;
        sum += term;
    }
    return power * sum;
}

static double out_cubic(double p)
{
    return 1 - (1 - p) * (1 - p) * (1 - p);
}

static double out_expo(double p)
{
    return p >= 1 ? 1 : 1 - exp2_minus(10 * p);
}

static double smoothstep(double p)
{
    return p * p * (3 - 2 * p);
}

static void one(const char *name, int32_t (*got)(int32_t), double (*want)(double))
{
    double worst = 0;
    int falls = 0, outside = 0;
    int32_t last = 0;
    for (int32_t p = 0; p <= CURVE_ONE; p++) {
        int32_t y = got(p);
        double off = y - want((double)p / CURVE_ONE) * CURVE_ONE;
        off = off < 0 ? -off : off;
        worst = off > worst ? off : worst;
        falls += y < last;
        outside += y < 0 || y > CURVE_ONE;
        last = y;
    }
    CHECK_INT(got(0), 0, name);
    CHECK_INT(got(CURVE_ONE), CURVE_ONE, name);
    CHECK(worst <= 2, "%s: off by %f", name, worst);
    CHECK_INT(falls, 0, name);
    CHECK_INT(outside, 0, name);
}

static void test_phase(void)
{
    static const struct {
        int64_t t, start, length;
        int32_t want;
    } rows[] = {
        {0, 0, 10, 0},
        {-1, 0, 10, 0},
        {INT64_MIN, 0, 10, 0},
        {5, 0, 10, CURVE_ONE / 2},
        {9, 0, 10, 58982},
        {10, 0, 10, CURVE_ONE},
        {11, 0, 10, CURVE_ONE},
        {INT64_MAX, 0, 10, CURVE_ONE},
        {INT64_MAX, 500000, 1400000, CURVE_ONE},
        {500000, 500000, 1400000, 0},
        {500001, 500000, 1400000, 0},
        {1200000, 500000, 1400000, CURVE_ONE / 2},
        {1899999, 500000, 1400000, CURVE_ONE - 1},
        {1900000, 500000, 1400000, CURVE_ONE},
        {1, 0, 1, CURVE_ONE},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CASE("rows[%zu]", i);
        CHECK(curve_phase(rows[i].t, rows[i].start, rows[i].length) == rows[i].want,
              "row %zu: got %" PRId32, i, curve_phase(rows[i].t, rows[i].start, rows[i].length));
    }
}

static void test_exp2(void)
{
    static const struct {
        uint32_t x, want;
    } rows[] = {{0, 1u << 30},  {1u << 16, 1u << 29}, {10u << 16, 1u << 20}, {30u << 16, 1},
                {31u << 16, 0}, {UINT32_MAX, 0},      {1u << 15, 759250125}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CASE("rows[%zu]", i);
        CHECK_INT(curve_exp2_minus(rows[i].x), rows[i].want, "2^-x");
    }
    double worst = 0;
    uint32_t last = 1u << 30;
    int rises = 0;
    for (uint32_t x = 0; x < 12u << 16; x += 7) {
        uint32_t y = curve_exp2_minus(x);
        double off = y - exp2_minus((double)x / 65536) * (1 << 30);
        off = off < 0 ? -off : off;
        worst = off > worst ? off : worst;
        rises += y > last;
        last = y;
    }
    CHECK(worst < 20, "2^-x is off by %f of 2^30", worst);
    CHECK_INT(rises, 0, "2^-x rises");
}

int main(void)
{
    test_phase();
    test_exp2();
    one("outCubic", curve_out_cubic, out_cubic);
    one("outExpo", curve_out_expo, out_expo);
    one("smoothstep", curve_smoothstep, smoothstep);
    return check_done("test_curve");
}
