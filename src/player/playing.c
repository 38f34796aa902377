/* SPDX-License-Identifier: MIT */
/* A layout comes for the first frame, for another size of the screen, or with other facts; the text of
 * what is seen then is made before it is shown, as far as that does not keep a frame waiting. */
#include "player/playing.h"
#include "base/calendar.h"
#include "player/option_wish.h"
#include "system/notice.h"
#include "system/process.h"

enum { SETTLE_US = 2000000 }; /* all of a card has come in */

/* ---- the instant that is due ---- */

Instant playing_now(const Playing *p, int64_t wall_us)
{
    Instant i = p->asked;
    i.wall_us = wall_us;
    i.trusted = p->trust.shown;
    i.identified = i.setting = true; /* if the layout has something to say of it */
    int64_t mono_ns = metronome_mono_ns(&p->time);
    i.begun_us = (mono_ns - p->show->begun_ns) / 1000;
    i.setting_us = p->set_ns ? (mono_ns - p->set_ns) / 1000 : i.begun_us;
    viewer_apply(&p->viewer, wall_us, &i);
    return i;
}

/* ---- text that is made ahead ---- */

/* The same, a little later: what fades in has no opacity at first, but is wanted in the next frame. */
static Instant settled(const Layout *l, Instant i)
{
    const int64_t left_us = show_step(l, i.stage_us, false) - i.stage_us;
    i.begun_us += SETTLE_US;
    i.setting_us += SETTLE_US;
    if (i.card_pinned || left_us > 2 * SETTLE_US)
        i.stage_us += SETTLE_US;
    return i;
}

static void make(Playing *p, const Instant *i)
{
    const Layout *l = &p->sheet.now->layout;
    show_at(l, i, painter_next(p->painter));
    text_store_make(p->show->text, l, painter_next(p->painter));
}

/* Makes the text that is on now; the worker makes its tiles. */
void playing_prepare(Playing *p)
{
    look_ahead_hold(p->ahead);
    Instant i = playing_now(p, metronome_wall_us(&p->time));
    Instant soon = settled(&p->sheet.now->layout, i);
    make(p, &soon);
    make(p, &i);
    look_ahead_release(p->ahead);
}

/* Lets in the card that the viewer stepped to, once its text is ready. */
void playing_step_in(Playing *p)
{
    int64_t wall_us = metronome_wall_us(&p->time);
    viewer_step_in(&p->viewer, wall_us,
                   !p->ahead || look_ahead_ready(p->ahead, viewer_card_us(&p->viewer, wall_us)));
}

void playing_tell_worker(Playing *p, const Instant *i)
{
    bool lacks = painter_late(p->painter) || painter_fresh(p->painter);
    look_ahead_follow(p->ahead, &p->sheet.now->layout, i, viewer_card_us(&p->viewer, i->wall_us),
                      painter_next(p->painter)->until_us, lacks);
}

/* ---- laying out ---- */

/* Another layout is on the screen now. */
void playing_follow_layout(Playing *p)
{
    panel_forget(&p->panel);
    if (p->change.adjusted) {
        p->change.adjusted = false;
        p->set_ns = metronome_mono_ns(&p->time);
        p->time.still = p->o->still;
        service_adjusted(p->show->service);
    }
    painter_take(p->painter, &p->sheet.now->layout);
    p->viewer.stepping = false;
    look_ahead_again(p->ahead);
    p->changed = true;
    trust_follow(&p->trust, &p->time, p->o, programme_facts(p->sheet.now));
    option_wish_instant(p->o, &p->sheet.now->layout, programme_facts(p->sheet.now), 0, &p->asked,
                        NULL);
}

/* Takes the layout that is done. False if it failed. */
static bool go_over(Playing *p, bool *changed, Err *err)
{
    if (!sheet_take(&p->sheet, p->screen, p->ahead, changed, err))
        return false;
    if (*changed) {
        painter_forget(p->painter);
        playing_follow_layout(p);
    }
    return true;
}

/* Waits for the layout under way; false if the viewer quits or it takes longer than this. */
static bool wait_for_layout(Playing *p, int64_t most_ns)
{
    int64_t until_ns = clock_mono_ns() + most_ns;
    bool done = false;
    while (!p->quits && !done && clock_mono_ns() < until_ns) {
        done = sheet_done(&p->sheet, PLAYING_LOOK_NS);
        p->quits = screen_event(p->screen) == SCREEN_QUIT || process_stop_wanted();
    }
    return done;
}

/* The first layout. If it takes longer than a moment, the splash precedes it, unless the
 * options ask for something in it. */
bool playing_lay_out_first(Playing *p, Err *err)
{
    bool patient = p->o->step || p->o->card;
    sheet_begin(&p->sheet, p->screen, false);
    bool soon = wait_for_layout(p, patient ? INT64_MAX / 2 : PLAYING_FIRST_WAIT_NS);
    if (!soon) {
        sheet_begin(&p->sheet, p->screen, true);
        wait_for_layout(p, INT64_MAX / 2);
    }
    if (p->quits)
        return true;
    bool changed, good = go_over(p, &changed, err);
    if (good && !soon)
        sheet_begin(&p->sheet, p->screen, false);
    return good;
}

/* Takes a layout that has been finished. If it failed, the old one stays. */
void playing_take_layout(Playing *p)
{
    bool changed;
    Err err;
    if (sheet_done(&p->sheet, 0) && (!go_over(p, &changed, &err) || changed))
        playing_prepare(p);
}

/* Follows the screen, whose picture is lost. Waits at most this long for the layout of another
 * size. */
void playing_follow_screen(Playing *p, int64_t wait_ns)
{
    painter_forget(p->painter);
    if (sheet_turn(&p->sheet, p->screen, p->ahead))
        playing_prepare(p);
    if (sheet_fits(&p->sheet, p->screen))
        return;
    sheet_begin(&p->sheet, p->screen, false);
    if (sheet_done(&p->sheet, p->o->step ? -1 : wait_ns))
        playing_take_layout(p);
}

/* ---- damage ---- */

__attribute__((noinline)) static bool look_for_damage(Playing *p, int64_t mono_ns)
{
    char at[32];
    Err err;
    if (selfcheck_look(&p->check, p->screen, p->painter, &p->shown, p->at_rest, mono_ns, &err))
        return true;
    calendar_format(p->shown.wall_us / 1000000, at);
    notice_give("the picture of %.19s.%06lldZ was damaged and is made anew: %s", at,
                (long long)(p->shown.wall_us % 1000000), err.why);
    p->repairs++;
    screen_renew(p->screen);
    sheet_renew(&p->sheet, p->ahead);
    painter_renew(p->painter);
    playing_prepare(p);
    look_ahead_again(p->ahead);
    return false;
}

bool playing_check(Playing *p, int64_t mono_ns)
{
    return p->o->step || p->black || mono_ns < p->check.due_ns || look_for_damage(p, mono_ns);
}
