/* SPDX-License-Identifier: MIT */
/* Which font files there are, and the order in which they are tried for a letter.
 *
 * The faces are numbered: the six fonts of the roles, then the fallback fonts that come with the
 * program, both in the order of style.h, then the files of a site's folder. A role tries the file
 * that the site has named for it, its own font, the fallback fonts of its kind (serif or not) and
 * strength, the other kind's own font and fallback fonts of that strength, then all fonts of the
 * site. No font comes from the system. */
#pragma once
#include "base/err.h"
#include "base/limits.h"
#include "look/style.h"

#include <hb.h>
#include <stddef.h>

enum {
    FONTSET_OWN = FONT_COUNT + STYLE_FALLBACKS, /* faces that come with the program */
    FONTSET_MOST = FONTSET_OWN + LIMIT_SITE_FONTS,
    FONTSET_EM = 1000 * 64, /* units to the em of a text */
    FONTSET_WHOLE = 72      /* as points to an inch */
};

/* Where the fonts are. */
typedef struct {
    const char *folder;         /* with the fonts that come with the program */
    const char *site;           /* the site's folder; NULL or empty: none */
    const char *own[OWN_COUNT]; /* files of the site's folder; each may be NULL or empty */
} FontPlaces;

typedef struct Fontset Fontset;

/* Finds the files and reads their table directories. Of a site's folder it takes *.ttf, *.otf,
 * *.ttc and *.otc (the first font of a collection), in byte order of the names. NULL with *err on
 * failure. Fonts are opened when they are first asked for, so threads must not share a Fontset. */
Fontset *fontset_open(const FontPlaces *places, Err *err);
void fontset_close(Fontset *f);
/* Opens the fonts that are not open yet; false if one of them cannot be read. */
bool fontset_load(Fontset *f, Err *err);
/* Measures know their fonts by this: FACTS_HASH bytes of SHA-256 over the size in bytes of each
 * face in order (u64, little-endian) and its sfnt table directory (12 + 16 bytes a table), which
 * has a checksum of each table. Where a file is named for a role, OWN_COUNT bytes follow that say
 * which face it is, 255 for none. */
const unsigned char *fontset_hash(const Fontset *f);
int fontset_count(const Fontset *f);
/* The face that was named; -1 if none was named or it is not in the site's folder. */
int fontset_own(const Fontset *f, OwnFont which);
/* Whether all digits have one width, or there are none. */
bool fontset_even_digits(Fontset *f, int face);
const char *fontset_path(const Fontset *f, int face);
/* The bytes of a face's file, valid until fontset_rest; NULL if it cannot be read. */
const void *fontset_bytes(Fontset *f, int face, size_t *len);
/* Closes all fonts and frees their bytes until they are asked for again. If someone writes into a
 * file meanwhile, it becomes a font without glyphs. */
void fontset_rest(Fontset *f);
/* Closes all fonts, but keeps their bytes: without memory, HarfBuzz has taken a table to be empty. */
void fontset_renew(Fontset *f);
/* The faces that a role tries, in order; returns their number. */
int fontset_order(const Fontset *f, FontKey role, const uint8_t **faces);
/* The font at FONTSET_EM, unhinted; pictures at STYLE_PICTURE_MIL of that, a font named for a role
 * at fontset_part of it. A font that cannot be read has no glyphs. Valid until fontset_rest. */
hb_font_t *fontset_font(Fontset *f, int face);
/* Whether a face has a glyph of its own for a character. */
bool fontset_has(Fontset *f, int face, uint32_t cp);
/* The size at which a face is set, in parts of FONTSET_WHOLE: its capitals are then as high as
 * those of the font that it stands for. */
int fontset_part(Fontset *f, int face);
/* Whether a face's glyphs are colour pictures. */
bool fontset_in_colour(Fontset *f, int face);
