/* SPDX-License-Identifier: MIT */
/* Handlers are set only while there is something to clean up, and only for signals that nobody else
 * hears: a program that ends in order cleans up by itself. At other times the signals belong to
 * the system, or to the window library, which ends the show. A signal that was ignored from the
 * start (nohup) stays ignored. After the clean-up the signal is raised again and ends the program
 * as it would have, so whoever waits for the program sees why. */
#include "system/signals.h"

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
#include <unistd.h>

enum { ENDINGS = 4 };
static const int endings[ENDINGS] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM};

static pthread_mutex_t door = PTHREAD_MUTEX_INITIALIZER; /* files are written in several threads */
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

/* Whoever hears a signal since keeps it. */
static void give_back(int signal)
{
    struct sigaction usual = {.sa_handler = SIG_DFL}, now;
    if (sigaction(signal, NULL, &now) == 0 && now.sa_handler == end)
        sigaction(signal, &usual, NULL);
}

static void take(int signal)
{
    struct sigaction ours = {.sa_handler = end, .sa_flags = (int)SA_RESETHAND}, now;
    sigfillset(&ours.sa_mask);
    if (sigaction(signal, NULL, &now) == 0 && now.sa_handler == SIG_DFL)
        sigaction(signal, &ours, NULL);
}

/* The door is held. */
static void watch(void)
{
    bool wanted = half_written || child;
    for (int i = 0; wanted != watching && i < ENDINGS; i++)
        if (wanted)
            take(endings[i]);
        else
            give_back(endings[i]);
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
    pthread_mutex_lock(&door);
    half_written = path;
    watch();
    pthread_mutex_unlock(&door);
}

void signals_child(pid_t pid)
{
    pthread_mutex_lock(&door);
    child = pid;
    watch();
    pthread_mutex_unlock(&door);
}

void signals_end_child(void)
{
    pid_t pid = child;
    if (pid > 0)
        kill(pid, SIGTERM);
}
