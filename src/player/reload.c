/* SPDX-License-Identifier: MIT */
/* A file that is being written looks damaged, so what cannot be read is read again a moment later, and
 * blamed only if it has stayed as it was. What was seen once, good or bad, is not looked at again. */
#define _GNU_SOURCE /* pthread_clockjoin_np */
#include "player/reload.h"
#include "base/exits.h"
#include "player/content.h"
#include "player/findings.h"
#include "player/handover.h"
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

enum { AGAIN_MS = 1000, LATER_MS = 30000, END_MS = 60, NICE = 10 };

struct Reload {
    ReloadWish wish;
    char *path,
        *state;      /* copies of those of the wish: a thread that is left behind has them still */
    char own[4096];  /* the path of the show that comes with the program */
    const char *due; /* the path that the settings name */
    bool source;
    Watch *watch;
    int wake_fd;
    pthread_t thread;
    Handover over;
    atomic_bool quit;
    _Atomic int64_t wall_s;
    /* Only for the thread. */
    Content seen;
    bool doubted; /* what was seen is bad, and is looked at again */
    bool blamed;  /* that was said */
    bool lacking; /* the system could not do what is needed to judge it, and may later */
    bool unwritable, unkept;
    bool unread; /* there was no memory to read the settings */
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
    char setting[sizeof r->over.reason];
    settings_reason(r->settings, setting, sizeof setting);
    handover_tell(&r->over, state, *reason ? reason : setting);
}

static bool has_facts(const Reload *r)
{
    static const unsigned char none[FACTS_HASH];
    return memcmp(r->hash, none, sizeof none) != 0;
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
    handover_give(&r->over, p);
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

/* Is not judged yet, and looked at again a moment later. */
static void put_off(Reload *r)
{
    r->doubted = r->lacking = true;
}

static void tell_findings(Reload *r, const char *said, bool told)
{
    Err err;
    if (said && *said && !told)
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
    err_set(&said, 0, 0, "new facts, from the next card on");
    if (serial < r->serial) {
        err_set(&said, 0, 0, "new facts, though their serial %llu is lower than %llu",
                (unsigned long long)serial, (unsigned long long)r->serial);
        snprintf(reason, sizeof reason, "%.150s: %.200s", r->wish.path, said.why);
    }
    Programme *p = programme_open(story, false, r->wish.font_hash, r->wish.shaped);
    if (!p) {
        load_close(story);
        free(story);
        put_off(r);
        return;
    }
    memcpy(r->hash, facts_sha256(&story->facts), sizeof r->hash);
    r->serial = serial;
    p->state = settings_state(r->settings);
    note(r, STATUS_PLAYING, reason);
    handover_give(&r->over, p);
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

/* `told`: what is wrong with it was said. */
static void compile(Reload *r, bool told)
{
    char *said;
    Err err;
    Story *story = calloc(1, sizeof *story);
    if (!story) {
        put_off(r);
        return;
    }
    bool good = load_open(story, r->wish.path, r->settings->options.fonts, &said, &err);
    if (!atomic_load(&r->quit))
        tell_findings(r, said, told);
    free(said);
    if (good && !atomic_load(&r->quit)) {
        judge(r, story);
        return;
    }
    r->lacking = story->status == EXIT_SYSTEM;
    r->doubted = false;
    if (!atomic_load(&r->quit) && !told)
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
        put_off(r);
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
    bool lacked = r->lacking;
    r->lacking = !there;
    if (atomic_load(&r->quit)) {
        free(bytes);
    } else if (!there) {
        doubt(r, same, STATE_MISSING, err.why);
    } else if (same && !r->doubted && !lacked && !asked && (!first || r->source)) {
        free(bytes);
    } else if (r->source) {
        free(bytes);
        compile(r, same && r->blamed);
    } else {
        check(r, bytes, len, same);
    }
    malloc_tuning_trim();
}

/* ---- settings ---- */

/* Looks at another file from now on, if the settings name one; without memory, a moment later. */
static void turn(Reload *r)
{
    if (strcmp(r->due, r->wish.path) == 0)
        return;
    bool source = load_is_source(r->due);
    Watch *watch = watch_open(r->due, source);
    if (!watch) {
        put_off(r);
        return;
    }
    watch_close(r->watch);
    r->watch = watch;
    r->wish.path = r->due;
    r->source = source;
    r->doubted = r->blamed = r->lacking = false;
    content_close(&r->seen);
}

static void read_settings(Reload *r)
{
    Settings *s;
    r->unread = !settings_again(r->settings, &s);
    if (!s)
        return;
    s->before = r->read;
    r->settings = r->read = s;
    r->due = s->options.file                        ? s->options.file
             : load_own_show(r->own, sizeof r->own) ? r->own
                                                    : r->wish.path;
    handover_give_settings(&r->over, s);
}

/* ---- the thread ---- */

/* When to look at a file that gives no news. */
static int patience_ms(const Reload *r)
{
    return r->doubted ? AGAIN_MS : r->lacking || r->unread ? LATER_MS : -1;
}

/* Looks, and watches what belongs to the file as well; it may have changed before that. */
static void look_around(Reload *r, bool first, bool asked)
{
    turn(r);
    watch_renew(r->watch);
    look(r, first, asked);
    if (!r->seen.logos[0])
        return;
    for (int i = 0; i < CONTENT_LOGOS && r->seen.logos[i]; i++)
        watch_also(r->watch, r->seen.logos[i]);
    if (!atomic_load(&r->quit) && !content_is_untouched(&r->seen, r->wish.path))
        look(r, false, false);
}

static void *run(void *arg)
{
    Reload *r = arg;
    uint64_t count;
    setpriority(PRIO_PROCESS, 0, NICE); /* of this thread, and of factc after it */
    for (bool first = true;; first = false) {
        WatchNews news = first ? WATCH_NEWS : watch_wait(r->watch, r->wake_fd, patience_ms(r));
        if (news == WATCH_WAKE && read(r->wake_fd, &count, sizeof count) < 0)
            continue;
        if (atomic_load(&r->quit))
            return NULL;
        handover_bury(&r->over);
        bool asked = process_hangup_came();
        bool again = asked || (r->unread && news == WATCH_TIME);
        if (asked)
            notify_reloading();
        if (again)
            read_settings(r);
        if (news == WATCH_WAKE && !asked)
            continue;
        if (news == WATCH_TIME && !again && patience_ms(r) < 0 &&
            content_is_untouched(&r->seen, r->wish.path))
            continue;
        look_around(r, first, asked);
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
    r->unread = wish->settings->lacking;
    if (!wish->story->loaded)
        return;
    r->serial = wish->story->facts.serial;
    memcpy(r->hash, facts_sha256(&wish->story->facts), sizeof r->hash);
}

static void free_all(Reload *r)
{
    handover_close(&r->over);
    for (Settings *old = r->read, *before; old; old = before) {
        before = old->before;
        settings_close(old);
        free(old);
    }
    content_close(&r->seen);
    watch_close(r->watch);
    if (r->wake_fd >= 0)
        close(r->wake_fd);
    free(r->path);
    free(r->state);
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
    r->path = strdup(wish->path);
    r->state = wish->state ? strdup(wish->state) : NULL;
    r->wish.path = r->due = r->path;
    r->wish.state = r->state;
    r->wall_s = INT64_MIN;
    handover_open(&r->over);
    take_first(r, wish);
    r->wake_fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    r->watch = r->path ? watch_open(r->path, r->source) : NULL;
    bool whole = r->watch && (r->state || !wish->state);
    if (whole && r->wake_fd >= 0 && pthread_create(&r->thread, NULL, run, r) == 0) {
        process_hear_hangup(r->wake_fd);
        return r;
    }
    r->seen = (Content){0}; /* is the wish's as before */
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
    return r ? handover_take(&r->over) : NULL;
}

const Settings *reload_settings(Reload *r)
{
    return handover_settings(&r->over);
}

bool reload_news(Reload *r, StatusState *state, char reason[400])
{
    return r && handover_news(&r->over, state, reason);
}

bool reload_bury(Reload *r, Programme *p, LookAhead *ahead, uint32_t edition)
{
    bool taken = handover_done_with(&r->over, p, ahead, edition);
    if (taken)
        wake(r);
    return taken;
}

void reload_tell_time(Reload *r, int64_t wall_s)
{
    if (r)
        atomic_store(&r->wall_s, wall_s);
}
