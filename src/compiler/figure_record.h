/* SPDX-License-Identifier: MIT */
/* What a figure counts: its value, and what follows from it. */
#pragma once
#include "compiler/compiler.h"

enum { FIGURE_RECORD_TEXTS = 4 };

/* Reads the numbers of a figure into its row, and adds its texts that have no field of their own to
 * `extra`; returns how many. Reports what is wrong. */
size_t figure_record_read(Compiler *c, const SchemaRecord *r, Fact *fact, Pending *pending,
                          ModelText extra[FIGURE_RECORD_TEXTS]);
