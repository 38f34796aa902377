/* SPDX-License-Identifier: MIT */
/* Files in and out: whole, bounded, and never half written. */
#pragma once
#include "base/err.h"

#include <stddef.h>

typedef enum {
    FILES_OK,
    FILES_ABSENT, /* not there, not readable, a directory */
    FILES_TOO_LARGE,
    FILES_CANNOT_CREATE,
    FILES_CANNOT_WRITE
} FilesResult;

/* Reads all of a file ("-" is standard input) into memory that the caller frees. Refuses more
 * than `most` bytes, before reading where the size is known, and a pipe that stays silent. */
FilesResult files_read(const char *path, size_t most, char **bytes, size_t *len, Err *err);

/* Puts the bytes into place at once ("-" is standard output): others see the old file or the whole
 * new one, and it outlasts a power cut. Nothing is left behind on failure. */
FilesResult files_write(const char *path, const void *bytes, size_t len, Err *err);
/* Writes a file that must not be there yet. */
FilesResult files_create(const char *path, const void *bytes, size_t len, Err *err);
