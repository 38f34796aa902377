/* SPDX-License-Identifier: MIT */
/* The quotations of a document: between marks, across paragraphs, marked by a page, an interview's
 * answers; and the marks that belong to none. With them goes the document's text as claims are compared
 * with it. */
#pragma once
#include "proof/concordance.h"
#include "proof/document.h"

typedef struct {
    DocSpan
        *quotes; /* what stands within each quotation's marks, by where it begins; they may nest */
    uint32_t *reach; /* the furthest end of this quotation and all before it */
    uint32_t count;
    uint32_t *stray; /* code points of marks that open or close nothing, ascending */
    uint32_t stray_count;
    uint32_t *again; /* those of marks that only say that a quotation goes on, ascending */
    uint32_t again_count;
    Concordance text;
} Speech;

/* False if there is no memory. To be closed in either case. */
bool speech_open(Speech *s, const Document *d);
void speech_close(Speech *s);
/* The outermost quotation that holds all of this; NULL if none does. */
const DocSpan *speech_around(const Speech *s, DocSpan span);
