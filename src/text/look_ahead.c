/* SPDX-License-Identifier: MIT */
/* Since the show is a function of time, the worker simply looks at the instants to come: the crawl
 * of the next seconds, which is less than a screen further on, this card and the next one when all
 * of them stands. The frame path only leaves the present instant for it, and where the worker holds
 * the lock not even that. Without a thread the work is done at once. */
#include "text/look_ahead.h"

#include "system/malloc_tuning.h"

#include <pthread.h>
#include <stdlib.h>

/* Of a card all is there so long before its end and so long after its start. */
enum { LEAVES_US = 300000, STANDS_US = 3000000 };

typedef struct {
    const Facts *facts;
    const Layout *layout; /* NULL: nothing to do */
    Instant now;
    bool lacks; /* something of what is on now */
} Job;

struct LookAhead {
    TextStore *text;
    bool alone; /* in a thread */
    pthread_t thread;
    pthread_mutex_t post; /* guards job, waiting, quit */
    pthread_cond_t posted;
    pthread_mutex_t work; /* held while at work */
    Job job;
    bool waiting, quit;
    Scene scene;
};

static Instant later(Instant i, int64_t us, bool stage, bool crawl)
{
    i.wall_us += us;
    i.stage_us += stage && !i.card_pinned ? us : 0;
    i.crawl_us += crawl ? us : 0;
    return i;
}

static void drop_crawl(Scene *s)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < s->count; i++)
        if (!(s->items[i].flags & ITEM_MOVING))
            s->items[kept++] = s->items[i];
    s->count = kept;
}

static void look(LookAhead *a, const Job *job, const Instant *then, bool crawl)
{
    show_at(job->facts, job->layout, then, &a->scene);
    if (!crawl)
        drop_crawl(&a->scene);
    text_store_prepare(a->text, job->layout, &a->scene);
}

static void look_along(LookAhead *a, const Job *job)
{
    const Layout *l = job->layout;
    int64_t reach_us = l->still ? INT64_C(1000) * CRAWL_PAGE_MS
                                : INT64_C(1000000) * text_store_reach_px(l) / l->crawl_speed;
    Instant then = later(job->now, reach_us, false, true);
    if (job->lacks)
        look(a, job, &job->now, true);
    look(a, job, &then, true);
}

static void look_ahead(LookAhead *a, const Job *job)
{
    look_along(a, job);
    if (job->now.card_pinned)
        return;
    int64_t next = show_step(job->layout, job->now.stage_us, false) - job->now.stage_us;
    Instant standing = later(job->now, next - LEAVES_US, true, false);
    Instant after = later(job->now, next + STANDS_US, true, false);
    look(a, job, &standing, false);
    look(a, job, &after, false);
}

static void work_on(LookAhead *a, const Job *job)
{
    look_ahead(a, job);
    if (text_store_rest(a->text))
        malloc_tuning_trim();
}

static void *run(void *arg)
{
    LookAhead *a = arg;
    for (;;) {
        pthread_mutex_lock(&a->post);
        while (!a->waiting && !a->quit)
            pthread_cond_wait(&a->posted, &a->post);
        bool quit = a->quit;
        a->waiting = false;
        pthread_mutex_unlock(&a->post);
        if (quit)
            return NULL;
        pthread_mutex_lock(&a->work);
        pthread_mutex_lock(&a->post);
        Job job = a->job;
        pthread_mutex_unlock(&a->post);
        if (job.layout)
            work_on(a, &job);
        pthread_mutex_unlock(&a->work);
    }
}

LookAhead *look_ahead_open(TextStore *text, bool alone)
{
    LookAhead *a = calloc(1, sizeof *a);
    if (!a)
        return NULL;
    a->text = text;
    pthread_mutex_init(&a->post, NULL);
    pthread_mutex_init(&a->work, NULL);
    pthread_cond_init(&a->posted, NULL);
    a->alone = alone && pthread_create(&a->thread, NULL, run, a) == 0;
    return a;
}

void look_ahead_close(LookAhead *a)
{
    if (a && a->alone) {
        pthread_mutex_lock(&a->post);
        a->quit = true;
        pthread_cond_signal(&a->posted);
        pthread_mutex_unlock(&a->post);
        pthread_join(a->thread, NULL);
    }
    free(a);
}

bool look_ahead_tell(LookAhead *a, const Facts *facts, const Layout *l, const Instant *now,
                     bool lacks)
{
    if (pthread_mutex_trylock(&a->post) != 0)
        return false;
    a->job = (Job){facts, l, *now, lacks || (a->waiting && a->job.lacks)};
    a->waiting = true;
    pthread_cond_signal(&a->posted);
    pthread_mutex_unlock(&a->post);
    if (!a->alone)
        work_on(a, &a->job);
    return true;
}

void look_ahead_hold(LookAhead *a)
{
    if (!a)
        return;
    pthread_mutex_lock(&a->work);
    pthread_mutex_lock(&a->post);
    a->job.layout = NULL;
    a->waiting = false;
    pthread_mutex_unlock(&a->post);
}

void look_ahead_release(LookAhead *a)
{
    if (a)
        pthread_mutex_unlock(&a->work);
}
