/* SPDX-License-Identifier: MIT */
/* Each colour of the design is a place between ink and paper (style.c). Another ink or paper moves
 * every colour with it; the design's own pigments give its own table. A colour that lost its
 * contrast moves towards the text of its ground, no further than it must. All is integers. */
#include "look/palette.h"

enum {
    FLARE = 32767500,
    STEPS = 256
}; /* 5 % of the light of white, in the unit of palette_light */

/* The light of a stored value, 0 .. 65535: the curve of sRGB. */
static const uint16_t LIGHT[256] = {
    0,     20,    40,    60,    80,    99,    119,   139,   159,   179,   199,   219,   241,
    264,   288,   313,   340,   367,   396,   427,   458,   491,   526,   562,   599,   637,
    677,   718,   761,   805,   851,   898,   947,   997,   1048,  1101,  1156,  1212,  1270,
    1330,  1391,  1453,  1517,  1583,  1651,  1720,  1790,  1863,  1937,  2013,  2090,  2170,
    2250,  2333,  2418,  2504,  2592,  2681,  2773,  2866,  2961,  3058,  3157,  3258,  3360,
    3464,  3570,  3678,  3788,  3900,  4014,  4129,  4247,  4366,  4488,  4611,  4736,  4864,
    4993,  5124,  5257,  5392,  5530,  5669,  5810,  5953,  6099,  6246,  6395,  6547,  6700,
    6856,  7014,  7174,  7335,  7500,  7666,  7834,  8004,  8177,  8352,  8528,  8708,  8889,
    9072,  9258,  9445,  9635,  9828,  10022, 10219, 10417, 10619, 10822, 11028, 11235, 11446,
    11658, 11873, 12090, 12309, 12530, 12754, 12980, 13209, 13440, 13673, 13909, 14146, 14387,
    14629, 14874, 15122, 15371, 15623, 15878, 16135, 16394, 16656, 16920, 17187, 17456, 17727,
    18001, 18277, 18556, 18837, 19121, 19407, 19696, 19987, 20281, 20577, 20876, 21177, 21481,
    21787, 22096, 22407, 22721, 23038, 23357, 23678, 24002, 24329, 24658, 24990, 25325, 25662,
    26001, 26344, 26688, 27036, 27386, 27739, 28094, 28452, 28813, 29176, 29542, 29911, 30282,
    30656, 31033, 31412, 31794, 32179, 32567, 32957, 33350, 33745, 34143, 34544, 34948, 35355,
    35764, 36176, 36591, 37008, 37429, 37852, 38278, 38706, 39138, 39572, 40009, 40449, 40891,
    41337, 41785, 42236, 42690, 43147, 43606, 44069, 44534, 45002, 45473, 45947, 46423, 46903,
    47385, 47871, 48359, 48850, 49344, 49841, 50341, 50844, 51349, 51858, 52369, 52884, 53401,
    53921, 54445, 54971, 55500, 56032, 56567, 57105, 57646, 58190, 58737, 59287, 59840, 60396,
    60955, 61517, 62082, 62650, 63221, 63795, 64372, 64952, 65535,
};

static int part(uint32_t color, int shift)
{
    return (int)(color >> shift & 255);
}

uint32_t palette_light(uint32_t color)
{
    return 2126u * LIGHT[part(color, 16)] + 7152u * LIGHT[part(color, 8)] +
           722u * LIGHT[part(color, 0)];
}

uint32_t palette_contrast(uint32_t a, uint32_t b)
{
    uint64_t x = palette_light(a) + (uint64_t)FLARE, y = palette_light(b) + (uint64_t)FLARE;
    return (uint32_t)(x > y ? x * 1000 / y : y * 1000 / x);
}

static uint32_t mix(uint32_t from, uint32_t to, int step)
{
    uint32_t out = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
        int value = part(from, shift) * (STEPS - step) + part(to, shift) * step + STEPS / 2;
        out |= (uint32_t)(value / STEPS) << shift;
    }
    return out;
}

uint32_t palette_dim(uint32_t color, int percent)
{
    uint32_t out = 0;
    for (int shift = 0; shift <= 16; shift += 8)
        out |= (uint32_t)((part(color, shift) * (100 - percent) + 50) / 100) << shift;
    return out;
}

/* A channel at a place between ink and paper, in 1/256000. */
static int64_t channel_at(const Pigments *p, StyleShade s, int shift)
{
    int ink = part(p->ink, shift), paper = part(p->paper, shift);
    int grey = part(p->ink, 16) * 54 + part(p->ink, 8) * 183 + part(p->ink, 0) * 19;
    return INT64_C(256000) * ink + INT64_C(256) * (paper - ink) * s.place +
           (int64_t)(256 * ink - grey) * s.tint;
}

static uint32_t shade(const Pigments *p, Theme theme, Role role)
{
    StyleShade s = style_roles[role].shade[theme];
    uint32_t out = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
        int64_t value = INT64_C(256000) * part(style_roles[role].color[theme], shift) +
                        channel_at(p, s, shift) - channel_at(&style_pigments, s, shift) + 128000;
        value = value < 0 ? 0 : value / 256000;
        out |= (uint32_t)(value > 255 ? 255 : value) << shift;
    }
    return out;
}

/* Whether a colour in this role differs enough from all that it must differ from. */
static bool serves(const uint32_t *colors, Role role, uint32_t color, bool wishes)
{
    for (int i = 0; i < STYLE_CONTRASTS; i++) {
        const StyleContrast *c = &style_contrasts[i];
        if (c->role == role && (wishes || !c->wish) &&
            palette_contrast(color, colors[c->ground]) < c->least_mil)
            return false;
    }
    return true;
}

/* Moves a role towards a colour until its contrast is enough, if it ever is. */
static void move(uint32_t *colors, Role role, uint32_t to)
{
    uint32_t from = colors[role];
    for (int wishes = 1; wishes >= 0; wishes--)
        for (int step = 0; step <= STEPS; step++)
            if (serves(colors, role, mix(from, to, step), wishes)) {
                colors[role] = mix(from, to, step);
                return;
            }
}

/* What stands on the marker is ink, or paper if the marker is too dark for ink. */
static void mark(const Pigments *p, uint32_t *colors)
{
    uint32_t on_ink = palette_contrast(p->ink, p->marker);
    bool paper = !serves(colors, ROLE_ON_MARKER, colors[ROLE_ON_MARKER], true) &&
                 palette_contrast(p->paper, p->marker) > on_ink;
    if (paper)
        colors[ROLE_ON_MARKER] = p->paper;
    move(colors, ROLE_ON_MARKER, paper ? 0xFFFFFF : 0x000000);
}

static bool told_apart(const uint32_t *colors, Theme theme, PaletteFault *fault)
{
    for (int i = 0; i < STYLE_CONTRASTS; i++) {
        StyleContrast c = style_contrasts[i];
        uint32_t reached = palette_contrast(colors[c.role], colors[c.ground]);
        if (!c.wish && reached < c.least_mil) {
            *fault = (PaletteFault){theme, c, colors[c.role], colors[c.ground], reached};
            return false;
        }
    }
    return true;
}

Palette palette_default(void)
{
    Palette out;
    for (int i = 0; i < 2 * ROLE_COUNT; i++)
        out.color[i / ROLE_COUNT][i % ROLE_COUNT] =
            style_roles[i % ROLE_COUNT].color[i / ROLE_COUNT];
    return out;
}

bool palette_mix(const Pigments *p, Palette *out, PaletteFault *fault)
{
    for (int theme = THEME_DARK; theme <= THEME_LIGHT; theme++) {
        uint32_t *colors = out->color[theme];
        for (int role = 0; role < ROLE_COUNT; role++)
            colors[role] = shade(p, (Theme)theme, (Role)role);
        colors[ROLE_MARKER] = colors[ROLE_KICKER] = p->marker;
        colors[ROLE_ON_MARKER] = p->ink;
        for (int role = 0; role < ROLE_COUNT; role++)
            if (style_roles[role].towards < ROLE_COUNT)
                move(colors, (Role)role, colors[style_roles[role].towards]);
        mark(p, colors);
        if (!told_apart(colors, (Theme)theme, fault))
            return false;
    }
    return true;
}
