/* SPDX-License-Identifier: MIT */
/* The look of a show: its colours, its dimming, its logo, its fonts. */
#pragma once
#include "base/limits.h"
#include "compiler/compiler.h"

/* A font file that sources name. */
typedef struct {
    char name[LIMIT_FONT_NAME + 1]; /* empty: none */
    Place place;
    bool uneven; /* the show allows that its digits have several widths */
} LookFont;

/* Finds the fonts that sources name before anything is compiled: the fonts decide what else is
 * wrong. Malformed names are left out; compile_sources reports them. */
void look_record_fonts(const Input *inputs, size_t count, LookFont out[OWN_COUNT]);
/* Takes the look from a Show record into the current show row. */
void look_record_show(Compiler *c, const SchemaRecord *r);
