/* SPDX-License-Identifier: MIT */
/* Colours from three: the design's own give its table; any others are refused or legible; a colour
 * that may move does so no further than it must. Contrast is compared with published numbers and
 * with the formula in floating point. */
#include "check.h"
#include "look/palette.h"

static void test_design(void)
{
    Palette made, design = palette_default();
    PaletteFault fault;
    CHECK(palette_mix(&style_pigments, &made, &fault), "the design's own pigments");
    for (int theme = 0; theme < 2; theme++)
        for (int role = 0; role < ROLE_COUNT; role++)
            CHECK(made.color[theme][role] == design.color[theme][role], "theme %d, %s: %06X", theme,
                  style_roles[role].name, (unsigned)made.color[theme][role]);
}

/* Another marker changes the marker and what stands on it, and nothing else. */
static void test_marker(void)
{
    Palette made, design = palette_default();
    PaletteFault fault;
    Pigments p = style_pigments;
    p.marker = 0x7FD1C0;
    CHECK(palette_mix(&p, &made, &fault), "another marker");
    for (int theme = 0; theme < 2; theme++)
        for (int role = 0; role < ROLE_COUNT; role++) {
            bool marks = role == ROLE_MARKER || role == ROLE_KICKER;
            uint32_t want = marks ? p.marker : design.color[theme][role];
            if (role != ROLE_RAIL) /* which keeps away from it */
                CHECK_INT(made.color[theme][role], want, style_roles[role].name);
        }
}

/* Published ratios, and the curve of sRGB: light l and value v satisfy l^5 = u^12. */
static void test_contrast(void)
{
    static const struct {
        uint32_t a, b;
        uint32_t from, to;
    } cases[] = {{0x000000, 0xFFFFFF, 21000, 21000}, {0xFFFFFF, 0x000000, 21000, 21000},
                 {0x123456, 0x123456, 1000, 1000},   {0x767676, 0xFFFFFF, 4540, 4545},
                 {0x777777, 0xFFFFFF, 4470, 4480},   {0xFF0000, 0xFFFFFF, 3990, 4000},
                 {0x0000FF, 0xFFFFFF, 8590, 8595},   {0x949494, 0xFFFFFF, 3030, 3035}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        CASE("cases[%zu]", i);
        uint32_t got = palette_contrast(cases[i].a, cases[i].b);
        CHECK(got >= cases[i].from && got <= cases[i].to, "row %zu: %u", i, (unsigned)got);
    }
    int wrong = 0;
    for (uint32_t v = 0; v < 256; v++) {
        double s = v / 255.0, u = (s + 0.055) / 1.055, l = palette_light(v << 8) / 7152.0 / 65535;
        double u4 = u * u * u * u, below = l - 1 / 65535.0, above = l + 1 / 65535.0;
        if (s <= 0.04045)
            wrong += below > s / 12.92 || above < s / 12.92;
        else
            wrong += below * below * below * below * below > u4 * u4 * u4 ||
                     above * above * above * above * above < u4 * u4 * u4;
    }
    CHECK_INT(wrong, 0, "light");
}

static void test_many(void)
{
    static const uint32_t levels[] = {0x00, 0x2A, 0x55, 0x80, 0xAA, 0xD5, 0xFF};
    int good = 0, refused = 0, blind = 0, moved = 0;
    uint32_t colors[343];
    for (uint32_t i = 0; i < 343; i++)
        colors[i] = levels[i / 49] << 16 | levels[i / 7 % 7] << 8 | levels[i % 7];
    for (uint32_t i = 0; i < 343; i += 2)
        for (uint32_t j = 0; j < 343; j += 3)
            for (uint32_t k = (i + j) % 17; k < 343; k += 17) {
                Pigments p = {colors[i], colors[j], colors[k]};
                Palette made;
                PaletteFault fault = {.reached_mil = 99999};
                if (palette_light(p.ink) >= palette_light(p.paper))
                    continue;
                if (!palette_mix(&p, &made, &fault)) {
                    refused++;
                    blind += fault.reached_mil >= fault.what.least_mil ||
                             palette_contrast(fault.color, fault.ground) != fault.reached_mil;
                    continue;
                }
                good++;
                for (int t = 0; t < 2; t++)
                    for (int c = 0; c < STYLE_CONTRASTS; c++) {
                        StyleContrast s = style_contrasts[c];
                        blind += !s.wish && palette_contrast(made.color[t][s.role],
                                                             made.color[t][s.ground]) < s.least_mil;
                    }
                moved += made.color[THEME_DARK][ROLE_GROUND] != p.ink ||
                         made.color[THEME_LIGHT][ROLE_GROUND] != p.paper ||
                         made.color[THEME_LIGHT][ROLE_TEXT] != p.ink ||
                         made.color[THEME_DARK][ROLE_MARKER] != p.marker;
            }
    CHECK(good > 10000 && refused > 1000 && !blind && !moved, "%d good, %d refused, %d blind, %d",
          good, refused, blind, moved);
}

/* Ink and paper that are near each other: soft text is moved until it is legible, and not at all if
 * it is legible already. */
static void test_moved(void)
{
    Pigments p = {0x4F5D65, 0xE9EEEC, 0xFFCB2E};
    Palette made;
    PaletteFault fault;
    CHECK(palette_mix(&p, &made, &fault), "%u", (unsigned)fault.reached_mil);
    uint32_t ratio = palette_contrast(made.color[THEME_DARK][ROLE_SOFT], p.ink);
    CHECK(ratio >= 4500 && ratio < 4600, "moved to %u", (unsigned)ratio);
    p = (Pigments){0x777777, 0xCCCCCC, 0xFFCB2E};
    CHECK(!palette_mix(&p, &made, &fault), "grey on grey");
    CHECK_INT(fault.what.role, ROLE_TEXT, "what cannot be read");
    p = (Pigments){0x0B262C, 0xE9EEEC, 0x003A70};
    CHECK(palette_mix(&p, &made, &fault), "a dark marker");
    CHECK_INT(made.color[THEME_DARK][ROLE_ON_MARKER], p.paper, "paper on it");
    CHECK(made.color[THEME_DARK][ROLE_KICKER] != p.marker, "a kicker that can be read");
}

static void test_dim(void)
{
    CHECK_INT(palette_dim(0xFFFFFF, 0), 0xFFFFFF, "not at all");
    CHECK_INT(palette_dim(0xFFFFFF, 100), 0, "black");
    CHECK_INT(palette_dim(0xFF8001, 35), 0xA65301, "35 %");
    CHECK_INT(palette_dim(0x0A0B0C, 50), 0x050606, "rounded half up");
}

int main(void)
{
    test_design();
    test_marker();
    test_contrast();
    test_many();
    test_moved();
    test_dim();
    return check_done("test_palette");
}
