/* SPDX-License-Identifier: MIT */
/* Finds out what a show will want measured, on whatever screen and in whatever language. */
#pragma once
#include "layout/layout.h"

/* All that layouts of these facts can ask of a ruler, measured with this one: rows ascending by
 * key, to be freed by the caller. False if memory runs out. */
bool measure_show(const Facts *facts, Ruler ruler, FactsMeasure **rows, uint32_t *count, Err *err);
