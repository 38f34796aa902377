/* SPDX-License-Identifier: MIT */
/* The time of the running show: the clock that the options ask for, paced by the display, and the
 * veil that hides its jumps. Monotonic time is in ns, wall time in us. With --step no clock is
 * read: each frame comes one 60th of a second after the one before. */
#pragma once
#include "player/clock.h"
#include "player/options.h"
#include "show/pace.h"
#include "show/veil.h"

typedef struct {
    Clock clock;
    Pace pace;
    Veil veil;
    bool step, still;
    int64_t period_ns; /* the display's stated refresh period */
    bool own;          /* runs on a time of its own, which is ... */
    int64_t own_ns;    /* ... this far from monotonic time */
} Metronome;

/* For a display of this refresh rate, in Hz. The first frame is due at once. */
void metronome_init(Metronome *m, const Options *o, int refresh);
/* Starts again once there is a window. `waits`: presents may wait for the display. */
void metronome_begin(Metronome *m, int refresh, bool waits);
/* Another display, or another mode of it, may have another rate. */
void metronome_follow(Metronome *m, int refresh);

/* The system's time is not to be trusted: from now on it is `utc_s`, and runs on from there. */
void metronome_run_from(Metronome *m, int64_t utc_s);
/* The system's time is right, from now on; as if it had just been set. */
void metronome_trust(Metronome *m);
/* Whether the next frame shows the time that it should: false while the veil closes. */
bool metronome_is_right(const Metronome *m);

/* Monotonic time now. */
static inline int64_t metronome_mono_ns(const Metronome *m)
{
    return m->step ? m->pace.due_ns : clock_mono_ns();
}
/* The wall time that the next frame shows. */
int64_t metronome_wall_us(const Metronome *m);
/* The monotonic time in which that much show time passes; INT64_MAX if it never does. */
int64_t metronome_span_ns(const Metronome *m, int64_t show_us);
/* When the next frame is due; false if presents wait by themselves. */
bool metronome_deadline(const Metronome *m, int64_t *mono_ns);
/* Whether a span without a change is long enough to sleep through. */
static inline bool metronome_rests(const Metronome *m, int64_t span_ns)
{
    return !m->step && span_ns > 3 * m->pace.nominal_ns;
}
/* Whether UTC was set since the metronome last read it. */
bool metronome_was_set(const Metronome *m);

/* Reads UTC, once a frame, and adopts it if it was set. Returns how far the veil is drawn. Adds the
 * movement of the wall time to *jump_us. */
int32_t metronome_tick(Metronome *m, int64_t mono_ns, int64_t *jump_us);
/* Adopts UTC after a rest, in which nothing moved. Adds to *jump_us as well. */
void metronome_wake(Metronome *m, int64_t *jump_us);
/* The present of a frame has returned. */
void metronome_presented(Metronome *m, int64_t mono_ns);
