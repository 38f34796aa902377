/* SPDX-License-Identifier: MIT */
/* Whether a document has a figure: its value, its change, its previous value. */
#pragma once
#include "amount/change.h"
#include "proof/numerals.h"
#include "proof/verdict.h"

typedef struct {
    const Lang *lang;               /* of the record's own numbers */
    const Amount *value, *previous; /* NULL: not written */
    const Change *change;           /* NULL: not written */
    /* What else the record says: a qualifier may stand in any of them. */
    Str figure, label_short, note, basis;
} FigureClaim;

/* A verdict for each number that is given. */
typedef struct {
    Verdict value, previous, change;
} FigureVerdict;

/* False only if there is no memory. */
bool figure_proof(const Numerals *n, const FigureClaim *claim, FigureVerdict *out);
