/* SPDX-License-Identifier: MIT */
/* What is to be written lies in trays; the thread empties them one by one. A disk that hangs must not
 * hold up the end of the program, so the last one who is done with the trays frees them: the owner,
 * or a thread that was left behind. */
#include "player/clerk.h"

#include "player/status.h"
#include "system/files.h"
#include "system/notice.h"
#include "system/picture.h"

#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { PATH_BYTES = 4096, CLOSE_NS = 50000000 };

typedef struct {
    char path[PATH_BYTES], beside[PATH_BYTES + 16]; /* empty: none */
    char bytes[STATUS_BYTES];
    size_t len; /* 0: nothing waits */
    bool failed;
} Note;

struct Clerk {
    pthread_mutex_t door;
    pthread_cond_t work, done;
    Note notes[CLERK_NOTES];
    char path[PATH_BYTES]; /* of the picture */
    uint32_t *pixels;      /* NULL: no picture waits */
    int w_px, h_px;
    bool drawing; /* a picture waits or is being written */
    bool closed;  /* the thread is to end once all is written */
    bool gone;    /* it has */
    bool left;    /* it is to end anyway, and to free everything */
    pthread_t thread;
    char now[STATUS_BYTES];
};

/* The door is held, but not while it writes. */
static void write_note(Clerk *c, Note *n)
{
    Err err;
    size_t len = n->len;
    memcpy(c->now, n->bytes, len);
    n->len = 0;
    pthread_mutex_unlock(&c->door);
    bool failed = files_refresh(n->path, n->beside, c->now, len, &err) != FILES_OK;
    if (failed && !n->failed)
        notice_about(n->path, err.why);
    pthread_mutex_lock(&c->door);
    n->failed = failed;
}

static void write_picture(Clerk *c)
{
    Err err;
    uint32_t *pixels = c->pixels;
    c->pixels = NULL;
    pthread_mutex_unlock(&c->door);
    if (picture_write(c->path, pixels, c->w_px, c->h_px, &err) != FILES_OK)
        notice_about(c->path, err.why);
    free(pixels);
    pthread_mutex_lock(&c->door);
    c->drawing = false;
}

/* Does one piece of work; false if there is none. */
static bool work(Clerk *c)
{
    for (Note *n = c->notes; n < c->notes + CLERK_NOTES; n++)
        if (n->len) {
            write_note(c, n);
            return true;
        }
    if (c->pixels)
        write_picture(c);
    else
        return false;
    return true;
}

static void throw_away(Clerk *c)
{
    pthread_cond_destroy(&c->done);
    pthread_cond_destroy(&c->work);
    pthread_mutex_destroy(&c->door);
    free(c->pixels);
    free(c);
}

static void *run(void *arg)
{
    Clerk *c = arg;
    pthread_mutex_lock(&c->door);
    for (;;) {
        while (!c->left && work(c))
            continue;
        if (c->closed)
            break;
        pthread_cond_wait(&c->work, &c->door);
    }
    bool left = c->left;
    c->gone = true;
    pthread_cond_signal(&c->done);
    pthread_mutex_unlock(&c->door);
    if (left)
        throw_away(c);
    return NULL;
}

Clerk *clerk_open(const char *const paths[CLERK_NOTES])
{
    pthread_condattr_t by_monotonic;
    Clerk *c = calloc(1, sizeof *c);
    if (!c)
        return NULL;
    for (int i = 0; i < CLERK_NOTES; i++)
        if (paths[i]) {
            snprintf(c->notes[i].path, PATH_BYTES, "%s", paths[i]);
            snprintf(c->notes[i].beside, sizeof c->notes[i].beside, "%s.new", paths[i]);
        }
    pthread_condattr_init(&by_monotonic);
    pthread_condattr_setclock(&by_monotonic, CLOCK_MONOTONIC);
    pthread_mutex_init(&c->door, NULL);
    pthread_cond_init(&c->work, NULL);
    pthread_cond_init(&c->done, &by_monotonic);
    pthread_condattr_destroy(&by_monotonic);
    if (pthread_create(&c->thread, NULL, run, c) == 0)
        return c;
    throw_away(c);
    return NULL;
}

void clerk_close(Clerk *c)
{
    struct timespec until;
    if (!c)
        return;
    clock_gettime(CLOCK_MONOTONIC, &until);
    until.tv_nsec += CLOSE_NS;
    until.tv_sec += until.tv_nsec / 1000000000;
    until.tv_nsec %= 1000000000;
    pthread_mutex_lock(&c->door);
    c->closed = true;
    pthread_cond_signal(&c->work);
    for (bool late = false; !late && !c->gone;)
        late = pthread_cond_timedwait(&c->done, &c->door, &until) == ETIMEDOUT;
    bool gone = c->gone;
    c->left = !gone;
    if (!gone)
        pthread_detach(c->thread);
    pthread_mutex_unlock(&c->door);
    if (!gone)
        return;
    pthread_join(c->thread, NULL);
    throw_away(c);
}

void clerk_note(Clerk *c, int note, const char *bytes, size_t len)
{
    Note *n = &c->notes[note];
    if (!n->path[0] || len > sizeof n->bytes)
        return;
    pthread_mutex_lock(&c->door);
    memcpy(n->bytes, bytes, len);
    n->len = len;
    pthread_cond_signal(&c->work);
    pthread_mutex_unlock(&c->door);
}

bool clerk_picture(Clerk *c, const char *path, uint32_t *pixels, int w_px, int h_px)
{
    pthread_mutex_lock(&c->door);
    bool free_now = !c->drawing;
    if (free_now) {
        snprintf(c->path, sizeof c->path, "%s", path);
        c->pixels = pixels;
        c->w_px = w_px;
        c->h_px = h_px;
        c->drawing = true;
        pthread_cond_signal(&c->work);
    }
    pthread_mutex_unlock(&c->door);
    return free_now;
}
