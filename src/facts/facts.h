/* SPDX-License-Identifier: MIT */
/* The fact file (*.fct): what factc writes and the player reads.
 *
 * All numbers are little-endian, times are seconds since 1970-01-01T00:00:00Z (int64; INT64_MIN is
 * "always was", INT64_MAX "always will be"), a string is (u32 offset in the pool, u32 bytes). Each
 * string is NFC UTF-8 and is followed by a NUL that its length does not count. All padding is zero.
 *
 * Header, 256 bytes:
 *     0  magic        8 bytes 89 4D 47 46 0D 0A 1A 0A  (text-mode transfer breaks it)
 *     8  version      u32 = 3
 *    12  header size  u32 = 256
 *    16  total        u64  bytes of the whole file
 *    24  serial       u64  later issues of one show have higher serials
 *    32  epoch        i64  the file's own time: no clock that shows less is believed; 0 none
 *    40  not before   i64  the file is for screens from here
 *    48  not after    i64  ... until here (exclusive)
 *    56  channel      string; empty: every screen
 *    64  sections     10 of (u32 offset from the start of the file, u32 count of rows), in this
 *                     order: shows, sources, facts, texts, timeline, languages, code points, pool,
 *                     masks (these two count bytes), measures. They follow each other, each padded
 *                     to 8 bytes.
 *   144  zero         16 bytes
 *   160  SHA-256      over the file without these 32 bytes
 *   192  fonts        32 bytes: the hash (fontset.h) of the fonts that the measures were taken with;
 *                     zero where there are none
 *   224  own fonts    4 strings: names of font files that a site brings, for running and strong text
 *                     of the serif and of the sans serif; each may be empty
 *
 * Show, 192 bytes: 0 zone name (string, "Europe/Berlin") 8 zone rule (string, POSIX TZ)
 *    16 language (string) 24 u32 order (0 mixed, 1 written) 28 u32 zero 32 texts (u32 first,
 *    u32 count) 40 facts (u32 first, u32 count) 48 u32 how much black there is in the dimmed
 *    picture, in percent (0: it is never dimmed) 52 u16 minute of the day from which it is dimmed,
 *    54 u16 until which (exclusive, 1440 is midnight; before `from`: of the next day) 56 u32 first
 *    byte of the logo in the masks 60 u16 its width 62 u16 its height (0: it has none) 64 colours,
 *    2 themes (dark, light) of 12 u32 0x00RRGGBB, by role (style.h) 160 32 bytes zero
 * A logo is rows of coverage, 255 is ink; the logos of all shows follow each other.
 * Source, 64 bytes: 0 id (string) 8 language (string, may be empty) 16 u32 show 20 i32 year
 *    (0: the date has none) 24 u32 month (0: no date) 28 u32 day 32 texts 40 24 bytes zero
 * Fact, 160 bytes: 0 id (string) 8 channel (string) 16 u32 kind 20 u32 flags 24 u32 show
 *    28 u32 source (0xFFFFFFFF none) 32 texts 40 i64 since 48 i64 until (exclusive; a notice has one)
 *    56 i64 value: mantissa 64 u64 value: scale (10^9 for "Mrd.", else 1)
 *    72 i64 previous value, mantissa (in the value's decimals and scale) 80 i64 change in percent,
 *    mantissa 88 i64, 96 i64 the share as numerator and denominator, exact
 *    104 u32 share in percent, rounded half up 108 u32 fact that it is a share of (0xFFFFFFFF none)
 *    112 u8 decimals of the value 113 u8 decimals of the change 114 46 bytes zero
 * Text, 16 bytes: 0 u16 field 2 u16 language (0: the show's own, else row of languages + 1)
 *    4 u32 zero 8 string. The texts of one owner are sorted by (field, language), each once.
 * Timeline, 24 bytes: 0 u32 fact 4 u32 language (as in a text) 8 i64 from 16 i64 until; sorted by
 *    (from, fact, language). It says which fact is valid, in which language, from when to when;
 *    never which card is on.
 * Language, 8 bytes: string ("en"). Code point, 4 bytes: u32, ascending, of all texts.
 * Measure, 16 bytes: 0 u64 key 8 u32 advance (at most 2^30) 12 i32 bearing of the first glyph
 *    (within 2^24), both in 1/64 px at 1000 px to the em, shaped and unhinted, of one text in one
 *    font; ascending by key. A file has all that a layout of it can ask for on any screen and in
 *    any language, or none; a screen with other fonts measures for itself, with the same result
 *    as if there were none. The key of text s in font k (style.h, from 0), modulo 2^64: h = 0;
 *    then for k + 1, for each 8 bytes of s as a number, the last ones filled up with zeros, and
 *    for the number of its bytes: h = (h xor this) * 9E3779B97F4A7C15h, h = h xor (h >> 32). Among
 *    a million texts two share a key with a chance of 1 in 30 million; nothing guards against it.
 *
 * Facts of one show stand together, in the order in which they were written, shows likewise.
 * The reader checks hash, lengths, every offset, index, enumeration and string once, in
 * facts_open; all later functions only hand out views and cannot fail. */
#pragma once
#include "base/err.h"
#include "base/str.h"
#include "look/palette.h"

#include <stddef.h>
#include <stdint.h>

#define FACTS_MAGIC "\x89MGF\r\n\x1a\n"
#define FACTS_VERSION 3u
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
    SECTION_MEASURES,
    SECTION_COUNT
} FactsSection;

typedef enum { KIND_FIGURE, KIND_QUOTE, KIND_HEADLINE, KIND_NOTICE, KIND_COUNT } FactKind;

/* Text fields, the numbers of the file. New ones are added at the end. */
typedef enum {
    FIELD_TEXT,    /* the first field of a record: Show, Figure, Quote, Headline, Notice */
    FIELD_SUBJECT, /* of a show */
    FIELD_TITLE,   /* of a source */
    FIELD_PUBLISHER,
    FIELD_AUTHOR,
    FIELD_URL,
    FIELD_DOCUMENT,
    FIELD_LABEL_SHORT, /* of a figure */
    FIELD_UNIT,        /* as written: "US-$" */
    FIELD_VALUE,       /* the value as written, for dump and crawl: "40,5 Mrd. US-$" */
    FIELD_BASIS,
    FIELD_BASIS_SHORT,
    FIELD_NOTE,
    FIELD_NOTE_SHORT,
    FIELD_LEAD, /* of a quotation */
    FIELD_LEAD_SHORT,
    FIELD_SPEAKER,
    FIELD_ROLE,
    FIELD_ROLE_SHORT,
    FIELD_TOPIC, /* of a headline or notice */
    FIELD_CRAWL_TEXT,
    FIELD_CRAWL_TOPIC,
    FIELD_ATTRIBUTION,
    FIELD_COUNT
} FactField;

enum {
    FACT_CRAWL = 1,              /* runs in the crawl */
    FACT_STAGE = 2,              /* has a card */
    FACT_CHANGE = 4,             /* change is known */
    FACT_PREVIOUS = 8,           /* previous is known */
    FACT_PREVIOUS_COMPUTED = 16, /* ... and was computed from the change */
    FACT_SHARE = 32,             /* share is known; always computed */
    FACT_CHANGE_COMPUTED = 64,   /* the change was computed from the previous value */
    FACT_FLAGS = 127
};

typedef struct {
    int percent;     /* 0: never */
    int from, until; /* minutes of the day; until <= from: of the next day */
} FactDim;

typedef struct {
    uint32_t at; /* in the masks */
    int w, h;    /* 0: there is none */
} FactLogo;

typedef struct {
    Str zone_name, zone_rule, lang;
    bool written_order;
    uint32_t first_text, text_count, first_fact, fact_count;
    FactDim dim;
    FactLogo logo;
    Palette palette;
} FactShow;

typedef struct {
    Str id, lang;
    uint32_t show;
    int year, month, day; /* year 0: not said; month 0: no date */
    uint32_t first_text, text_count;
} FactSource;

typedef struct {
    Str id, channel;
    FactKind kind;
    uint32_t flags, show, source;
    uint32_t first_text, text_count;
    int64_t since, until;
    int64_t value, previous, change, share_num, share_den;
    uint64_t scale;
    uint32_t share_percent, share_of;
    uint8_t decimals, change_decimals;
} Fact;

typedef struct {
    uint32_t fact, lang;
    int64_t from, until;
} FactSpan;

typedef struct {
    uint64_t key;
    int32_t advance, bearing; /* 1/64 px at 1000 px */
} FactsMeasure;

/* A view of a checked file; the bytes stay the caller's and must outlive it. */
typedef struct {
    const unsigned char *bytes;
    size_t len;
    uint64_t serial;
    int64_t epoch, not_before, not_after;
    Str channel, own_fonts[OWN_COUNT];
    uint32_t at[SECTION_COUNT], count[SECTION_COUNT];
} Facts;

/* Checks everything; false with a precise reason in *err: "not a fact file", "damaged by a
 * text-mode transfer", "version 4 is newer than this program", "cut off: 4000 of 6288 bytes",
 * "4 bytes too long", "damaged: the checksum does not match", ... */
bool facts_open(Facts *f, const void *bytes, size_t len, Err *err);

FactShow facts_show(const Facts *f, uint32_t index);
FactSource facts_source(const Facts *f, uint32_t index);
Fact facts_fact(const Facts *f, uint32_t index);
FactSpan facts_span(const Facts *f, uint32_t index);
Str facts_lang(const Facts *f, uint32_t index);
uint32_t facts_code(const Facts *f, uint32_t index);
FactsMeasure facts_measure(const Facts *f, uint32_t index);
/* The rows of a logo, its coverage. */
const unsigned char *facts_mask(const Facts *f, FactLogo logo);
/* The hash of the fonts that the measures were taken with, FACTS_HASH bytes. */
const unsigned char *facts_fonts(const Facts *f);
/* The fact with this id in any show; FACTS_NONE if there is none. */
uint32_t facts_find(const Facts *f, const char *id, size_t len);

/* The number by which texts name a language: 0 if no text has it. */
uint32_t facts_lang_number(const Facts *f, const char *code, size_t len);
/* The text of a field in the language, else in the show's own; empty ("", 0) if it has none. */
Str facts_text(const Facts *f, uint32_t first_text, uint32_t text_count, FactField field,
               uint32_t lang);
/* The same, but says false where the variant itself is missing; for dump. */
bool facts_text_at(const Facts *f, uint32_t index, FactField *field, uint32_t *lang, Str *text);

/* The form of ids and channels, and how a message says it. */
#define FACTS_ID_FORM                                                                              \
    "lower-case letters, digits, '.', '_' and '-', and begins with a letter or digit"
bool facts_is_id(const char *s, size_t len);

/* The name of a text field as it stands in a source ("Label-short"); for the first field of a
 * record it is "Text". */
const char *facts_field_name(FactField field);

/* For the writer: SHA-256 of a whole file image as defined above, into out. */
void facts_hash(const unsigned char *bytes, size_t len, unsigned char out[FACTS_HASH]);
/* The key of a text in a font, as defined above. */
uint64_t facts_key(uint32_t font, const char *s, size_t len);
