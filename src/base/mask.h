/* SPDX-License-Identifier: MIT */
/* Masks: rows of coverage, a byte each. */
#pragma once
#include <stdint.h>

/* Fills to_w x to_h with what from_w x from_h covers, each the mean over its area; larger or
 * smaller, the same bits everywhere. No side is 0. */
void mask_scale(const uint8_t *from, int from_w, int from_h, uint8_t *to, int to_w, int to_h);
