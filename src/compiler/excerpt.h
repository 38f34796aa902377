/* SPDX-License-Identifier: MIT */
/* A passage of a document as a fact file keeps it. */
#pragma once
#include "base/arena.h"
#include "compiler/documents.h"
#include "facts/facts.h"

/* Fills in the place, the passage and what stands around it, in the arena. False if there is no memory. */
bool excerpt_read(const DeskDocument *doc, ProofRange range, Arena *arena, FactsProof *out);
/* The document's SHA-256 in hexadecimal. */
void excerpt_hash(const DeskDocument *doc, Arena *arena, Str *out);
