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

/* The fields: key, name, the kinds of record that have it, the text of the fact file that it fills
 * (-1: it is no text), and whether it may be given in other languages. The first REC_COUNT are the
 * kinds themselves. */
#define SCHEMA_FIELDS(X)                                                                           \
    X(SHOW, "Show", SHOW, FIELD_TEXT, true)                                                        \
    X(SOURCE, "Source", SOURCE, -1, false)                                                         \
    X(FIGURE, "Figure", FIGURE, FIELD_TEXT, true)                                                  \
    X(QUOTE, "Quote", QUOTE, FIELD_TEXT, true)                                                     \
    X(HEADLINE, "Headline", HEADLINE, FIELD_TEXT, true)                                            \
    X(NOTICE, "Notice", NOTICE, FIELD_TEXT, true)                                                  \
    X(SUBJECT, "Subject", SHOW, FIELD_SUBJECT, true)                                               \
    X(LANG, "Lang", SHOW | SOURCE, -1, false)                                                      \
    X(ZONE, "Zone", SHOW, -1, false)                                                               \
    X(SERIAL, "Serial", SHOW, -1, false)                                                           \
    X(EPOCH, "Epoch", SHOW, -1, false)                                                             \
    X(CHANNEL, "Channel", SHOW, -1, false)                                                         \
    X(NOT_BEFORE, "Not-before", SHOW, -1, false)                                                   \
    X(NOT_AFTER, "Not-after", SHOW, -1, false)                                                     \
    X(ORDER, "Order", SHOW, -1, false)                                                             \
    X(CLOCK, "Clock", SHOW, -1, false)                                                             \
    X(INK, "Ink", SHOW, -1, false)                                                                 \
    X(PAPER, "Paper", SHOW, -1, false)                                                             \
    X(MARKER, "Marker", SHOW, -1, false)                                                           \
    X(FONT_SERIF, "Font-serif", SHOW, -1, false)                                                   \
    X(FONT_SERIF_BOLD, "Font-serif-bold", SHOW, -1, false)                                         \
    X(FONT_SANS, "Font-sans", SHOW, -1, false)                                                     \
    X(FONT_SANS_BOLD, "Font-sans-bold", SHOW, -1, false)                                           \
    X(DIM, "Dim", SHOW, -1, false)                                                                 \
    X(LOGO, "Logo", SHOW, -1, false)                                                               \
    X(TITLE, "Title", SOURCE, FIELD_TITLE, true)                                                   \
    X(PUBLISHER, "Publisher", SOURCE, FIELD_PUBLISHER, true)                                       \
    X(AUTHOR, "Author", SOURCE, FIELD_AUTHOR, true)                                                \
    X(DATE, "Date", SOURCE, -1, false)                                                             \
    X(URL, "Url", SOURCE, FIELD_URL, false)                                                        \
    X(DOCUMENT, "Document", SOURCE, FIELD_DOCUMENT, false)                                         \
    X(LABEL_SHORT, "Label-short", FIGURE, FIELD_LABEL_SHORT, true)                                 \
    X(VALUE, "Value", FIGURE, -1, false)                                                           \
    X(VALUE_TEXT, "Value-text", FIGURE, FIELD_VALUE_TEXT, true)                                    \
    X(CHANGE, "Change", FIGURE, -1, false)                                                         \
    X(PREVIOUS, "Previous", FIGURE, -1, false)                                                     \
    X(BASIS, "Basis", FIGURE, FIELD_BASIS, true)                                                   \
    X(BASIS_SHORT, "Basis-short", FIGURE, FIELD_BASIS_SHORT, true)                                 \
    X(SHARE_OF, "Share-of", FIGURE, -1, false)                                                     \
    X(NOTE, "Note", FIGURE, FIELD_NOTE, true)                                                      \
    X(NOTE_SHORT, "Note-short", FIGURE, FIELD_NOTE_SHORT, true)                                    \
    X(LEAD, "Lead", QUOTE, FIELD_LEAD, true)                                                       \
    X(LEAD_SHORT, "Lead-short", QUOTE, FIELD_LEAD_SHORT, true)                                     \
    X(SPEAKER, "Speaker", QUOTE, FIELD_SPEAKER, true)                                              \
    X(ROLE, "Role", QUOTE, FIELD_ROLE, true)                                                       \
    X(ROLE_SHORT, "Role-short", QUOTE, FIELD_ROLE_SHORT, true)                                     \
    X(TOPIC, "Topic", HEADLINE | NOTICE, FIELD_TOPIC, true)                                        \
    X(CRAWL_TEXT, "Crawl-text", HEADLINE | NOTICE, FIELD_CRAWL_TEXT, true)                         \
    X(CRAWL_TOPIC, "Crawl-topic", HEADLINE, FIELD_CRAWL_TOPIC, true)                               \
    X(ID, "Id", FACT, -1, false)                                                                   \
    X(FROM, "From", FACT, -1, false)                                                               \
    X(ATTRIBUTION, "Attribution", FACT, FIELD_ATTRIBUTION, true)                                   \
    X(DAYS, "Days", FACT, -1, false)                                                               \
    X(HOURS, "Hours", FACT, -1, false)                                                             \
    X(EXCEPT, "Except", FACT, -1, false)                                                           \
    X(ONLY, "Only", FACT, -1, false)                                                               \
    X(UNPROVED, "Unproved", FACT, FIELD_UNPROVED, false)                                           \
    X(CHECKED_BY, "Checked-by", FACT, FIELD_CHECKED_BY, false)                                     \
    X(ALLOW, "Allow", RECORD, -1, false)                                                           \
    X(SINCE, "Since", FACT, -1, false)                                                             \
    X(UNTIL, "Until", FACT, -1, false)                                                             \
    X(CRAWL, "Crawl", FACT, -1, false)                                                             \
    X(STAGE, "Stage", FACT, -1, false)                                                             \
    X(FOR, "For", FACT, -1, false)
#define SCHEMA_KEY(key, ...) KEY_##key,
typedef enum { SCHEMA_FIELDS(SCHEMA_KEY) KEY_COUNT } SchemaKey;

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

/* Whether a field has this name, alone or with a language. */
bool schema_is_field(const char *name, size_t len);
bool schema_is_lang(const char *s, size_t len);
