/* SPDX-License-Identifier: MIT */
/* glibc gives each thread its own heap, but only one thread at a time makes text, and frames
 * allocate nothing. Once a large allocation has been freed, glibc keeps the memory of later ones:
 * the start is quicker for it, but needs it no more after the first frame. */
#include "system/malloc_tuning.h"

#include <malloc.h>
#include <pthread.h>

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

/* Two threads may ask at once. Where malloc is another's, glibc's own begins with the first trim, and does not
 * expect that. */
void malloc_tuning_trim(void)
{
#ifdef M_ARENA_MAX
    static pthread_mutex_t door = PTHREAD_MUTEX_INITIALIZER;
    pthread_mutex_lock(&door);
    malloc_trim(0);
    pthread_mutex_unlock(&door);
#endif
}
