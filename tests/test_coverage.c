/* SPDX-License-Identifier: MIT */
/* A text on its way to the screen. A few lines exactly; for random text, of any bytes, that the
 * stretches hold all of it once, that their advances add up to the line's, and that all pieces lie
 * within the ink. */
#include "text/coverage.h"

#include "base/fixed.h"
#include "base/utf8.h"
#include "check.h"

#include <stdlib.h>

enum { ROUNDS = 1500, LONGEST = 300 };
static uint32_t seed = 12345;

static uint32_t chance(uint32_t below)
{
    seed = seed * 1664525 + 1013904223;
    return (uint32_t)((uint64_t)seed * below >> 32);
}

/* Letters of several kinds, what joins them, and one that no font has. */
static uint32_t any_point(void)
{
    static const uint32_t kinds[][2] = {
        {0x20, 0x7E},     {0xA0, 0x24F},      {0x300, 0x36F},     {0x370, 0x52F},
        {0x591, 0x5F4},   {0x600, 0x6FF},     {0x200B, 0x200F},   {0x2028, 0x202E},
        {0x2066, 0x2069}, {0x20A0, 0x20BF},   {0x2600, 0x27BF},   {0xFE00, 0xFE0F},
        {0x4E00, 0x9FFF}, {0x1F1E6, 0x1F1FF}, {0x1F300, 0x1FAFF}, {0, 0x10FFFF}};
    static const uint32_t single[] = {' ',     0x200D, 0x1F469, 0x1F467, 0x1F600, 0x1F44D,
                                      0x1F3FD, 0x20E3, '1',     0x1F389, '(',     ')'};
    if (chance(4) == 0)
        return single[chance(sizeof single / sizeof *single)];
    size_t kind = chance(sizeof kinds / sizeof *kinds);
    return kinds[kind][0] + chance(kinds[kind][1] - kinds[kind][0] + 1);
}

static size_t any_text(char *s, size_t room)
{
    size_t len = 0, want = 1 + chance((uint32_t)room - 8);
    while (len < want) {
        uint32_t p = any_point();
        if (chance(50) == 0)
            s[len++] = (char)chance(256);
        else if (p < 0xD800 || p > 0xDFFF)
            len += utf8_put(p ? p : 1, s + len);
    }
    return len;
}

static void check_line(Shaper *shaper, const char *s, size_t len, bool rtl)
{
    static uint8_t held[LONGEST];
    size_t count, wrong = 0;
    memset(held, 0, sizeof held);
    const Stretch *line = shaper_line(shaper, FONT_PM, s, len, rtl, &count);
    for (size_t i = 0; i < count; i++)
        for (size_t k = line[i].at; k < line[i].at + line[i].len; k++)
            held[k]++;
    for (size_t k = 0; k < len; k++)
        wrong += held[k] != 1;
    CHECK_INT(wrong, 0, "bytes that are in no stretch or in several");
}

static void check_entry(const CoverTools *tools, const CoverKey *k)
{
    Entry *e = coverage_make(tools, k, 1);
    CHECK(e, "no entry");
    if (!e)
        return;
    int64_t advance = 0;
    size_t count;
    const Stretch *line = shaper_line(tools->shaper, k->font, k->s, k->len, k->rtl, &count);
    for (size_t i = 0; i < count; i++)
        advance +=
            shaper_advance(tools->shaper, &line[i], k->size_px, k->s + line[i].at, line[i].len);
    /* parts are rounded one by one, and long stretches are cut between words */
    CHECK(llabs(advance - e->advance) <= 64 + k->size_px * 64 / 8 * (int64_t)(e->advance >> 16),
          "advance %d, of the line %d", (int)e->advance, (int)advance);
    for (uint32_t i = 0; i < e->piece_count; i++) {
        const Piece *p = &e->pieces[i];
        int32_t w = p->stamp ? p->stamp->w : p->spans->w, h = p->stamp ? p->stamp->h : p->spans->h;
        int32_t x = e->moving ? fixed_floor_quarter(p->left) : p->left;
        int32_t end = e->moving ? fixed_floor_quarter(p->left + w) : x + w;
        CHECK(!p->stamp != !p->spans, "a piece is one or the other");
        CHECK(x >= e->ink.x && end <= e->ink.x + e->ink.w && p->top >= e->ink.y &&
                  p->top + h <= e->ink.y + e->ink.h,
              "a piece outside the ink");
    }
    coverage_free(e);
}

static void check_chance(const CoverTools *tools)
{
    char s[LONGEST];
    for (int n = 0; n < ROUNDS; n++) {
        CoverKey k = {.font = (FontKey)chance(FONT_COUNT),
                      .size_px = 8 + (int)chance(60),
                      .moving = chance(2),
                      .rtl = chance(2),
                      .phase = (uint8_t)chance(4),
                      .s = s};
        k.len = any_text(s, n % 4 ? 40 : sizeof s);
        k.phase = k.moving ? 0 : k.phase;
        check_line(tools->shaper, s, k.len, k.rtl);
        check_entry(tools, &k);
    }
}

/* The same text seen from both sides: other entries, with other pieces. */
static void check_key(const CoverTools *tools)
{
    CoverKey k = {.font = FONT_PM, .size_px = 40, .s = "a שלום", .len = strlen("a שלום")};
    CoverKey other = k;
    other.rtl = true;
    Entry *e = coverage_make(tools, &k, 1), *f = coverage_make(tools, &other, 2);
    CHECK(e && f, "no entries");
    if (e && f) {
        CHECK(coverage_is(e, &k, coverage_hash(&k)) &&
                  !coverage_is(e, &other, coverage_hash(&other)) &&
                  !coverage_is(f, &k, coverage_hash(&k)),
              "direction is part of the key");
        CHECK(llabs(e->advance - f->advance) <= 2, "%d and %d wide", (int)e->advance,
              (int)f->advance);
    }
    coverage_free(e);
    coverage_free(f);
}

/* As many pictures, with words between them, as a line can hold make few pieces. */
static void check_pieces(const CoverTools *tools)
{
    char s[40 * 8 + 1] = "";
    for (int i = 0; i < 40; i++)
        strcat(s, i % 2 ? "😀 " : "🎉 x");
    CoverKey k = {.font = FONT_PM, .size_px = 20, .s = s, .len = strlen(s)};
    Entry *e = coverage_make(tools, &k, 1);
    CHECK(e && e->piece_count <= 4, "%u pieces", e ? (unsigned)e->piece_count : 0);
    coverage_free(e);
}

int main(void)
{
    Err err = {0};
    CoverTools tools = {
        .fonts = fontset_open(&(FontPlaces){.folder = "fonts", .site = "tests/site"}, &err)};
    tools.raster = tools.fonts ? raster_open(tools.fonts, &err) : NULL;
    tools.shaper = tools.raster ? shaper_open(tools.fonts, &err) : NULL;
    CHECK(tools.shaper, "%s", err.why);
    if (tools.shaper) {
        check_key(&tools);
        check_pieces(&tools);
        check_chance(&tools);
    }
    shaper_close(tools.shaper);
    raster_close(tools.raster);
    fontset_close(tools.fonts);
    return check_done("coverage");
}
