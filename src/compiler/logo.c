/* SPDX-License-Identifier: MIT */
/* libpng turns every file into rows of 8-bit grey or RGB, with alpha if there is any. Its colour
 * corrections are not used, since they may differ between versions. Only the lightness and the
 * opacity of each pixel are kept. */
#include "compiler/logo.h"
#include "base/limits.h"
#include "base/mask.h"
#include "base/memory.h"
#include "system/files.h"

#include <png.h>
#include <stdlib.h>
#include <string.h>

enum { SEEN = 8 }; /* of 255; less is noise from compression */

/* A picture as it was read: `each` bytes to a pixel; if `each` is even, the last is alpha. */
typedef struct {
    uint8_t *pixels;
    int w, h, each;
} Picture;

typedef struct {
    const char *bytes;
    size_t len, at;
    Err *err;
} Reader;

static void give(png_structp png, png_bytep out, size_t len)
{
    Reader *r = png_get_io_ptr(png);
    if (len > r->len - r->at)
        png_error(png, err_words("it is cut off"));
    memcpy(out, r->bytes + r->at, len);
    r->at += len;
}

static void fail(png_structp png, png_const_charp why)
{
    Reader *r = png_get_error_ptr(png);
    err_set(r->err, 0, 0, "damaged: %.100s", why);
    png_longjmp(png, 1);
}

static void ignore(png_structp png, png_const_charp why)
{
    (void)png, (void)why;
}

/* Room for a picture, zeroed; NULL without memory or size. */
static uint8_t *room(int w, int h, int each)
{
    return w > 0 && h > 0 && each > 0 ? calloc((size_t)h, (size_t)w * (size_t)each) : NULL;
}

/* Asks for 8 bits and reads the size; false if it is too large. */
static bool begin(png_structp png, png_infop info, Picture *p, Err *err)
{
    png_read_info(png, info);
    p->w = (int)png_get_image_width(png, info);
    p->h = (int)png_get_image_height(png, info);
    if (p->w > LIMIT_LOGO_SIDE || p->h > LIMIT_LOGO_SIDE)
        return err_set(err, 0, 0, "%d x %d pixels, at most %d x %d", p->w, p->h, LIMIT_LOGO_SIDE,
                       LIMIT_LOGO_SIDE);
    png_set_expand(png);
    png_set_strip_16(png);
    png_set_interlace_handling(png);
    png_read_update_info(png, info);
    p->each = png_get_channels(png, info);
    return true;
}

/* libpng may leave by its jump, so all that is allocated is in *p and *rows. */
static bool decode(png_structp png, png_infop info, Picture *p, png_bytep **rows, Err *err)
{
    if (setjmp(png_jmpbuf(png)))
        return false;
    if (!begin(png, info, p, err))
        return false;
    size_t row = (size_t)p->w * (size_t)p->each;
    p->pixels = room(p->w, p->h, p->each);
    *rows = calloc((size_t)p->h, sizeof **rows);
    if (!p->pixels || !*rows)
        return err_no_memory(err);
    for (int y = 0; y < p->h; y++)
        (*rows)[y] = p->pixels + (size_t)y * row;
    png_read_image(png, *rows);
    png_read_end(png, NULL);
    return true;
}

static bool read_picture(const char *bytes, size_t len, Picture *p, Err *err)
{
    Reader r = {bytes, len, 0, err};
    png_bytep *rows = NULL;
    if (len < 8 || png_sig_cmp((png_const_bytep)bytes, 0, 8) != 0)
        return err_set(err, 0, 0, "not a PNG file");
    png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &r, fail, ignore);
    png_infop info = png ? png_create_info_struct(png) : NULL;
    bool good = info || err_no_memory(err);
    if (good) {
        png_set_read_fn(png, &r, give);
        png_set_user_limits(png, 0x7FFFFFFF, 0x7FFFFFFF); /* begin has the better message */
        good = decode(png, info, p, &rows, err);
    }
    png_destroy_read_struct(&png, &info, NULL);
    free(rows);
    return good;
}

static int lightness(const Picture *p, const uint8_t *pixel)
{
    return p->each < 3 ? pixel[0] : (54 * pixel[0] + 183 * pixel[1] + 19 * pixel[2] + 128) / 256;
}

static const uint8_t *pixel_at(const Picture *p, int x, int y)
{
    return p->pixels + ((size_t)y * (size_t)p->w + (size_t)x) * (size_t)p->each;
}

static bool see_through(const Picture *p)
{
    for (int y = 0; p->each % 2 == 0 && y < p->h; y++)
        for (int x = 0; x < p->w; x++)
            if (pixel_at(p, x, y)[p->each - 1] != 255)
                return true;
    return false;
}

/* The mean lightness of the outermost pixels. */
static int border(const Picture *p)
{
    int64_t sum = 0, count = 0;
    for (int y = 0; y < p->h; y++)
        for (int x = 0; x < p->w; x++)
            if (x == 0 || y == 0 || x == p->w - 1 || y == p->h - 1) {
                sum += lightness(p, pixel_at(p, x, y));
                count++;
            }
    return (int)((sum + count / 2) / count);
}

/* How far each pixel is from the lightness of the border, from 0 to 255 for the furthest; pixels
 * on the other side of that lightness are 0. */
static void cover_by_light(const Picture *p, uint8_t *out)
{
    int ground = border(p), far = 0;
    size_t count = (size_t)p->w * (size_t)p->h;
    for (size_t i = 0; i < count; i++) {
        int away = lightness(p, p->pixels + i * (size_t)p->each) - ground;
        far = abs(away) > abs(far) ? away : far;
    }
    for (size_t i = 0; i < count; i++) {
        int away = lightness(p, p->pixels + i * (size_t)p->each) - ground;
        int ink = far && (away > 0) == (far > 0) ? away * 255 / far : 0;
        out[i] = (uint8_t)(ink < SEEN ? 0 : ink);
    }
}

static void cover(const Picture *p, uint8_t *out)
{
    if (!see_through(p)) {
        cover_by_light(p, out);
        return;
    }
    for (size_t i = 0; i < (size_t)p->w * (size_t)p->h; i++)
        out[i] = p->pixels[(i + 1) * (size_t)p->each - 1];
}

/* Cuts off the empty margins, in place; false if nothing is left. */
static bool crop(uint8_t *rows, int *w, int *h)
{
    int left = *w, right = -1, top = *h, bottom = -1;
    for (int y = 0; y < *h; y++)
        for (int x = 0; x < *w; x++)
            if (rows[(size_t)y * (size_t)*w + (size_t)x] >= SEEN) {
                left = x < left ? x : left;
                right = x > right ? x : right;
                top = y < top ? y : top;
                bottom = y;
            }
    if (right < 0)
        return false;
    int wide = right - left + 1, high = bottom - top + 1;
    for (int y = 0; y < high; y++)
        memmove(rows + (size_t)y * (size_t)wide,
                rows + (size_t)(y + top) * (size_t)*w + (size_t)left, (size_t)wide);
    *w = wide;
    *h = high;
    return true;
}

/* The size within the limits, in the same proportions. */
static void fit(const Logo *from, Logo *to)
{
    int64_t w = from->w, h = from->h;
    if (h > LIMIT_LOGO_H) {
        w = (w * LIMIT_LOGO_H + h / 2) / h;
        h = LIMIT_LOGO_H;
    }
    if (w > LIMIT_LOGO_W) {
        h = (h * LIMIT_LOGO_W + w / 2) / w;
        w = LIMIT_LOGO_W;
    }
    to->w = w > 0 ? (int)w : 1;
    to->h = h > 0 ? (int)h : 1;
}

static bool make(const Picture *p, Logo *out, Err *err)
{
    Logo whole = {room(p->w, p->h, 1), p->w, p->h};
    if (!whole.cover)
        return err_no_memory(err);
    cover(p, whole.cover);
    bool good = crop(whole.cover, &whole.w, &whole.h) ||
                err_set(err, 0, 0, "empty: nothing in it stands out");
    if (good) {
        fit(&whole, out);
        out->cover = room(out->w, out->h, 1);
        good = out->cover || err_no_memory(err);
    }
    if (good)
        mask_scale(whole.cover, whole.w, whole.h, out->cover, out->w, out->h);
    free(whole.cover);
    return good;
}

bool logo_read(const char *path, Logo *out, Err *err)
{
    Picture p = {0};
    char *bytes;
    size_t len;
    *out = (Logo){0};
    if (files_read_regular(path, LIMIT_LOGO_BYTES, &bytes, &len, err) != FILES_OK)
        return false;
    int before = memory_watch();
    bool good = read_picture(bytes, len, &p, err) && make(&p, out, err);
    if (!good && memory_lacked(before))
        err_no_memory(err);
    free(p.pixels);
    free(bytes);
    return good;
}
