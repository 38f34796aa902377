/* SPDX-License-Identifier: MIT */
/* What an editor would mend: one pass over the facts of a run after all is proved. */
#pragma once
#include "compiler/compiler.h"

/* Its findings go to the warnings. What needs a screen's layout is shortage.h's. */
void lint_run(Compiler *c);
