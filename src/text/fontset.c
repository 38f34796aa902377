/* SPDX-License-Identifier: MIT */
/* A start must not read ten megabytes of fonts. It reads only the table directories, which identify
 * a set of fonts; a file is read when one of its letters is first asked for. */
#include "text/fontset.h"
#include "base/memory.h"
#include "facts/facts.h"
#include "text/fontfile.h"

#include <dirent.h>
#include <errno.h>
#include <hb-ot.h>
#include <sha2.h>
#include <stdlib.h>
#include <string.h>

enum { NO_FACE = 255, KNOWN = 0x180 /* Latin */ };

typedef struct {
    FontFile file;
    hb_font_t *font; /* NULL: not open */
    int part;
    bool has_pictures; /* says its table directory; in_colour if they can be read */
    bool in_colour;
    uint64_t known[KNOWN / 64]; /* which it was seen to have since it was opened */
} Face;

struct Fontset {
    Face faces[FONTSET_MOST];
    int count;
    uint8_t order[FONT_COUNT][FONTSET_MOST];
    int order_len[FONT_COUNT];
    SHA2_CTX heads; /* of all files so far */
    unsigned char hash[FACTS_HASH];
    uint8_t own[OWN_COUNT]; /* faces; NO_FACE: none */
};

/* ---- the files ---- */

static bool add_face(Fontset *f, const char *folder, const char *name, Err *err)
{
    FontHead head;
    Face *it = &f->faces[f->count++];
    if (!fontfile_open(&it->file, folder, name, &head, err))
        return false;
    it->has_pictures = fontfile_has(&head, "CBDT") || fontfile_has(&head, "sbix");
    SHA256Update(&f->heads, head.bytes, head.len);
    return true;
}

static int is_font(const struct dirent *entry)
{
    return facts_is_font(entry->d_name, strlen(entry->d_name));
}

static int by_bytes(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

static bool add_site(Fontset *f, const char *folder, Err *err)
{
    struct dirent **names;
    int n = scandir(folder, &names, is_font, by_bytes);
    if (n < 0)
        return err_set(err, 0, 0, "cannot read the folder of fonts %s: %s", folder,
                       err_system(errno));
    bool good = n <= LIMIT_SITE_FONTS ||
                err_set(err, 0, 0, "more than %d fonts in %s", LIMIT_SITE_FONTS, folder);
    for (int i = 0; i < n; i++) {
        good = good && add_face(f, folder, names[i]->d_name, err);
        free(names[i]);
    }
    free(names);
    return good;
}

static void find_own(Fontset *f, const char *const *names)
{
    for (int i = 0; i < OWN_COUNT; i++) {
        f->own[i] = NO_FACE;
        for (int face = FONTSET_OWN; names[i] && face < f->count; face++)
            if (strcmp(strrchr(f->faces[face].file.path, '/') + 1, names[i]) == 0)
                f->own[i] = (uint8_t)face;
    }
}

static void finish_hash(Fontset *f)
{
    static const uint8_t none[OWN_COUNT] = {NO_FACE, NO_FACE, NO_FACE, NO_FACE};
    if (memcmp(f->own, none, sizeof none) != 0)
        SHA256Update(&f->heads, f->own, sizeof f->own);
    SHA256Final(f->hash, &f->heads);
}

/* ---- the order ---- */

static void try_next(Fontset *f, int role, int face)
{
    f->order[role][f->order_len[role]++] = (uint8_t)face;
}

/* The other kind's own font for running text, of this strength. */
static int other_own(const StyleFont *role)
{
    if (role->serif)
        return role->strong ? FONT_PS : FONT_PM;
    return role->strong ? FONT_SS6 : FONT_SS4;
}

static void put_in_order(Fontset *f)
{
    for (int role = 0; role < FONT_COUNT; role++) {
        const StyleFont *font = &style_fonts[role];
        int own = font->serif ? OWN_SERIF : OWN_SANS;
        if (font->strong && f->own[own + 1] != NO_FACE)
            own++;
        if (f->own[own] != NO_FACE)
            try_next(f, role, f->own[own]);
        try_next(f, role, role);
        for (int other = 0; other < 2; other++) {
            if (other)
                try_next(f, role, other_own(font));
            for (int i = 0; i < STYLE_FALLBACKS; i++)
                if ((style_fallbacks[i].serif != font->serif) == other &&
                    style_fallbacks[i].strong == font->strong)
                    try_next(f, role, FONT_COUNT + i);
        }
        for (int face = FONTSET_OWN; face < f->count; face++)
            try_next(f, role, face);
    }
}

/* ---- opening ---- */

/* What HarfBuzz makes once in a process, with the first font and the first text, it would never make
 * again. False if there was no memory for it. */
static bool begin_harfbuzz(Err *err)
{
    int before = memory_watch();
    hb_font_t *font = hb_font_create(hb_face_get_empty());
    hb_buffer_t *buffer = hb_buffer_create();
    hb_buffer_add_utf8(buffer, "a", 1, 0, 1);
    hb_buffer_guess_segment_properties(buffer);
    hb_shape(font, buffer, NULL, 0);
    hb_buffer_destroy(buffer);
    hb_font_destroy(font);
    return !memory_lacked(before) || err_no_memory(err);
}

Fontset *fontset_open(const FontPlaces *places, Err *err)
{
    Fontset *f = calloc(1, sizeof *f);
    if (!f) {
        err_no_memory(err);
        return NULL;
    }
    SHA256Init(&f->heads);
    bool good = begin_harfbuzz(err);
    for (int i = 0; good && i < FONTSET_OWN; i++)
        good = add_face(f, places->folder,
                        i < FONT_COUNT ? style_fonts[i].file : style_fallbacks[i - FONT_COUNT].file,
                        err);
    if (good && places->site && *places->site)
        good = add_site(f, places->site, err);
    if (good) {
        find_own(f, places->own);
        finish_hash(f);
        put_in_order(f);
        return f;
    }
    fontset_close(f);
    return NULL;
}

static void close_font(Face *it)
{
    hb_font_destroy(it->font);
    it->font = NULL;
    memset(it->known, 0, sizeof it->known);
}

void fontset_close(Fontset *f)
{
    if (!f)
        return;
    for (int i = 0; i < f->count; i++) {
        close_font(&f->faces[i]);
        fontfile_close(&f->faces[i].file);
    }
    free(f);
}

void fontset_renew(Fontset *f)
{
    for (Face *it = f->faces; it < f->faces + f->count; it++)
        close_font(it);
}

void fontset_rest(Fontset *f)
{
    fontset_renew(f);
    for (Face *it = f->faces; it < f->faces + f->count; it++)
        fontfile_rest(&it->file);
}

/* The part at which the capitals of a font are as high as those of its role. */
static int part_of(const Fontset *f, int face, hb_font_t *font)
{
    hb_codepoint_t glyph;
    hb_glyph_extents_t ink;
    int which = 0;
    while (which < OWN_COUNT && f->own[which] != face)
        which++;
    if (which == OWN_COUNT || !hb_font_get_nominal_glyph(font, 'H', &glyph) ||
        !hb_font_get_glyph_extents(font, glyph, &ink) || ink.y_bearing <= 0)
        return FONTSET_WHOLE;
    int cap = style_fonts[which < OWN_SANS ? FONT_SS4 : FONT_PM].cap_mil * (FONTSET_EM / 1000);
    int part = (FONTSET_WHOLE * cap + ink.y_bearing / 2) / ink.y_bearing;
    return part < FONTSET_WHOLE / 2   ? FONTSET_WHOLE / 2
           : part > FONTSET_WHOLE * 2 ? FONTSET_WHOLE * 2
                                      : part;
}

/* A file that cannot be read is a font without glyphs. */
static hb_blob_t *read_file(FontFile *file)
{
    const unsigned char *bytes = fontfile_read(file);
    return bytes ? hb_blob_create((const char *)bytes, (unsigned)file->size,
                                  HB_MEMORY_MODE_READONLY, NULL, NULL)
                 : hb_blob_get_empty();
}

static void open_font(Fontset *f, int face)
{
    Face *it = &f->faces[face];
    hb_blob_t *blob = read_file(&it->file);
    hb_face_t *from = hb_face_create(blob, 0);
    it->in_colour = hb_ot_color_has_png(from);
    it->font = hb_font_create(from);
    int scale = FONTSET_EM / 1000 * (it->in_colour ? STYLE_PICTURE_MIL : 1000);
    hb_font_set_scale(it->font, scale, scale);
    it->part = part_of(f, face, it->font);
    scale = scale * it->part / FONTSET_WHOLE;
    hb_font_set_scale(it->font, scale, scale);
    hb_face_destroy(from);
    hb_blob_destroy(blob);
}

/* HarfBuzz takes a table for which it had no memory to be empty from then on. */
hb_font_t *fontset_font(Fontset *f, int face)
{
    Face *it = &f->faces[face];
    for (int tries = 0; !it->font; tries++) {
        int before = memory_watch();
        open_font(f, face);
        if (!memory_lacked(before) || tries + 1 == MEMORY_TRIES)
            break;
        close_font(it);
        errno = before;
    }
    return it->font;
}

bool fontset_has(Fontset *f, int face, uint32_t cp)
{
    Face *it = &f->faces[face];
    hb_codepoint_t glyph;
    if (cp < KNOWN && it->known[cp / 64] & UINT64_C(1) << cp % 64)
        return true;
    bool has = hb_font_get_nominal_glyph(fontset_font(f, face), cp, &glyph);
    if (has && cp < KNOWN)
        it->known[cp / 64] |= UINT64_C(1) << cp % 64;
    return has;
}

const void *fontset_bytes(Fontset *f, int face, size_t *len)
{
    *len = f->faces[face].file.size;
    return fontfile_read(&f->faces[face].file);
}

int fontset_part(Fontset *f, int face)
{
    fontset_font(f, face);
    return f->faces[face].part;
}

bool fontset_in_colour(Fontset *f, int face)
{
    if (f->faces[face].has_pictures) /* the others need not be opened for it */
        fontset_font(f, face);
    return f->faces[face].in_colour;
}

static bool has_glyphs(Fontset *f, int face)
{
    return hb_face_get_glyph_count(hb_font_get_face(fontset_font(f, face))) > 0;
}

/* For a moment without memory, or with a disk that does not read, a font seems damaged. */
bool fontset_load(Fontset *f, Err *err)
{
    for (int i = 0; i < f->count; i++) {
        bool good = false, lacked = false;
        for (int tries = 0; !good && tries < MEMORY_TRIES; tries++) {
            int before = memory_watch();
            close_font(&f->faces[i]);
            good = has_glyphs(f, i);
            lacked = memory_lacked(before);
            good = good && !lacked;
            errno = before;
        }
        if (!good)
            return lacked ? err_no_memory(err)
                          : err_set(err, 0, 0, "the font %s is damaged", f->faces[i].file.path);
    }
    return true;
}

/* ---- asking ---- */

const unsigned char *fontset_hash(const Fontset *f)
{
    return f->hash;
}

int fontset_count(const Fontset *f)
{
    return f->count;
}

int fontset_own(const Fontset *f, OwnFont which)
{
    return f->own[which] == NO_FACE ? -1 : f->own[which];
}

static bool even_digits(hb_font_t *font)
{
    hb_codepoint_t glyph;
    hb_position_t width = 0;
    for (hb_codepoint_t digit = '0'; digit <= '9'; digit++) {
        if (!hb_font_get_nominal_glyph(font, digit, &glyph))
            continue;
        hb_position_t own = hb_font_get_glyph_h_advance(font, glyph);
        if (width && own != width)
            return false;
        width = own;
    }
    return true;
}

bool fontset_even_digits(Fontset *f, int face)
{
    int before = memory_watch();
    bool even = even_digits(fontset_font(f, face));
    if (!memory_lacked(before))
        return even;
    close_font(&f->faces[face]);
    errno = before;
    return even_digits(fontset_font(f, face));
}

const char *fontset_path(const Fontset *f, int face)
{
    return f->faces[face].file.path;
}

int fontset_order(const Fontset *f, FontKey role, const uint8_t **faces)
{
    *faces = f->order[role];
    return f->order_len[role];
}
