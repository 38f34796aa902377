/* SPDX-License-Identifier: MIT */
/* Pictures in colours: averaged into place without losing light, packed without losing anything. */
#include "draw/stamp.h"
#include "look/palette.h"

#include "check.h"

#include <stdlib.h>

enum { ONE = 4096 };
static uint32_t seed = 1;

static uint32_t chance(uint32_t below)
{
    seed = seed * 1664525 + 1013904223;
    return (uint32_t)((uint64_t)seed * below >> 32);
}

static void check_over(void)
{
    static const struct {
        uint32_t pixel, tint, want;
    } cases[] = {
        {0x123456, 0x00FFFFFF, 0x123456}, {0x123456, 0xFFABCDEF, 0xABCDEF},
        {0x000000, 0x80FFFFFF, 0xB5B5B5}, /* half the light is 71 % of the value */
        {0xFFFFFF, 0x80000000, 0xB4B4B4}, {0x646464, 0x7F646464, 0x646464},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        CASE("cases[%zu]", i);
        CHECK_INT(stamp_over(cases[i].pixel, cases[i].tint), cases[i].want, "over");
    }
}

static void check_mean(void)
{
    static const struct {
        uint32_t tints[4], want;
    } cases[] = {
        {{0xFF102030, 0xFF102030, 0xFF102030, 0xFF102030}, 0xFF102030},
        {{0, 0, 0, 0}, 0},
        {{0xFF102030, 0, 0, 0}, 0x40102030}, /* an empty tint has no colour */
        {{0xFFFFFFFF, 0xFF000000, 0xFFFFFFFF, 0xFF000000}, 0xFFB4B4B4},
        {{0xFFFF0000, 0x00FFFFFF, 0, 0xFFFF0000}, 0x80FF0000},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        CASE("cases[%zu]", i);
        CHECK_INT(stamp_mean(cases[i].tints), cases[i].want, "mean");
    }
}

/* At its own size and on whole samples a picture stays as it is. */
static void check_same_size(void)
{
    uint32_t from[7 * 5], to[20 * 20] = {0};
    for (int i = 0; i < 7 * 5; i++)
        from[i] = 0xFF000000 | chance(0x1000000);
    stamp_scale(&(Tints){from, 7, 5}, (StampPlace){3 * ONE, 4 * ONE, 7 * ONE, 5 * ONE, 1},
                &(Tints){to, 20, 20});
    int wrong = 0;
    for (int y = 0; y < 20; y++)
        for (int x = 0; x < 20; x++) {
            bool in = x >= 3 && x < 10 && y >= 4 && y < 9;
            wrong += to[y * 20 + x] != (in ? from[(y - 4) * 7 + x - 3] : 0);
        }
    CHECK_INT(wrong, 0, "the same size");
}

/* One colour stays one colour, wherever the picture lies and whatever its size; and all of it is
 * there. */
static void check_area(void)
{
    static uint32_t from[136 * 128], to[200 * 200];
    for (int i = 0; i < 136 * 128; i++)
        from[i] = 0xFF40A0F0;
    for (int n = 0; n < 200; n++) {
        StampPlace at = {chance(20 * ONE), chance(20 * ONE), 3 * ONE + chance(170 * ONE),
                         3 * ONE + chance(170 * ONE), n % 2 ? 1 : 4};
        memset(to, 0, sizeof to);
        stamp_scale(&(Tints){from, 136, 128}, at, &(Tints){to, 200, 200});
        int64_t sum = 0, strange = 0;
        for (int i = 0; i < 200 * 200; i++) {
            sum += to[i] >> 24;
            strange += to[i] && (to[i] & 0xFFFFFF) != 0x40A0F0;
        }
        double one = (double)ONE, area = (double)at.w * (double)at.h / one / one,
               edge = (double)(at.w + at.h) / one;
        bool larger = at.h > 128 * ONE || at.w > 136 * ONE * at.across;
        double off = larger ? area / 200 : edge / 128 + 1; /* edges are soft then */
        CHECK((double)sum / 255 > area - off && (double)sum / 255 < area + off,
              "%.1f of %.1f samples", (double)sum / 255, area);
        CHECK_INT(strange, 0, "another colour");
    }
    memset(to, 0, sizeof to);
    stamp_scale(&(Tints){from, 136, 128}, (StampPlace){0, 0, ONE, ONE, 1}, &(Tints){to, 9, 9});
    CHECK_INT(to[0], 0, "too small to be seen");
    stamp_scale(&(Tints){from, 136, 128}, (StampPlace){-900 * ONE, 5 * ONE, 99 * ONE, 99 * ONE, 1},
                &(Tints){to, 9, 9});
    CHECK_INT(to[0], 0, "beside the sheet");
}

static void check_packing(void)
{
    static uint32_t px[90 * 40], all[90];
    for (int n = 0; n < 300; n++) {
        int32_t w = 1 + (int32_t)chance(90), h = 1 + (int32_t)chance(40);
        for (int i = 0; i < w * h; i++)
            px[i] = chance(3) ? 0 : chance(0xFFFFFFFF);
        Stamp *s = stamp_make(&(Tints){px, w, h}, 0, 0, w, h);
        CHECK(s && s->w == w && s->h == h, "packed");
        int wrong = 0;
        for (int32_t y = 0; s && y < h; y++) {
            int32_t from = (int32_t)chance(40) - 20, count = 1 + (int32_t)chance(90);
            memset(all, 0, sizeof all);
            stamp_unpack(s, y, from, count, all);
            for (int32_t x = 0; x < 90; x++) {
                int32_t at = from + x;
                uint32_t want = x < count && at >= 0 && at < w ? px[y * w + at] : 0;
                wrong += all[x] != (want >> 24 ? want : 0);
            }
        }
        CHECK_INT(wrong, 0, "unpacked");
        free(s);
    }
}

static void test_dim(void)
{
    CHECK(stamp_dim(0x80FFFFFF, 0) == 0x80FFFFFF, "not dimmed");
    CHECK(stamp_dim(0x80FF8000, 100) == 0x80000000, "black, as transparent as it was");
    CHECK(stamp_dim(0xFFFF8000, 35) == (0xFF000000 | palette_dim(0xFF8000, 35)), "as colours are");
}

int main(void)
{
    test_dim();
    check_over();
    check_mean();
    check_same_size();
    check_area();
    check_packing();
    return check_done("stamp");
}
