/* SPDX-License-Identifier: MIT */
/* What the command line of factc says after the command. */
#pragma once
#include "compiler/input.h"
#include "compiler/shortage.h"
#include "compiler/strictness.h"

typedef struct {
    InputFlags flags;
    Strictness strict;
    const char *output, *fonts, *base_fonts, *now, *lang, *at, *number, *document, *by, *screens;
    bool quiet, json_ld;
    LackScreens sizes; /* on which it is looked whether all has room */
    char **paths;
    size_t count;
} Arguments;

/* Reads the options and the paths after argv[0], and says what is wrong with them. Returns -1, or the status
 * to exit with at once. */
int arguments_read(int argc, char **argv, Arguments *a);
/* Whether a rule of the lint makes an error of what it finds; then build asks the lint as well. */
bool arguments_strict(const Arguments *a);
