/* SPDX-License-Identifier: MIT */
/* A name that is spelled otherwise once than three times and more: in the sources, and in the documents that
 * they name. */
#pragma once
#include "compiler/compiler.h"

void lint_names(Compiler *c);
