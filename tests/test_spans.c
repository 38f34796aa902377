/* SPDX-License-Identifier: MIT */
/* Packed coverage: which samples become which group; unpacking gives what was packed; and drawing
 * it over anything, over one colour, and over a row that was drawn before. */
#include "draw/ink.h"

#include "check.h"

#include <stdlib.h>

enum { WIDEST = 1100, ROWS = 24, EDGE = 3, UNDER = 0x10282E };

/* ---- groups ---- */

typedef struct {
    const char *what;
    const char *row;    /* runs of a letter, with its count: . empty, # full, - partial */
    const char *groups; /* a letter for each, with a space between words; an empty row has none */
} Case;

static const Case cases[] = {
    {"nothing", ".9", ""},
    {"one partial sample", "-1", "-"},
    {"groups of all kinds", ".4#4-4.4", ".#-."},
    {"a mixed group is partial", ".2#4-2", "--"},
    {"what is cut off is never full", "#6", "#-"},
    {"what is cut off and empty", "#4.2", "#."},
    {"the end of a word", ".252#8-2",
     "...............................................................# #-"},
};

/* "-2.1" as samples; returns their number. */
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

/* A packed row in the form of a case. */
static void write_down(const Spans *s, char *out)
{
    const SpansWord *word = spans_row(s, 0);
    for (int32_t x = 0; word && x < s->w; x += SPANS_GROUP) {
        const SpansWord *of = word + x / SPANS_WORD;
        int bit = x % SPANS_WORD / SPANS_GROUP;
        if (x && bit == 0)
            *out++ = ' ';
        *out++ = of->full >> bit & 1 ? '#' : of->part >> bit & 1 ? '-' : '.';
    }
    *out = '\0';
}

static void test_cases(void)
{
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        CASE("cases[%zu]", i);
        uint8_t cover[300];
        char text[128];
        memset(cover, 7, sizeof cover); /* beside the row */
        int32_t w = draw(cases[i].row, cover);
        Spans *s = spans_make(cover, w, w, 1);
        write_down(s, text);
        CHECK_STR(text, cases[i].groups, cases[i].what);
        free(s);
    }
}

/* ---- rows of all kinds ---- */

static uint32_t seed = 7;

static uint32_t any(uint32_t below)
{
    seed = seed * 1664525 + 1013904223;
    return (seed >> 8) % below;
}

/* Rows like those of letters, with runs of empty, full and partial samples. Every fifth row is
 * empty. */
static void make(uint8_t *cover, int32_t w)
{
    for (int y = 0; y < ROWS; y++)
        for (int32_t x = 0; x < w;) {
            uint32_t n = 1 + any(any(8) ? 9 : 200), kind = y % 5 ? any(3) : 0;
            if (y == 1) { /* the worst row: something in each group */
                n = 1;
                kind = x % 4 == 2;
            }
            for (; n && x < w; n--, x++)
                cover[y * w + x] = (uint8_t)(kind == 2 ? 255 : kind ? 1 + any(255) : 0);
        }
}

static void check_unpack(const Spans *s, const uint8_t *cover)
{
    uint8_t out[WIDEST + 20], want[WIDEST + 20];
    int bad = 0;
    for (int y = 0; y < ROWS; y++)
        for (int k = 0; k < 20; k++) {
            int32_t from = (int32_t)any((uint32_t)s->w + 20) - 10;
            int32_t count = (int32_t)any((uint32_t)s->w + 20);
            memset(out, 77, sizeof out);
            memset(want, 77, sizeof want);
            for (int32_t i = 0; i < count; i++)
                if (from + i >= 0 && from + i < s->w && cover[y * s->w + from + i])
                    want[i] = cover[y * s->w + from + i];
            spans_unpack(s, y, from, count, out);
            bad += memcmp(out, want, sizeof out) != 0;
        }
    CHECK(bad == 0, "%d stretches of rows of %d are unpacked wrongly", bad, (int)s->w);
}

static void check_over(const Ink *ink, const Spans *s, const uint8_t *cover)
{
    uint32_t p[WIDEST], want[WIDEST] = {0};
    int bad = 0;
    for (int y = 0; y < ROWS; y++) {
        int32_t until = 1 + (int32_t)any((uint32_t)s->w), from = (int32_t)any((uint32_t)until);
        for (int32_t i = 0; i < s->w; i++) {
            p[i] = want[i] = any(4) ? UNDER : any(1 << 24);
            if (i >= from && i < until && cover[y * s->w + i])
                want[i] = ink_compute(ink, p[i], cover[y * s->w + i]);
        }
        ink_row(ink, s, y, p, from, until);
        bad += memcmp(p, want, (size_t)s->w * sizeof *p) != 0;
    }
    CHECK(bad == 0, "%d rows of %d are drawn wrongly", bad, (int)s->w);
}

/* One row drawn over another: the result is the new row alone, and nothing beside it. */
static void check_whole(const Ink *before, const Ink *ink, const Spans *s, const uint8_t *cover)
{
    uint32_t p[WIDEST + 2 * EDGE], want[WIDEST + 2 * EDGE] = {0};
    int bad = 0;
    for (int was = -1; was < ROWS; was++)
        for (int is = -1; is < ROWS; is++) {
            for (int32_t i = 0; i < s->w + 2 * EDGE; i++)
                p[i] = want[i] = i < EDGE || i >= s->w + EDGE ? any(1 << 24) : UNDER;
            for (int32_t i = 0; i < s->w && is >= 0; i++)
                if (cover[is * s->w + i])
                    want[EDGE + i] = ink_compute(ink, UNDER, cover[is * s->w + i]);
            const SpansWord *old = was < 0 ? NULL : spans_row(s, was);
            ink_whole_row(before, s, NULL, old, p + EDGE, s->w);
            ink_whole_row(ink, s, old, is < 0 ? NULL : spans_row(s, is), p + EDGE, s->w);
            bad += memcmp(p, want, (size_t)(s->w + 2 * EDGE) * sizeof *p) != 0;
        }
    CHECK(bad == 0, "%d rows of %d are wrong where others were", bad, (int)s->w);
}

static void test_rows(void)
{
    static const int32_t widths[] = {1,   2,   3,   4,   5,   7,   8,   31,   63,  64,
                                     255, 256, 257, 259, 260, 511, 512, 1021, 768, WIDEST};
    static uint8_t cover[WIDEST * ROWS];
    Ink faint, ink;
    ink_init(&faint, NULL, 0xE8ECEA, UNDER, 90);
    ink_init(&ink, NULL, 0xE8ECEA, UNDER, 255);
    for (size_t i = 0; i < sizeof widths / sizeof *widths; i++) {
        make(cover, widths[i]);
        Spans *s = spans_make(cover, widths[i], widths[i], ROWS);
        check_unpack(s, cover);
        check_over(&ink, s, cover);
        check_over(&faint, s, cover);
        check_whole(&faint, &ink, s, cover);
        check_whole(&ink, &faint, s, cover);
        free(s);
    }
}

int main(void)
{
    test_cases();
    test_rows();
    return check_done("spans");
}
