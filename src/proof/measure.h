/* SPDX-License-Identifier: MIT */
/* Units of measure, which have a sign and a word: "km" and "Kilometer". */
#pragma once
#include "proof/tokens.h"

/* Which one begins at token i, from 1; 0 if none does. */
int measure_at(const Tokens *t, uint32_t i);
