/* SPDX-License-Identifier: MIT */
/* Whatever the world is to know is in the status; this looks when it must be told again. The
 * watchdog is fed only after the player has said that it is alive, and not by the clock alone: a
 * present that never returns says nothing. Files are written by the clerk. */
#include "player/service.h"

#include "base/calendar.h"
#include "base/fixed.h"
#include "player/clerk.h"
#include "player/clock.h"
#include "show/show.h"
#include "system/notice.h"
#include "system/notify.h"
#include "system/process.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PATH_BYTES = 4096, STATUS_NOTE = 0, METRICS_NOTE = 1, JOURNAL_BYTES = 2048 };
static const int64_t minute_ns = INT64_C(60000000000), second_ns = 1000000000, second_us = 1000000;

struct Service {
    const Options *o;
    Status *status;
    Clerk *clerk;
    char snapshot[PATH_BYTES], look[PATH_BYTES]; /* empty: nowhere */
    const Programme *programme;                  /* on the glass */
    int64_t judged_us;       /* the second of wall time in which it was seen to be over or not */
    const char *wanted;      /* where a picture is to go */
    bool ready;              /* the manager knows that we began */
    bool alive;              /* since the watchdog was fed */
    int64_t patience_ns;     /* half of the watchdog's; 0: none */
    int64_t fed_ns, told_ns; /* monotonic; 0: never */
    int64_t named_ns;        /* ... when the display was last looked at */
    uint32_t told;           /* changes of the status that were told */
    char hash[65];           /* of the facts in the journal ... */
    int w_px, h_px;          /* ... the size, ... */
    bool trusted;            /* ... whether the clock is right, ... */
    int64_t behind_us;       /* ... and how far they are behind */
};

/* ---- paths ---- */

/* The first of the service's run directories, as the manager names them; empty: none. */
static void run_directory(char out[PATH_BYTES])
{
    const char *all = getenv("RUNTIME_DIRECTORY");
    snprintf(out, PATH_BYTES, "%.*s", all ? (int)strcspn(all, ":") : 0, all ? all : "");
}

static void place(char out[PATH_BYTES], const char *path, const char *folder, const char *name)
{
    int len = path      ? snprintf(out, PATH_BYTES, "%s", path)
              : *folder ? snprintf(out, PATH_BYTES, "%s/%s", folder, name)
                        : 0;
    if (len <= 0 || len >= PATH_BYTES)
        out[0] = '\0';
}

/* The folder of the status file is where other programs look. */
static void folder_of(const char *path, char out[PATH_BYTES])
{
    const char *slash = strrchr(path, '/');
    if (*path)
        snprintf(out, PATH_BYTES, "%.*s", slash ? (int)(slash - path) : 1, slash ? path : ".");
}

/* ---- telling ---- */

static void write_notes(Service *s, int64_t utc_ns, int64_t mono_ns)
{
    char text[STATUS_BYTES];
    s->told_ns = mono_ns;
    s->told = s->status->changes;
    if (!s->clerk)
        return;
    clerk_note(s->clerk, STATUS_NOTE, text, status_json(s->status, utc_ns, mono_ns, text));
    if (s->o->metrics)
        clerk_note(s->clerk, METRICS_NOTE, text, status_metrics(s->status, utc_ns, mono_ns, text));
}

/* One message tells that we live and how we are. Without a watchdog there is one for each change. */
static void notify(Service *s, bool changed, int64_t mono_ns)
{
    char text[STATUS_BYTES];
    bool due = s->patience_ns && s->alive && mono_ns - s->fed_ns >= s->patience_ns;
    if (!due && !changed)
        return;
    status_sentence(s->status, text);
    if (!due) {
        notify_status(text);
        return;
    }
    notify_alive(text);
    s->fed_ns = mono_ns;
    s->alive = false;
}

static void get_ready(Service *s)
{
    if (!s->ready && s->o->service)
        notify_ready();
    s->ready = true;
}

/* Whoever waits until we are ready, and then asks how we are, finds the answer written. */
static void tell(Service *s, int64_t mono_ns)
{
    bool changed = s->told != s->status->changes || !s->told_ns;
    if (changed || mono_ns - s->told_ns >= minute_ns)
        write_notes(s, clock_utc_ns(), mono_ns);
    if (s->programme || s->status->state == STATUS_NO_DISPLAY)
        get_ready(s);
    if (s->o->service)
        notify(s, changed, mono_ns);
}

void service_has_no_display(Service *s, const char *why)
{
    if (!s)
        return;
    status_set_state(s->status, STATUS_NO_DISPLAY, why);
    tell(s, clock_mono_ns());
}

Service *service_open(const Options *o, Status *status)
{
    char folder[PATH_BYTES], json[PATH_BYTES];
    Service *s = calloc(1, sizeof *s);
    if (!s)
        return NULL;
    s->o = o;
    s->status = status;
    status->pid = (long)getpid();
    s->patience_ns = notify_patience_us() * 1000 / 2;
    run_directory(folder);
    place(json, o->status, o->service ? folder : "", "status.json");
    folder_of(json, folder);
    place(s->snapshot, o->usr1, folder, "snapshot.png");
    place(s->look, NULL, folder, "look.png");
    const char *const notes[CLERK_NOTES] = {*json ? json : NULL, o->metrics};
    bool noted = o->service || *json || o->metrics || o->usr1;
    s->clerk = noted ? clerk_open(notes) : NULL;
    if (noted && !s->clerk) {
        free(s);
        return NULL;
    }
    process_hear(SIGUSR1);
    process_hear(SIGUSR2);
    write_notes(s, clock_utc_ns(), clock_mono_ns());
    return s;
}

void service_close(Service *s)
{
    if (!s)
        return;
    if (s->status->state != STATUS_NO_DISPLAY)
        status_set_state(s->status, STATUS_STOPPED, NULL);
    write_notes(s, clock_utc_ns(), clock_mono_ns());
    if (s->o->service)
        notify_stopping();
    clerk_close(s->clerk);
    free(s);
}

/* ---- the journal ---- */

/* An option with its value, as on a command line. */
static void add_option(char out[JOURNAL_BYTES], const char *name, const char *value)
{
    size_t len = strlen(out);
    if (value && *value)
        snprintf(out + len, JOURNAL_BYTES - len, " --%s=%s", name, value);
}

/* The options that the picture depends on besides the facts and the time. */
static void list_options(const Options *o, int w_px, int h_px, bool trusted,
                         char out[JOURNAL_BYTES])
{
    static const char *const themes[] = {"dark", "light", "auto"}, *const turns[] = {"", "90",
                                                                                     "180", "270"};
    char text[32];
    out[0] = '\0';
    snprintf(text, sizeof text, "%dx%d", w_px, h_px);
    add_option(out, "size", text);
    add_option(out, "theme", themes[o->theme]);
    add_option(out, "rotate", turns[o->turn]);
    snprintf(text, sizeof text, "%d.%03d", o->inset / 1000, o->inset % 1000);
    add_option(out, "inset", o->inset ? text : NULL);
    add_option(out, "orbit", o->orbit ? NULL : "off");
    add_option(out, "motion", o->still ? "off" : NULL);
    add_option(out, "lang", o->lang);
    add_option(out, "channel", o->channel);
    add_option(out, "fonts", o->fonts);
    add_option(out, "trust-clock", trusted ? NULL : "never");
}

__attribute__((noinline)) static void say_it(Service *s, int w_px, int h_px, int64_t wall_us,
                                             bool trusted)
{
    char options[JOURNAL_BYTES], at[32];
    s->w_px = w_px;
    s->h_px = h_px;
    s->trusted = trusted;
    memcpy(s->hash, s->status->hash, sizeof s->hash);
    if (!*s->hash)
        return;
    list_options(s->o, w_px, h_px, trusted, options);
    calendar_format(wall_us / 1000000, at);
    notice_give("shows \"%s\", serial %llu, SHA-256 %s, from %s:%s", s->status->show,
                (unsigned long long)s->status->serial, s->hash, at, options);
}

/* Another show, another size of the glass, or another time begins with the picture of this time. */
static void say_show(Service *s, const Layout *l, int64_t wall_us, bool trusted)
{
    bool across = s->o->turn & 1;
    int w_px = across ? l->screen_h_px : l->screen_w_px;
    int h_px = across ? l->screen_w_px : l->screen_h_px;
    if (s->w_px != w_px || s->h_px != h_px || s->trusted != trusted ||
        strcmp(s->hash, s->status->hash) != 0)
        say_it(s, w_px, h_px, wall_us, trusted);
}

static void say_behind(Service *s, int64_t behind_us, int64_t wall_us)
{
    char at[32];
    if (s->behind_us == behind_us)
        return;
    s->behind_us = behind_us;
    calendar_format(wall_us / 1000000, at);
    notice_give("cards and crawl are %lld ms behind the clock from %s",
                (long long)(behind_us / 1000), at);
}

/* ---- pictures ---- */

/* Whether somebody asked for a picture, by a signal, and it has a place to go to. Whoever asks for another
 * one meanwhile gets that next. */
static bool is_wanted(Service *s)
{
    if (!s->wanted && process_heard(SIGUSR1))
        s->wanted = s->snapshot;
    else if (!s->wanted && process_heard(SIGUSR2))
        s->wanted = s->look;
    if (s->wanted && (!*s->wanted || !s->clerk)) {
        notice_give("a picture is wanted, but no 'Snapshot' says where it goes");
        s->wanted = NULL;
    }
    return s->wanted != NULL;
}

/* While the clerk is at another picture, this one waits. */
static void give_picture(Service *s, const ServiceShown *shown)
{
    char at[32];
    int w, h;
    uint32_t *pixels = painter_read(shown->painter, &w, &h);
    if (pixels && !clerk_picture(s->clerk, s->wanted, pixels, w, h)) {
        free(pixels);
        return;
    }
    calendar_format(shown->wall_us / 1000000, at);
    if (pixels)
        notice_give("%s is of %.19s.%06lldZ", s->wanted, at, (long long)(shown->wall_us % 1000000));
    s->wanted = NULL;
}

/* ---- what the player says ---- */

void service_news(Service *s, StatusState state, const char *reason)
{
    if (s)
        status_set_state(s->status, state, reason);
}

void service_adjusted(Service *s)
{
    if (s)
        s->hash[0] = '\0';
}

/* Which show is on, and whether it is over; in each second once. */
static void judge(Service *s, const Programme *p, int64_t wall_us)
{
    if (s->programme != p)
        status_set_facts(s->status, programme_facts(p));
    status_set_over(s->status, programme_facts(p) && show_is_over(&p->layout, wall_us));
    s->programme = p;
    s->judged_us = fixed_floor_div(wall_us, second_us) * second_us;
}

static void start(Status *status)
{
    char reason[sizeof status->reason];
    memcpy(reason, status->reason, sizeof reason);
    status_set_state(status, STATUS_PLAYING, reason);
}

static bool is_judged(const Service *s, const Programme *p, int64_t wall_us)
{
    return s->programme == p && wall_us >= s->judged_us && wall_us < s->judged_us + second_us;
}

/* What is not the same in every frame. */
__attribute__((noinline)) static void note_frame(Service *s, const Programme *p, int64_t wall_us,
                                                 bool trusted)
{
    if (!is_judged(s, p, wall_us))
        judge(s, p, wall_us);
    if (s->status->state == STATUS_STARTING)
        start(s->status);
    if (s->o->service)
        say_show(s, &p->layout, wall_us, trusted);
}

void service_frame(Service *s, const Programme *p, int64_t wall_us, bool trusted,
                   int64_t presented_ns)
{
    if (!s)
        return;
    if (presented_ns) {
        s->status->presented_ns = presented_ns;
        s->status->frames++;
    }
    s->alive = true;
    if (s->o->service || s->status->state == STATUS_STARTING || !is_judged(s, p, wall_us))
        note_frame(s, p, wall_us, trusted);
}

/* A display that is gone for a while is told and waited for; the service has begun all the same. */
static void note_darkness(Service *s, const char *why)
{
    if (why)
        get_ready(s);
    if (!status_set_dark(s->status, why) || !s->o->service)
        return;
    if (why)
        fprintf(stderr, "motograph: nothing is shown: %s\n", why);
    else
        fprintf(stderr, "motograph: there is a display again\n");
}

/* Which display it is; a window may be moved to another one. */
static void note_display(Service *s, const Screen *screen, int64_t mono_ns)
{
    char name[sizeof s->status->display];
    int w, h;
    screen_size(screen, &w, &h);
    bool same = w == s->status->w_px && h == s->status->h_px;
    if (same && s->named_ns && mono_ns - s->named_ns < second_ns)
        return;
    s->named_ns = mono_ns;
    screen_name(screen, name, sizeof name);
    status_set_display(s->status, name, w, h);
}

void service_report(Service *s, const ServiceShown *shown, int64_t mono_ns, bool at_rest)
{
    if (!s)
        return;
    s->alive = s->alive || at_rest;
    s->status->missed = shown->missed;
    status_set_off(s->status, shown->off, shown->off_to_s);
    if (shown->off)
        get_ready(s);
    else
        note_darkness(s, screen_dark(shown->screen));
    status_set_repairs(s->status, shown->repairs);
    note_display(s, shown->screen, mono_ns);
    if ((s->status->frames || shown->off) && is_wanted(s))
        give_picture(s, shown);
    if (s->o->service)
        say_behind(s, shown->behind_us, shown->wall_us);
    tell(s, mono_ns);
}
