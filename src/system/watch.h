/* SPDX-License-Identifier: MIT */
/* Says when the file at a path may be another one: written, replaced, removed or made, at its end or
 * in any folder or link on the way there, or hidden by a file system that was mounted. */
#pragma once
#include <stdbool.h>

typedef enum {
    WATCH_TIME, /* the time has passed */
    WATCH_NEWS, /* something has happened to it, and nothing more for a moment */
    WATCH_WAKE  /* the other descriptor can be read */
} WatchNews;

typedef struct Watch Watch;

/* `beside`: what happens to other files of its folder counts as well. NULL without memory or descriptors. */
Watch *watch_open(const char *path, bool beside);
void watch_close(Watch *w);
/* Looks along the path again. Call it before the file is read: nothing that happens later is lost. */
void watch_renew(Watch *w);
/* Looks along another path as well, until it is renewed. */
void watch_also(Watch *w, const char *path);
/* Waits; with a negative time as long as it takes, but where the system cannot tell what happens (a
 * network mount), for half a minute. */
WatchNews watch_wait(Watch *w, int wake_fd, int timeout_ms);
