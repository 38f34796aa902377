/* SPDX-License-Identifier: MIT */
/* What is in a fact file or in a source with its logos, for telling whether it is something else now. */
#pragma once
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { CONTENT_HASH = 32, CONTENT_LOGOS = 8 };

/* All zeros: nothing was read. */
typedef struct {
    unsigned char hash[CONTENT_HASH];  /* SHA-256 of it, or of why it cannot be read */
    unsigned char stamp[CONTENT_HASH]; /* of what the file system says of it: size, time, place */
    char *logos[CONTENT_LOGOS];        /* paths of files that belong to it */
} Content;

/* Reads it. The bytes of the file, which the caller frees, go to *bytes if the file can be read; else
 * false with *err. `source`: its logos belong to it. */
bool content_read(Content *c, const char *path, bool source, char **bytes, size_t *len, Err *err);
/* Notes only what the file system says of the file, which is about to be read. */
void content_note(Content *c, const char *path);
void content_close(Content *c);
/* Whether the file system says the same as when it was read: no need to read it again. Allocates
 * nothing. */
bool content_is_untouched(const Content *c, const char *path);
bool content_same(const Content *a, const Content *b);
