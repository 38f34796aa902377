/* SPDX-License-Identifier: MIT */
/* Parts of a document's text. */
#pragma once
#include <stdint.h>

/* Code points [first, end) of the text. */
typedef struct {
    uint32_t first, end;
} DocSpan;

typedef struct {
    DocSpan span;
    int32_t header; /* of a table's row: the paragraph that is its header row; -1: none */
} DocParagraph;
