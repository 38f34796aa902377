/* SPDX-License-Identifier: MIT */
/* What one run of the compiler is given: its sources and the flags of the command line. */
#pragma once
#include "compiler/source.h"

typedef struct {
    const char *name; /* for messages only; it never reaches the output */
    const char *bytes;
    size_t len;
    const char *folder; /* where the files are that it names; NULL: it may name none */
    Source source;      /* the parsed bytes; its index is its place in the build */
    Problems faults;    /* found by the parser */
} Input;

/* Finds the characters of a text that no font has a glyph for: their first bytes, ascending, valid
 * until the next call. find NULL: the fonts are not known. */
typedef struct {
    const uint32_t *(*find)(void *ctx, const char *s, size_t len, size_t *count);
    void *ctx;
} InputGaps;

/* Values that hold for a whole fact file. */
enum { FILE_SERIAL, FILE_EPOCH, FILE_CHANNEL, FILE_NOT_BEFORE, FILE_NOT_AFTER, FILE_VALUES };

/* From the command line; each overrides the sources. NULL: not given. */
typedef struct {
    const char *file[FILE_VALUES];
    InputGaps gaps;          /* in the fonts of the build */
    struct Hyphens *hyphens; /* for long words; NULL: they get none */
    bool lint;               /* say what an editor would mend */
    int64_t now;             /* the time of the build, in seconds since 1970 */
    char **recorded;         /* takes the proofs of each source as SOURCE.proof has them, which the
                              * caller frees; NULL: not wanted */
    struct Checks
        *checks; /* takes the records that a person must check, or has; NULL: not wanted */
} InputFlags;
