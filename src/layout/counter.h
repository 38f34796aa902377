/* SPDX-License-Identifier: MIT */
/* The number on the card of a figure, which may count from the previous value to the value. */
#pragma once
#include "facts/facts.h"

bool counter_counts(const Fact *f);
/* The value on the way between the two, q from 0 to CURVE_ONE. */
int64_t counter_between(int64_t from, int64_t to, int32_t q);
