/* SPDX-License-Identifier: MIT */
/* Where a document has some words: its folded text, and the places where words begin, sorted by what
 * follows. */
#pragma once
#include "proof/folding.h"

#include <stddef.h>

typedef struct {
    Folding text;
    uint32_t *places;
    uint32_t place_count;
} Concordance;

/* Places in folded text, ascending. */
typedef struct {
    uint32_t *at;
    size_t count, room;
} Places;

/* False if there is no memory. To be closed in either case. */
bool concordance_open(Concordance *c, const uint32_t *cp, uint32_t count, const uint32_t *gone,
                      uint32_t gone_count);
void concordance_close(Concordance *c);
/* All places where the document has these folded words, as whole words; the first letter may be of the
 * other case. Takes time in proportion to the document at worst. False if there is no memory. */
bool concordance_find(const Concordance *c, const uint32_t *words, uint32_t count, Places *out);
/* How many of the words stand in the document at the place that has most of them, and where it is. */
uint32_t concordance_nearest(const Concordance *c, const uint32_t *words, uint32_t count,
                             uint32_t *at);
/* Whether a whole word, or number with its unit, may begin or end before folding's code point `at`. */
bool concordance_bound(const Folding *f, uint32_t at);
