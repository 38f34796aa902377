/* SPDX-License-Identifier: MIT */
/* Two sources that name one file in one language share it. A document that cannot be read is kept as
 * such, so that it is complained of once and recorded proofs can take its place. */
#include "compiler/documents.h"
#include "base/arena.h"
#include "base/exits.h"
#include "base/limits.h"
#include "system/files.h"

#include <stdlib.h>
#include <string.h>

bool documents_name(Documents *d, uint32_t source, const SourceField *field)
{
    if (!arena_grow(&d->of, d->of_count, &d->of_capacity, sizeof *d->of))
        return false;
    d->of[d->of_count++] = (DocumentOf){source, field, NULL};
    return true;
}

DocumentOf *documents_of(const Documents *d, uint32_t source)
{
    size_t low = 0, high = d->of_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (d->of[middle].source < source)
            low = middle + 1;
        else
            high = middle;
    }
    return low < d->of_count && d->of[low].source == source ? &d->of[low] : NULL;
}

/* The caller frees it. */
static char *path_of(const char *folder, const SourceField *f)
{
    bool apart = f->value[0] != '/' && strcmp(folder, ".") != 0;
    size_t len = strlen(folder) + 1 + f->value_len + 1;
    char *path = malloc(len);
    if (path) {
        path[0] = '\0';
        if (apart) {
            memcpy(path, folder, strlen(folder) + 1);
            strcat(path, "/");
        }
        strcat(path, f->value);
    }
    return path;
}

/* Reads the file at doc->path. */
static int read_text(DeskDocument *doc)
{
    FilesResult result =
        files_read_regular(doc->path, LIMIT_DOCUMENT_BYTES, &doc->bytes, &doc->len, &doc->err);
    if (result != FILES_OK)
        return files_status(result);
    if (!document_open(&doc->text, doc->bytes, doc->len, doc->lang, &doc->err))
        return EXIT_BAD;
    doc->there = doc_lines_open(&doc->lines, doc->bytes, doc->len) &&
                 speech_open(&doc->speech, &doc->text) && numerals_open(&doc->numerals, &doc->text);
    if (!doc->there)
        err_set(&doc->err, 0, 0, "out of memory");
    return doc->there ? 0 : EXIT_SYSTEM;
}

int documents_load(DeskDocument *doc, const char *path, const Lang *lang)
{
    *doc = (DeskDocument){.lang = lang, .path = strdup(path)};
    if (doc->path)
        return read_text(doc);
    err_set(&doc->err, 0, 0, "out of memory");
    return EXIT_SYSTEM;
}

void documents_unload(DeskDocument *doc)
{
    numerals_close(&doc->numerals);
    speech_close(&doc->speech);
    doc_lines_close(&doc->lines);
    document_close(&doc->text);
    free(doc->bytes);
    free(doc->path);
    *doc = (DeskDocument){0};
}

DeskDocument *documents_read(Documents *d, DocumentOf *of, const char *folder, const Lang *lang)
{
    char *path = of->document ? NULL : path_of(folder, of->field);
    for (size_t i = 0; path && !of->document && i < d->count; i++)
        if (d->list[i]->lang == lang && strcmp(d->list[i]->path, path) == 0)
            of->document = d->list[i];
    if (of->document || !path) {
        free(path);
        return of->document;
    }
    DeskDocument *doc = arena_grow(&d->list, d->count, &d->capacity, sizeof(DeskDocument *))
                            ? calloc(1, sizeof *doc)
                            : NULL;
    if (!doc) {
        free(path);
        return NULL;
    }
    *doc = (DeskDocument){.named = of->field, .lang = lang, .path = path};
    d->list[d->count++] = doc;
    of->document = doc;
    read_text(doc);
    return doc;
}

void documents_close(Documents *d)
{
    for (size_t i = 0; i < d->count; i++) {
        documents_unload(d->list[i]);
        free(d->list[i]);
    }
    free(d->list);
    free(d->of);
    *d = (Documents){0};
}
