/* SPDX-License-Identifier: MIT */
/* Recorded proofs: SOURCE.proof beside a source, for where the document itself does not travel. */
#pragma once
#include "compiler/compiler.h"

typedef struct Recorded Recorded; /* NULL has nothing */

/* The version of the rules by which proofs are made; others are not taken. */
enum { RECORDED_RULES = 1 };

/* Reads the recorded proofs of a source from its path. NULL if there are none, or, with err->why, if they
 * cannot be read. */
Recorded *recorded_open(const char *source_path, Err *err);
void recorded_close(Recorded *r);
/* Whether the document with this name was proved against. */
bool recorded_has(const Recorded *r, const char *document);
/* Adds the proofs of the record with this hash to the model, and says the document's hash. False if it has
 * none. */
bool recorded_find(const Recorded *r, Compiler *c, uint32_t fact, const char *hash,
                   const char *document, Str *sha256);
/* The text of the file for what is proved of one source; the caller frees it. NULL: no memory. */
char *recorded_text(const Compiler *c, size_t input);
