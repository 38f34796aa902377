/* SPDX-License-Identifier: MIT */
/* Which fields a source may have: one table of names, the kinds of record they belong to, and
 * the text field of the fact file that they fill. */
#pragma once
#include "compiler/source.h"
#include "facts/facts.h"

typedef enum {
    REC_SHOW,
    REC_SOURCE,
    REC_FIGURE,
    REC_QUOTE,
    REC_HEADLINE,
    REC_NOTICE,
    REC_COUNT
} RecordKind;

/* The first REC_COUNT are the kinds themselves. */
typedef enum {
    KEY_SHOW,
    KEY_SOURCE,
    KEY_FIGURE,
    KEY_QUOTE,
    KEY_HEADLINE,
    KEY_NOTICE,
    KEY_SUBJECT,
    KEY_LANG,
    KEY_ZONE,
    KEY_SERIAL,
    KEY_EPOCH,
    KEY_CHANNEL,
    KEY_NOT_BEFORE,
    KEY_NOT_AFTER,
    KEY_ORDER,
    KEY_CLOCK,
    KEY_INK,
    KEY_PAPER,
    KEY_MARKER,
    KEY_FONT_SERIF,
    KEY_FONT_SERIF_BOLD,
    KEY_FONT_SANS,
    KEY_FONT_SANS_BOLD,
    KEY_DIM,
    KEY_LOGO,
    KEY_TITLE,
    KEY_PUBLISHER,
    KEY_AUTHOR,
    KEY_DATE,
    KEY_URL,
    KEY_DOCUMENT,
    KEY_LABEL_SHORT,
    KEY_VALUE,
    KEY_CHANGE,
    KEY_PREVIOUS,
    KEY_BASIS,
    KEY_BASIS_SHORT,
    KEY_SHARE_OF,
    KEY_NOTE,
    KEY_NOTE_SHORT,
    KEY_LEAD,
    KEY_LEAD_SHORT,
    KEY_SPEAKER,
    KEY_ROLE,
    KEY_ROLE_SHORT,
    KEY_TOPIC,
    KEY_CRAWL_TEXT,
    KEY_CRAWL_TOPIC,
    KEY_ID,
    KEY_FROM,
    KEY_ATTRIBUTION,
    KEY_SINCE,
    KEY_UNTIL,
    KEY_CRAWL,
    KEY_STAGE,
    KEY_FOR,
    KEY_COUNT
} SchemaKey;

typedef struct {
    const char *name;
    unsigned kinds; /* bits 1 << RecordKind */
    int text;       /* the FactField that it fills; -1: it is not a text */
    bool variants;  /* may be given in other languages */
} SchemaField;

extern const SchemaField SCHEMA[KEY_COUNT];

/* One record with its fields sorted out. Fields that belong to other kinds, are unknown or
 * repeated have been reported and are left out. */
typedef struct {
    const Source *source;
    RecordKind kind;
    uint32_t first, count; /* the fields in the source, for variants */
    SourceField *at[KEY_COUNT];
    uint64_t seen[KEY_COUNT]; /* a bit per language; bit 0 is the source's own */
    bool broken;
} SchemaRecord;

/* The languages of all variants in the run; a language's number is its place here, from 1. */
typedef struct {
    Str codes[64];
    uint32_t count;
} SchemaLangs;

/* Sorts out the fields [first, end) of a source, and stops before a field that begins another
 * record; returns where it stopped. *good is false if they make no record. */
uint32_t schema_record(Source *s, uint32_t first, uint32_t end, bool spoiled, SchemaLangs *langs,
                       SchemaRecord *out, bool *good, Problems *problems);
/* The edits from one to the other (insert, drop, change, swap), ignoring ASCII case; 99 if either
 * is too long. */
int schema_distance(const char *a, size_t a_len, const char *b, size_t b_len);

bool schema_is_lang(const char *s, size_t len);
