/* SPDX-License-Identifier: MIT */
/* The measures in a fact file, as a ruler: so that a start need not measure. */
#pragma once
#include "layout/layout.h"

typedef struct {
    const Facts *facts; /* NULL: no measures, or those of other fonts */
    uint32_t *first;    /* for each beginning of a key, the first row with it or a later one */
    int shift;          /* from a key to its beginning */
    Ruler other;
    struct MeasuresMemo *memo; /* of what had to be measured, by key; NULL: nothing yet */
    size_t memo_room, memo_count;
    uint64_t missed; /* the number of texts that had to be measured */
} Measures;

/* `facts` (may be NULL) must outlive *m, as must `other`, which measures what is not in the file, or
 * everything if `fonts` is not the hash of the file's fonts. Not to be shared between threads. */
void measures_open(Measures *m, const Facts *facts, const unsigned char fonts[FACTS_HASH],
                   Ruler other);
/* Frees what only saves measuring the same again. */
void measures_rest(Measures *m);
void measures_close(Measures *m);
/* Valid as long as *m stays in its place. */
Ruler measures_ruler(Measures *m);
