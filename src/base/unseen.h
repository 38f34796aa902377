/* SPDX-License-Identifier: MIT */
/* Characters that are never seen. */
#pragma once
#include <stdbool.h>
#include <stdint.h>

/* Controls, joiners, selectors and fillers: no font needs a glyph for them, and they have no width.
 * Spaces are not among them. */
bool unseen_is(uint32_t cp);
