/* SPDX-License-Identifier: MIT */
/* The picture is black before the panel goes off, since somebody else may put it on, and some panels
 * cannot be switched. Whoever switched it on from outside finds it off again a minute later. */
#include "player/darkness.h"

#include "base/limits.h"
#include "system/notice.h"

static const int64_t minute_ns = INT64_C(60000000000);

static bool has_hours(const Playing *p)
{
    return p->o->on.table.hours.count || p->o->on.table.except.count;
}

/* Its hours are those of the clock on the picture, so without that it is on. */
__attribute__((noinline)) static bool look(Playing *p, int64_t wall_us)
{
    if (!has_hours(p)) {
        p->panel = (Panel){.from_us = INT64_MIN, .until_us = INT64_MAX, .known = true};
        return false;
    }
    const Layout *l = &p->sheet.now->layout;
    bool tells = p->trust.given && programme_facts(p->sheet.now) && l->header_count && !p->o->step;
    int64_t lead_us = LIMIT_PANEL_LEAD_S * 1000 * p->o->speed_mil;
    panel_look(&p->panel, &p->o->on, tells ? &l->headers[0].zone : NULL, wall_us, lead_us,
               clock_mono_ns());
    return p->panel.off;
}

bool darkness_is_due(Playing *p, int64_t wall_us)
{
    return panel_is_known(&p->panel, wall_us) ? p->panel.off : look(p, wall_us);
}

int64_t darkness_rest_ns(const Playing *p, int64_t wall_us)
{
    int64_t until_us = p->panel.until_us, awake_ns = p->panel.awake_ns, span_ns = INT64_MAX;
    if (until_us != INT64_MAX)
        span_ns = metronome_span_ns(&p->time, until_us - wall_us);
    awake_ns = awake_ns ? awake_ns - clock_mono_ns() : INT64_MAX;
    return span_ns < awake_ns ? span_ns : awake_ns;
}

bool darkness_blackens(Playing *p)
{
    bool black = p->black;
    p->black = true;
    return !black && painter_blacken(p->painter);
}

static void switch_panel(Playing *p, bool on)
{
    screen_power(p->screen, on);
    if (!p->cec && p->o->cec)
        p->cec = cec_open(&cec_calls);
    if (p->o->cec)
        cec_switch(p->cec, on);
}

void darkness_keep(Playing *p)
{
    int64_t mono_ns = clock_mono_ns();
    bool again = p->dark && mono_ns - p->dark_ns >= minute_ns;
    if (again)
        screen_power(p->screen, false);
    else if (!p->dark)
        switch_panel(p, false);
    if (again || !p->dark)
        p->dark_ns = mono_ns;
    p->dark = true;
    p->is_due = false;
}

/* At the start nobody knows what a program before us left. */
void darkness_end(Playing *p)
{
    if (p->dark || (!p->lit && has_hours(p)))
        switch_panel(p, true);
    if (p->dark || p->black)
        painter_forget(p->painter);
    p->lit = true;
    p->dark = p->black = false;
}

void darkness_tell(Playing *p)
{
    Err err;
    if (cec_look(p->cec, &err) || p->cec_failed)
        return;
    notice_about(NULL, err.why);
    p->cec_failed = true;
}
