/* SPDX-License-Identifier: MIT */
/* Numbers that share what stands once: a unit or a scale for two, the two ends of a range, the header of a
 * table. */
#pragma once
#include "proof/numeral.h"

/* Gives each numeral what it shares; adds second readings after the last. False if there is no memory. */
bool ties_find(Numerals *n);
