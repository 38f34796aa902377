/* SPDX-License-Identifier: MIT */
/* A file that is being written looks damaged, so what cannot be read is read again a moment later, and
 * blamed only if it has stayed as it was. What was seen once, good or bad, is not looked at again. */
#define _GNU_SOURCE /* pthread_clockjoin_np */
#include "player/reload.h"
#include "base/exits.h"
#include "player/content.h"
#include "player/findings.h"
#include "player/kept.h"
#include "system/malloc_tuning.h"
#include "system/notice.h"
#include "system/notify.h"
#include "system/process.h"
#include "system/signals.h"
#include "system/watch.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

enum { AGAIN_MS = 1000, END_MS = 60, NICE = 10 };

struct Reload {
    ReloadWish wish;
    char own[4096]; /* the path of the show that comes with the program */
    bool source;
    Watch *watch;
    int wake_fd;
    pthread_t thread;
    pthread_mutex_t post; /* guards from here ... */
    Programme *ready, *gone;
    LookAhead *ahead;
    uint32_t edition;
    const Settings *fresh; /* settings that the frame does not have yet */
    bool has_news;
    StatusState state;
    char reason[400]; /* ... to here */
    atomic_bool quit;
    _Atomic int64_t wall_s;
    /* Only for the thread. */
    Content seen;
    bool doubted; /* what was seen is bad, and is looked at again */
    bool blamed;  /* that was said */
    bool unwritable, unkept;
    const Settings *settings;
    Settings *read;                 /* those that were read here, the last one first */
    StateKind card;                 /* what is said in place of facts, while it has found none */
    unsigned char hash[FACTS_HASH]; /* of the facts that it found last; zeros: none */
    uint64_t serial;
};

/* ---- what is said ---- */

/* If nothing is to be said of the facts, there may be of the settings. */
static void note(Reload *r, StatusState state, const char *reason)
{
    char setting[sizeof r->reason];
    settings_reason(r->settings, setting, sizeof setting);
    pthread_mutex_lock(&r->post);
    r->state = state;
    snprintf(r->reason, sizeof r->reason, "%s", *reason ? reason : setting);
    r->has_news = true;
    pthread_mutex_unlock(&r->post);
}

static bool has_facts(const Reload *r)
{
    static const unsigned char none[FACTS_HASH];
    return memcmp(r->hash, none, sizeof none) != 0;
}

static void post(Reload *r, Programme *p)
{
    pthread_mutex_lock(&r->post);
    Programme *old = r->ready;
    r->ready = p;
    pthread_mutex_unlock(&r->post);
    programme_close(old);
}

/* The card in place of facts says what is the matter now. */
static void offer_card(Reload *r, StateKind card)
{
    Story *story = card != r->card ? calloc(1, sizeof *story) : NULL;
    if (!story)
        return;
    story->status = card == STATE_MISSING ? EXIT_ABSENT : EXIT_BAD;
    Programme *p = programme_open(story, false, r->wish.font_hash, r->wish.shaped);
    if (!p) {
        free(story);
        return;
    }
    p->state = (State){.kind = card, .file = load_name(r->wish.path)};
    r->card = card;
    post(r, p);
}

/* Says it once. `card` is for a screen that has no facts. */
static void blame(Reload *r, StateKind card, const char *why)
{
    char reason[400];
    StatusState without = card == STATE_MISSING ? STATUS_ABSENT : STATUS_DAMAGED;
    snprintf(reason, sizeof reason, "%.150s: %s", r->wish.path, why);
    r->doubted = false;
    r->blamed = true;
    notice_about(r->wish.path, why);
    if (has_facts(r))
        notice_give("what was shown goes on");
    note(r, has_facts(r) ? STATUS_KEPT : without, reason);
    if (!has_facts(r))
        offer_card(r, card);
}

/* A file that is bad for the first time may be half written. */
static void doubt(Reload *r, bool same, StateKind card, const char *why)
{
    if (same && r->blamed)
        return;
    if (same && r->doubted) {
        blame(r, card, why);
        return;
    }
    r->doubted = true;
    r->blamed = false;
}

static void tell_findings(Reload *r, const char *said)
{
    Err err;
    if (said && *said)
        fputs(said, stderr);
    if (findings_write(r->wish.path, said, &err)) {
        r->unwritable = r->unwritable && !(said && *said); /* nothing to write is no writing */
        return;
    }
    if (!r->unwritable)
        notice_about(r->wish.path, err.why);
    r->unwritable = true;
}

/* ---- what is found ---- */

static void keep(Reload *r, const Facts *facts)
{
    Err err;
    bool good = kept_write(r->settings->options.file ? r->wish.state : NULL, facts, &err);
    if (!good && !r->unkept)
        notice_about(r->wish.state, err.why);
    r->unkept = !good;
}

static void offer(Reload *r, Story *story)
{
    char reason[400] = "";
    Err said;
    uint64_t serial = story->facts.serial;
    memcpy(r->hash, facts_sha256(&story->facts), sizeof r->hash);
    err_set(&said, 0, 0, "new facts, from the next card on");
    if (serial < r->serial) {
        err_set(&said, 0, 0, "new facts, though their serial %llu is lower than %llu",
                (unsigned long long)serial, (unsigned long long)r->serial);
        snprintf(reason, sizeof reason, "%.150s: %.200s", r->wish.path, said.why);
    }
    r->serial = serial;
    Programme *p = programme_open(story, false, r->wish.font_hash, r->wish.shaped);
    if (!p) {
        load_close(story);
        free(story);
        return;
    }
    p->state = settings_state(r->settings);
    note(r, STATUS_PLAYING, reason);
    post(r, p);
    notice_about(r->wish.path, said.why);
}

/* The file is good; whether its facts are others. Takes the story over. */
static void judge(Reload *r, Story *story)
{
    Err err;
    r->doubted = r->blamed = false;
    if (memcmp(r->hash, facts_sha256(&story->facts), sizeof r->hash) == 0) {
        note(r, STATUS_PLAYING, "");
    } else if (!load_is_for(&story->facts, r->settings->options.channel, &err)) {
        blame(r, STATE_NONE, err.why);
    } else if (has_facts(r) && load_is_over(&story->facts, atomic_load(&r->wall_s), &err)) {
        blame(r, STATE_NONE, err.why);
    } else {
        keep(r, &story->facts);
        offer(r, story);
        return;
    }
    load_close(story);
    free(story);
}

static void compile(Reload *r)
{
    char *said;
    Err err;
    Story *story = calloc(1, sizeof *story);
    if (!story)
        return;
    bool good = load_open(story, r->wish.path, r->settings->options.fonts, &said, &err);
    if (!atomic_load(&r->quit))
        tell_findings(r, said);
    free(said);
    if (good && !atomic_load(&r->quit)) {
        judge(r, story);
        return;
    }
    if (!atomic_load(&r->quit))
        blame(r, STATE_UNREADABLE, err.why);
    load_close(story);
    free(story);
}

/* Takes the bytes over. */
static void check(Reload *r, char *bytes, size_t len, bool same)
{
    Err err;
    Story *story = calloc(1, sizeof *story);
    if (!story) {
        free(bytes);
        return;
    }
    if (load_open_bytes(story, bytes, len, &err)) {
        judge(r, story);
        return;
    }
    doubt(r, same, STATE_DAMAGED, err.why);
    load_close(story);
    free(story);
}

/* Reads the file, and goes on only with what was not seen before. `first`: whoever opened this has read
 * it, and said what is wrong; it may have been changed since. `asked`: a person wants to know. */
static void look(Reload *r, bool first, bool asked)
{
    char *bytes;
    size_t len;
    Err err;
    Content found;
    bool there = content_read(&found, r->wish.path, r->source, &bytes, &len, &err);
    bool same =
        first ? content_is_untouched(&r->seen, r->wish.path) : content_same(&found, &r->seen);
    content_close(&r->seen);
    r->seen = found;
    if (asked)
        r->blamed = false;
    if (!there) {
        doubt(r, same, STATE_MISSING, err.why);
    } else if (same && !r->doubted && !asked && (!first || r->source)) {
        free(bytes);
    } else if (r->source) {
        free(bytes);
        compile(r);
    } else {
        check(r, bytes, len, same);
    }
    malloc_tuning_trim();
}

/* ---- settings ---- */

/* Looks at another file from now on. */
static void turn_to(Reload *r, const char *path)
{
    bool source = load_is_source(path);
    Watch *watch = watch_open(path, source);
    if (!watch)
        return;
    watch_close(r->watch);
    r->watch = watch;
    r->wish.path = path;
    r->source = source;
    r->doubted = r->blamed = false;
    content_close(&r->seen);
}

static void read_settings(Reload *r)
{
    Settings *s = settings_again(r->settings);
    if (!s)
        return;
    s->before = r->read;
    r->settings = r->read = s;
    const char *path = s->options.file                        ? s->options.file
                       : load_own_show(r->own, sizeof r->own) ? r->own
                                                              : r->wish.path;
    if (strcmp(path, r->wish.path) != 0)
        turn_to(r, path);
    pthread_mutex_lock(&r->post);
    r->fresh = s;
    pthread_mutex_unlock(&r->post);
}

/* ---- the thread ---- */

/* Closes what the frame has done with. */
static void bury(Reload *r)
{
    pthread_mutex_lock(&r->post);
    Programme *p = r->gone;
    LookAhead *ahead = r->ahead;
    uint32_t edition = r->edition;
    r->gone = NULL;
    pthread_mutex_unlock(&r->post);
    if (p && ahead)
        look_ahead_part(ahead, edition);
    for (Programme *next; p; p = next) {
        next = p->queue;
        programme_close(p);
        if (!next)
            malloc_tuning_trim();
    }
}

static void *run(void *arg)
{
    Reload *r = arg;
    uint64_t count;
    setpriority(PRIO_PROCESS, 0, NICE); /* of this thread, and of factc after it */
    watch_renew(r->watch);
    for (bool first = true;; first = false) {
        WatchNews news =
            first ? WATCH_NEWS : watch_wait(r->watch, r->wake_fd, r->doubted ? AGAIN_MS : -1);
        if (news == WATCH_WAKE && read(r->wake_fd, &count, sizeof count) < 0)
            continue;
        if (atomic_load(&r->quit))
            return NULL;
        bury(r);
        bool asked = process_hangup_came();
        if (asked) {
            notify_reloading();
            read_settings(r);
        }
        if (news == WATCH_WAKE && !asked)
            continue;
        if (news == WATCH_TIME && !r->doubted && content_is_untouched(&r->seen, r->wish.path))
            continue;
        watch_renew(r->watch);
        look(r, first, asked);
        if (asked)
            notify_reloaded();
    }
}

static void wake(const Reload *r)
{
    static const uint64_t one = 1;
    if (write(r->wake_fd, &one, sizeof one) < 0)
        return; /* it is awake */
}

/* What is on at the start need not be found again. */
static void take_first(Reload *r, const ReloadWish *wish)
{
    r->blamed = wish->kept || !wish->story->loaded;
    r->card = wish->card;
    if (!wish->story->loaded)
        return;
    r->serial = wish->story->facts.serial;
    memcpy(r->hash, facts_sha256(&wish->story->facts), sizeof r->hash);
}

static void free_all(Reload *r)
{
    programme_close(r->ready);
    for (Programme *p = r->gone, *next; p; p = next) {
        next = p->queue;
        programme_close(p);
    }
    for (Settings *old = r->read, *before; old; old = before) {
        before = old->before;
        settings_close(old);
        free(old);
    }
    content_close(&r->seen);
    watch_close(r->watch);
    if (r->wake_fd >= 0)
        close(r->wake_fd);
    pthread_mutex_destroy(&r->post);
    free(r);
}

Reload *reload_open(const ReloadWish *wish)
{
    Reload *r = calloc(1, sizeof *r);
    if (!r)
        return NULL;
    r->wish = *wish;
    r->seen = wish->seen;
    r->unwritable = wish->unwritable;
    r->settings = wish->settings;
    r->source = load_is_source(wish->path);
    r->wall_s = INT64_MIN;
    pthread_mutex_init(&r->post, NULL);
    take_first(r, wish);
    r->wake_fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    r->watch = watch_open(wish->path, r->source);
    if (r->watch && r->wake_fd >= 0 && pthread_create(&r->thread, NULL, run, r) == 0) {
        process_hear_hangup(r->wake_fd);
        return r;
    }
    free_all(r);
    return NULL;
}

void reload_close(Reload *r)
{
    struct timespec until;
    if (!r)
        return;
    atomic_store(&r->quit, true);
    wake(r);
    signals_end_child();
    clock_gettime(CLOCK_MONOTONIC, &until); /* UTC may be set meanwhile */
    until.tv_nsec += END_MS * 1000000L;
    until.tv_sec += until.tv_nsec / 1000000000;
    until.tv_nsec %= 1000000000;
    process_hear_hangup(-1);
    /* One that waits for a file system goes with the process. */
    if (pthread_clockjoin_np(r->thread, NULL, CLOCK_MONOTONIC, &until) == 0)
        free_all(r);
    else
        pthread_detach(r->thread);
}

/* ---- for the frame ---- */

Programme *reload_take(Reload *r)
{
    if (!r || pthread_mutex_trylock(&r->post) != 0)
        return NULL;
    Programme *p = r->ready;
    r->ready = NULL;
    pthread_mutex_unlock(&r->post);
    return p;
}

const Settings *reload_settings(Reload *r)
{
    if (pthread_mutex_trylock(&r->post) != 0)
        return NULL;
    const Settings *fresh = r->fresh;
    r->fresh = NULL;
    pthread_mutex_unlock(&r->post);
    return fresh;
}

bool reload_news(Reload *r, StatusState *state, char reason[400])
{
    if (!r || pthread_mutex_trylock(&r->post) != 0)
        return false;
    bool has = r->has_news;
    if (has) {
        *state = r->state;
        memcpy(reason, r->reason, sizeof r->reason);
    }
    r->has_news = false;
    pthread_mutex_unlock(&r->post);
    return has;
}

bool reload_bury(Reload *r, Programme *p, LookAhead *ahead, uint32_t edition)
{
    if (pthread_mutex_trylock(&r->post) != 0)
        return false;
    p->queue = r->gone;
    r->gone = p;
    r->ahead = ahead;
    r->edition = edition;
    pthread_mutex_unlock(&r->post);
    wake(r);
    return true;
}

void reload_tell_time(Reload *r, int64_t wall_s)
{
    if (r)
        atomic_store(&r->wall_s, wall_s);
}
