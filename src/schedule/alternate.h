/* SPDX-License-Identifier: MIT */
/* The order in which kinds alternate. */
#pragma once
#include <stdint.h>

#define ALTERNATE_KINDS 3

/* kinds[i] < ALTERNATE_KINDS is the kind of element i. Fills order[0..count) with the elements so that
 * kinds alternate, round the cycle, as well as their numbers allow; the order within a kind
 * stays. `spare` has room for count elements. */
void alternate_order(const uint8_t *kinds, uint32_t count, uint32_t *order, uint8_t *spare);
