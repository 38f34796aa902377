/* SPDX-License-Identifier: MIT */
/* A library to be loaded before libc: memory runs out. starve(n, all) makes the n-th allocation
 * from now fail, or with `all` every one from it on; starve(0, false) ends this. starved() returns
 * how many have failed. From outside, STARVE is the n of a start, with STARVE_ON
 * for `all`, STARVE_COUNT a file that gets the number
 * of all allocations at the end, and STARVE_WHO one that gets the path of the library that was refused first. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
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

static void tell_who(const void *caller)
{
    const char *path = getenv("STARVE_WHO");
    Dl_info who;
    int fd = path ? open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666) : -1;
    if (fd < 0)
        return;
    if (dladdr(caller, &who) && write(fd, who.dli_fname, strlen(who.dli_fname)) < 0)
        failed--; /* then the count is wrong, and the test says so */
    close(fd);
}

static bool fails(const void *caller)
{
    all_made++;
    if (left == 0 || --left > 0)
        return false;
    left = for_good;
    if (failed++ == 0)
        tell_who(caller);
    errno = ENOMEM;
    return true;
}

void *malloc(size_t size)
{
    return fails(__builtin_return_address(0)) ? NULL : __libc_malloc(size);
}

void *calloc(size_t n, size_t size)
{
    return fails(__builtin_return_address(0)) ? NULL : __libc_calloc(n, size);
}

void *realloc(void *p, size_t size)
{
    return fails(__builtin_return_address(0)) ? NULL : __libc_realloc(p, size);
}

void *aligned_alloc(size_t alignment, size_t size)
{
    return fails(__builtin_return_address(0)) ? NULL : __libc_memalign(alignment, size);
}

int posix_memalign(void **p, size_t alignment, size_t size)
{
    if (fails(__builtin_return_address(0)))
        return ENOMEM;
    *p = __libc_memalign(alignment, size);
    return *p ? 0 : ENOMEM;
}
