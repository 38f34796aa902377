/* SPDX-License-Identifier: MIT */
/* The number of a figure that counts from its previous value to its value. */
#pragma once
#include "facts/facts.h"

bool counter_counts(const Fact *f);
/* The value on the way between the two, q from 0 to CURVE_ONE. */
int64_t counter_between(int64_t from, int64_t to, int32_t q);
