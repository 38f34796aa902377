/* SPDX-License-Identifier: MIT */
/* HarfBuzz at a scale of 1000 px to the em and 64 units to the pixel: the fonts' own units, so a
 * width at any size is one multiplication. Nothing is hinted here and nothing is drawn. Where the
 * fact file brings its measures along, no font is opened at all. */
#include "shaper.h"
#include "rows.h"

#include <hb.h>
#include <sha2.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { EM_PX = 1000, PATH_BYTES = 4096, SFNT_HEAD = 12, SFNT_TABLE = 16, SFNT_TABLES = 64 };

struct Shaper {
    char folder[PATH_BYTES];
    unsigned char hash[FACTS_HASH];
    hb_font_t *fonts[FONT_COUNT]; /* NULL: not opened yet */
    hb_buffer_t *buffer;
};

static void font_path(const Shaper *s, int font, char path[2 * PATH_BYTES])
{
    snprintf(path, 2 * PATH_BYTES, "%s/%s", s->folder, style_fonts[font].file);
}

/* False if it cannot be read; then the font has no glyphs. */
static bool open_font(Shaper *s, int font)
{
    char path[2 * PATH_BYTES];
    font_path(s, font, path);
    hb_blob_t *blob = hb_blob_create_from_file(path);
    hb_face_t *face = hb_face_create(blob, 0);
    bool good = hb_face_get_glyph_count(face) > 0;
    s->fonts[font] = hb_font_create(face);
    hb_font_set_scale(s->fonts[font], EM_PX * 64, EM_PX * 64);
    hb_face_destroy(face);
    hb_blob_destroy(blob);
    return good;
}

static Extent measure(void *ctx, FontKey font, int size_px, const char *text, size_t len)
{
    Shaper *s = ctx;
    if (!s->fonts[font])
        open_font(s, (int)font);
    hb_buffer_clear_contents(s->buffer);
    hb_buffer_add_utf8(s->buffer, text, (int)len, 0, (int)len);
    hb_buffer_guess_segment_properties(s->buffer);
    hb_shape(s->fonts[font], s->buffer, NULL, 0);
    unsigned n = 0;
    const hb_glyph_info_t *glyphs = hb_buffer_get_glyph_infos(s->buffer, &n);
    const hb_glyph_position_t *places = hb_buffer_get_glyph_positions(s->buffer, &n);
    int64_t advance = 0;
    for (unsigned i = 0; i < n; i++)
        advance += places[i].x_advance;
    hb_glyph_extents_t ink = {0};
    if (n)
        hb_font_get_glyph_extents(s->fonts[font], glyphs[0].codepoint, &ink);
    return (Extent){advance * size_px / EM_PX, (int32_t)((int64_t)ink.x_bearing * size_px / EM_PX)};
}

Ruler shaper_ruler(Shaper *s)
{
    return (Ruler){measure, s};
}

int64_t shaper_width(Shaper *s, FontKey font, int size_px, const char *text, size_t len)
{
    return (measure(s, font, EM_PX, text, len).advance * size_px + EM_PX / 2) / EM_PX;
}

static uint64_t big_u32(const unsigned char *p)
{
    return (uint64_t)p[0] << 24 | (uint64_t)p[1] << 16 | (uint64_t)p[2] << 8 | p[3];
}

/* Whether all tables of the directory lie within the file. */
static bool whole(const unsigned char *head, size_t tables, uint64_t size)
{
    for (const unsigned char *p = head + SFNT_HEAD; tables > 0; tables--, p += SFNT_TABLE)
        if (big_u32(p + 8) + big_u32(p + 12) > size)
            return false;
    return true;
}

/* Adds a font's size and table directory to the hash; false if it is no font, or cut off. */
static bool hash_font(SHA2_CTX *sha, const char *path)
{
    unsigned char size[8], head[SFNT_HEAD + SFNT_TABLES * SFNT_TABLE];
    struct stat st;
    FILE *file = fopen(path, "rbe");
    if (!file)
        return false;
    size_t got = fread(head, 1, sizeof head, file);
    bool good = got > SFNT_HEAD && fstat(fileno(file), &st) == 0;
    fclose(file);
    size_t tables = good ? (size_t)head[4] << 8 | head[5] : 0;
    if (tables == 0 || tables > SFNT_TABLES || got < SFNT_HEAD + tables * SFNT_TABLE ||
        !whole(head, tables, (uint64_t)st.st_size))
        return false;
    put_u64(size, (uint64_t)st.st_size);
    SHA256Update(sha, size, sizeof size);
    SHA256Update(sha, head, SFNT_HEAD + tables * SFNT_TABLE);
    return true;
}

static bool hash_fonts(Shaper *s, Err *err)
{
    SHA2_CTX sha;
    SHA256Init(&sha);
    for (int i = 0; i < FONT_COUNT; i++) {
        char path[2 * PATH_BYTES];
        font_path(s, i, path);
        if (!hash_font(&sha, path))
            return err_set(err, 0, 0, "cannot open the font %s", path);
    }
    SHA256Final(s->hash, &sha);
    return true;
}

const unsigned char *shaper_hash(const Shaper *s)
{
    return s->hash;
}

bool shaper_load(Shaper *s, Err *err)
{
    for (int i = 0; i < FONT_COUNT; i++)
        if (!s->fonts[i] && !open_font(s, i))
            return err_set(err, 0, 0, "the font %s is damaged", style_fonts[i].file);
    return true;
}

Shaper *shaper_open(const char *folder, Err *err)
{
    Shaper *s = calloc(1, sizeof *s);
    if (!s) {
        err_set(err, 0, 0, "out of memory");
        return NULL;
    }
    snprintf(s->folder, sizeof s->folder, "%s", folder);
    s->buffer = hb_buffer_create();
    if (hash_fonts(s, err))
        return s;
    shaper_close(s);
    return NULL;
}

void shaper_close(Shaper *s)
{
    if (!s)
        return;
    for (int i = 0; i < FONT_COUNT; i++)
        hb_font_destroy(s->fonts[i]);
    hb_buffer_destroy(s->buffer);
    free(s);
}
