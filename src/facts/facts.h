/* SPDX-License-Identifier: MIT */
/* Views of a checked fact file: its shows, sources, facts and texts. None of these functions can
 * fail; facts_check has checked everything before. The format is in facts_rows.h. */
#pragma once
#include "base/err.h"
#include "facts/facts_rows.h"
#include "lang/lexicon.h"

typedef enum { KIND_FIGURE, KIND_QUOTE, KIND_HEADLINE, KIND_NOTICE, KIND_COUNT } FactKind;

/* Text fields and their names in a source ("Text" for the first field of a record). These are their
 * numbers in the file, so new ones go at the end. */
#define FACTS_FIELDS(X)                                                                            \
    X(TEXT, "Text")       /* the first field of a record: Show, Figure, Quote, Headline, Notice */ \
    X(SUBJECT, "Subject") /* of a show */                                                          \
    X(TITLE, "Title")     /* of a source */                                                        \
    X(PUBLISHER, "Publisher")                                                                      \
    X(AUTHOR, "Author")                                                                            \
    X(URL, "Url")                                                                                  \
    X(DOCUMENT, "Document")                                                                        \
    X(LABEL_SHORT, "Label-short") /* of a figure */                                                \
    X(UNIT, "Unit")               /* as written: "US-$" */                                         \
    X(VALUE, "Value")             /* the value as written, for dump and crawl: "40,5 Mrd. US-$" */ \
    X(BASIS, "Basis")                                                                              \
    X(BASIS_SHORT, "Basis-short")                                                                  \
    X(NOTE, "Note")                                                                                \
    X(NOTE_SHORT, "Note-short")                                                                    \
    X(LEAD, "Lead") /* of a quotation */                                                           \
    X(LEAD_SHORT, "Lead-short")                                                                    \
    X(SPEAKER, "Speaker")                                                                          \
    X(ROLE, "Role")                                                                                \
    X(ROLE_SHORT, "Role-short")                                                                    \
    X(TOPIC, "Topic") /* of a headline or notice */                                                \
    X(CRAWL_TEXT, "Crawl-text")                                                                    \
    X(CRAWL_TOPIC, "Crawl-topic")                                                                  \
    X(ATTRIBUTION, "Attribution")                                                                  \
    X(QUALIFIER, "Qualifier")     /* of a figure, as written: "rund", ">" */                       \
    X(VALUE_TEXT, "Value-text")   /* of a figure whose value is no number: "2:1" */                \
    X(CHANGE_UNIT, "Change-unit") /* of an absolute change, as written: "Minuten" */               \
    X(UNPROVED, "Unproved")       /* why it has no proof */                                        \
    X(CHECKED_BY, "Checked-by")   /* who checked what words cannot prove */
#define FACTS_FIELD(field, name) FIELD_##field,
typedef enum { FACTS_FIELDS(FACTS_FIELD) FIELD_COUNT } FactField;

enum {
    FACT_CRAWL = 1,              /* runs in the crawl */
    FACT_STAGE = 2,              /* has a card */
    FACT_CHANGE = 4,             /* change is known */
    FACT_PREVIOUS = 8,           /* previous is known */
    FACT_PREVIOUS_COMPUTED = 16, /* ... and was computed from the change */
    FACT_SHARE = 32,             /* share is known; always computed */
    FACT_CHANGE_COMPUTED = 64,   /* the change was computed from the previous value */
    FACT_PLUS = 128,             /* the value is written with a plus sign */
    FACT_UNGROUPED = 256,        /* the value is written without grouping marks: a year */
    FACT_TIGHT = 512,            /* the unit is written without a space before it: "99.9%" */
    FACT_FLAGS = 1023
};

/* What a figure's value is. Only a number, a range or a fraction has `value`. */
typedef enum {
    VALUE_NUMBER,
    VALUE_RANGE,    /* from `value` to `high` */
    VALUE_FRACTION, /* value / denominator: 2½ is 5/2; `previous` has the same denominator */
    VALUE_TEXT,     /* FIELD_VALUE_TEXT; nothing is computed */
    VALUE_FORMS
} ValueForm;

/* What a change is counted in. */
typedef enum {
    CHANGE_PERCENT, /* "unchanged" is 0 percent */
    CHANGE_POINTS,  /* percentage points */
    CHANGE_BASIS_POINTS,
    CHANGE_INDEX_POINTS,
    CHANGE_ABSOLUTE, /* change * change_scale, in FIELD_CHANGE_UNIT or else the value's own unit */
    CHANGE_UNITS
} ChangeUnit;

/* What is known of a fact's texts and numbers. */
typedef enum {
    PROOF_NONE, /* its source names no document: there is nothing to prove, or nothing to prove it by */
    PROOF_PROVED,   /* against the document itself */
    PROOF_RECORDED, /* by a recorded proof, since the document was not there */
    PROOF_UNPROVED, /* FIELD_UNPROVED says why */
    PROOF_STATES
} FactProof;

/* What a proof is of. */
typedef enum {
    PART_TEXT,
    PART_VALUE,
    PART_CHANGE,
    PART_PREVIOUS,
    PART_VALUE_TEXT,
    PART_COUNT
} ProofPart;

enum { PROOF_CONTEXT = 32 }; /* characters before and after, at most */

typedef struct {
    int percent;     /* 0: never dimmed */
    int from, until; /* minutes of the day; until <= from: of the next day */
} FactDim;

typedef struct {
    uint32_t at; /* in the masks */
    int w, h;    /* 0: no logo */
} FactLogo;

typedef struct {
    Str zone_name, zone_rule, zone_changes, lang;
    bool written_order;
    int clock_hours; /* 12, 24 or 0: as the language has it */
    uint32_t first_text, text_count, first_fact, fact_count;
    FactDim dim;
    FactLogo logo;
    Palette palette;
} FactShow;

typedef struct {
    Str id, lang;
    uint32_t show;
    int year, month, day; /* year 0: none given; month 0: no date */
    uint32_t first_text, text_count;
    Str sha256; /* of its document, in hexadecimal; empty: none */
} FactSource;

typedef struct {
    Str id, channel;
    FactKind kind;
    uint32_t flags, show, source;
    uint32_t first_text, text_count;
    int64_t since, until;
    int64_t value, high, previous, change, share_num, share_den;
    uint64_t scale, change_scale;
    uint32_t share_percent, share_of;
    uint8_t decimals, high_decimals, change_decimals;
    ValueForm form;
    ChangeUnit change_unit;
    Qualifier qualifier;
    uint8_t whole_digits; /* of the value at least: 3 in "007"; else 0 */
    uint8_t denominator;  /* of a fraction; else 1 */
    FactProof proof;
} Fact;

/* Where the document of its source has a text or a number of a fact. */
typedef struct {
    uint32_t fact;
    ProofPart part;
    uint32_t start, end; /* bytes of the document */
    Str exact, before, after;
} FactsProof;

typedef struct {
    uint32_t fact, lang;
    int64_t from, until;
} FactSpan;

typedef struct {
    uint64_t key;
    int32_t advance, bearing; /* 1/64 px at 1000 px */
} FactsMeasure;

FactShow facts_show(const Facts *f, uint32_t index);
FactSource facts_source(const Facts *f, uint32_t index);
Fact facts_fact(const Facts *f, uint32_t index);
FactSpan facts_span(const Facts *f, uint32_t index);
/* The rows of the timeline that say when a fact is shown, in the show's own language: the first of
 * them, and how many follow each other. */
uint32_t facts_spans(const Facts *f, uint32_t fact, uint32_t *count);
Str facts_lang(const Facts *f, uint32_t index);
uint32_t facts_code(const Facts *f, uint32_t index);
FactsMeasure facts_measure(const Facts *f, uint32_t index);
FactsProof facts_proof(const Facts *f, uint32_t index);
/* The first proof of a fact, and how many follow each other. */
uint32_t facts_proofs(const Facts *f, uint32_t fact, uint32_t *count);
/* The rows of a logo's coverage. */
const unsigned char *facts_mask(const Facts *f, FactLogo logo);
/* The hash of the fonts that the measures belong to, FACTS_HASH bytes. */
const unsigned char *facts_fonts(const Facts *f);
/* The hash of the file itself, FACTS_HASH bytes. */
const unsigned char *facts_sha256(const Facts *f);
/* The fact with this id in any show; FACTS_NONE if there is none. */
uint32_t facts_find(const Facts *f, const char *id, size_t len);

/* The number of times at which facts begin and end, each counted once for every language in which a
 * screen can show the facts; at most LIMIT_EDGES. `times` counts those of all facts. */
uint64_t facts_edges(uint64_t times, size_t variants);

/* The number that texts use for a language; 0 if no text has it. */
uint32_t facts_lang_number(const Facts *f, const char *code, size_t len);
/* The text of a field in the language, else in the show's own; ("", 0) if it has neither. */
Str facts_text(const Facts *f, uint32_t first_text, uint32_t text_count, FactField field,
               uint32_t lang);
/* The text at `index`, with its field and language. False past the last text. */
bool facts_text_at(const Facts *f, uint32_t index, FactField *field, uint32_t *lang, Str *text);

/* The form of ids and channels, in the words of messages. */
#define FACTS_ID_FORM                                                                              \
    ERR_WORDS("lower-case letters, digits, '.', '_' and '-', and begins with a letter or digit")
bool facts_is_id(const char *s, size_t len);
/* Whether a file of this name is a font: *.ttf, *.otf, *.ttc or *.otc, without a folder. */
bool facts_is_font(const char *s, size_t len);

const char *facts_field_name(FactField field);

/* The SHA-256 of a whole file, as facts_rows.h defines it. */
void facts_hash(const unsigned char *bytes, size_t len, unsigned char out[FACTS_HASH]);
/* The key of a text in a font, as facts_rows.h defines it. */
uint64_t facts_key(uint32_t font, const char *s, size_t len);
