/* SPDX-License-Identifier: MIT */
/* The display server hangs up between SDL's start and its first window. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <sys/socket.h>

void *SDL_CreateWindow(const char *title, int x, int y, int w, int h, unsigned flags);
void *SDL_CreateWindow(const char *title, int x, int y, int w, int h, unsigned flags)
{
    void *(*real)(const char *, int, int, int, int, unsigned);
    for (int fd = 3; fd < 64; fd++)
        shutdown(fd, SHUT_RDWR);
    *(void **)&real = dlsym(RTLD_NEXT, "SDL_CreateWindow");
    return real(title, x, y, w, h, flags);
}
