/* SPDX-License-Identifier: MIT */
/* How strict a run is: rules that are switched off, and rules whose warnings are errors. */
#pragma once
#include "compiler/problems.h"

typedef struct {
    bool off[RULE_COUNT], error[RULE_COUNT];
    bool all; /* every warning is an error */
} Strictness;

/* Reads the text after -W: "error", "error=RULE", "no-RULE", "no-error=RULE", each also with several rules
 * between commas; a rule by its name or number. False with err->why. */
bool strictness_read(Strictness *s, const char *text, Err *err);
/* Takes the warnings out that are switched off, and moves those that are errors to *errors. */
void strictness_apply(const Strictness *s, Problems *warnings, Problems *errors);
