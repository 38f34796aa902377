/* SPDX-License-Identifier: MIT */
/* What cleans up after a signal leaves alone whoever hears that signal since, and several threads. */
#include "system/process.h"
#include "system/signals.h"

#include "check.h"

#include <pthread.h>
#include <sys/eventfd.h>
#include <sys/wait.h>
#include <unistd.h>

static int fd;

static void hear_meanwhile(void)
{
    signals_file("no such file");
    process_hear_hangup(fd);
    signals_file(NULL);
    raise(SIGHUP);
    _exit(process_hangup_came() ? 0 : 1);
}

static void hear_before(void)
{
    process_hear_hangup(fd);
    signals_file("no such file");
    signals_file(NULL);
    raise(SIGHUP);
    _exit(process_hangup_came() ? 0 : 1);
}

static void hear_afterwards(void)
{
    signals_file("no such file");
    signals_file(NULL);
    process_hear_hangup(fd);
    raise(SIGHUP);
    _exit(process_hangup_came() ? 0 : 1);
}

static void nobody_hears(void)
{
    signals_file("no such file");
    signals_file(NULL);
    raise(SIGHUP);
    _exit(1);
}

static void *take_and_leave(void *file)
{
    for (int i = 0; i < 20000; i++)
        if (file) {
            signals_file(file);
            signals_file(NULL);
        } else {
            signals_child(1 << 30); /* no process has this number */
            signals_child(0);
        }
    return NULL;
}

/* Then each signal has its usual effect again. */
static void two_threads(void)
{
    static char name[] = "no such file";
    struct sigaction now;
    pthread_t other;
    if (pthread_create(&other, NULL, take_and_leave, name) != 0)
        _exit(1);
    take_and_leave(NULL);
    pthread_join(other, NULL);
    sigaction(SIGQUIT, NULL, &now);
    _exit(now.sa_handler == SIG_DFL ? 0 : 1);
}

static const struct {
    const char *name;
    void (*act)(void);
    int status; /* as waitpid has it */
} rows[] = {
    {"heard from meanwhile on", hear_meanwhile, 0},
    {"heard before", hear_before, 0},
    {"heard afterwards", hear_afterwards, 0},
    {"heard by nobody", nobody_hears, SIGHUP},
    {"two threads", two_threads, 0},
};

int main(void)
{
    fd = eventfd(0, EFD_CLOEXEC);
    signals_open();
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        int status = -1;
        CASE("%s", rows[i].name);
        pid_t pid = fork();
        if (pid == 0)
            rows[i].act();
        CHECK(pid > 0 && waitpid(pid, &status, 0) == pid, "no process");
        CHECK_INT(status, rows[i].status, "how it ended");
    }
    return check_done("signals");
}
