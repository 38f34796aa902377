/* SPDX-License-Identifier: MIT */
/* For each thread glibc has a heap of its own; but only one at a time makes texts, and frames allocate
 * nothing. Of large allocations it keeps what they leave, once one of them was freed: a start is
 * the quicker for it, and done with it when the first frame is there. */
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
