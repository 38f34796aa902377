/* SPDX-License-Identifier: MIT */
/* The Show record, and what holds for the whole file. */
#pragma once
#include "compiler/compiler.h"

/* Fills in the show row of the current source. */
void show_record_show(Compiler *c, const SchemaRecord *r);
/* Takes the flags of the command line, which overrule what the sources say. */
void show_record_flags(Compiler *c);
/* Puts what holds for the whole file into the model, once all sources and flags are read. */
void show_record_finish(Compiler *c);
