/* SPDX-License-Identifier: MIT */
/* Logos from PNG files of every kind that libpng writes: the same drawing gives the same mask,
 * however it was stored. What is damaged, too large, empty or no picture at all is refused with a
 * reason. */
#include "base/limits.h"
#include "check.h"
#include "compiler/logo.h"

#include <png.h>
#include <stdlib.h>
#include <unistd.h>

enum { W = 12, H = 8 };
static char path[] = "/tmp/test_logo.XXXXXX";

/* A ring and a dot within margins; 255 is ink. */
static const char drawing[H][W + 1] = {"            ", "  ########  ", "  #      #  ",
                                       "  #  ##  #  ", "  #      #  ", "  ########  ",
                                       "            ", "            "};

static bool ink(int x, int y)
{
    return drawing[y][x] == '#';
}

typedef struct {
    int type, depth;
    bool interlaced, dark; /* dark: light ink on a dark ground, if there is no alpha */
    bool opaque;           /* with an alpha channel that is full everywhere */
} Form;

/* One pixel as samples of 16 bits; returns their number. */
static int samples(const Form *f, bool on, png_uint_16 out[4])
{
    int most = (1 << f->depth) - 1, n = 0;
    bool alpha = f->type & PNG_COLOR_MASK_ALPHA;
    int shade = alpha && !f->opaque ? most / 3 : on != f->dark ? 0 : most;
    if (f->type & PNG_COLOR_MASK_PALETTE) {
        out[0] = on;
        return 1;
    }
    for (int i = f->type & PNG_COLOR_MASK_COLOR ? 3 : 1; i > 0; i--)
        out[n++] = (png_uint_16)shade;
    if (alpha)
        out[n++] = (png_uint_16)(on || f->opaque ? most : 0);
    return n;
}

/* Packs a row as PNG stores it. */
static void fill_row(const Form *f, int y, png_byte *row)
{
    int bit = 0;
    memset(row, 0, W * 8);
    for (int x = 0; x < W; x++) {
        png_uint_16 s[4];
        int n = samples(f, ink(x, y), s);
        for (int i = 0; i < n; i++, bit += f->depth)
            for (int k = 0; k < f->depth; k++)
                if (s[i] >> (f->depth - 1 - k) & 1)
                    row[(bit + k) / 8] |= (png_byte)(0x80 >> (bit + k) % 8);
    }
}

static void write_form(const Form *f)
{
    FILE *file = fopen(path, "wb");
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
    png_infop info = png_create_info_struct(png);
    png_byte rows[H][W * 8], *at[H];
    const png_color colors[2] = {{10, 20, 30}, {200, 100, 50}};
    const png_byte clear[2] = {0, 255};
    png_init_io(png, file);
    png_set_IHDR(png, info, W, H, f->depth, f->type,
                 f->interlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_BASE, PNG_FILTER_TYPE_BASE);
    if (f->type & PNG_COLOR_MASK_PALETTE) {
        png_set_PLTE(png, info, colors, 2);
        png_set_tRNS(png, info, clear, 2, NULL);
    }
    for (int y = 0; y < H; y++) {
        fill_row(f, y, rows[y]);
        at[y] = rows[y];
    }
    png_write_info(png, info);
    png_write_image(png, at);
    png_write_end(png, NULL);
    png_destroy_write_struct(&png, &info);
    fclose(file);
}

static void test_forms(void)
{
    static const Form forms[] = {{PNG_COLOR_TYPE_GRAY, 8, false, false, false},
                                 {PNG_COLOR_TYPE_GRAY, 8, false, true, false},
                                 {PNG_COLOR_TYPE_GRAY, 1, false, false, false},
                                 {PNG_COLOR_TYPE_GRAY, 4, true, true, false},
                                 {PNG_COLOR_TYPE_GRAY, 16, false, false, false},
                                 {PNG_COLOR_TYPE_RGB, 8, false, false, false},
                                 {PNG_COLOR_TYPE_RGB, 16, true, true, false},
                                 {PNG_COLOR_TYPE_PALETTE, 1, false, false, false},
                                 {PNG_COLOR_TYPE_PALETTE, 8, true, false, false},
                                 {PNG_COLOR_TYPE_GRAY_ALPHA, 8, false, false, false},
                                 {PNG_COLOR_TYPE_GRAY_ALPHA, 16, true, false, false},
                                 {PNG_COLOR_TYPE_RGB_ALPHA, 8, false, false, false},
                                 {PNG_COLOR_TYPE_RGB_ALPHA, 16, false, false, false},
                                 {PNG_COLOR_TYPE_RGB_ALPHA, 8, true, false, true},
                                 {PNG_COLOR_TYPE_RGB_ALPHA, 8, false, true, true}};
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        CASE("forms[%zu]", i);
        Logo logo;
        Err err = {0};
        write_form(&forms[i]);
        CHECK(logo_read(path, &logo, &err), "form %zu: %s", i, err.why);
        int wrong = 0;
        for (int y = 0; logo.w == 8 && y < logo.h; y++)
            for (int x = 0; x < logo.w; x++)
                wrong += logo.cover[y * logo.w + x] != (ink(x + 2, y + 1) ? 255 : 0);
        CHECK(logo.w == 8 && logo.h == 5 && !wrong, "form %zu: %dx%d, %d wrong", i, logo.w, logo.h,
              wrong);
        free(logo.cover);
    }
}

/* ---- sizes ---- */

static void write_plain(int w, int h, int gap)
{
    FILE *file = fopen(path, "wb");
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
    png_infop info = png_create_info_struct(png);
    png_byte *row = calloc((size_t)w, 2);
    for (int x = gap; x < w - gap; x++)
        row[2 * x + 1] = 254; /* not opaque, so that it is not taken for the ground */
    png_init_io(png, file);
    png_set_IHDR(png, info, (png_uint_32)w, (png_uint_32)h, 8, PNG_COLOR_TYPE_GRAY_ALPHA,
                 PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_BASE, PNG_FILTER_TYPE_BASE);
    png_write_info(png, info);
    for (int y = 0; y < h; y++)
        png_write_row(png, row);
    png_write_end(png, NULL);
    png_destroy_write_struct(&png, &info);
    fclose(file);
    free(row);
}

static void test_sizes(void)
{
    static const struct {
        int w, h, gap, to_w, to_h;
        const char *why;
    } rows[] = {{100, 50, 0, 100, 50, NULL},
                {1, 1, 0, 1, 1, NULL},
                {600, 300, 0, 512, 256, NULL},
                {4096, 256, 0, 2048, 128, NULL},
                {4096, 1, 0, 2048, 1, NULL},
                {2, 2000, 0, 1, 256, NULL},
                {4096, 300, 1000, 1789, 256, NULL},
                {4097, 10, 0, 0, 0, "4097 x 10 pixels, at most 4096 x 4096"},
                {10, 5000, 0, 0, 0, "10 x 5000 pixels, at most"},
                {10, 10, 5, 0, 0, "empty"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CASE("rows[%zu]", i);
        Logo logo;
        Err err = {0};
        write_plain(rows[i].w, rows[i].h, rows[i].gap);
        bool good = logo_read(path, &logo, &err);
        if (rows[i].why)
            CHECK(!good && strstr(err.why, rows[i].why), "row %zu: %s", i, err.why);
        else
            CHECK(good && logo.w == rows[i].to_w && logo.h == rows[i].to_h, "row %zu: %dx%d %s", i,
                  logo.w, logo.h, err.why);
        free(logo.cover);
    }
}

/* ---- what is not a logo ---- */

static void put(const char *bytes, size_t len)
{
    FILE *file = fopen(path, "wb");
    fwrite(bytes, 1, len, file);
    fclose(file);
}

static bool refused(const char *why)
{
    CASE("%s", why);
    Logo logo;
    Err err = {0};
    bool good = logo_read(path, &logo, &err);
    free(logo.cover);
    CHECK(!good && strstr(err.why, why), "wanted '%s', got '%s'", why, err.why);
    return !good;
}

static void test_bad(void)
{
    char bytes[4096];
    static const Form form = {PNG_COLOR_TYPE_RGB, 8, false, false, false};
    write_form(&form);
    FILE *file = fopen(path, "rb");
    size_t len = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    int bad = 0;
    for (size_t cut = 0; cut + 12 < len; cut++) { /* the last 12 bytes only mark the end */
        put(bytes, cut);
        bad += refused(cut < 8 ? "not a PNG" : "damaged: it is cut off");
    }
    CHECK_INT(bad, len - 12, "cut at every length");
    for (size_t at = 0; at < len; at++) { /* whatever comes of it is a logo or a reason */
        Logo logo;
        Err err = {0};
        bytes[at] ^= (char)(at * 7 + 1);
        put(bytes, len);
        bool good = logo_read(path, &logo, &err);
        CHECK(good ? logo.w > 0 && logo.w <= LIMIT_LOGO_W : err.why[0] != 0, "byte %zu", at);
        free(logo.cover);
        bytes[at] ^= (char)(at * 7 + 1);
    }
    bytes[len - 20] ^= 1; /* the checksum of the pixels */
    put(bytes, len);
    refused("damaged");
    put("GIF89a, and more than eight bytes", 33);
    refused("not a PNG");
    unlink(path);
    refused("cannot open");
}

int main(void)
{
    int fd = mkstemp(path);
    CHECK(fd >= 0, "%s", path);
    close(fd);
    test_forms();
    test_sizes();
    test_bad();
    return check_done("test_logo");
}
