/* SPDX-License-Identifier: MIT */
/* Nothing is asked of the calendar while the last answer holds: it is asked for each frame. A panel
 * that was touched stays on for a while, and as long again after each other touch. */
#include "player/panel.h"

#include "base/fixed.h"
#include "base/limits.h"

static const int64_t second_us = 1000000, second_ns = 1000000000;

void panel_forget(Panel *p)
{
    p->known = false;
}

static void ask(Panel *p, const PanelHours *hours, const Zone *zone, int64_t wall_us,
                int64_t lead_us)
{
    const Timetable *t = &hours->table;
    int64_t now_s = fixed_floor_div(wall_us, second_us), until_s;
    bool always = !zone || (!t->hours.count && !t->except.count);
    bool on = always || panel_hours_on(hours, zone, now_s, &until_s);
    p->from_us = wall_us;
    p->until_us = always ? INT64_MAX : until_s * second_us;
    p->on_s = on ? 0 : until_s;
    p->endless = always || until_s >= now_s + (int64_t)TIMETABLE_DAYS * 86400;
    p->off = !on && p->until_us - lead_us > wall_us;
    if (p->off)
        p->until_us -= lead_us;
    p->known = zone != NULL;
}

void panel_look(Panel *p, const PanelHours *hours, const Zone *zone, int64_t wall_us,
                int64_t lead_us, int64_t mono_ns)
{
    bool known = panel_is_known(p, wall_us);
    if (p->awake_ns && mono_ns >= p->awake_ns)
        p->awake_ns = 0;
    if (!known)
        ask(p, hours, zone, wall_us, lead_us);
    if (!p->off)
        return;
    p->known = !p->awake_ns;
    p->off = !p->awake_ns;
}

bool panel_touch(Panel *p, int64_t mono_ns)
{
    bool was_off = p->off;
    if (p->off || p->awake_ns)
        p->awake_ns = mono_ns + LIMIT_PANEL_AWAKE_S * second_ns;
    p->off = false;
    if (was_off)
        p->known = false;
    return was_off;
}
