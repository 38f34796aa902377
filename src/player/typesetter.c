/* SPDX-License-Identifier: MIT */
/* Only the newest job counts: if one comes while the thread is at work, the thread stops, discards
 * its work and starts again. The thread ends when nothing is left to do and leaves the layout in
 * its place for the caller. */
#include "player/typesetter.h"

#include <pthread.h>
#include <stdlib.h>
#include <time.h>

typedef struct {
    const Facts *facts;
    Wish wish;
    Ruler ruler;
} Job;

struct Typesetter {
    pthread_mutex_t post; /* guards all below */
    pthread_cond_t done_now;
    pthread_t thread;
    bool started;         /* the thread must be joined */
    bool busy;            /* the thread is at work or about to be */
    bool waiting;         /* the job is not begun */
    bool done, good;      /* done: `made` (if good) or `err` is there */
    atomic_bool given_up; /* the job at work is no longer wanted */
    Job job;
    Edition made;
    Err err;
    void (*rest)(void *ctx);
    void *rest_ctx;
};

Typesetter *typesetter_open(void)
{
    pthread_condattr_t attr;
    Typesetter *t = calloc(1, sizeof *t);
    if (!t)
        return NULL;
    pthread_mutex_init(&t->post, NULL);
    pthread_condattr_init(&attr);
    pthread_condattr_setclock(&attr, CLOCK_MONOTONIC);
    pthread_cond_init(&t->done_now, &attr);
    pthread_condattr_destroy(&attr);
    return t;
}

void typesetter_set_rest(Typesetter *t, void (*rest)(void *ctx), void *ctx)
{
    t->rest = rest;
    t->rest_ctx = ctx;
}

/* Does the job. The post is held when this begins and ends, but not in between. */
static void set(Typesetter *t)
{
    Edition e;
    Err err;
    Job job = t->job;
    t->waiting = false;
    atomic_store(&t->given_up, false);
    pthread_mutex_unlock(&t->post);
    e.facts = job.facts;
    job.wish.stop = &t->given_up;
    bool good = layout_open(&e.layout, job.facts, &job.wish, job.ruler, &err);
    if (t->rest)
        t->rest(t->rest_ctx);
    pthread_mutex_lock(&t->post);
    t->done = !atomic_load(&t->given_up);
    t->good = good;
    if (t->done && good)
        t->made = e;
    else if (t->done)
        t->err = err;
    else if (good)
        layout_close(&e.layout);
}

static void *run(void *arg)
{
    Typesetter *t = arg;
    pthread_mutex_lock(&t->post);
    while (t->waiting)
        set(t);
    t->busy = false;
    pthread_cond_broadcast(&t->done_now);
    pthread_mutex_unlock(&t->post);
    return NULL;
}

/* The post is held. */
static void give_up(Typesetter *t)
{
    atomic_store(&t->given_up, true);
    t->waiting = false;
    if (t->done && t->good)
        layout_close(&t->made.layout);
    t->done = false;
}

void typesetter_begin(Typesetter *t, const Facts *facts, const Wish *wish, Ruler ruler)
{
    pthread_mutex_lock(&t->post);
    give_up(t);
    t->job = (Job){facts, *wish, ruler};
    t->waiting = true;
    bool idle = !t->busy;
    t->busy = true;
    pthread_mutex_unlock(&t->post);
    if (!idle)
        return;
    if (t->started)
        pthread_join(t->thread, NULL);
    t->started = pthread_create(&t->thread, NULL, run, t) == 0;
    if (!t->started)
        run(t);
}

void typesetter_stop(Typesetter *t)
{
    pthread_mutex_lock(&t->post);
    give_up(t);
    pthread_mutex_unlock(&t->post);
}

void typesetter_close(Typesetter *t)
{
    if (!t)
        return;
    typesetter_stop(t);
    if (t->started)
        pthread_join(t->thread, NULL);
    pthread_cond_destroy(&t->done_now);
    pthread_mutex_destroy(&t->post);
    free(t);
}

/* The time `wait_ns` from now, on the clock of done_now. */
static struct timespec later(int64_t ns)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    int64_t nsec = t.tv_nsec + ns % 1000000000;
    t.tv_sec += (time_t)(ns / 1000000000 + nsec / 1000000000);
    t.tv_nsec = (long)(nsec % 1000000000);
    return t;
}

bool typesetter_done(Typesetter *t, int64_t wait_ns)
{
    struct timespec until = later(wait_ns > 0 ? wait_ns : 0);
    bool over = wait_ns == 0;
    pthread_mutex_lock(&t->post);
    while (!t->done && t->busy && !over)
        over = (wait_ns < 0 ? pthread_cond_wait(&t->done_now, &t->post)
                            : pthread_cond_timedwait(&t->done_now, &t->post, &until)) != 0;
    bool done = t->done;
    pthread_mutex_unlock(&t->post);
    return done;
}

bool typesetter_take(Typesetter *t, Edition *out, Err *err)
{
    pthread_mutex_lock(&t->post);
    bool good = t->done && t->good;
    if (good)
        *out = t->made;
    else
        *err = t->err;
    t->done = false;
    pthread_mutex_unlock(&t->post);
    return good;
}
