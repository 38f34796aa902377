/* SPDX-License-Identifier: MIT */
/* Where the ink of a text lies: the surfaces of SDL_ttf, which begin at the ink if it goes beyond
 * origin and ascent, against the extents that HarfBuzz computes from the outlines. */
#include "text/raster.h"

#include "base/fixed.h"
#include "check.h"

#include <stdlib.h>
#include <unistd.h>

static const struct {
    FontKey role;
    const char *text;
} cases[] = {
    {FONT_SS4, "jede Zeile, die mit j beginnt"},
    {FONT_SD6, "j"},
    {FONT_SD4, "fj"},
    {FONT_PM, "Ausgabe 12"},
    {FONT_PM, "Ế Ǻ Ẫ"},
    {FONT_PM, "Ẫ ģ Ņ Ș"},
    {FONT_SS6, "ÅỤ̈̀ q̣̈"},
    {FONT_SS4, "e\u0301\u0302\u0303\u0323 x"},
    {FONT_PM, "ля\u0301ля ё\u0302"},
    {FONT_SD4, "שָׁלוֹם עוֹלָם"},
    {FONT_PM, "שלום"},
    {FONT_SD4, "السَّلَامُ عَلَيْكُمْ"},
    {FONT_PS, "محمد علي"},
    {FONT_PM, "ي"},
    {FONT_SS6, "إِنَّ ٱللَّٰهَ"},
    {FONT_PM, "پیچ و تاب"},
};
static const int sizes[] = {13, 24, 48, 97, 180};

typedef struct {
    int64_t left, right, top, bottom; /* in FONTSET_EM, from the origin */
} Ink;

static Ink outlines(Fontset *fonts, const Stretch *like, const char *s)
{
    Ink ink = {INT32_MAX, INT32_MIN, INT32_MIN, INT32_MAX};
    hb_font_t *font = fontset_font(fonts, like->face);
    hb_buffer_t *b = hb_buffer_create();
    hb_buffer_add_utf8(b, s, (int)like->len, 0, (int)like->len);
    hb_buffer_set_direction(b, itemise_rtl(like) ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(b, (hb_script_t)like->script);
    hb_shape(font, b, NULL, 0);
    unsigned n;
    int64_t x = 0;
    const hb_glyph_info_t *glyphs = hb_buffer_get_glyph_infos(b, &n);
    const hb_glyph_position_t *places = hb_buffer_get_glyph_positions(b, &n);
    for (unsigned i = 0; i < n; x += places[i++].x_advance) {
        hb_glyph_extents_t e;
        hb_font_get_glyph_extents(font, glyphs[i].codepoint, &e);
        if (!e.width || !e.height)
            continue;
        int64_t at = x + places[i].x_offset + e.x_bearing, top = places[i].y_offset + e.y_bearing;
        ink.left = at < ink.left ? at : ink.left;
        ink.right = at + e.width > ink.right ? at + e.width : ink.right;
        ink.top = top > ink.top ? top : ink.top;
        ink.bottom = top + e.height < ink.bottom ? top + e.height : ink.bottom;
    }
    hb_buffer_destroy(b);
    return ink;
}

/* 1/64 of a pixel, or of a sample. */
static int64_t scaled(int64_t em, int64_t size)
{
    return fixed_floor_div(em * size * 64, FONTSET_EM);
}

/* Each glyph lies at a whole sample, so ink may be off by one and by what its edge covers; hinting
 * moves rows by up to one. */
static void check_place(Fontset *fonts, Raster *raster, const Stretch *part, int size,
                        const char *s)
{
    Samples got = raster_draw(raster, part, size, s, part->len);
    Ink want = outlines(fonts, part, s);
    if (want.right < want.left) {
        CHECK_INT(got.w, 0, "nothing to draw");
        return;
    }
    int64_t left = got.left4 * 64 - scaled(want.left, size * 4);
    int64_t right = (got.left4 + got.w) * 64 - scaled(want.right, size * 4);
    int64_t top = -got.top * 64 - scaled(want.top, size);
    int64_t bottom = -(got.top + got.h) * 64 - scaled(want.bottom, size);
    CHECK(left > -130 && left < 66 && right > -130 && right < 130,
          "'%.*s' at %d px in %s: left by %d, right by %d 64ths of a sample", (int)part->len, s,
          size, fontset_path(fonts, part->face), (int)left, (int)right);
    CHECK(top > -130 && top < 130 && bottom > -130 && bottom < 130,
          "'%.*s' at %d px in %s: top by %d, bottom by %d 64ths of a row", (int)part->len, s, size,
          fontset_path(fonts, part->face), (int)top, (int)bottom);
}

static void check_text(Itemiser *it, Fontset *fonts, Raster *raster, FontKey role, const char *text)
{
    size_t count;
    const Stretch *line = itemise_line(it, role, text, strlen(text), false, &count);
    for (size_t k = 0; k < count; k++)
        for (size_t j = 0; j < sizeof sizes / sizeof *sizes; j++)
            check_place(fonts, raster, &line[k], sizes[j], text + line[k].at);
}

/* ---- fonts that claim a height they do not have ---- */

static unsigned char bytes[1 << 19];

static unsigned char *table(const char *tag)
{
    for (unsigned char *p = bytes + 12; p < bytes + 12 + 16 * bytes[5]; p += 16)
        if (memcmp(p, tag, 4) == 0)
            return bytes + (p[8] << 24 | p[9] << 16 | p[10] << 8 | p[11]);
    return NULL;
}

static void put_i16(unsigned char *p, int value)
{
    p[0] = (unsigned char)(value >> 8);
    p[1] = (unsigned char)value;
}

/* Gives one of the program's fonts this ascent and descent. */
static void make_font(const char *path, int ascent, int descent)
{
    FILE *in = fopen("fonts/IBMPlexSans-Medium.ttf", "rb"), *out = fopen(path, "wb");
    size_t len = in ? fread(bytes, 1, sizeof bytes, in) : 0;
    unsigned char *hhea = table("hhea"), *os2 = table("OS/2");
    CHECK(out && hhea && os2, "%s", path);
    put_i16(hhea + 4, ascent);
    put_i16(hhea + 6, descent);
    put_i16(os2 + 68, ascent);
    put_i16(os2 + 70, descent);
    put_i16(os2 + 74, ascent > 0 ? ascent : 0);
    put_i16(os2 + 76, descent < 0 ? -descent : 0);
    CHECK_INT(fwrite(bytes, 1, len, out), len, "bytes");
    fclose(in);
    fclose(out);
}

/* Ink lies where its outline does; a text without ink is nothing, even if it is no row high. */
static void check_heights(void)
{
    static const int heights[][2] = {{1025, -275}, {0, 0},      {1, -1},         {-500, 500},
                                     {300, 0},     {0, -300},   {-100, -100},    {5000, -5000},
                                     {30000, 0},   {0, -30000}, {-32768, 32767}, {32767, -32768}};
    static const char *const texts[] = {"jede AÅy", " ", "-", "_"};
    char folder[] = "/tmp/test_raster.XXXXXX", path[64];
    CHECK(mkdtemp(folder), "%s", folder);
    snprintf(path, sizeof path, "%s/x.ttf", folder);
    for (size_t i = 0; i < sizeof heights / sizeof *heights; i++) {
        Err err = {0};
        FontPlaces places = {.folder = "fonts", .site = folder, .own[OWN_SANS] = "x.ttf"};
        make_font(path, heights[i][0], heights[i][1]);
        Fontset *fonts = fontset_open(&places, &err);
        Raster *raster = fonts ? raster_open(fonts, &err) : NULL;
        Itemiser *it = raster ? itemise_open(fonts, &err) : NULL;
        CHECK(it, "%s", err.why);
        for (size_t k = 0; it && k < sizeof texts / sizeof *texts; k++)
            check_text(it, fonts, raster, FONT_PM, texts[k]);
        itemise_close(it);
        raster_close(raster);
        fontset_close(fonts);
    }
    unlink(path);
    rmdir(folder);
}

int main(void)
{
    Err err = {0};
    Fontset *fonts = fontset_open(&(FontPlaces){.folder = "fonts"}, &err);
    Raster *raster = fonts ? raster_open(fonts, &err) : NULL;
    Itemiser *it = raster ? itemise_open(fonts, &err) : NULL;
    CHECK(it, "%s", err.why);
    for (size_t i = 0; it && i < sizeof cases / sizeof *cases; i++) {
        CASE("%s", cases[i].text);
        check_text(it, fonts, raster, cases[i].role, cases[i].text);
    }
    itemise_close(it);
    raster_close(raster);
    fontset_close(fonts);
    check_heights();
    return check_done("raster");
}
