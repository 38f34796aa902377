/* SPDX-License-Identifier: MIT */
/* A library to be loaded before libc: a file system that hangs, and a clock that is set back. Once
 * there is a file STUCK, opens of another thread than the first never return, and STUCK.opened is
 * made; UTC as the program reads it is an hour ahead of the kernel's. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

int open(const char *path, int flags, ...)
{
    static int (*real)(const char *, int, ...);
    const char *stuck = getenv("STUCK");
    struct stat st;
    va_list args;
    va_start(args, flags);
    int mode = flags & O_CREAT ? va_arg(args, int) : 0;
    va_end(args);
    if (!real)
        *(void **)&real = dlsym(RTLD_NEXT, "open");
    if (stuck && gettid() != getpid() && stat(stuck, &st) == 0) {
        char name[4096];
        snprintf(name, sizeof name, "%s.opened", stuck);
        close(real(name, O_WRONLY | O_CREAT, 0666));
        for (;;)
            pause();
    }
    return real(path, flags, mode);
}

int open64(const char *path, int flags, ...) __attribute__((alias("open")));

int clock_gettime(clockid_t id, struct timespec *t)
{
    int result = (int)syscall(SYS_clock_gettime, id, t);
    if (id == CLOCK_REALTIME)
        t->tv_sec += 3600;
    return result;
}
