/* SPDX-License-Identifier: MIT */
/* Handlers are set only while there is something to clean up, and only for signals that nobody else
 * hears: a program that ends in order cleans up by itself. At other times the signals belong to
 * the system, or to the window library, which ends the show. A signal that was ignored from the
 * start (nohup) stays ignored. After the clean-up the signal is raised again and ends the program
 * as it would have, so whoever waits for the program sees why. */
#include "system/signals.h"

#include <stdbool.h>
#include <stddef.h>
#include <unistd.h>

enum { ENDINGS = 4 };
static const int endings[ENDINGS] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM};

static struct sigaction before[ENDINGS];
static const char *volatile half_written;
static volatile pid_t child;
static bool watching;

static void end(int signal)
{
    if (child > 0)
        kill(child, SIGTERM);
    if (half_written)
        unlink(half_written);
    raise(signal); /* SA_RESETHAND: has its usual effect once this returns */
}

static void watch(bool wanted)
{
    struct sigaction ours = {.sa_handler = end, .sa_flags = (int)SA_RESETHAND};
    sigfillset(&ours.sa_mask);
    for (int i = 0; wanted != watching && i < ENDINGS; i++) {
        if (wanted)
            sigaction(endings[i], NULL, &before[i]);
        if (before[i].sa_handler == SIG_DFL)
            sigaction(endings[i], wanted ? &ours : &before[i], NULL);
    }
    watching = wanted;
}

void signals_open(void)
{
    struct sigaction ignore = {.sa_handler = SIG_IGN}, usual = {.sa_handler = SIG_DFL};
    sigset_t none;
    sigemptyset(&none);
    sigaction(SIGPIPE, &ignore, NULL);
    sigaction(SIGXFSZ, &ignore, NULL);
    sigaction(SIGCHLD, &usual, NULL);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

void signals_hold(sigset_t *held)
{
    sigset_t all;
    sigemptyset(&all);
    for (int i = 0; i < ENDINGS; i++)
        sigaddset(&all, endings[i]);
    sigprocmask(SIG_BLOCK, &all, held);
}

void signals_release(const sigset_t *held)
{
    sigprocmask(SIG_SETMASK, held, NULL);
}

void signals_file(const char *path)
{
    half_written = path;
    watch(half_written || child);
}

void signals_child(pid_t pid)
{
    child = pid;
    watch(half_written || child);
}

void signals_end_child(void)
{
    pid_t pid = child;
    if (pid > 0)
        kill(pid, SIGTERM);
}
