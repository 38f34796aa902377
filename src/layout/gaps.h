/* SPDX-License-Identifier: MIT */
/* The times at which no fact has a card, and what is said in them. */
#pragma once
#include "layout/builder.h"
#include "layout/timeline.h"

/* Lays out a card for each time that no span covers, and notes it in the layout. The spans are those
 * of the stage, in microseconds. False without memory. */
bool gaps_build(Builder *b, const RollSpan *spans, size_t count);
