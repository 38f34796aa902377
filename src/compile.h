/* SPDX-License-Identifier: MIT */
/* The compiler: the texts of all sources of one build in, the bytes of the fact file out. */
#pragma once
#include "source.h"

typedef struct {
    const char *name; /* for messages only; it never reaches the output */
    const char *bytes;
    size_t len;
} CompileInput;

/* As given on the command line, each overruling what the sources say; NULL: not given. */
typedef struct {
    const char *serial, *epoch, *channel, *not_before, *not_after;
} CompileFlags;

/* True if nothing is wrong; then *image is the file, to be freed by the caller. Else *image is
 * NULL and *problems, sorted, says everything. */
bool compile_sources(const CompileInput *inputs, size_t count, const CompileFlags *flags,
                     unsigned char **image, size_t *len, Problems *problems);
