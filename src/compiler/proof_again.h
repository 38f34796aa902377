/* SPDX-License-Identifier: MIT */
/* The proofs of a fact file, held against the document at any later time. */
#pragma once
#include "facts/facts.h"

/* Reports each proof whose passage is not in the document, and prints how many hold. Returns the exit
 * status. */
int proof_again(const Facts *facts, const char *path, const char *document);
