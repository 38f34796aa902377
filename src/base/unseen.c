/* SPDX-License-Identifier: MIT */
/* A list of Unicode's characters that are to be ignored where they are displayed, as far as a text
 * may have them. Tags and selectors of pictures are among them. */
#include "base/unseen.h"

bool unseen_is(uint32_t cp)
{
    if (cp < 0xAD)
        return false;
    return cp == 0xAD || cp == 0x34F || cp == 0x61C || cp == 0x115F || cp == 0x1160 ||
           cp == 0x17B4 || cp == 0x17B5 || (cp >= 0x180B && cp <= 0x180F) ||
           (cp >= 0x200B && cp <= 0x200F) || (cp >= 0x202A && cp <= 0x202E) ||
           (cp >= 0x2060 && cp <= 0x206F) || cp == 0x3164 || (cp >= 0xFE00 && cp <= 0xFE0F) ||
           cp == 0xFEFF || cp == 0xFFA0 || (cp >= 0xE0000 && cp <= 0xE0FFF);
}
