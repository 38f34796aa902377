/* SPDX-License-Identifier: MIT */
/* Reads the clocks and feeds the presentation clock with them, in the order that pace.h asks for.
 * Monotonic nanoseconds and the show's microseconds meet here and nowhere else. */
#include "player/metronome.h"

#include <stdlib.h>

static const int64_t second_ns = 1000000000, step_ns = 16666667;
static const int64_t set_ns = 20000000; /* a UTC that moves this far was set */

static int64_t utc_ns(const Metronome *m)
{
    return m->own ? clock_mono_ns() + m->own_ns : clock_utc_ns();
}

void metronome_run_from(Metronome *m, int64_t utc_s)
{
    m->own = true;
    m->own_ns = utc_s * second_ns - clock_mono_ns();
    if (!m->clock.real || m->step)
        m->clock.start_us = m->clock.started_us = utc_s * 1000000;
}

void metronome_trust(Metronome *m)
{
    m->own = false;
}

bool metronome_is_right(const Metronome *m)
{
    return llabs(pace_error_ns(&m->pace)) <= PACE_MAX_ERROR_NS;
}

void metronome_begin(Metronome *m, int refresh, bool waits)
{
    m->period_ns = second_ns / refresh;
    int64_t before_ns = m->step ? step_ns : m->period_ns;
    int64_t mono_ns = m->step ? 0 : clock_mono_ns();
    int64_t from_ns = m->step ? m->clock.started_us * 1000 : utc_ns(m);
    pace_init(&m->pace, before_ns, m->step || !waits, mono_ns - before_ns, from_ns - before_ns);
}

void metronome_init(Metronome *m, const Options *o, int refresh)
{
    *m = (Metronome){.step = o->step, .still = o->still};
    clock_init(&m->clock, o->at_us != OPTIONS_UNSET, o->at_us, o->freeze, o->speed_mil);
    metronome_begin(m, refresh, false);
}

void metronome_follow(Metronome *m, int refresh)
{
    int64_t period_ns = second_ns / refresh;
    if (!m->step && period_ns != m->period_ns)
        pace_relearn(&m->pace, period_ns);
    m->period_ns = period_ns;
}

int64_t metronome_wall_us(const Metronome *m)
{
    return clock_wall_us(&m->clock, pace_instant_us(&m->pace));
}

int64_t metronome_span_ns(const Metronome *m, int64_t show_us)
{
    return clock_span_ns(&m->clock, show_us);
}

bool metronome_deadline(const Metronome *m, int64_t *mono_ns)
{
    return !m->step && pace_deadline(&m->pace, mono_ns);
}

bool metronome_was_set(const Metronome *m)
{
    int64_t moved_ns = utc_ns(m) - clock_mono_ns() - m->pace.offset_ns;
    return moved_ns > set_ns || moved_ns < -set_ns;
}

/* How far the show's wall time is from the time that UTC demands. */
static int64_t error_us(const Metronome *m)
{
    int64_t shown_us = pace_instant_us(&m->pace);
    int64_t due_us = shown_us + pace_error_ns(&m->pace) / 1000;
    return clock_wall_us(&m->clock, due_us) - clock_wall_us(&m->clock, shown_us);
}

__attribute__((noinline)) static int32_t veil(Metronome *m, int64_t mono_ns, int64_t *jump_us)
{
    int64_t before_us = error_us(m);
    int32_t drawn = veil_drawn(&m->veil, &m->pace, m->still, mono_ns);
    *jump_us += before_us - error_us(m);
    return drawn;
}

int32_t metronome_tick(Metronome *m, int64_t mono_ns, int64_t *jump_us)
{
    pace_utc(&m->pace, mono_ns, m->step ? m->pace.show_ns : utc_ns(m));
    bool right = !m->veil.from_ns && metronome_is_right(m);
    return right ? 0 : veil(m, mono_ns, jump_us);
}

void metronome_wake(Metronome *m, int64_t *jump_us)
{
    int64_t mono_ns = clock_mono_ns();
    pace_utc(&m->pace, mono_ns, utc_ns(m));
    *jump_us += error_us(m);
    pace_anchor(&m->pace, mono_ns);
}

void metronome_presented(Metronome *m, int64_t mono_ns)
{
    pace_presented(&m->pace, mono_ns);
}
