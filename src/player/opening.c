/* SPDX-License-Identifier: MIT */
/* A start in the night with a file that is bad shows what was shown before. Only a show in real time keeps
 * and takes last good files: a picture is of the file that is named. */
#include "player/opening.h"

#include "base/exits.h"
#include "player/clock.h"
#include "player/findings.h"
#include "player/kept.h"
#include "system/notice.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What is said in place of facts, if there are none. */
static State no_story(const Options *o, const Story *story)
{
    State state = {.kind = STATE_NONE, .file = load_name(o->file)};
    if (!story->loaded && story->status)
        state.kind = story->status == EXIT_ABSENT ? STATE_MISSING
                     : story->bytes               ? STATE_DAMAGED
                                                  : STATE_UNREADABLE;
    return state;
}

/* Whether the facts are over by now. */
static bool is_over(const Options *o, const Story *story, Err *err)
{
    Clock clock;
    clock_init(&clock, o->at_us != OPTIONS_UNSET, o->at_us, true, 1000);
    return load_is_over(&story->facts, clock_wall_us(&clock, 0) / 1000000, err);
}

/* Facts of another screen are never shown, and those that are over only if there are no others: then they
 * say since when. */
static void open_played(Opening *w, const Options *o, Err *err)
{
    Err why;
    char *said;
    Story other;
    bool good = load_open(&w->story, o->file, o->fonts, &said, err);
    if (said && *said)
        fputs(said, stderr);
    w->unwritable = o->file && load_is_source(o->file) && !findings_write(o->file, said, &why);
    if (w->unwritable)
        notice_about(o->file, why.why);
    free(said);
    bool ours = good && load_is_for(&w->story.facts, o->channel, err);
    bool over = ours && is_over(o, &w->story, err);
    if (!ours || over)
        notice_about(o->file, err->why);
    if (ours && !over) {
        if (!kept_write(o->file ? o->state : NULL, &w->story.facts, &why))
            notice_about(o->state, why.why);
        return;
    }
    if (!o->file)
        return;
    if (kept_open(&other, o->state) && load_is_for(&other.facts, o->channel, &why) &&
        !is_over(o, &other, &why)) {
        notice_give("the last good show is on");
        load_close(&w->story);
        w->story = other;
        w->kept = true;
        return;
    }
    load_close(&other);
    if (good && !ours)
        load_close(&w->story);
}

void opening_begin(Opening *w, const Options *o, const char *path, Status *status)
{
    Err err = {.why = ""};
    *w = (Opening){.kept = false};
    if (path)
        content_note(&w->seen, path);
    if (o->what == DO_PLAY && !o->step && !o->frames)
        open_played(w, o, &err);
    else if (!load_open(&w->story, o->file, o->fonts, NULL, &err))
        notice_about(o->file, err.why);
    w->state = no_story(o, &w->story);
    status_set_facts(status, w->story.loaded ? &w->story.facts : NULL);
    if (w->story.loaded && !w->kept)
        return;
    char reason[sizeof status->reason];
    snprintf(reason, sizeof reason, "%.150s%s%.200s", path ? path : "", path ? ": " : "", err.why);
    status_set_state(status,
                     w->kept                          ? STATUS_KEPT
                     : w->story.status == EXIT_ABSENT ? STATUS_ABSENT
                                                      : STATUS_DAMAGED,
                     reason);
}

void opening_check_fonts(const Opening *w, const FontPlaces *places, const Fontset *fonts,
                         const char *file)
{
    Err err;
    bool complete = true;
    for (int i = 0; i < OWN_COUNT; i++)
        if (places->own[i] && *places->own[i] && fontset_own(fonts, (OwnFont)i) < 0) {
            complete = false;
            err_set(&err, 0, 0, "not in the folder of --fonts; the program's own font is used");
            notice_about(places->own[i], err.why);
        }
    if (!complete || !w->story.loaded ||
        memcmp(facts_fonts(&w->story.facts), fontset_hash(fonts), FACTS_HASH) == 0)
        return;
    err_set(&err, 0, 0,
            "compiled for other fonts than these (--fonts): it is measured again, and "
            "characters that they lack are boxes");
    notice_about(file, err.why);
}
