/* SPDX-License-Identifier: MIT */
/* The thread that opens the window cannot look, so another waits for the end of the connection. It leaves
 * SDL's own end some time: most calls that fail come back, and then the player ends in order. */
#include "player/vigil.h"

#include <poll.h>
#include <stdint.h>
#include <sys/eventfd.h>
#include <sysexits.h>
#include <unistd.h>

enum { VIGIL_MS = 2000 };

static void *watch(void *arg)
{
    static const char why[] = "motograph: the Wayland compositor has hung up\n";
    const Vigil *v = arg;
    struct pollfd of[] = {{.fd = v->end, .events = POLLIN}, {.fd = v->server}};
    while (!of[0].revents && !of[1].revents) /* that it hangs up is always told */
        poll(of, 2, -1);
    for (int ms = VIGIL_MS; !of[0].revents && ms > 0; ms -= 20)
        poll(of, 1, 20);
    if (of[0].revents)
        return NULL;
    ssize_t said = write(STDERR_FILENO, why, sizeof why - 1);
    (void)said;
    _exit(EX_UNAVAILABLE);
}

void vigil_begin(Vigil *v, int server)
{
    *v = (Vigil){.server = server, .end = server ? eventfd(0, EFD_CLOEXEC) : -1};
    v->on = v->end >= 0 && pthread_create(&v->thread, NULL, watch, v) == 0;
}

void vigil_end(Vigil *v)
{
    static const uint64_t one = 1;
    if (v->on && write(v->end, &one, sizeof one) == sizeof one)
        pthread_join(v->thread, NULL);
    if (v->end >= 0)
        close(v->end);
}
