/* SPDX-License-Identifier: MIT */
/* Scaled masks: small ones by hand, and many sizes against a grid fine enough for both; an even
 * mask stays even, and the sum of the ink remains. */
#include "base/mask.h"
#include "check.h"

#include <stdlib.h>

enum { MOST = 13 };

static void test_hand(void)
{
    static const uint8_t two[] = {0, 255, 100, 200};
    static const struct {
        int w, h;
        uint8_t want[8];
    } rows[] = {{2, 2, {0, 255, 100, 200}},
                {1, 1, {139}}, /* 138.75 */
                {2, 1, {50, 228}},
                {1, 2, {128, 150}},
                {4, 2, {0, 0, 255, 255, 100, 100, 200, 200}},
                {3, 1, {50, 139, 228}}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CASE("rows[%zu]", i);
        uint8_t got[8] = {0};
        mask_scale(two, 2, 2, got, rows[i].w, rows[i].h);
        CHECK(memcmp(got, rows[i].want, sizeof got) == 0, "%dx%d: %d %d %d", rows[i].w, rows[i].h,
              got[0], got[1], got[2]);
    }
}

/* The mean over w * to_w x h * to_h points; each pixel of either grid covers whole points. */
static int slow(const uint8_t *from, int w, int h, int to_w, int to_h, int x, int y)
{
    int64_t sum = 0;
    for (int j = y * h; j < (y + 1) * h; j++)
        for (int i = x * w; i < (x + 1) * w; i++)
            sum += from[j / to_h * w + i / to_w];
    return (int)((sum * 2 + w * h) / (2 * w * h));
}

static void test_many(void)
{
    uint8_t from[MOST * MOST], to[MOST * MOST];
    int wrong = 0;
    for (int i = 0; i < MOST * MOST; i++)
        from[i] = (uint8_t)(i * i * 7 + i * 31);
    for (int w = 1; w <= MOST; w += 3)
        for (int h = 1; h <= MOST; h += 2)
            for (int to_w = 1; to_w <= MOST; to_w++)
                for (int to_h = 1; to_h <= MOST; to_h++) {
                    mask_scale(from, w, h, to, to_w, to_h);
                    for (int i = 0; i < to_w * to_h; i++)
                        wrong += to[i] != slow(from, w, h, to_w, to_h, i % to_w, i / to_w);
                }
    CHECK_INT(wrong, 0, "pixels that differ");
}

static void test_even(void)
{
    enum { W = 2048, H = 256, TO_W = 771, TO_H = 97 };
    uint8_t *from = malloc(W * H), *to = malloc(TO_W * TO_H);
    int wrong = 0;
    memset(from, 255, W * H);
    mask_scale(from, W, H, to, TO_W, TO_H);
    for (int i = 0; i < TO_W * TO_H; i++)
        wrong += to[i] != 255;
    CHECK_INT(wrong, 0, "full stays full");
    free(to);
    free(from);
}

int main(void)
{
    test_hand();
    test_many();
    test_even();
    return check_done("test_mask");
}
