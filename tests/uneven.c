/* SPDX-License-Identifier: MIT */
/* uneven IN.ttf OUT.ttf: writes the same font with its digit 1 half as wide. */
#include <hb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static unsigned number(const unsigned char *p, int bytes)
{
    unsigned value = 0;
    while (bytes-- > 0)
        value = value << 8 | *p++;
    return value;
}

/* The advance of a glyph in the table of advances. */
static unsigned char *advance(unsigned char *font, unsigned glyph)
{
    for (unsigned i = 0; i < number(font + 4, 2); i++)
        if (memcmp(font + 12 + 16 * i, "hmtx", 4) == 0)
            return font + number(font + 12 + 16 * i + 8, 4) + 4 * (size_t)glyph;
    return NULL;
}

int main(int argc, char **argv)
{
    if (argc != 3)
        return 64;
    hb_blob_t *blob = hb_blob_create_from_file(argv[1]);
    hb_face_t *face = hb_face_create(blob, 0);
    hb_font_t *font = hb_font_create(face);
    unsigned len;
    const char *bytes = hb_blob_get_data(blob, &len);
    unsigned char *copy = malloc(len + 1);
    hb_codepoint_t glyph = 0;
    unsigned char *at = NULL;
    memcpy(copy, bytes, len);
    if (hb_font_get_nominal_glyph(font, '1', &glyph))
        at = advance(copy, glyph);
    FILE *out = at ? fopen(argv[2], "wb") : NULL;
    if (!out)
        return 1;
    unsigned half = number(at, 2) / 2;
    at[0] = (unsigned char)(half >> 8);
    at[1] = (unsigned char)half;
    fwrite(copy, 1, len, out);
    fclose(out);
    free(copy);
    hb_font_destroy(font);
    hb_face_destroy(face);
    hb_blob_destroy(blob);
    return 0;
}
