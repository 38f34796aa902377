/* SPDX-License-Identifier: MIT */
/* A site's own fonts come before those of the roles that they replace, and nowhere else; they make
 * a set of fonts a different one. */
#include "check.h"
#include "text/fontset.h"

#include "facts/facts.h"

#include <stdlib.h>
#include <unistd.h>

static char folder[] = "/tmp/test_fontset.XXXXXX";

/* The program's fonts serve as a site's, under other names. */
static void bring(const char *name, const char *as)
{
    char from[4096], to[4096], here[2048];
    CHECK(getcwd(here, sizeof here) != NULL, "here");
    snprintf(from, sizeof from, "%s/fonts/%s", here, name);
    snprintf(to, sizeof to, "%s/%s", folder, as);
    CHECK(symlink(from, to) == 0, "%s", to);
}

static Fontset *open_with(const char *serif, const char *serif_bold, const char *sans,
                          const char *sans_bold)
{
    Err err = {0};
    FontPlaces places = {.folder = "fonts", .site = folder};
    places.own[OWN_SERIF] = serif;
    places.own[OWN_SERIF_BOLD] = serif_bold;
    places.own[OWN_SANS] = sans;
    places.own[OWN_SANS_BOLD] = sans_bold;
    Fontset *f = fontset_open(&places, &err);
    CHECK(f, "%s", err.why);
    return f;
}

/* The face that each role tries first: the letter of a site's font, or '-'. */
static void firsts(const Fontset *f, char out[FONT_COUNT + 1])
{
    for (int role = 0; role < FONT_COUNT; role++) {
        const uint8_t *faces;
        fontset_order(f, (FontKey)role, &faces);
        const char *name = strrchr(fontset_path(f, faces[0]), '/') + 1;
        out[role] = faces[0] >= FONTSET_OWN ? *name : faces[0] == role ? '-' : '?';
    }
    out[FONT_COUNT] = 0;
}

static void test_order(void)
{
    static const struct {
        const char *names[OWN_COUNT];
        const char *firsts; /* of SD6 SD4 SS6 SS4 PM PS */
    } rows[] = {{{NULL, NULL, NULL, NULL}, "------"},
                {{"", "", "", ""}, "------"},
                {{"a.ttf", "", "", ""}, "aaaa--"},
                {{"a.ttf", "b.ttf", "", ""}, "baba--"},
                {{"", "", "c.ttf", ""}, "----cc"},
                {{"", "", "c.ttf", "d.ttf"}, "----cd"},
                {{"a.ttf", "b.ttf", "c.ttf", "d.ttf"}, "babacd"},
                {{"a.ttf", "none.ttf", "", "d.ttf"}, "aaaa-d"},
                {{"A.ttf", "", "../a.ttf", ""}, "------"}};
    unsigned char hashes[9][FACTS_HASH];
    int same = 0;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CASE("rows[%zu]", i);
        const char *const *n = rows[i].names;
        Fontset *f = open_with(n[0], n[1], n[2], n[3]);
        char got[FONT_COUNT + 1];
        if (!f)
            return;
        firsts(f, got);
        CHECK_STR(got, rows[i].firsts, "first faces");
        for (int k = 0; k < OWN_COUNT; k++)
            CHECK((fontset_own(f, (OwnFont)k) >= 0) ==
                      (n[k] && strlen(n[k]) == 5 && n[k][0] >= 'a' && n[k][0] <= 'd'),
                  "row %zu, %d", i, k);
        memcpy(hashes[i], fontset_hash(f), FACTS_HASH);
        fontset_close(f);
    }
    for (size_t i = 0; i < 9; i++)
        for (size_t k = 0; k < i; k++)
            same += memcmp(hashes[i], hashes[k], FACTS_HASH) == 0;
    CHECK_INT(same, 3, "sets that are the same: those that have no own font");
}

/* A font named for a role has capitals of its height; the same font among the others stays as it
 * is. */
static void test_capitals(void)
{
    Fontset *f = open_with("d.ttf", "a.ttf", "b.ttf", "");
    for (int face = FONTSET_OWN; f && face < fontset_count(f); face++) {
        hb_font_t *font = fontset_font(f, face);
        char letter = *(strrchr(fontset_path(f, face), '/') + 1);
        int want = letter == 'b' ? 698 : letter == 'c' ? 0 : 670;
        hb_codepoint_t glyph;
        hb_glyph_extents_t ink = {0};
        CHECK(hb_font_get_nominal_glyph(font, 'H', &glyph) &&
                  hb_font_get_glyph_extents(font, glyph, &ink),
              "an H");
        int cap = (int)ink.y_bearing * 1000 / FONTSET_EM;
        CHECK(!want || (cap > want - 6 && cap < want + 6), "%c: %d instead of %d", letter, cap,
              want);
        CHECK((fontset_part(f, face) == FONTSET_WHOLE) == (letter == 'c'), "%c", letter);
    }
    fontset_close(f);
}

static void test_digits(void)
{
    Fontset *f = open_with("a.ttf", NULL, NULL, NULL);
    int uneven = 0;
    for (int i = 0; f && i < fontset_count(f); i++)
        uneven += !fontset_even_digits(f, i);
    CHECK_INT(uneven, 0, "fonts with uneven digits");
    fontset_close(f);
}

int main(void)
{
    CHECK(mkdtemp(folder), "%s", folder);
    bring("NotoSerifHebrew-Regular.ttf", "a.ttf");
    bring("NotoSerifHebrew-SemiBold.ttf", "b.ttf");
    bring("IBMPlexSansHebrew-Medium.ttf", "c.ttf");
    bring("IBMPlexSansHebrew-SemiBold.ttf", "d.ttf");
    test_order();
    test_capitals();
    test_digits();
    for (int i = 0; i < 4; i++) {
        char path[64];
        snprintf(path, sizeof path, "%s/%c.ttf", folder, "abcd"[i]);
        unlink(path);
    }
    rmdir(folder);
    return check_done("test_fontset");
}
