/* SPDX-License-Identifier: MIT */
/* The next programme comes in where the card under way ends, and with its text made: if that is not
 * ready in time, it waits for the next card. Its text is made shortly before, for just that instant,
 * so nothing of it is thrown out again by the show that is still on. */
#include "player/changeover.h"
#include "base/fixed.h"
#include "player/clock.h"
#include "player/option_wish.h"
#include "system/notice.h"

static const int64_t ahead_us = 3000000; /* text is made this long before */
static const int64_t late_us = 50000;    /* text that is later than this waits for the next card */
static const int64_t again_ns = 10000000000; /* the system may be able to look by then */

static void try(Changeover *c)
{
    c->reload = reload_open(c->wish);
    c->again_ns = clock_mono_ns() + again_ns;
}

void changeover_open(Changeover *c, Options *o, const ReloadWish *wish)
{
    c->options = o;
    if (!wish->path || o->step || o->frames != 0)
        return;
    c->wish = wish;
    try(c);
    if (!c->reload)
        notice_give("cannot look for other facts; this is tried again every ten seconds");
}

void changeover_close(Changeover *c)
{
    if (!c->reload && c->wish) {
        Content seen = c->wish->seen;
        content_close(&seen);
    }
    reload_close(c->reload);
}

/* Other settings are for the programme that is on; a fault in them is said where there are facts. */
static void adjust(Changeover *c, Sheet *s, const Screen *screen, const Settings *fresh)
{
    *c->options = fresh->options;
    s->identity = fresh->identity;
    if (programme_facts(s->now) || fresh->told)
        s->now->state = settings_state(fresh);
    c->adjusted = true;
    sheet_begin(s, screen, false);
}

bool changeover_hear(Changeover *c, Sheet *s, const Screen *screen, LookAhead *ahead,
                     int64_t wall_us)
{
    if (!c->reload && c->wish && clock_mono_ns() >= c->again_ns)
        try(c);
    if (!c->reload)
        return false;
    reload_tell_time(c->reload, fixed_floor_div(wall_us, 1000000));
    for (Programme *p = s->gone, *rest; p; s->gone = p = rest) {
        rest = p->queue;
        if (!reload_bury(c->reload, p, ahead, s->now->layout.edition))
            break;
    }
    if (s->coming || s->next)
        return false;
    const Settings *fresh = reload_settings(c->reload);
    if (fresh) {
        adjust(c, s, screen, fresh);
        return true;
    }
    Programme *next = reload_take(c->reload);
    if (next)
        sheet_expect(s, screen, next);
    return next != NULL;
}

/* What will be seen then. */
static Instant instant_then(const Sheet *s, const Instant *now, int64_t at_us)
{
    const Programme *p = s->next;
    int64_t by_us = at_us - now->stage_us;
    Instant then;
    option_wish_instant(s->options, &p->layout, programme_facts(p), now->wall_us, &then, NULL);
    then.trusted = now->trusted;
    then.theme_pinned = now->theme_pinned;
    then.theme = now->theme;
    then.identified = now->identified;
    then.setting = now->setting;
    then.begun_us = now->begun_us + by_us;
    then.setting_us = now->setting_us + by_us;
    then.wall_us = now->wall_us + by_us;
    if (!then.crawl_pinned)
        then.crawl_us = now->crawl_us + by_us;
    if (!then.card_pinned)
        then.stage_us = at_us;
    return then;
}

/* The next programme is laid out, and nothing else is under way. */
__attribute__((noinline)) static bool take_over(Changeover *c, Sheet *s, LookAhead *ahead,
                                                const Instant *now, bool stands)
{
    int64_t at_us = now->stage_us;
    bool stays = stands || now->card_pinned;
    int64_t end_us = stays ? at_us : show_step(&s->now->layout, at_us, false);
    bool idle = end_us == at_us; /* no card ends */
    bool late = c->seen_us >= c->at_us && at_us > c->at_us + late_us;
    if (!c->planned || c->at_us > end_us || (late && !idle))
        *c = (Changeover){.reload = c->reload,
                          .wish = c->wish,
                          .options = c->options,
                          .adjusted = c->adjusted,
                          .planned = true,
                          .at_us = end_us};
    c->seen_us = at_us;
    if (!c->told && c->at_us - at_us <= ahead_us) {
        Instant then = instant_then(s, now, c->at_us);
        c->told = !ahead || look_ahead_expect(ahead, &s->next->layout, &then);
        c->ready_us = then.stage_us;
    }
    if (!c->told || at_us < c->at_us || (ahead && !look_ahead_expected(ahead, c->ready_us)))
        return false;
    sheet_change(s, now, stands);
    c->planned = false;
    return true;
}

bool changeover_due(Changeover *c, Sheet *s, LookAhead *ahead, const Instant *now, bool stands)
{
    if (s->next && s->next->laid_out && !s->before && !s->coming)
        return take_over(c, s, ahead, now, stands);
    c->planned = false;
    return false;
}
