/* SPDX-License-Identifier: MIT */
/* A library to be loaded before libc: the FAULT_AT-th call to the system fails, of those that read, write or
 * name files, make descriptors or map memory. FAULT says how: EIO, ENOSPC, EINTR, EROFS, EMFILE, or SHORT, by
 * which a read or write does half of its work and the others are not concerned. FAULT_FROM=1: all from that
 * call on. FAULT_OF=NAME: only calls of this function count. FAULT_COUNT names a file that gets the number of calls, and of failures, at the
 * end. */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/timerfd.h>
#include <unistd.h>

typedef enum { WHOLE, HALF, FAILS } Fate;

static _Atomic long calls, failures;
static long at;
static int why;
static bool from, halves;
static const char *only;

__attribute__((constructor)) static void begin(void)
{
    static const struct {
        const char *name;
        int why;
    } rows[] = {{"EIO", EIO},     {"ENOSPC", ENOSPC}, {"EINTR", EINTR},
                {"EROFS", EROFS}, {"EMFILE", EMFILE}, {"SHORT", 0}};
    const char *n = getenv("FAULT_AT"), *fault = getenv("FAULT");
    at = n ? atol(n) : 0;
    from = getenv("FAULT_FROM") != NULL;
    only = getenv("FAULT_OF");
    only = only && *only ? only : NULL;
    for (size_t i = 0; fault && i < sizeof rows / sizeof *rows; i++)
        if (strcmp(fault, rows[i].name) == 0) {
            why = rows[i].why;
            halves = !why;
        }
}

static void *real(const char *name)
{
    return dlsym(RTLD_NEXT, name);
}

__attribute__((destructor)) static void end(void)
{
    char text[64];
    const char *path = getenv("FAULT_COUNT");
    int (*open_it)(const char *, int, ...);
    ssize_t (*write_it)(int, const void *, size_t);
    *(void **)&open_it = real("open");
    *(void **)&write_it = real("write");
    int fd = path ? open_it(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666) : -1;
    int len = snprintf(text, sizeof text, "%ld %ld\n", (long)calls, (long)failures);
    if (fd >= 0 && write_it(fd, text, (size_t)len) == len)
        close(fd);
}

static Fate fate(const char *name, bool may_halve)
{
    if (only && strcmp(only, name) != 0)
        return WHOLE;
    long n = atomic_fetch_add(&calls, 1) + 1;
    if (!at || (from ? n < at : n != at) || (halves && !may_halve))
        return WHOLE;
    atomic_fetch_add(&failures, 1);
    if (halves)
        return HALF;
    errno = why;
    return FAILS;
}

#define REAL(type, name, ...)                                                                      \
    type (*name##_it)(__VA_ARGS__);                                                                \
    *(void **)&name##_it = real(#name)

static size_t part_of(size_t len, Fate f)
{
    return f == HALF && len > 1 ? len / 2 : len;
}

ssize_t read(int fd, void *to, size_t len)
{
    REAL(ssize_t, read, int, void *, size_t);
    Fate f = fate("read", len > 1);
    return f == FAILS ? -1 : read_it(fd, to, part_of(len, f));
}

ssize_t __read_chk(int fd, void *to, size_t len, size_t size);
ssize_t __read_chk(int fd, void *to, size_t len, size_t size)
{
    (void)size;
    return read(fd, to, len);
}

ssize_t pread64(int fd, void *to, size_t len, off_t from_at)
{
    REAL(ssize_t, pread64, int, void *, size_t, off_t);
    Fate f = fate("pread64", len > 1);
    return f == FAILS ? -1 : pread64_it(fd, to, part_of(len, f), from_at);
}

ssize_t __pread64_chk(int fd, void *to, size_t len, off_t from_at, size_t size);
ssize_t __pread64_chk(int fd, void *to, size_t len, off_t from_at, size_t size)
{
    (void)size;
    return pread64(fd, to, len, from_at);
}

ssize_t write(int fd, const void *bytes, size_t len)
{
    REAL(ssize_t, write, int, const void *, size_t);
    Fate f = fate("write", len > 1);
    return f == FAILS ? -1 : write_it(fd, bytes, part_of(len, f));
}

/* One that names files or makes descriptors. */
#define CALL(type, name, declared, passed, ...)                                                    \
    type name declared                                                                             \
    {                                                                                              \
        REAL(type, name, __VA_ARGS__);                                                             \
        return fate(#name, false) == FAILS ? (type)-1 : name##_it passed;                          \
    }

CALL(int, fsync, (int fd), (fd), int)
CALL(int, rename, (const char *old, const char *new), (old, new), const char *, const char *)
CALL(int, stat64, (const char *path, struct stat64 *st), (path, st), const char *, struct stat64 *)
CALL(int, fstat64, (int fd, struct stat64 *st), (fd, st), int, struct stat64 *)
CALL(int, lstat64, (const char *path, struct stat64 *st), (path, st), const char *, struct stat64 *)
CALL(int, access, (const char *path, int mode), (path, mode), const char *, int)
CALL(int, pipe, (int fds[2]), (fds), int *)
CALL(int, memfd_create, (const char *name, unsigned flags), (name, flags), const char *, unsigned)
CALL(int, inotify_init1, (int flags), (flags), int)
CALL(int, inotify_add_watch, (int fd, const char *path, uint32_t mask), (fd, path, mask), int,
     const char *, uint32_t)
CALL(int, timerfd_create, (clockid_t clock, int flags), (clock, flags), clockid_t, int)
CALL(ssize_t, readlink, (const char *path, char *to, size_t size), (path, to, size), const char *,
     char *, size_t)
CALL(void *, mmap64, (void *to, size_t len, int prot, int flags, int fd, off_t off),
     (to, len, prot, flags, fd, off), void *, size_t, int, int, int, off_t)

static int open_any(const char *name, const char *path, int flags, mode_t mode)
{
    int (*open_it)(const char *, int, ...);
    *(void **)&open_it = real(name);
    return fate(name, false) == FAILS ? -1 : open_it(path, flags, mode);
}

#define OPEN(name)                                                                                 \
    int name(const char *path, int flags, ...)                                                     \
    {                                                                                              \
        va_list rest;                                                                              \
        va_start(rest, flags);                                                                     \
        mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;                                  \
        va_end(rest);                                                                              \
        return open_any(#name, path, flags, mode);                                                 \
    }
OPEN(open)
OPEN(open64)

int __open64_2(const char *path, int flags);
int __open64_2(const char *path, int flags)
{
    return open_any("open64", path, flags, 0);
}
