/* SPDX-License-Identifier: MIT */
/* What one run of the compiler is given: its sources and the flags of the command line. */
#pragma once
#include "compiler/source.h"

typedef struct {
    const char *name; /* for messages only; it never reaches the output */
    const char *bytes;
    size_t len;
    const char *folder; /* where files stand that it names; NULL: it may name none */
    Source source;      /* the bytes, parsed; its index is that in the build */
    Problems faults;    /* of its form, found by that */
} Input;

/* Says where the characters of a text begin that no font has a glyph for: bytes, ascending, valid
 * until the next call. find NULL: it is not known which fonts there will be. */
typedef struct {
    const uint32_t *(*find)(void *ctx, const char *s, size_t len, size_t *count);
    void *ctx;
} InputGaps;

/* As given on the command line, each overruling what the sources say; NULL: not given. */
typedef struct {
    const char *serial, *epoch, *channel, *not_before, *not_after;
    InputGaps gaps; /* of the fonts it is built for */
} InputFlags;
