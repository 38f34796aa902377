/* SPDX-License-Identifier: MIT */
/* Since the show is a function of time, the worker simply looks at the instants to come: the card
 * that the viewer steps to, the crawl of the next seconds (less than a screen), and two cards on
 * each side, each once all of it is in. The frame path only leaves the present instant for the
 * worker, but not while that holds the lock. Without a thread the work is done at once. */
#include "text/look_ahead.h"
#include "system/malloc_tuning.h"
#include "text/raster.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>

enum { LEAD_US = 300000 }; /* a card is complete this long before its end */
enum { BRIEF_US = 8000 };  /* shown for less than this, nothing is seen */
enum { EXACT_US = 1000 };  /* what is known of a time to come */
enum { SIDES = 4 };        /* two cards on each side */

typedef struct {
    const Layout *layout; /* NULL: nothing to do */
    Instant now;
    int64_t card_us;  /* the stage's time of the card that is to come in, else now */
    int64_t until_us; /* the wall time until which nothing moves, if that is later */
    bool incomplete;  /* the picture that is on now is incomplete */
    bool coming;      /* it is not on yet: its tiles would take the place of those on the screen */
} Job;

struct LookAhead {
    TextStore *text;
    bool threaded; /* works in its own thread */
    pthread_t thread;
    pthread_mutex_t post; /* guards job, waiting, quit */
    pthread_cond_t posted;
    pthread_mutex_t work; /* held while at work */
    Job job;
    const Layout *next; /* a layout that is to take over ... */
    Instant then;       /* ... at this instant; NULL: none, or its text is made */
    bool waiting, quit;
    _Atomic int64_t ready_us;      /* the card_us whose card was last made */
    _Atomic int64_t next_ready_us; /* the stage's time for which the next layout's text was made */
    int64_t next_us;               /* the next card's begin when both sides were last made */
    const Layout *around;          /* ... for this layout */
    unsigned turn;                 /* which side is looked at again */
    int64_t told_us;  /* for the frame: the wall time last told; 0: tell it again ... */
    int64_t every_us; /* ... so much later */
    int64_t told_until_us;
    Scene scene;
};

/* Whether there is other work. */
static bool is_called(LookAhead *a)
{
    pthread_mutex_lock(&a->post);
    bool called = a->waiting || a->quit || !a->job.layout;
    pthread_mutex_unlock(&a->post);
    return called;
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
    show_at(job->layout, then, &a->scene);
    if (!crawl)
        drop_crawl(&a->scene);
    (job->coming ? text_store_make : text_store_prepare)(a->text, job->layout, &a->scene);
}

/* The crawl so much later, even if something is on in its place: that may end at any time. */
static void look_at_crawl(LookAhead *a, const Job *job, int64_t by_us)
{
    Instant then = job->now;
    then.identified = then.setting = false;
    then.wall_us += by_us;
    then.crawl_us += by_us;
    look(a, job, &then, true);
}

static int64_t reach_us(const Layout *l)
{
    return l->still ? INT64_C(1000) * CRAWL_PAGE_MS
                    : INT64_C(1000000) * text_store_reach_px(l) / l->crawl_speed;
}

static void look_along(LookAhead *a, const Job *job)
{
    look_at_crawl(a, job, reach_us(job->layout));
}

/* The worker is told nothing while nothing moves; so it looks at the end of that now. */
static void look_beyond(LookAhead *a, const Job *job)
{
    int64_t by_us = job->until_us - job->now.wall_us;
    Job then = *job;
    if (by_us <= 0)
        return;
    then.now.wall_us += by_us;
    then.now.crawl_us += by_us;
    then.now.begun_us += by_us;
    then.now.setting_us += by_us;
    if (!then.now.card_pinned)
        then.now.stage_us += by_us;
    look(a, &then, &then.now, true);
    look_along(a, &then);
}

/* The length of all numbers that may count; 0 if none does. */
static size_t digits_shown(const LookAhead *a, const Layout *l)
{
    size_t len = 0;
    for (uint32_t i = 0; i < a->scene.count; i++)
        if (a->scene.items[i].kind == ITEM_TEXT && (a->scene.items[i].flags & ITEM_DIGITS))
            len += show_text(l, &a->scene, &a->scene.items[i]).len;
    return len;
}

/* A number at one instant of its count. */
typedef struct {
    int64_t stage_us;
    size_t len;
} Passed;

static Passed look_number(LookAhead *a, const Job *job, Instant then, int64_t stage_us)
{
    then.stage_us = stage_us;
    look(a, job, &then, false);
    return (Passed){stage_us, digits_shown(a, job->layout)};
}

/* One look at each length that a number has between two instants. Between instants of equal length
 * the length does not change: if the number passes zero, its ends differ by the sign. */
static void look_between(LookAhead *a, const Job *job, const Instant *then, Passed from, Passed to)
{
    if (from.len == to.len || to.stage_us - from.stage_us < BRIEF_US)
        return;
    Passed mid = look_number(a, job, *then, (from.stage_us + to.stage_us) / 2);
    look_between(a, job, then, from, mid);
    look_between(a, job, then, mid, to);
}

static bool counts(const LookAhead *a)
{
    for (uint32_t i = 0; i < a->scene.count; i++)
        if ((a->scene.items[i].flags & ITEM_DIGITS) && a->scene.items[i].run != SCENE_NO_RUN)
            return true;
    return false;
}

/* Numbers of other lengths have their digits at other quarters of a pixel. */
static void look_count(LookAhead *a, const Job *job, const Instant *then, int64_t stage_us)
{
    Passed from = look_number(a, job, *then, stage_us + INT64_C(1000) * CUE_COUNT_MS);
    Passed to = look_number(a, job, *then, from.stage_us + INT64_C(1000) * CUE_COUNT_LEN);
    look_between(a, job, then, from, to);
}

/* The card that is on at this stage time, as it is shortly before it leaves. The wall time is now
 * if the viewer steps to it, later if the show reaches it. */
static void look_card(LookAhead *a, const Job *job, int64_t stage_us)
{
    int64_t leaves_us = show_step(job->layout, stage_us, false) - LEAD_US;
    Instant then = job->now;
    then.setting = false;
    then.wall_us += stage_us > job->card_us ? stage_us - job->card_us : 0;
    then.stage_us = leaves_us > stage_us ? leaves_us : stage_us;
    look(a, job, &then, false);
    if (counts(a))
        look_count(a, job, &then, stage_us);
}

/* The cards on both sides. Once made, one of them is looked at each time: none is evicted. */
static void look_around(LookAhead *a, const Job *job)
{
    const Layout *l = job->layout;
    int64_t next_us = show_step(l, job->card_us, false);
    if (l != a->around) { /* it took over */
        a->around = l;
        a->next_us = INT64_MIN;
    }
    int64_t before_us = show_step(l, job->card_us, true);
    int64_t side_us[SIDES] = {next_us, before_us, show_step(l, next_us, false),
                              show_step(l, before_us, true)};
    if (next_us == a->next_us && !job->incomplete) {
        look_card(a, job, side_us[a->turn++ % SIDES]);
        return;
    }
    for (int i = 0; i < SIDES && !is_called(a); i++) {
        look_card(a, job, side_us[i]);
        a->next_us = i == SIDES - 1 ? next_us : INT64_MIN;
    }
}

/* What the first seconds of the next layout show. It is not used after that until it is `job`. */
static void look_next(LookAhead *a)
{
    pthread_mutex_lock(&a->post);
    Job job = {.layout = a->next, .now = a->then, .card_us = a->then.stage_us, .coming = true};
    a->next = NULL;
    pthread_mutex_unlock(&a->post);
    if (!job.layout)
        return;
    text_store_expect(a->text, job.layout);
    look(a, &job, &job.now, true);
    if (!job.now.card_pinned)
        look_card(a, &job, job.card_us);
    look_at_crawl(a, &job, 0);
    look_along(a, &job);
    atomic_store(&a->next_ready_us, job.card_us);
}

static void look_ahead(LookAhead *a, const Job *job)
{
    if (job->incomplete)
        look(a, job, &job->now, true);
    if (!job->now.card_pinned)
        look_card(a, job, job->card_us);
    atomic_store(&a->ready_us, job->card_us);
    look_along(a, job);
    look_beyond(a, job);
    look_next(a);
    if (!job->now.card_pinned)
        look_around(a, job);
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
            break;
        pthread_mutex_lock(&a->work);
        pthread_mutex_lock(&a->post);
        Job job = a->job;
        pthread_mutex_unlock(&a->post);
        if (job.layout)
            work_on(a, &job);
        pthread_mutex_unlock(&a->work);
    }
    raster_leave();
    return NULL;
}

/* Nothing is ready. */
static void forget(LookAhead *a)
{
    a->next_us = INT64_MIN;
    atomic_store(&a->ready_us, INT64_MIN);
    atomic_store(&a->next_ready_us, INT64_MIN);
}

LookAhead *look_ahead_open(TextStore *text, bool threaded)
{
    LookAhead *a = calloc(1, sizeof *a);
    if (!a)
        return NULL;
    a->text = text;
    forget(a);
    pthread_mutex_init(&a->post, NULL);
    pthread_mutex_init(&a->work, NULL);
    pthread_cond_init(&a->posted, NULL);
    a->threaded = threaded && pthread_create(&a->thread, NULL, run, a) == 0;
    return a;
}

void look_ahead_close(LookAhead *a)
{
    if (a && a->threaded) {
        pthread_mutex_lock(&a->post);
        a->quit = true;
        pthread_cond_signal(&a->posted);
        pthread_mutex_unlock(&a->post);
        pthread_join(a->thread, NULL);
    }
    free(a);
}

bool look_ahead_tell(LookAhead *a, const Layout *l, const Instant *now, int64_t card_us,
                     int64_t until_us, bool incomplete)
{
    if (pthread_mutex_trylock(&a->post) != 0)
        return false;
    a->job =
        (Job){l, *now, card_us, until_us, incomplete || (a->waiting && a->job.incomplete), false};
    a->waiting = a->threaded;
    pthread_cond_signal(&a->posted);
    pthread_mutex_unlock(&a->post);
    if (!a->threaded)
        work_on(a, &a->job);
    return true;
}

/* Whether it need not hear of this end of a time in which nothing moves. */
static bool knows(const LookAhead *a, int64_t wall_us, int64_t until_us)
{
    return until_us <= wall_us + a->every_us || llabs(until_us - a->told_until_us) < EXACT_US;
}

__attribute__((noinline)) static void follow(LookAhead *a, const Layout *l, const Instant *now,
                                             int64_t card_us, int64_t until_us, bool incomplete)
{
    bool lacks = incomplete || !a->told_us;
    a->every_us = INT64_C(1000000) * text_store_reach_px(l) / l->crawl_speed / TEXT_STORE_LOOKS;
    bool rests = until_us > now->wall_us + a->every_us;
    bool told = look_ahead_tell(a, l, now, card_us, rests ? until_us : 0, lacks);
    a->told_us = told ? now->wall_us : 0;
    a->told_until_us = until_us;
}

void look_ahead_follow(LookAhead *a, const Layout *l, const Instant *now, int64_t card_us,
                       int64_t until_us, bool incomplete)
{
    if (!a)
        return;
    int64_t since_us = now->wall_us - a->told_us;
    bool due = incomplete || !a->told_us || since_us < 0 || since_us >= a->every_us;
    if (due || !knows(a, now->wall_us, until_us))
        follow(a, l, now, card_us, until_us, incomplete);
}

void look_ahead_again(LookAhead *a)
{
    if (a)
        a->told_us = 0;
}

bool look_ahead_lags(const LookAhead *a)
{
    return a && !a->told_us;
}

bool look_ahead_expect(LookAhead *a, const Layout *next, const Instant *then)
{
    if (pthread_mutex_trylock(&a->post) != 0)
        return false;
    atomic_store(&a->next_ready_us, INT64_MIN);
    a->next = next;
    a->then = *then;
    a->waiting = a->threaded;
    pthread_cond_signal(&a->posted);
    pthread_mutex_unlock(&a->post);
    if (!a->threaded)
        look_next(a);
    return true;
}

bool look_ahead_expected(const LookAhead *a, int64_t stage_us)
{
    return atomic_load(&a->next_ready_us) == stage_us;
}

void look_ahead_part(LookAhead *a, uint32_t edition)
{
    pthread_mutex_lock(&a->work);
    text_store_part(a->text, edition);
    pthread_mutex_unlock(&a->work);
}

bool look_ahead_ready(const LookAhead *a, int64_t card_us)
{
    return atomic_load(&a->ready_us) == card_us;
}

void look_ahead_hold(LookAhead *a)
{
    if (!a)
        return;
    pthread_mutex_lock(&a->post);
    a->job.layout = a->next = NULL;
    a->waiting = false;
    pthread_mutex_unlock(&a->post);
    pthread_mutex_lock(&a->work);
    forget(a);
}

void look_ahead_release(LookAhead *a)
{
    if (a)
        pthread_mutex_unlock(&a->work);
}
