/* SPDX-License-Identifier: MIT */
/* What a proof comes to: where the claim stands in its document, and what is to be said of it. */
#pragma once
#include "base/err.h"
#include "proof/rules.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { VERDICT_RANGES = 16, VERDICT_FINDINGS = 12 };

/* Bytes of the document as the file has them. */
typedef struct {
    size_t start, end;
} ProofRange;

typedef struct {
    Rule rule;     /* RULE_PROOF_MISSING: the claim is refused */
    size_t at;     /* the byte of the claim's text that it is about */
    char why[400]; /* a sentence in the language of the messages */
} Finding;

typedef struct {
    ProofRange ranges[VERDICT_RANGES]; /* in the order of the claim; none if it is refused */
    int range_count;
    Finding findings[VERDICT_FINDINGS];
    int finding_count;
} Verdict;

/* Adds a finding; one too many is left out, but never an error: it takes the last one's place. */
void verdict_add(Verdict *v, Rule rule, size_t at, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
void verdict_range(Verdict *v, ProofRange range);
/* Whether nothing of it is refused. */
bool verdict_holds(const Verdict *v);
/* Adds all of another; its findings are about a part of the claim that begins `at` bytes on. */
void verdict_join(Verdict *v, const Verdict *other, size_t at);
