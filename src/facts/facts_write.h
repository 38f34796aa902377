/* SPDX-License-Identifier: MIT */
/* The contents of a fact file, and how they become its bytes. */
#pragma once
#include "facts/facts.h"

typedef struct {
    uint16_t field, lang;
    Str text;
} ModelText;

/* When a fact is shown that has days or hours: within its `since` and `until`. */
typedef struct {
    uint32_t fact;
    int64_t from, until;
} ModelSpan;

/* The rows as facts.h describes them. The caller keeps the strings, which need no NUL. */
typedef struct {
    uint64_t serial;
    int64_t epoch, not_before, not_after;
    Str channel, own_fonts[OWN_COUNT];
    FactShow *shows;
    FactSource *sources;
    Fact *facts;
    ModelText *texts;
    Str *langs;
    FactsProof *proofs; /* by fact and part */
    ModelSpan *spans; /* by fact, then by time; a fact that has none is shown from since to until */
    unsigned char *masks; /* of the logos, in the order of the shows */
    size_t show_count, source_count, fact_count, text_count, lang_count, mask_count, span_count,
        proof_count;
} Model;

/* The bytes of the file, which the caller frees; timeline and code points are made here. */
bool facts_write(const Model *m, unsigned char **bytes, size_t *len, Err *err);
/* Adds measures to a file that has none, and the hash of the fonts that they belong to. The rows
 * ascend by key. *bytes moves. */
bool facts_write_measured(unsigned char **bytes, size_t *len, const FactsMeasure *rows,
                          uint32_t count, const unsigned char fonts[FACTS_HASH], Err *err);
