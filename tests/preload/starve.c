/* SPDX-License-Identifier: MIT */
/* A library to be loaded before libc: memory runs out. starve(n, all) makes the n-th allocation
 * from now fail, or with `all` every one from it on; starve(0, false) ends this. starved() returns
 * how many have failed. From outside, STARVE is the n of a start, with STARVE_ON
 * for `all`, and STARVE_COUNT a file that gets the number
 * of all allocations at the end. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);

void starve(long n, bool all);
long starved(void);

static long left, failed, all_made;
static bool for_good;

__attribute__((constructor)) static void begin(void)
{
    const char *n = getenv("STARVE");
    left = n ? atol(n) : 0;
    for_good = getenv("STARVE_ON") != NULL;
    all_made = 0;
}

__attribute__((destructor)) static void end(void)
{
    const char *path = getenv("STARVE_COUNT");
    int fd = path ? open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666) : -1;
    if (fd < 0)
        return;
    dprintf(fd, "%ld\n", all_made);
    close(fd);
}

void starve(long n, bool all)
{
    left = n;
    failed = 0;
    for_good = all;
}

long starved(void)
{
    return failed;
}

static bool fails(void)
{
    all_made++;
    if (left == 0 || --left > 0)
        return false;
    left = for_good;
    failed++;
    errno = ENOMEM;
    return true;
}

void *malloc(size_t size)
{
    return fails() ? NULL : __libc_malloc(size);
}

void *calloc(size_t n, size_t size)
{
    return fails() ? NULL : __libc_calloc(n, size);
}

void *realloc(void *p, size_t size)
{
    return fails() ? NULL : __libc_realloc(p, size);
}

void *aligned_alloc(size_t alignment, size_t size)
{
    return fails() ? NULL : __libc_memalign(alignment, size);
}

int posix_memalign(void **p, size_t alignment, size_t size)
{
    if (fails())
        return ENOMEM;
    *p = __libc_memalign(alignment, size);
    return *p ? 0 : ENOMEM;
}
