/* SPDX-License-Identifier: MIT */
/* The references from one record to another, resolved once all records are read. */
#pragma once
#include "compiler/compiler.h"

void references_from(Compiler *c, size_t first_fact); /* "From:" of the current source's facts */
void references_ids(Compiler *c);                     /* ids for the facts that have none */
void references_shares(Compiler *c);
