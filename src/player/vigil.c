/* SPDX-License-Identifier: MIT */
/* The thread that opens the window cannot look, so another waits for the end of the connection. It leaves
 * SDL's own end some time: most calls that fail come back, and then the player ends in order. Some do not
 * look whether they have got what they asked for, and fall over it: that is heard as a signal. */
#include "player/vigil.h"

#include "player/probe.h"

#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <sys/eventfd.h>
#include <sysexits.h>
#include <unistd.h>

enum { VIGIL_MS = 2000 };

static struct sigaction before;

static _Noreturn void end(void)
{
    static const char why[] = "motograph: the Wayland compositor has hung up\n";
    ssize_t said = write(STDERR_FILENO, why, sizeof why - 1);
    (void)said;
    _exit(EX_UNAVAILABLE);
}

/* A fault of another cause comes again at once, and is whoever's it was before. */
static void fall(int number)
{
    struct pollfd p = {.fd = probe_connection()};
    if (p.fd >= 0 && poll(&p, 1, 0) > 0 && p.revents & (POLLHUP | POLLERR))
        end();
    sigaction(number, &before, NULL);
}

static void *watch(void *arg)
{
    const Vigil *v = arg;
    struct pollfd of[] = {{.fd = v->end, .events = POLLIN}, {.fd = v->server}};
    while (!of[0].revents && !of[1].revents) /* that it hangs up is always told */
        poll(of, 2, -1);
    for (int ms = VIGIL_MS; !of[0].revents && ms > 0; ms -= 20)
        poll(of, 1, 20);
    if (!of[0].revents)
        end();
    return NULL;
}

void vigil_begin(Vigil *v, int server)
{
    struct sigaction act = {.sa_handler = fall};
    sigaction(SIGSEGV, &act, &before);
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
    sigaction(SIGSEGV, &before, NULL);
}
