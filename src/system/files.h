/* SPDX-License-Identifier: MIT */
/* Files in and out: whole, bounded, and never half written. */
#pragma once
#include "base/err.h"

#include <stddef.h>

typedef enum {
    FILES_OK,
    FILES_ABSENT, /* not there, not readable, a directory */
    FILES_TOO_LARGE,
    FILES_EXISTS,        /* files_create found one there */
    FILES_CANNOT_CREATE, /* an output was not begun */
    FILES_CANNOT_WRITE,  /* ... or not finished */
    FILES_NO_MEMORY
} FilesResult;

/* Reads all of a file ("-" is standard input) into memory that the caller frees. Refuses more
 * than `most` bytes, before reading where the size is known, and a pipe that stays silent. */
FilesResult files_read(const char *path, size_t most, char **bytes, size_t *len, Err *err);
/* The same for a regular file only: no device, no pipe, and "-" is a name. */
FilesResult files_read_regular(const char *path, size_t most, char **bytes, size_t *len, Err *err);
/* The first line of a regular file, cut to the room between code points; empty if there is none, or none
 * in UTF-8. */
void files_first_line(const char *path, char *out, size_t size);
/* The same as files_read for an open descriptor, read to its end, however long that takes. */
FilesResult files_drain(int fd, size_t most, char **bytes, size_t *len, Err *err);

/* Puts the bytes into place at once ("-" is standard output): others see the old file or the whole
 * new one, which outlasts a power cut. Follows symbolic links and writes to a device or pipe.
 * Leaves nothing on failure, nor after a signal that ends the program. */
FilesResult files_write(const char *path, const void *bytes, size_t len, Err *err);
/* Puts the bytes into place at once as well, by way of the file `beside` in the same folder, and replaces
 * whatever is there: no link is followed. A signal that ends the program may leave `beside`, and
 * the next call takes it away. Outlasts a power cut. */
FilesResult files_keep(const char *path, const char *beside, const void *bytes, size_t len,
                       Err *err);
/* The same without allocating and without care for a power cut: for a small file that is written again
 * and again. */
FilesResult files_refresh(const char *path, const char *beside, const void *bytes, size_t len,
                          Err *err);
/* Writes a file that must not exist yet. */
FilesResult files_create(const char *path, const void *bytes, size_t len, Err *err);

/* Whether writing to `output` would overwrite the file `input`; "-" is standard output or input. */
bool files_same(const char *output, const char *input);
/* The exit status for a result. */
int files_status(FilesResult result);
