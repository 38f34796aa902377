/* SPDX-License-Identifier: MIT */
/* The bytes of a font file as they were when it was opened: a copy that nobody else writes to, or
 * nothing. */
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
    /* While the bytes are not in memory: the digest of a part of them. */
    size_t known_from, known_len;
    uint64_t digest;
} FontFile;

/* What identifies a font: its size (u64, little-endian) and its table directory. Of a collection it
 * is the directory of the first font. */
typedef struct {
    unsigned char bytes[FONTFILE_HEAD];
    size_t len;
} FontHead;

/* Opens folder/name and reads its head. False with *err on failure; fontfile_close is legal then,
 * too. It refuses a device, a folder or a FIFO and does not wait for it. */
bool fontfile_open(FontFile *f, const char *folder, const char *name, FontHead *head, Err *err);
/* Whether the font has this table. */
bool fontfile_has(const FontHead *head, const char tag[4]);
/* The f->size bytes of the file, valid until fontfile_rest. NULL without memory, if the file cannot
 * be read, or if someone has written into it. */
const unsigned char *fontfile_read(FontFile *f);
/* Frees the copy. */
void fontfile_rest(FontFile *f);
void fontfile_close(FontFile *f);
