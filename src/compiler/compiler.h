/* SPDX-License-Identifier: MIT */
/* The state of one run of the compiler, and what every kind of record does with it. */
#pragma once
#include "amount/amount.h"
#include "base/arena.h"
#include "base/strmap.h"
#include "base/timetable.h"
#include "base/timezone.h"
#include "compiler/documents.h"
#include "compiler/input.h"
#include "compiler/moment.h"
#include "compiler/schema.h"
#include "facts/facts_write.h"
#include "look/style.h"

/* What is known of a fact besides its row, until the references are resolved. */
typedef struct {
    const SourceField *id, *from, *share_of; /* NULL: not given */
    Amount amount;
    bool has_amount;
    const SourceField *fields; /* of its record */
    uint32_t field_count;
} Pending;

/* When a fact is shown that has days or hours, and the field to complain of. */
typedef struct {
    uint32_t fact;
    const SourceField *field;
    Timetable table;
} CompilerTimetable;

/* A value that holds for the whole file, and where it was given. */
typedef struct {
    bool given;
    Place place; /* source -1: a flag */
    int64_t time;
    Str text;
} FileValue;

typedef struct {
    Input *inputs;
    size_t input_count;
    const InputFlags *flags;
    Problems *problems, *warnings;
    Model model;
    size_t show_capacity, source_capacity, fact_capacity, text_capacity, pending_capacity,
        proof_capacity;
    Pending *pending;              /* one per fact */
    CompilerTimetable *timetables; /* by fact */
    size_t timetable_count, timetable_capacity, span_capacity;
    Arena arena;
    StrMap ids;        /* of facts, in the whole build */
    StrMap source_ids; /* of the current source */
    SchemaLangs langs;
    FileValue file[FILE_VALUES];
    FileValue fonts[OWN_COUNT];
    bool no_memory;
    Documents documents; /* that the sources name */

    /* of the source that is being read */
    uint32_t show;
    const Lang *lang; /* NULL: unknown, and reported */
    bool month_first; /* its region writes dates so */
    Zone zone;
} Compiler;

/* The zone of a show. */
void compiler_zone(const FactShow *show, Zone *out);
/* How dates and times of the current source are read. */
MomentReader compiler_moments(const Compiler *c);

/* Report a fault in a field's value: at its byte `offset`, or, for compiler_err, at its code point
 * err->column (from 1). */
void compiler_problem(Compiler *c, const SourceField *f, size_t offset, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
void compiler_err(Compiler *c, const SourceField *f, const Err *err);

/* The text as the file stores it, in NFC; s is NULL if a fault was reported. */
Str compiler_text(Compiler *c, const SourceField *f, const char *text, size_t len);
/* Adds the texts of a record, and the `extra` ones of a figure, in the file's order. */
void compiler_texts(Compiler *c, const SchemaRecord *r, const ModelText *extra, size_t extra_count,
                    uint32_t *first, uint32_t *count);
/* The value of a field with the digits and marks of other scripts as those of the language: each is
 * one character, as before. */
Str compiler_digits(Compiler *c, const SourceField *f);
/* The field if it is present and can be read, else NULL. */
const SourceField *compiler_field(const SchemaRecord *r, SchemaKey key);
/* The value of a field that must be an id or a name of that form; else an empty string. */
Str compiler_id(Compiler *c, const SchemaRecord *r, SchemaKey key);
/* Reports a missing field, with advice; but not if it may be among the unreadable lines. */
void compiler_require(Compiler *c, const SchemaRecord *r, SchemaKey key, const char *advice);
