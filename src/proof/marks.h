/* SPDX-License-Identifier: MIT */
/* The quotation marks of one paragraph, and which of them enclose what. */
#pragma once
#include "proof/document.h"

#include <stddef.h>

typedef struct {
    DocSpan *list;
    size_t count, room;
} MarksSpans;

typedef struct {
    uint32_t *list;
    size_t count, room;
} MarksPlaces;

/* A quotation that is open at the end of a paragraph. */
typedef struct {
    uint32_t mark;  /* its kind: the character; 0 if none is open */
    uint32_t first; /* where the first paragraph of it begins, after the mark */
} MarksOpen;

typedef struct {
    MarksSpans quotes; /* as they are closed */
    MarksPlaces stray; /* marks without a partner */
    MarksPlaces again; /* marks that only say that a quotation goes on */
    MarksOpen open;    /* is read, and written, with each paragraph */
} Marks;

/* Reads a paragraph; those of a document one after the other. False if there is no memory. */
bool marks_read(Marks *m, const Document *d, DocSpan paragraph);
/* After the last paragraph. */
bool marks_end(Marks *m);
void marks_close(Marks *m);
/* One more row in either list. False if there is no memory. */
bool marks_add_span(MarksSpans *s, DocSpan span);
