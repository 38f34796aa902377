/* SPDX-License-Identifier: MIT */
/* The text of a page as it is written: blanks run together, blocks are paragraphs, a table's row is one. */
#pragma once
#include "proof/doc_span.h"
#include "proof/letters.h"

#include <stdbool.h>
#include <stddef.h>

typedef struct {
    Letters letters; /* in NFC */
    DocParagraph *paragraphs;
    uint32_t paragraph_count;
    DocSpan *marked;
    uint32_t marked_count;
} Page;

typedef struct {
    Page *page;
    size_t paragraph_room, marked_room;
    uint32_t paragraph, line; /* where the paragraph and the line under way begin */
    bool blank;               /* one waits, and is written if more of the line follows */
    size_t blank_at;
    bool ends;   /* the paragraph ends if anything follows */
    bool failed; /* there was no memory */
} PageText;

/* A code point of the page, from the bytes [at, until). */
void page_text_add(PageText *t, uint32_t cp, size_t at, size_t until, bool preformatted);
/* Ends the line; two in a row end the paragraph. */
void page_text_line(PageText *t, size_t at);
/* Ends a table's cell. */
void page_text_cell(PageText *t, size_t at);
/* A block begins or ends: so does a paragraph, but at the start of a cell. */
void page_text_block(PageText *t);
/* Ends the paragraph now. */
void page_text_end(PageText *t, size_t at);
/* The text from `first` on is quoted. */
void page_text_mark(PageText *t, uint32_t first);
/* The paragraphs from `first` on are rows of a table with this header. */
void page_text_rows(PageText *t, uint32_t first, int32_t header);
/* Takes back the text from `first` on, if it is in the paragraph under way. */
void page_text_drop(PageText *t, uint32_t first);
/* Writes the digits from `first` on as raised ones, if there is nothing else. */
void page_text_raise(PageText *t, uint32_t first);
/* Brings all into NFC. */
void page_text_compose(PageText *t);
