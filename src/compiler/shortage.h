/* SPDX-License-Identifier: MIT */
/* Says which texts of a show have no room on screens of some sizes. */
#pragma once
#include "compiler/input.h"
#include "facts/lack.h"

/* Reports a warning for each text that has no room, with the sizes of the screens, at its place in the
 * sources that the facts were compiled from, all of them. */
void shortage_report(Input *inputs, size_t count, const Facts *facts, LackFind find, void *ctx);
