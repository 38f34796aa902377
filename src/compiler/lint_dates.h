/* SPDX-License-Identifier: MIT */
/* "Gestern", "on Wednesday", "l'année prochaine": what is right only for a while. */
#pragma once
#include "compiler/lint_fact.h"

void lint_dates(const LintFact *l);
