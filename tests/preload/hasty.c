/* SPDX-License-Identifier: MIT */
/* A library to be loaded before libc: the watch on a file does not wait until all is quiet, nor a second
 * until a bad file is read again, nor half a minute for one that cannot be read, so that thousands of files are looked at in a minute. LOOKS names a file of
 * eight bytes, which counts how many times the watch began to wait. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <poll.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/timerfd.h>
#include <unistd.h>

enum { SETTLE_MS = 200, HASTE_MS = 1, AGAIN_S = 1, AGAIN_NS = 2000000, LATER_S = 30 };

static _Atomic uint64_t nowhere;
static _Atomic uint64_t *looks = &nowhere;

__attribute__((constructor)) static void begin(void)
{
    const char *path = getenv("LOOKS");
    int fd = path ? open(path, O_RDWR | O_CLOEXEC) : -1;
    void *shared = fd < 0 ? MAP_FAILED : mmap(NULL, 8, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (fd >= 0)
        close(fd);
    if (shared != MAP_FAILED)
        looks = shared;
}

int poll(struct pollfd *fds, nfds_t n, int ms)
{
    static int (*real)(struct pollfd *, nfds_t, int);
    if (!real)
        *(void **)&real = dlsym(RTLD_NEXT, "poll");
    return real(fds, n, ms == SETTLE_MS ? HASTE_MS : ms);
}

int __poll_chk(struct pollfd *fds, nfds_t n, int ms, size_t size);
int __poll_chk(struct pollfd *fds, nfds_t n, int ms, size_t size)
{
    (void)size;
    return poll(fds, n, ms);
}

int timerfd_settime(int fd, int flags, const struct itimerspec *at, struct itimerspec *old)
{
    int (*real)(int, int, const struct itimerspec *, struct itimerspec *);
    struct itimerspec soon = *at;
    *(void **)&real = dlsym(RTLD_NEXT, "timerfd_settime");
    if (at->it_value.tv_sec == AGAIN_S || at->it_value.tv_sec == LATER_S)
        soon.it_value = (struct timespec){0, AGAIN_NS};
    if (at->it_value.tv_sec <= AGAIN_S || at->it_value.tv_sec == LATER_S)
        atomic_fetch_add(looks, 1);
    return real(fd, flags, &soon, old);
}
