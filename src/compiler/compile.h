/* SPDX-License-Identifier: MIT */
/* The compiler: the texts of all sources of one build in, the bytes of the fact file out. */
#pragma once
#include "base/limits.h"
#include "compiler/source.h"
#include "look/style.h"

typedef struct {
    const char *name; /* for messages only; it never reaches the output */
    const char *bytes;
    size_t len;
    const char *folder; /* where files stand that it names; NULL: it may name none */
    Source source;      /* the bytes, parsed; its index is that in the build */
    Problems faults;    /* of its form, found by that */
} CompileInput;

/* Says where the characters of a text begin that no font has a glyph for: bytes, ascending, valid
 * until the next call. find NULL: it is not known which fonts there will be. */
typedef struct {
    const uint32_t *(*find)(void *ctx, const char *s, size_t len, size_t *count);
    void *ctx;
} CompileGaps;

/* As given on the command line, each overruling what the sources say; NULL: not given. */
typedef struct {
    const char *serial, *epoch, *channel, *not_before, *not_after;
    CompileGaps gaps; /* of the fonts it is built for */
} CompileFlags;

/* A font file that sources name. */
typedef struct {
    char name[LIMIT_FONT_NAME + 1]; /* empty: none */
    Place place;
} CompileFont;

/* Looks only for those, before anything is compiled: what fonts there are decides what else is
 * wrong. Names that are none are left out; compile_sources reports them. */
void look_record_fonts(const CompileInput *inputs, size_t count, CompileFont out[OWN_COUNT]);
/* True if nothing is wrong; then *image is the file, to be freed by the caller. Else *image is
 * NULL and *problems, sorted, says everything. The sources are marked with what their fields are. */
bool compile_sources(CompileInput *inputs, size_t count, const CompileFlags *flags,
                     unsigned char **image, size_t *len, Problems *problems);
