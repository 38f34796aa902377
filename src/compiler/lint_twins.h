/* SPDX-License-Identifier: MIT */
/* Facts that say the same, and figures that contradict each other. */
#pragma once
#include "compiler/lint_fact.h"

typedef struct {
    StrMap texts, labels; /* of facts, by what they say: the first that says it */
} LintTwins;

/* To be asked of each fact in its order. */
void lint_twins(LintTwins *t, const LintFact *l);
void lint_twins_close(LintTwins *t);
