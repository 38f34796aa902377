/* SPDX-License-Identifier: MIT */
/* Who checked what no text can prove: 'Checked-by: NAME [hash]' in records, by factc checked. */
#pragma once
#include "compiler/record.h"

/* A record that a person is to check, or has checked. */
typedef struct {
    const SourceField *last;    /* of its fields */
    const SourceField *checked; /* its 'Checked-by'; NULL: none */
    char hash[RECORD_HASH + 1];
} Check;

typedef struct Checks {
    Check *list;
    size_t count, capacity;
} Checks;

/* Notes the record. False if there is no memory. */
bool checked_note(Checks *checks, const Pending *p);
/* The source with the name in each of them, *len bytes; those that name someone else by a bare name stay.
 * *changed is how many were changed. The caller frees it; NULL: no memory. */
char *checked_text(const Input *input, const Checks *checks, const char *name, size_t *len,
                   size_t *changed);
