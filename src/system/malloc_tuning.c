/* SPDX-License-Identifier: MIT */
/* glibc gives each thread its own heap, but only one thread at a time makes text, and frames
 * allocate nothing. Once a large allocation has been freed, glibc keeps the memory of later ones:
 * the start is quicker for it, but needs it no more after the first frame. */
#include "system/malloc_tuning.h"

#include <malloc.h>

enum { KEEP_BYTES = 128 * 1024 };

void malloc_tuning_share(void)
{
#ifdef M_ARENA_MAX
    mallopt(M_ARENA_MAX, 1);
#endif
}

void malloc_tuning_spare(void)
{
#ifdef M_ARENA_MAX
    mallopt(M_MMAP_THRESHOLD, KEEP_BYTES);
    mallopt(M_TRIM_THRESHOLD, KEEP_BYTES);
#endif
    malloc_tuning_trim();
}

void malloc_tuning_trim(void)
{
#ifdef M_ARENA_MAX
    malloc_trim(0);
#endif
}
