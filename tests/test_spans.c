/* SPDX-License-Identifier: MIT */
/* Packed coverage: what becomes which run, what is unpacked is what was packed, and the worst rows
 * find room. */
#include "check.h"
#include "spans.h"

#include <stdlib.h>

enum { MOST_W = 300, ROWS = 3, STRIDE = MOST_W + 7 };

typedef struct {
    const char *what;
    const char *row;    /* runs of a letter: . empty, # full, - partial, each as often as said */
    const char *packed; /* s, f, p and the count; a row ends by itself */
} Case;

static const Case cases[] = {
    {"nothing", ".9", ""},
    {"one partial sample", "-1", "p1"},
    {"what is empty at the end is left out", "-1.9", "p1"},
    {"a long full run is one", ".2#12", "s2f12"},
    {"a short full run is kept sample by sample", ".2#11", "s2p11"},
    {"short full runs lie within partial ones", "-2#5-1#3.1-1", "p11s1p1"},
    {"a long full run ends a partial one", "-2#12-2", "p2f12p2"},
    {"a run has an end", "#65", "f64p1"},
    {"an empty run has an end", ".130-1", "s64s64s2p1"},
    {"a partial run has an end", "-65", "p64p1"},
    {"a full run at the end of a partial one", "-60#20", "p64f16"},
    {"the worst of rows", "-1.1-1.1-1", "p1s1p1s1p1"},
};

/* "-2.1": the samples; returns how many. */
static int32_t draw(const char *runs, uint8_t *row)
{
    int32_t w = 0;
    while (*runs) {
        char kind = *runs++, *end;
        long n = strtol(runs, &end, 10);
        for (runs = end; n > 0; n--, w++)
            row[w] = (uint8_t)(kind == '.' ? 0 : kind == '#' ? 255 : 1 + w % 254);
    }
    return w;
}

/* A packed row as a case has it. */
static void write_down(const Spans *s, int32_t row, char *out, size_t size)
{
    size_t n = 0;
    out[0] = '\0';
    for (const uint8_t *p = spans_row(s, row); *p != SPANS_END && n < size; p++) {
        int kind = *p & 0xC0, count = (*p & 63) + 1;
        n += (size_t)snprintf(out + n, size - n, "%c%d", "sfp"[kind >> 6], count);
        p += kind == SPANS_PART ? count : 0;
    }
}

/* All rows, and from the middle of each. */
static bool same_again(const Spans *s, const uint8_t *cover, int32_t w)
{
    for (int32_t y = 0; y < s->h; y++)
        for (int32_t from = 0; from < w; from += w / 2 + 1) {
            uint8_t row[MOST_W] = {0};
            spans_unpack(s, y, from, w - from, row);
            if (memcmp(row, cover + y * STRIDE + from, (size_t)(w - from)) != 0)
                return false;
        }
    return true;
}

static void test_cases(void)
{
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        uint8_t cover[ROWS * STRIDE];
        char text[128];
        memset(cover, 7, sizeof cover); /* beside the rows */
        int32_t w = draw(cases[i].row, cover);
        for (int y = 1; y < ROWS; y++)
            memcpy(cover + y * STRIDE, cover, (size_t)w);
        Spans *s = spans_make(cover, STRIDE, w, ROWS);
        for (int32_t y = 0; s && y < ROWS; y++) {
            write_down(s, y, text, sizeof text);
            CHECK_STR(text, cases[i].packed, cases[i].what);
        }
        CHECK(s && same_again(s, cover, w), "%s: unpacked it is another", cases[i].what);
        free(s);
    }
}

static uint32_t next(uint32_t *state)
{
    *state = *state * 1664525 + 1013904223;
    return *state >> 8;
}

/* Rows of all kinds of runs, of every width; the worst of them, a sample and none in turn. */
static void test_rows(void)
{
    uint32_t state = 1;
    for (int32_t w = 1; w <= MOST_W; w++) {
        uint8_t cover[ROWS * STRIDE];
        for (int y = 0; y < ROWS; y++)
            for (int32_t x = 0, n; x < STRIDE; x += n) {
                uint8_t of[] = {0, 255, (uint8_t)next(&state)};
                n = y ? (int32_t)(next(&state) % 20) + 1 : 1;
                n = n < STRIDE - x ? n : STRIDE - x;
                memset(cover + y * STRIDE + x, y ? of[next(&state) % 3] : x % 2 ? 0 : 9, (size_t)n);
            }
        Spans *s = spans_make(cover, STRIDE, w, ROWS);
        CHECK(s && same_again(s, cover, w), "rows of %d: unpacked they are others", (int)w);
        free(s);
    }
}

int main(void)
{
    test_cases();
    test_rows();
    return check_done("spans");
}
