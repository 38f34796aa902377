/* SPDX-License-Identifier: MIT */
/* The documents that sources name: each file is read once, when the first record that cites it is proved. */
#pragma once
#include "compiler/input.h"
#include "proof/doc_lines.h"
#include "proof/numerals.h"
#include "proof/speech.h"

typedef struct {
    const SourceField *named; /* by the first source that names it */
    const Lang *lang;
    char *path;
    char *bytes;
    size_t len;
    bool there; /* it can be read; else `err` says why not */
    Document text;
    DocLines lines;
    Speech speech;
    Numerals numerals;
    Err err;
} DeskDocument;

/* Which document a source has. */
typedef struct {
    uint32_t source; /* of the model */
    const SourceField *field;
    DeskDocument *document; /* NULL: not looked for yet */
} DocumentOf;

typedef struct {
    DocumentOf *of; /* by source, ascending */
    size_t of_count, of_capacity;
    DeskDocument **list; /* they never move */
    size_t count, capacity;
} Documents;

/* Notes that a source of the model names a document. False if there is no memory. */
bool documents_name(Documents *d, uint32_t source, const SourceField *field);
/* The source's row of `of`; NULL if it names none. */
DocumentOf *documents_of(const Documents *d, uint32_t source);
/* The document of a row, read if it was not yet; `folder` is the source's own. NULL if there is no memory. */
DeskDocument *documents_read(Documents *d, DocumentOf *of, const char *folder, const Lang *lang);
void documents_close(Documents *d);

/* One document by itself: reads it from its path, and returns the exit status, with doc->err. To be
 * unloaded in either case. */
int documents_load(DeskDocument *doc, const char *path, const Lang *lang);
void documents_unload(DeskDocument *doc);
