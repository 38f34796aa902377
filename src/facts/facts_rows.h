/* SPDX-License-Identifier: MIT */
/* The rows of the fact file (*.fct): what factc writes and the player reads.
 *
 * All numbers are little-endian, times are seconds since 1970-01-01T00:00:00Z (int64; INT64_MIN is
 * "always was", INT64_MAX "always will be"), a string is (u32 offset in the pool, u32 bytes). Each
 * string is NFC UTF-8 and is followed by a NUL that its length does not count; the pool as a whole is
 * UTF-8. All padding is zero.
 *
 * Header, 256 bytes:
 *     0  magic        8 bytes 89 4D 47 46 0D 0A 1A 0A  (text-mode transfer breaks it)
 *     8  version      u32 = 5 (a file of version 4 is read as one without proofs)
 *    12  header size  u32 = 256
 *    16  total        u64  bytes of the whole file
 *    24  serial       u64  higher in later issues of one show
 *    32  epoch        i64  the file's own time: a clock that shows less is not believed; 0: none
 *    40  not before   i64  screens use the file from here
 *    48  not after    i64  ... until here (exclusive)
 *    56  channel      string; empty: every screen
 *    64  sections     11 of (u32 offset from the start of the file, u32 count of rows), in this
 *                     order: shows, sources, facts, texts, timeline, languages, code points, pool,
 *                     masks (these two count bytes), proofs, measures. They follow each other, each
 *                     padded to 8 bytes. Version 4 has no proofs and ten sections.
 *   152  zero         8 bytes
 *   160  SHA-256      over the file without these 32 bytes
 *   192  fonts        32 bytes: the hash (fontset.h) of the fonts that the measures were taken with;
 *                     zero where there are none
 *   224  own fonts    4 strings: names of font files that a site brings, for running and strong text
 *                     of the serif and of the sans serif; each may be empty
 *
 * Show, 192 bytes: 0 zone name (string, "Europe/Berlin") 8 zone rule (string, POSIX TZ)
 *    16 language (string) 24 u32 order (0 mixed, 1 written) 28 u32 zero 32 texts (u32 first,
 *    u32 count) 40 facts (u32 first, u32 count) 48 u32 black in the dimmed picture, in percent
 *    (0: never dimmed) 52 u16 the minute of the day at which dimming begins, 54 u16 and ends
 *    (exclusive, 1440 is midnight; not after the beginning: on the next day) 56 u32 first byte of
 *    the logo in the masks 60 u16 its width 62 u16 its height (0: no logo) 64 colours, 2 themes
 *    (dark, light) of 12 u32 0x00RRGGBB, by role (style.h) 160 changes of the zone (string) that its
 *    rule does not tell: "1771120800+0 1774144800+3600", each an instant and the offset from UTC
 *    from then on, both in seconds, ascending; the rule holds before the first and from the last
 *    on, which has the rule's offset
 *    168 u32 hours of its clock (12, 24; 0: as the language has them) 172 20 bytes zero
 * A logo is rows of coverage, 255 is ink. The logos follow each other in the order of the shows.
 * Source, 64 bytes: 0 id (string) 8 language (string, may be empty) 16 u32 show 20 i32 year
 *    (0: the date has none) 24 u32 month (0: no date) 28 u32 day 32 texts 40 SHA-256 of its
 *    document (string of 64 hexadecimal digits; empty: none) 48 16 bytes zero
 * Fact, 160 bytes: 0 id (string) 8 channel (string) 16 u32 kind 20 u32 flags 24 u32 show
 *    28 u32 source (0xFFFFFFFF none) 32 texts 40 i64 since 48 i64 until (exclusive; a notice has one)
 *    56 i64 value: mantissa 64 u64 value: scale (10^9 for "Mrd.", else 1)
 *    72 i64 previous value, mantissa (in the value's decimals and scale) 80 i64 change in percent,
 *    mantissa 88 i64, 96 i64 the share as numerator and denominator, exact
 *    104 u32 share in percent, rounded half up 108 u32 fact that it is a share of (0xFFFFFFFF none)
 *    112 u8 decimals of the value 113 u8 decimals of the change
 *    114 u8 form of the value (0 number, 1 range, 2 fraction, 3 text) 115 u8 qualifier (lexicon.h)
 *    116 u8 whole digits of the value at least 117 u8 what the change is counted in (0 percent,
 *    1 percentage points, 2 basis points, 3 points, 4 the value's unit) 118 u8 denominator of a
 *    fraction, else 1 119 u8 decimals of the high end 120 i64 high end of a range: mantissa
 *    128 u64 scale of the change (1 if it is not counted in the value's unit) 136 u8 proof
 *    (0 nothing is proved, 1 proved against the document, 2 by a recorded proof, 3 unproved)
 *    137 23 bytes zero
 * Text, 16 bytes: 0 u16 field 2 u16 language (0: the show's own, else row of languages + 1)
 *    4 u32 zero 8 string. The texts of one owner are sorted by (field, language), each once.
 * Timeline, 24 bytes: 0 u32 fact 4 u32 language (as in a text) 8 i64 from 16 i64 until; sorted by
 *    (fact, language, from). It says which fact is shown when, and in which language, within the
 *    file's own times: a fact that is shown on some days or at some hours has a row for each such
 *    span, which end before the next begins; a fact that is never shown has none. In all its
 *    languages a fact has the same spans. It does not say which card is on.
 * Language, 8 bytes: string ("en"). Code point, 4 bytes: u32, ascending, of all texts.
 * Proof, 40 bytes: 0 u32 fact 4 u32 which of its texts or numbers (0 text, 1 value, 2 change,
 *    3 previous value, 4 Value-text) 8 u32 first byte in the document 12 u32 end (exclusive)
 *    16 what stands there (string) 24 what stands before it, at most 32 characters (string) 32 ...
 *    and after it (string). Sorted by (fact, part), in the order of the text. The bytes are of the
 *    document as the file has it; the strings are its text.
 * Measure, 16 bytes: 0 u64 key 8 u32 advance (at most 2^30) 12 i32 bearing of the first glyph
 *    (within 2^24), both in 1/64 px at 1000 px to the em, shaped and unhinted, of one text in one
 *    font; ascending by key. A file has all measures that a layout of it can ask for on any
 *    screen and in any language, or none. A screen with other fonts ignores them and measures for
 *    itself. The key of text s in font k (style.h, from 0), modulo 2^64: h = 0;
 *    then for k + 1, for each 8 bytes of s as a number, the last ones padded with zeros, and for
 *    the number of its bytes: h = (h xor this) * 9E3779B97F4A7C15h, h = h xor (h >> 32). The
 *    chance that any two of a million texts share a key is 1 in 30 million; nothing guards against
 *    it.
 *
 * Facts of one show stand together, in the order of the source; so do shows. facts_check checks
 * hash, lengths, every offset, index, enumeration and string once; then views (facts.h) cannot
 * fail. This file has the places and sizes of rows, and functions that read and write numbers byte
 * by byte, so that order and alignment of the machine do not matter. */
#pragma once
#include "base/err.h"
#include "base/str.h"
#include "look/palette.h"

#include <stddef.h>
#include <stdint.h>

#define FACTS_MAGIC "\x89MGF\r\n\x1a\n"
#define FACTS_VERSION 5u
#define FACTS_VERSION_READ 4u /* the oldest that is read */
#define FACTS_NONE 0xFFFFFFFFu

enum {
    FACTS_HEADER = 256,
    FACTS_HASH_AT = 160,
    FACTS_FONTS_AT = 192,
    FACTS_OWN_AT = 224,
    FACTS_HASH = 32
};
enum {
    FACTS_SHOW = 192,
    FACTS_SOURCE = 64,
    FACTS_FACT = 160,
    FACTS_TEXT = 16,
    FACTS_SPAN = 24,
    FACTS_LANG = 8,
    FACTS_CODE = 4,
    FACTS_PROOF = 40,
    FACTS_MEASURE = 16
};
enum { FACTS_ADVANCE_MAX = 1 << 30, FACTS_BEARING_MAX = 1 << 24 };

typedef enum {
    SECTION_SHOWS,
    SECTION_SOURCES,
    SECTION_FACTS,
    SECTION_TEXTS,
    SECTION_TIMELINE,
    SECTION_LANGS,
    SECTION_CODES,
    SECTION_POOL,
    SECTION_MASKS,
    SECTION_PROOFS,
    SECTION_MEASURES,
    SECTION_COUNT
} FactsSection;

/* A view of a checked file. The bytes remain the caller's and must outlive it. */
typedef struct {
    const unsigned char *bytes;
    size_t len;
    uint64_t serial;
    int64_t epoch, not_before, not_after;
    Str channel, own_fonts[OWN_COUNT];
    uint32_t at[SECTION_COUNT], count[SECTION_COUNT];
} Facts;

static const uint32_t ROW_BYTES[SECTION_COUNT] = {
    FACTS_SHOW, FACTS_SOURCE, FACTS_FACT,   FACTS_TEXT, FACTS_SPAN, FACTS_LANG, FACTS_CODE, 1,
    1,          FACTS_PROOF,  FACTS_MEASURE};

static inline uint16_t facts_rows_u16(const unsigned char *p)
{
    return (uint16_t)(p[0] | p[1] << 8);
}

static inline uint32_t facts_rows_u32(const unsigned char *p)
{
    return p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
}

static inline uint64_t facts_rows_u64(const unsigned char *p)
{
    return facts_rows_u32(p) | (uint64_t)facts_rows_u32(p + 4) << 32;
}

static inline int64_t facts_rows_i64(const unsigned char *p)
{
    uint64_t u = facts_rows_u64(p);
    return u <= INT64_MAX ? (int64_t)u : -(int64_t)(UINT64_MAX - u) - 1;
}

static inline void facts_rows_put_u32(unsigned char *p, uint32_t value)
{
    for (int i = 0; i < 4; i++)
        p[i] = (unsigned char)(value >> 8 * i);
}

static inline void facts_rows_put_u64(unsigned char *p, uint64_t value)
{
    facts_rows_put_u32(p, (uint32_t)value);
    facts_rows_put_u32(p + 4, (uint32_t)(value >> 32));
}

static inline void facts_rows_put_i64(unsigned char *p, int64_t value)
{
    facts_rows_put_u64(p, (uint64_t)value);
}

static inline bool facts_rows_zero(const unsigned char *p, size_t len)
{
    while (len > 0)
        if (p[--len])
            return false;
    return true;
}

static inline const unsigned char *facts_rows_at(const Facts *f, FactsSection section,
                                                 uint32_t index)
{
    return f->bytes + f->at[section] + (size_t)index * ROW_BYTES[section];
}

static inline Str facts_rows_str(const Facts *f, const unsigned char *p)
{
    return (Str){(const char *)f->bytes + f->at[SECTION_POOL] + facts_rows_u32(p),
                 facts_rows_u32(p + 4)};
}

/* The sort key of a text: its field, then its language. */
static inline uint32_t facts_rows_text_key(const unsigned char *p)
{
    return (uint32_t)(p[0] | p[1] << 8) << 16 | (uint32_t)(p[2] | p[3] << 8);
}
