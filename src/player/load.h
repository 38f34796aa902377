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
 * With `said`, what factc says of a source is put there, for the caller to free, or NULL; otherwise it
 * goes to standard error. Always leaves *s ready for load_close. */
bool load_open(Story *s, const char *path, const char *fonts, char **said, Err *err);
/* Whether a file of this name is a source. */
bool load_is_source(const char *path);
/* The path of the show that comes with the program; false if it is not installed. */
bool load_own_show(char *path, size_t size);
/* The same as load_open_file for bytes that were read, which are freed with *s. */
bool load_open_bytes(Story *s, char *bytes, size_t len, Err *err);
/* Reads one fact file, no sources; for --check. */
bool load_open_file(Story *s, const char *path, Err *err);
void load_close(Story *s);
/* Whether facts may come onto the screen of this channel (NULL: any); false with *err if they are for
 * other screens. */
bool load_is_for(const Facts *f, const char *channel, Err *err);
/* Whether all of them are over at this time, in seconds of UTC, with *err. */
bool load_is_over(const Facts *f, int64_t now_s, Err *err);
/* The name of a file without folders; NULL for NULL. */
const char *load_name(const char *path);

/* The folder with the fonts that came with the program; false if there is none. */
bool load_fonts(char *folder, size_t size);
