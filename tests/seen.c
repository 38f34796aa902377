/* SPDX-License-Identifier: MIT */
/* seen FILE OUT.png: what tests/preload/card.c says was on the glass, as a picture. */
#include "system/picture.h"

#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
    int w = 0, h = 0;
    FILE *f = argc == 3 ? fopen(argv[1], "r") : NULL;
    if (!f || fscanf(f, "%d %d", &w, &h) != 2 || fgetc(f) != '\n' || w < 1 || h < 1 || w > 16384 ||
        h > 16384)
        return 1;
    size_t count = (size_t)w * (size_t)h;
    uint32_t *pixels = malloc(count * sizeof *pixels);
    bool good = pixels && fread(pixels, sizeof *pixels, count, f) == count &&
                picture_write(argv[2], pixels, w, h, NULL) == FILES_OK;
    free(pixels);
    fclose(f);
    return good ? 0 : 1;
}
