/* SPDX-License-Identifier: MIT */
/* libpng makes the format in memory; files.c puts it into its place. */
#include "system/picture.h"

#include <png.h>
#include <stdio.h>
#include <stdlib.h>

/* In memory nothing can fail but an allocation, which the caller reports. */
static void on_error(png_structp png, png_const_charp why)
{
    (void)why;
    png_longjmp(png, 1);
}

static void on_warning(png_structp png, png_const_charp why)
{
    (void)png;
    (void)why;
}

static bool encode(FILE *to, const uint32_t *pixels, int w, int h)
{
    uint8_t *volatile row = malloc((size_t)w * 3);
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, on_error, on_warning);
    png_infop info = png ? png_create_info_struct(png) : NULL;
    bool volatile good = false;
    if (!row || !info || setjmp(png_jmpbuf(png)))
        goto out;
    png_init_io(png, to);
    png_set_IHDR(png, info, (png_uint_32)w, (png_uint_32)h, 8, PNG_COLOR_TYPE_RGB,
                 PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_write_info(png, info);
    for (int y = 0; y < h; y++) {
        for (int x = 0; x < w; x++) {
            uint32_t p = pixels[(size_t)y * (size_t)w + (size_t)x];
            row[x * 3] = (uint8_t)(p >> 16);
            row[x * 3 + 1] = (uint8_t)(p >> 8);
            row[x * 3 + 2] = (uint8_t)p;
        }
        png_write_row(png, row);
    }
    png_write_end(png, info);
    good = true;
out:
    png_destroy_write_struct(&png, &info);
    free(row);
    return good;
}

char *picture_encode(const uint32_t *pixels, int w, int h, size_t *len)
{
    char *bytes = NULL;
    FILE *to = open_memstream(&bytes, len);
    bool good = to && encode(to, pixels, w, h);
    if (to)
        good = fclose(to) == 0 && good;
    if (good)
        return bytes;
    free(bytes);
    return NULL;
}

FilesResult picture_write(const char *path, const uint32_t *pixels, int w, int h, Err *err)
{
    size_t len;
    char *bytes = picture_encode(pixels, w, h, &len);
    FilesResult result = bytes ? files_write(path, bytes, len, err) : FILES_NO_MEMORY;
    if (!bytes)
        err_no_memory(err);
    free(bytes);
    return result;
}

bool picture_decode(const void *bytes, size_t len, int side, uint32_t **pixels, int32_t *w,
                    int32_t *h)
{
    png_image image = {.version = PNG_IMAGE_VERSION};
    *pixels = NULL;
    if (!png_image_begin_read_from_memory(&image, bytes, len))
        return false;
    image.format = PNG_FORMAT_RGBA;
    bool fits = image.width <= (unsigned)side && image.height <= (unsigned)side;
    uint8_t *rows = fits ? malloc(PNG_IMAGE_SIZE(image)) : NULL;
    if (!rows || !png_image_finish_read(&image, NULL, rows, 0, NULL)) {
        png_image_free(&image);
        free(rows);
        return false;
    }
    *w = (int32_t)image.width;
    *h = (int32_t)image.height;
    *pixels = malloc((size_t)image.width * image.height * sizeof **pixels);
    for (size_t i = 0; *pixels && i < (size_t)image.width * image.height; i++)
        (*pixels)[i] = (uint32_t)rows[i * 4 + 3] << 24 | (uint32_t)rows[i * 4] << 16 |
                       (uint32_t)rows[i * 4 + 1] << 8 | rows[i * 4 + 2];
    free(rows);
    return *pixels != NULL;
}
