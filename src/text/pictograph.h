/* SPDX-License-Identifier: MIT */
/* Which characters are pictures. */
#pragma once
#include <stdbool.h>
#include <stdint.h>

/* Whether a character is a picture where nothing else is said: Unicode's Emoji_Presentation, and all
 * of the planes where nothing but symbols are from U+1F000 on. */
bool pictograph_is(uint32_t point);
