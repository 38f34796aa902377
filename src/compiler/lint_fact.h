/* SPDX-License-Identifier: MIT */
/* One fact as the rules of the lint see it, and how they complain of it. */
#pragma once
#include "compiler/record.h"

typedef struct {
    Compiler *c;
    uint32_t fact;
    const Pending *p;
    const Fact *row;
} LintFact;

/* A warning at byte `at` of a field, unless the record allows it. */
void lint_fact_say(const LintFact *l, Rule rule, const SourceField *f, size_t at,
                   const char *format, ...) __attribute__((format(printf, 5, 6)));
/* The readable field in the source's own language, or NULL. */
const SourceField *lint_fact_own(const LintFact *l, SchemaKey key);
/* The code of the language that a field's text is in. */
Str lint_fact_code(const LintFact *l, const SourceField *f);
/* How long it will be shown from now on, in seconds; 0: it is over; INT64_MAX: for ever. */
int64_t lint_fact_lasts(const LintFact *l);
/* Whether it has days, hours or dates of its own. */
bool lint_fact_is_timed(const LintFact *l);

/* Fills `out` with the letters and digits of a text, in lower case, and a blank between words: what is left if
 * typography is taken away. At most `size` bytes are used; the hash-like end is cut. Returns the bytes. */
size_t lint_fact_plain(const char *s, size_t len, char *out, size_t size);
