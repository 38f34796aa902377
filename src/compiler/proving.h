/* SPDX-License-Identifier: MIT */
/* Each record that cites a document is proved against it. */
#pragma once
#include "compiler/compiler.h"

/* After the references are resolved. What is refused goes to the problems, what only is to be said to
 * the warnings; proofs go into the model. */
void proving_run(Compiler *c);
