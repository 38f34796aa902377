/* SPDX-License-Identifier: MIT */
/* Marks, spaces and minus signs of the editor's own texts. A quotation's are its source's. */
#pragma once
#include "compiler/lint_fact.h"

void lint_typography(const LintFact *l);
