/* SPDX-License-Identifier: MIT */
/* difference BEFORE.png AFTER.png OUT.png: draws both pictures and their difference side by side;
 * pixels that differ, by one level or many, are white. Prints how many pixels differ, by how much,
 * and where; exits 1 if any does. A missing picture counts as black. */
#include <png.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { GAP = 16 };

typedef struct {
    uint8_t *rgb;
    size_t w, h;
} Picture;

static Picture read_picture(const char *path)
{
    png_image image = {.version = PNG_IMAGE_VERSION};
    Picture p = {0};
    if (!png_image_begin_read_from_file(&image, path))
        return p;
    image.format = PNG_FORMAT_RGB;
    p.rgb = malloc(PNG_IMAGE_SIZE(image));
    if (p.rgb && png_image_finish_read(&image, NULL, p.rgb, 0, NULL)) {
        p.w = image.width;
        p.h = image.height;
    }
    png_image_free(&image);
    return p;
}

static const uint8_t *pixel(const Picture *p, size_t x, size_t y)
{
    static const uint8_t black[3];
    return x < p->w && y < p->h ? p->rgb + (y * p->w + x) * 3 : black;
}

static int distance(const uint8_t *a, const uint8_t *b)
{
    int most = 0;
    for (int i = 0; i < 3; i++)
        most = abs(a[i] - b[i]) > most ? abs(a[i] - b[i]) : most;
    return most;
}

typedef struct {
    size_t count, left, top, right, bottom;
    int most;
} Found;

static void note(Found *f, size_t x, size_t y, int by)
{
    f->left = !f->count || x < f->left ? x : f->left;
    f->right = x > f->right ? x : f->right;
    f->top = f->count ? f->top : y;
    f->bottom = y;
    f->most = by > f->most ? by : f->most;
    f->count++;
}

static Found compare(const Picture *a, const Picture *b, size_t w, size_t h, uint8_t *sheet)
{
    Found f = {0};
    size_t stride = (3 * w + 2 * GAP) * 3;
    for (size_t y = 0; y < h; y++)
        for (size_t x = 0; x < w; x++) {
            uint8_t *row = sheet + y * stride;
            int by = distance(pixel(a, x, y), pixel(b, x, y));
            memcpy(row + x * 3, pixel(a, x, y), 3);
            memcpy(row + (w + GAP + x) * 3, pixel(b, x, y), 3);
            memset(row + (2 * (w + GAP) + x) * 3, by ? 255 : 0, 3);
            if (by)
                note(&f, x, y, by);
        }
    return f;
}

int main(int argc, char **argv)
{
    if (argc != 4) {
        fprintf(stderr, "usage: difference BEFORE.png AFTER.png OUT.png\n");
        return 64;
    }
    Picture a = read_picture(argv[1]), b = read_picture(argv[2]);
    size_t w = a.w > b.w ? a.w : b.w, h = a.h > b.h ? a.h : b.h;
    size_t size = (3 * w + 2 * GAP) * 3 * h;
    uint8_t *sheet = w ? malloc(size) : NULL;
    if (!sheet) {
        fprintf(stderr, "difference: neither %s nor %s can be read\n", argv[1], argv[2]);
        return 66;
    }
    memset(sheet, 128, size);
    Found f = compare(&a, &b, w, h, sheet);
    png_image image = {.version = PNG_IMAGE_VERSION,
                       .width = (png_uint_32)(3 * w + 2 * GAP),
                       .height = (png_uint_32)h,
                       .format = PNG_FORMAT_RGB};
    bool good = png_image_write_to_file(&image, argv[3], 0, sheet, 0, NULL) != 0;
    if (f.count)
        printf("%zu of %zu pixels, by at most %d levels, within %zu,%zu to %zu,%zu\n", f.count,
               w * h, f.most, f.left, f.top, f.right, f.bottom);
    else
        printf("no pixel\n");
    free(sheet);
    free(a.rgb);
    free(b.rgb);
    return good ? f.count > 0 : 73;
}
