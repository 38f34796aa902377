/* SPDX-License-Identifier: MIT */
/* The source of facts, as text: UTF-8, one record per paragraph, "Name: value" to the end of the
 * line, continued by lines that begin with a space, '#' comments in column 1 only. No quoting, no
 * escapes, no nesting. This module knows nothing of kinds and fields; schema.h does. */
#pragma once
#include "compiler/problems.h"

#include <stddef.h>
#include <stdint.h>

typedef struct SourceField {
    const struct Source *source;
    const char *name;  /* in the bytes that were parsed; letters, digits and hyphens */
    const char *value; /* joined, white space folded, trimmed; NUL-terminated */
    uint32_t name_len, value_len;
    size_t raw, raw_end; /* where the value is in the bytes */
    int line;            /* of the name, which is in column 1 */
    int column;          /* at which the raw value begins */
    bool broken;         /* already reported; it still counts as given */
    int16_t key;         /* for the compiler: which field it is, -1 unknown */
    uint16_t lang;       /* for the compiler: which language variant */
} SourceField;

typedef struct {
    uint32_t first, count; /* of fields; never 0 */
    bool broken;           /* a line of it could not be read and is missing */
} SourceRecord;

typedef struct Source {
    int index; /* which file of the run */
    const char *bytes;
    size_t len;
    char *text; /* all folded values */
    SourceField *fields;
    SourceRecord *records;
    size_t field_count, record_count, field_capacity, record_capacity;
} Source;

/* Whether a field has this name; for messages only. */
typedef bool SourceIsField(const char *name, size_t len);

/* Reads to the end, whatever is wrong. Its fields point to it and to the bytes, which stay the
 * caller's: both must stay where they are. False only if out of memory. */
bool source_parse(Source *s, int index, const char *bytes, size_t len, SourceIsField *is_field,
                  Problems *problems);
void source_close(Source *s);

Place source_name(const SourceField *f);
/* The place of the value's byte `offset`. */
Place source_place(const SourceField *f, size_t offset);

/* A place in a value: after `offset` bytes of it, and at `raw` in the bytes of the source. */
typedef struct {
    size_t offset, raw;
    int line, column;
    bool blank; /* white space comes before it, folded to one blank */
} SourceCursor;

SourceCursor source_begin(const SourceField *f);
/* Moves on to a later byte of the value, in time proportional to the distance. */
void source_seek(const SourceField *f, SourceCursor *c, size_t offset);
