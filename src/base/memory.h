/* SPDX-License-Identifier: MIT */
/* HarfBuzz, FreeType and SDL_ttf tell nobody of an allocation that failed: a font then has no letters, or
 * a text another width. malloc has told it, in errno:
 *
 *     int before = memory_watch();
 *     ... what calls them ...
 *     if (memory_lacked(before)) ...
 *
 * Such pairs may lie within each other; what the inner one finds, the outer one finds too. A heap that grew
 * in its second way looks the same, so whoever finds a lack asks once more before giving up. */
#pragma once
#include <errno.h>
#include <stdbool.h>

enum { MEMORY_TRIES = 3 };

static inline int memory_watch(void)
{
    int before = errno;
    errno = 0;
    return before;
}

static inline bool memory_lacked(int before)
{
    if (errno == ENOMEM)
        return true;
    errno = before;
    return false;
}
