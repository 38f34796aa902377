/* SPDX-License-Identifier: MIT */
/* sheet OUT.png IN.png...: pictures of one size, side by side in rows on one sheet. */
#include <png.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { GAP = 16 };

/* Reads `path` as RGB into `to`, whose rows are `stride` bytes; with NULL only its size. */
static bool read_picture(const char *path, uint8_t *to, size_t stride, png_image *image)
{
    *image = (png_image){.version = PNG_IMAGE_VERSION};
    if (!png_image_begin_read_from_file(image, path))
        return false;
    image->format = PNG_FORMAT_RGB;
    if (to && !png_image_finish_read(image, NULL, to, (png_int_32)stride, NULL))
        return false;
    png_image_free(image);
    return true;
}

int main(int argc, char **argv)
{
    png_image image;
    if (argc < 3 || !read_picture(argv[2], NULL, 0, &image)) {
        fprintf(stderr, "usage: sheet OUT.png IN.png...\n");
        return 64;
    }
    size_t count = (size_t)argc - 2, columns = 1;
    while (columns * columns < count)
        columns++;
    size_t rows = (count + columns - 1) / columns, w = image.width, h = image.height;
    size_t stride = (columns * (w + GAP) + GAP) * 3, height = rows * (h + GAP) + GAP;
    uint8_t *sheet = malloc(stride * height);
    if (!sheet)
        return 71;
    memset(sheet, 128, stride * height);
    for (size_t i = 0; i < count; i++) {
        size_t x = GAP + i % columns * (w + GAP), y = GAP + i / columns * (h + GAP);
        if (!read_picture(argv[2 + i], NULL, 0, &image) || image.width != w || image.height != h ||
            !read_picture(argv[2 + i], sheet + y * stride + x * 3, stride, &image)) {
            fprintf(stderr, "sheet: %s: cannot be read, or is of another size\n", argv[2 + i]);
            return 65;
        }
    }
    image = (png_image){.version = PNG_IMAGE_VERSION,
                        .width = (png_uint_32)(stride / 3),
                        .height = (png_uint_32)height,
                        .format = PNG_FORMAT_RGB};
    bool good = png_image_write_to_file(&image, argv[1], 0, sheet, (png_int_32)stride, NULL) != 0;
    free(sheet);
    if (!good)
        fprintf(stderr, "sheet: %s: cannot be written\n", argv[1]);
    return good ? 0 : 73;
}
