/* SPDX-License-Identifier: MIT */
/* Signals do next to nothing here: they set a flag, and whoever can end in order looks at it. While
 * nobody can look because a display does not answer, a timer that the signal has started gives the
 * signal its usual effect. */
#include "system/process.h"
#include "system/signals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/time.h>
#include <termios.h>
#include <unistd.h>

enum { TICK_MS = 20 };

static atomic_int stop;
static atomic_int patience, waited; /* ms */
static atomic_int hangup, hangup_fd, terminal_fd;
static atomic_bool heard[_NSIG]; /* by signal */

/* Input is opened for writing and output for reading, so using a closed descriptor still fails. */
void process_begin(void)
{
    static const int how[] = {O_WRONLY, O_RDONLY, O_RDWR};
    for (int fd = 0; fd <= STDERR_FILENO; fd++)
        if (fcntl(fd, F_GETFD) < 0)
            open("/dev/null", how[fd]);
    signals_open();
}

static void asked(int number)
{
    static const struct itimerval soon = {{0, TICK_MS * 1000}, {0, TICK_MS * 1000}};
    stop = number;
    setitimer(ITIMER_REAL, &soon, NULL);
}

static void run_out(int number)
{
    (void)number;
    waited += TICK_MS;
    if (!patience || waited < patience)
        return;
    signal(stop, SIG_DFL);
    raise(stop);
}

static void hear(int number, void (*handler)(int))
{
    struct sigaction before, ours = {.sa_handler = handler, .sa_flags = SA_RESTART};
    sigemptyset(&ours.sa_mask);
    if (sigaction(number, NULL, &before) == 0 && before.sa_handler != SIG_IGN)
        sigaction(number, &ours, NULL);
}

static void note(int number)
{
    heard[number] = true;
}

void process_hear(int number)
{
    hear(number, note);
}

bool process_heard(int number)
{
    return heard[number] && atomic_exchange(&heard[number], false);
}

void process_hear_stop(void)
{
    hear(SIGALRM, run_out);
    hear(SIGTERM, asked);
    hear(SIGINT, asked);
}

/* The signal also comes when the terminal closes, and then asks to end. */
static void hung_up(int number)
{
    static const uint64_t one = 1;
    struct termios unused;
    int before = errno;
    bool gone = terminal_fd >= 0 && tcgetattr(terminal_fd, &unused) != 0;
    if (gone)
        asked(number);
    hangup = !gone;
    if (write(hangup_fd, &one, sizeof one) < 0)
        errno = before; /* it is readable already */
    errno = before;
}

void process_hear_hangup(int fd)
{
    hangup_fd = fd;
    terminal_fd = -1;
    for (int i = 0; i <= STDERR_FILENO; i++)
        if (isatty(i))
            terminal_fd = i;
    hear(SIGHUP, hung_up);
}

bool process_hangup_came(void)
{
    return atomic_exchange(&hangup, 0);
}

bool process_stop_wanted(void)
{
    return stop;
}

void process_set_patience(int patience_ms)
{
    patience = patience_ms;
}

bool process_own_file(const char *const *places, char *out, size_t size)
{
    char exe[4096];
    ssize_t n = readlink("/proc/self/exe", exe, sizeof exe - 1);
    exe[n > 0 ? n : 0] = '\0';
    char *slash = strrchr(exe, '/');
    if (slash)
        *slash = '\0';
    for (; *places; places++) {
        int len = (*places)[0] == '/' ? snprintf(out, size, "%s", *places)
                                      : snprintf(out, size, "%s/%s", exe, *places);
        if (len > 0 && (size_t)len < size && access(out, R_OK) == 0)
            return true;
    }
    return false;
}
