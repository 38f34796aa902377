/* SPDX-License-Identifier: MIT */
/* A step only says which card is wanted; the old card stays until the new one can be drawn whole. */
#include "show/viewer.h"

static const int64_t entered_us =
    2500000; /* into a card that is stepped to while paused: it has come in */

static int64_t stage_us(const Viewer *v, int64_t wall_us)
{
    return (v->paused ? v->paused_at_us : wall_us) + v->stage_shift_us;
}

void viewer_apply(const Viewer *v, int64_t wall_us, Instant *i)
{
    if (!i->card_pinned)
        i->stage_us = stage_us(v, wall_us);
    if (!i->crawl_pinned)
        i->crawl_us = (v->paused ? v->paused_at_us : wall_us) + v->crawl_shift_us;
    i->theme_pinned = v->theme_pinned;
    i->theme = v->theme;
}

void viewer_toggle_pause(Viewer *v, int64_t wall_us)
{
    if (v->paused) {
        int64_t length_us = wall_us - v->paused_at_us - v->set_us;
        v->stage_shift_us -= length_us;
        v->crawl_shift_us -= length_us;
    }
    v->paused = !v->paused;
    v->paused_at_us = wall_us;
    v->set_us = 0;
}

void viewer_clock_set(Viewer *v, int64_t by_us)
{
    v->set_us += v->paused ? by_us : 0;
}

void viewer_start(Viewer *v, const Layout *l, int64_t wall_us)
{
    int64_t now_us = stage_us(v, wall_us);
    v->stage_shift_us += show_first(l, now_us) - now_us;
}

bool viewer_step(Viewer *v, const Layout *l, int64_t wall_us, bool backwards)
{
    int64_t from_us = viewer_card_us(v, wall_us), to_us = show_step(l, from_us, backwards);
    if (to_us == from_us)
        return false;
    v->step_from_us = stage_us(v, wall_us);
    v->step_to_us = to_us;
    return v->stepping = true;
}

void viewer_step_in(Viewer *v, int64_t wall_us, bool ready)
{
    int64_t now_us = stage_us(v, wall_us);
    bool is_on = v->step_from_us < v->step_to_us && v->step_to_us <= now_us;
    if (!v->stepping || !(is_on || ready))
        return;
    v->stepping = false;
    if (!is_on)
        v->stage_shift_us += v->step_to_us - now_us + (v->paused ? entered_us : 0);
}

int64_t viewer_card_us(const Viewer *v, int64_t wall_us)
{
    return v->stepping ? v->step_to_us : stage_us(v, wall_us);
}
