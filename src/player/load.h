/* SPDX-License-Identifier: MIT */
/* Loads the facts: reads a fact file, or has factc compile a source first. */
#pragma once
#include "facts/facts.h"

typedef struct {
    unsigned char *bytes;
    Facts facts;
    bool loaded; /* facts may be used */
    int status;  /* exit code of a failure (exits.h), or 0 */
} Story;

/* `path` NULL: the show that comes with the program; `fonts`: the site's fonts for a source or NULL.
 * Always leaves *s ready for load_close. */
bool load_open(Story *s, const char *path, const char *fonts, Err *err);
/* Reads one fact file, no sources; for --check. */
bool load_open_file(Story *s, const char *path, Err *err);
void load_close(Story *s);

/* The folder with the fonts that came with the program; false if there is none. */
bool load_fonts(char *folder, size_t size);
