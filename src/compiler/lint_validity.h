/* SPDX-License-Identifier: MIT */
/* What is over, ends soon, or has no time or place at which it is shown. */
#pragma once
#include "compiler/lint_fact.h"

void lint_validity(const LintFact *l);
/* Complains if all facts of the run are over; then nothing is said of each. */
bool lint_validity_all_over(Compiler *c);
