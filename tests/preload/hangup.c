/* SPDX-License-Identifier: MIT */
/* The display server hangs up between SDL's start and its first window, or, with HANGUP_AT=N, as the first thread
 * waits for the N-th time, or, with HANGUP_SHOW=1, as a hidden window is shown, or, with
 * HANGUP_DRAW=1, as one is drawn for the first time. Nobody can connect to it then. HANGUP_COUNT names a file that gets at the end how many such waits there were. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

static long waits;
static _Atomic int gone;

static void hang_up(void)
{
    gone = 1;
    for (int fd = 3; fd < 256; fd++)
        shutdown(fd, SHUT_RDWR);
}

__attribute__((destructor)) static void end(void)
{
    const char *path = getenv("HANGUP_COUNT");
    int fd = path ? open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666) : -1;
    if (fd < 0)
        return;
    dprintf(fd, "%ld\n", waits);
    close(fd);
}

int connect(int fd, const struct sockaddr *to, socklen_t bytes)
{
    static int (*real)(int, const struct sockaddr *, socklen_t);
    if (!real)
        *(void **)&real = dlsym(RTLD_NEXT, "connect");
    if (!gone)
        return real(fd, to, bytes);
    errno = ECONNREFUSED;
    return -1;
}

int poll(struct pollfd *of, nfds_t count, int ms)
{
    static int (*real)(struct pollfd *, nfds_t, int);
    const char *at = getenv("HANGUP_AT");
    if (!real)
        *(void **)&real = dlsym(RTLD_NEXT, "poll");
    if (gettid() == getpid() && ++waits == (at ? atol(at) : 0))
        hang_up();
    return real(of, count, ms);
}

void *SDL_CreateWindow(const char *title, int x, int y, int w, int h, unsigned flags);
void *SDL_CreateWindow(const char *title, int x, int y, int w, int h, unsigned flags)
{
    void *(*real)(const char *, int, int, int, int, unsigned);
    if (!getenv("HANGUP_AT") && !getenv("HANGUP_COUNT") && !getenv("HANGUP_SHOW") &&
        !getenv("HANGUP_DRAW"))
        hang_up();
    *(void **)&real = dlsym(RTLD_NEXT, "SDL_CreateWindow");
    return real(title, x, y, w, h, flags);
}

void SDL_ShowWindow(void *window);
void SDL_ShowWindow(void *window)
{
    void (*real)(void *);
    if (getenv("HANGUP_SHOW"))
        hang_up();
    *(void **)&real = dlsym(RTLD_NEXT, "SDL_ShowWindow");
    real(window);
}

int SDL_UpdateWindowSurfaceRects(void *window, const void *rects, int count);
int SDL_UpdateWindowSurfaceRects(void *window, const void *rects, int count)
{
    int (*real)(void *, const void *, int);
    if (getenv("HANGUP_DRAW"))
        hang_up();
    *(void **)&real = dlsym(RTLD_NEXT, "SDL_UpdateWindowSurfaceRects");
    return real(window, rects, count);
}
