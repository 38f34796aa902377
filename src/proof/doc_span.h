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

/* Of ascending places, the number of the first that is not before `least`; `count` if there is none. */
static inline uint32_t doc_span_search(const uint32_t *places, uint32_t count, uint32_t least)
{
    uint32_t low = 0, high = count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (places[middle] < least)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
