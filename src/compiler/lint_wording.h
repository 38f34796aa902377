/* SPDX-License-Identifier: MIT */
/* Labels that are too long, fragments that say nothing alone, changes since no one knows when. */
#pragma once
#include "compiler/lint_fact.h"

void lint_wording(const LintFact *l);
