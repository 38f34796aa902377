/* SPDX-License-Identifier: MIT */
/* Trust once given stays, until facts come that were made later than the clock says. While the veil
 * closes before a jump to the right time, the old time is still on, and without a clock. */
#include "player/trust.h"
#include "player/option_wish.h"

void trust_follow(Trust *t, Metronome *m, const Options *o, const Facts *facts)
{
    int64_t wall_us = metronome_wall_us(m);
    bool right = option_wish_trusted(o, facts, t->given ? wall_us : clock_utc_ns() / 1000);
    if (right && !t->given)
        metronome_trust(m);
    if (!right && o->at_us == OPTIONS_UNSET && (t->given || wall_us / 1000000 < facts->epoch))
        metronome_run_from(m, facts->epoch);
    t->given = right;
    t->shown = t->shown && right;
}

void trust_begin(Trust *t, Metronome *m, const Options *o, const Facts *facts)
{
    t->given = true;
    trust_follow(t, m, o, facts);
    t->shown = t->given;
}

bool trust_look(Trust *t, const Metronome *m)
{
    t->shown = t->given && (t->shown || metronome_is_right(m));
    return t->shown;
}
