/* SPDX-License-Identifier: MIT */
/* How long it takes until all cards have been shown. */
#pragma once
#include "layout/layout.h"

/* In pixels, of the screen whose rounds are told. */
enum { LAP_W = 1920, LAP_H = 1080 };

/* The time until the first card comes back, of those that are valid at `at_us` (microseconds since
 * 1970), on a screen of that size in the show's own languages; 0 if none is valid, or memory ran out. */
int64_t lap_us(const Facts *facts, Ruler ruler, int64_t at_us);
/* The same of a layout that is there. */
int64_t lap_of(const Layout *l, int64_t at_us);
