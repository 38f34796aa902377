/* SPDX-License-Identifier: MIT */
/* What copying leaves in texts: the marks of HTML and Markdown, letters that were read in the wrong
 * encoding, quotation marks that the screen adds, and fields that are part of the text above them
 * because their line is indented. All of it would be shown as it stands. */
#pragma once
#include "compiler/source.h"

/* Adds a warning for each to *problems. schema_record has told each field what it is. */
void leftover_read(const Source *s, Problems *problems);
