/* SPDX-License-Identifier: MIT */
/* The protocol is libsystemd's business: it knows the forms of a socket's name and which process is
 * meant. It only sends; a manager that does not read makes it fail, which is of no interest here. */
#include "system/notify.h"

#include <inttypes.h>
#include <stdatomic.h>
#include <stdio.h>
#include <systemd/sd-daemon.h>
#include <time.h>

enum { STATE_BYTES = 2048 };

static atomic_bool ready, reloading;

int64_t notify_patience_us(void)
{
    uint64_t us = 0;
    return sd_watchdog_enabled(0, &us) > 0 && us < INT64_MAX / 1000 ? (int64_t)us : 0;
}

void notify_ready(void)
{
    sd_notify(0, "READY=1");
    ready = true;
}

void notify_reloading(void)
{
    char state[64];
    struct timespec t;
    reloading = ready;
    if (!ready)
        return;
    clock_gettime(CLOCK_MONOTONIC, &t);
    snprintf(state, sizeof state, "RELOADING=1\nMONOTONIC_USEC=%" PRId64,
             (int64_t)t.tv_sec * 1000000 + t.tv_nsec / 1000);
    sd_notify(0, state);
}

void notify_reloaded(void)
{
    if (atomic_exchange(&reloading, false))
        sd_notify(0, "READY=1");
}

void notify_alive(const char *sentence)
{
    char state[STATE_BYTES];
    snprintf(state, sizeof state, "WATCHDOG=1\nSTATUS=%s", sentence);
    sd_notify(0, state);
}

void notify_status(const char *sentence)
{
    char state[STATE_BYTES];
    snprintf(state, sizeof state, "STATUS=%s", sentence);
    sd_notify(0, state);
}

void notify_stopping(void)
{
    sd_notify(0, "STOPPING=1");
}
