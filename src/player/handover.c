/* SPDX-License-Identifier: MIT */
/* One of each lies here: of two that come before the first was taken, the newer one counts. */
#include "player/handover.h"
#include "system/malloc_tuning.h"

#include <stdio.h>
#include <string.h>

static void close_all(Programme *p)
{
    for (Programme *next; p; p = next) {
        next = p->queue;
        programme_close(p);
        if (!next)
            malloc_tuning_trim();
    }
}

void handover_open(Handover *h)
{
    pthread_mutex_init(&h->door, NULL);
}

void handover_close(Handover *h)
{
    programme_close(h->ready);
    close_all(h->gone);
    pthread_mutex_destroy(&h->door);
}

void handover_tell(Handover *h, StatusState state, const char *reason)
{
    pthread_mutex_lock(&h->door);
    h->state = state;
    snprintf(h->reason, sizeof h->reason, "%s", reason);
    h->has_news = true;
    pthread_mutex_unlock(&h->door);
}

void handover_give(Handover *h, Programme *p)
{
    pthread_mutex_lock(&h->door);
    Programme *old = h->ready;
    h->ready = p;
    pthread_mutex_unlock(&h->door);
    programme_close(old);
}

void handover_give_settings(Handover *h, const Settings *fresh)
{
    pthread_mutex_lock(&h->door);
    h->fresh = fresh;
    pthread_mutex_unlock(&h->door);
}

void handover_bury(Handover *h)
{
    pthread_mutex_lock(&h->door);
    Programme *p = h->gone;
    LookAhead *ahead = h->ahead;
    uint32_t edition = h->edition;
    h->gone = NULL;
    pthread_mutex_unlock(&h->door);
    if (p && ahead)
        look_ahead_part(ahead, edition);
    close_all(p);
}

Programme *handover_take(Handover *h)
{
    if (pthread_mutex_trylock(&h->door) != 0)
        return NULL;
    Programme *p = h->ready;
    h->ready = NULL;
    pthread_mutex_unlock(&h->door);
    return p;
}

const Settings *handover_settings(Handover *h)
{
    if (pthread_mutex_trylock(&h->door) != 0)
        return NULL;
    const Settings *fresh = h->fresh;
    h->fresh = NULL;
    pthread_mutex_unlock(&h->door);
    return fresh;
}

bool handover_news(Handover *h, StatusState *state, char reason[400])
{
    if (pthread_mutex_trylock(&h->door) != 0)
        return false;
    bool has = h->has_news;
    if (has) {
        *state = h->state;
        memcpy(reason, h->reason, sizeof h->reason);
    }
    h->has_news = false;
    pthread_mutex_unlock(&h->door);
    return has;
}

bool handover_done_with(Handover *h, Programme *p, LookAhead *ahead, uint32_t edition)
{
    if (pthread_mutex_trylock(&h->door) != 0)
        return false;
    p->queue = h->gone;
    h->gone = p;
    h->ahead = ahead;
    h->edition = edition;
    pthread_mutex_unlock(&h->door);
    return true;
}
