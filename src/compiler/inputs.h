/* SPDX-License-Identifier: MIT */
/* The sources that the command line names, read into memory. */
#pragma once
#include "compiler/input.h"
#include "system/files.h"

typedef struct {
    Input *list;
    size_t count;      /* of those that could be read */
    FilesResult worst; /* of the others; one that is absent counts most */
} Inputs;

/* Reads and parses what can be read and says what cannot ("-" is standard input). False, and said, when out of
 * memory. To be closed in any case. */
bool inputs_open(Inputs *in, char *const *paths, size_t count);
void inputs_close(Inputs *in);
