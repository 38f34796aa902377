/* SPDX-License-Identifier: MIT */
/* A source's document, as text: what a page shows, in NFC, in paragraphs. Each code point knows its bytes
 * in the file. */
#pragma once
#include "base/err.h"
#include "base/str.h"
#include "lang/lang.h"
#include "lang/proof_rows.h"
#include "proof/doc_span.h"
#include "proof/letters.h"
#include "proof/verdict.h"

#include <stddef.h>
#include <stdint.h>

enum { DOCUMENT_HASH = 32 };

typedef struct {
    uint32_t *cp;    /* '\n' within a paragraph is a line's end, '\t' a cell's */
    uint32_t *at;    /* the byte where each begins */
    uint32_t *until; /* the byte after it */
    uint32_t count;
    DocParagraph *paragraphs;
    uint32_t paragraph_count;
    DocSpan *marked; /* what a page itself marks as quoted: <blockquote>, <q> */
    uint32_t marked_count;
    bool page; /* it is HTML */
    unsigned char sha256[DOCUMENT_HASH];
    const Lang *lang;      /* its numbers and dates */
    const ProofRow *words; /* its negations, directions …; of no language if it has no row */
} Document;

/* Reads the bytes of a document, which stay the caller's and are needed no longer. False if they are no
 * UTF-8, too many, or there is no memory. To be closed in either case. */
bool document_open(Document *d, const char *bytes, size_t len, const Lang *lang, Err *err);
void document_close(Document *d);
/* The bytes of the file from the first code point to the last; both are 0 if there is none. */
ProofRange document_range(const Document *d, DocSpan span);
/* The paragraph that a code point of the text stands in, or the last one before it. */
uint32_t document_paragraph(const Document *d, uint32_t at);
