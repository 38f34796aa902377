/* SPDX-License-Identifier: MIT */
/* The records of facts, and those of the sources that facts come from. */
#pragma once
#include "compiler/compiler.h"

/* Each adds one row, with its texts, to the model; reports what is wrong with it. */
void fact_record_source(Compiler *c, const SchemaRecord *r);
void fact_record_fact(Compiler *c, const SchemaRecord *r);
