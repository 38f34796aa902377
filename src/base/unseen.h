/* SPDX-License-Identifier: MIT */
/* Characters of which nothing is ever seen. */
#pragma once
#include <stdbool.h>
#include <stdint.h>

/* Controls, joiners, selectors and fillers: no font needs a glyph for them, and they have no width.
 * Spaces are none of them. */
bool unseen_is(uint32_t cp);
