/* SPDX-License-Identifier: MIT */
/* Which characters are pictures. */
#pragma once
#include <stdbool.h>
#include <stdint.h>

/* Whether a character is a picture: Emoji_Presentation, or a symbol from U+1F000 on. */
bool pictograph_is(uint32_t point);
