/* SPDX-License-Identifier: MIT */
/* The bytes of a font file, as they were when it was opened: a copy of them, which nobody else
 * writes to, or nothing. */
#pragma once
#include "base/err.h"

#include <stddef.h>
#include <stdint.h>

enum { FONTFILE_HEAD = 8 + 12 + 64 * 16 }; /* size in bytes, sfnt header, 64 tables */

typedef struct {
    char *path;
    int fd; /* stays open: what is renamed or deleted can still be read; -1: not open */
    size_t size;
    unsigned char *bytes; /* NULL: not in memory */
    /* What is known of the bytes while they are not in memory: the digest of a part of them. */
    size_t known_from, known_len;
    uint64_t digest;
} FontFile;

/* What a font is known by: its size (u64, little-endian) and its table directory; of a collection,
 * that of the first font. */
typedef struct {
    unsigned char bytes[FONTFILE_HEAD];
    size_t len;
} FontHead;

/* Opens folder/name and reads its head. On failure, false with *err; fontfile_close is legal then,
 * too. A device, a folder or a FIFO is refused and not waited for. */
bool fontfile_open(FontFile *f, const char *folder, const char *name, FontHead *head, Err *err);
/* Whether the directory has this table. */
bool fontfile_has(const FontHead *head, const char tag[4]);
/* Its bytes, f->size of them, valid until fontfile_rest. NULL without memory, if it cannot be read,
 * or if it is no longer what it was: someone has written into it. */
const unsigned char *fontfile_read(FontFile *f);
/* Frees the copy. */
void fontfile_rest(FontFile *f);
void fontfile_close(FontFile *f);
