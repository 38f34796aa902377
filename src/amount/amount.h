/* SPDX-License-Identifier: MIT */
/* Amounts: what stands in a value, a previous value or a change, as a source writes it. */
#pragma once
#include "facts/facts.h"
#include "lang/currency.h"

typedef struct {
    ValueForm form;       /* never VALUE_TEXT */
    Decimal number, high; /* high only of a range */
    int denominator;      /* of a fraction; else 1 */
    uint64_t scale;       /* 10^9 for "Mrd." */
    Qualifier qualifier;
    Str qualifier_text; /* as written */
    Str unit, suffix;   /* as written, together the unit: "€" and "/l"; each may be empty */
    const Currency *money;
    bool percent;    /* the unit is a per cent sign or word */
    bool percentage; /* ... or begins with one: "% of GDP" */
    uint32_t flags;  /* FACT_PLUS, FACT_UNGROUPED, FACT_TIGHT */
    int whole_digits;
} Amount;
