/* SPDX-License-Identifier: MIT */
/* Preloaded, it makes all file systems those of another machine: the kernel says so, inotify tells
 * nothing, and only the time shows what happened there. Half a minute passes in a moment. A file named by
 * BLIND_REPORT gets a line for each time that BLIND_FILE is opened and each time that half a minute
 * passed. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/timerfd.h>
#include <sys/vfs.h>
#include <unistd.h>

enum { NFS = 0x6969, HALF_MINUTE_S = 30, MOMENT_NS = 100000000 };

static void report(const char *what)
{
    int (*real)(const char *, int, ...);
    const char *path = getenv("BLIND_REPORT");
    *(void **)&real = dlsym(RTLD_NEXT, "open");
    int fd = path ? real(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666) : -1;
    ssize_t done = fd >= 0 ? write(fd, what, strlen(what)) : 0;
    (void)done;
    if (fd >= 0)
        close(fd);
}

static int open_any(const char *name, const char *path, int flags, mode_t mode)
{
    int (*real)(const char *, int, ...);
    const char *file = getenv("BLIND_FILE");
    *(void **)&real = dlsym(RTLD_NEXT, name);
    if (file && strcmp(path, file) == 0)
        report("open\n");
    return real(path, flags, mode);
}

int open(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return open_any("open", path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return open_any("open64", path, flags, mode);
}

/* A large-file build calls these by their other names, with the same layout on 64 bits. */
int statfs64(const char *path, struct statfs64 *out)
{
    int (*real)(const char *, struct statfs64 *);
    *(void **)&real = dlsym(RTLD_NEXT, "statfs64");
    int result = real(path, out);
    out->f_type = NFS;
    return result;
}

int statfs(const char *path, struct statfs *out)
{
    int (*real)(const char *, struct statfs *);
    *(void **)&real = dlsym(RTLD_NEXT, "statfs");
    int result = real(path, out);
    out->f_type = NFS;
    return result;
}

int inotify_add_watch(int fd, const char *path, uint32_t mask)
{
    int (*real)(int, const char *, uint32_t);
    (void)mask;
    *(void **)&real = dlsym(RTLD_NEXT, "inotify_add_watch");
    return real(fd, path, IN_UNMOUNT);
}

int timerfd_settime(int fd, int flags, const struct itimerspec *at, struct itimerspec *old)
{
    int (*real)(int, int, const struct itimerspec *, struct itimerspec *);
    struct itimerspec soon = *at;
    *(void **)&real = dlsym(RTLD_NEXT, "timerfd_settime");
    if (at->it_value.tv_sec == HALF_MINUTE_S) {
        soon.it_value = (struct timespec){0, MOMENT_NS};
        report("half a minute\n");
    }
    return real(fd, flags, &soon, old);
}
