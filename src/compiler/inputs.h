/* SPDX-License-Identifier: MIT */
/* The sources that the command line names, read into memory. */
#pragma once
#include "compiler/input.h"
#include "system/files.h"

typedef struct {
    Input *list;
    size_t count;      /* of the files that could be read */
    FilesResult worst; /* the worst failure of the others; an absent file is the worst */
} Inputs;

/* Reads and parses the files ("-" is standard input) and reports those that cannot be read. False,
 * after a report, if out of memory. The caller closes it in either case. */
bool inputs_open(Inputs *in, char *const *paths, size_t count);
void inputs_close(Inputs *in);
