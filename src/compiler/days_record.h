/* SPDX-License-Identifier: MIT */
/* The fields Days, Hours, Except and Only of a fact, and the timeline that they make. */
#pragma once
#include "compiler/compiler.h"

/* Reads the fields for the newest fact, if it has any. True if they give it an end: all its dates are named. */
bool days_record_read(Compiler *c, const SchemaRecord *r);
/* Fills in the spans of the model, once the file's own times are known. */
void days_record_expand(Compiler *c);
