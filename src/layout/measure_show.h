/* SPDX-License-Identifier: MIT */
/* Finds out what a show needs measured, on any screen and in any language. */
#pragma once
#include "layout/layout.h"

/* Everything that layouts of these facts can ask of a ruler, measured with this one: rows ascending
 * by key, freed by the caller. False if memory runs out. */
bool measure_show(const Facts *facts, Ruler ruler, FactsMeasure **rows, uint32_t *count, Err *err);
