/* SPDX-License-Identifier: MIT */
/* Masks: rows of coverage, a byte each. */
#pragma once
#include <stdint.h>

/* Scales from_w x from_h samples to to_w x to_h, each the mean over its area. Enlarging or
 * shrinking gives the same bits everywhere. No side is 0. */
void mask_scale(const uint8_t *from, int from_w, int from_h, uint8_t *to, int to_w, int to_h);
