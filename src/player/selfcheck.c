/* SPDX-License-Identifier: MIT */
/* The picture is a function of the time, so a part of it can be computed and drawn again and compared with what the
 * canvas holds. What it is drawn from, coverage and tiles, has checksums from when it was made, and
 * so has what went into graphics memory, which is never read back. On a console the kernel's buffers are
 * written again a stripe at a time. */
#include "player/selfcheck.h"

enum { STRIPES = 128, TURNS_A_STRIPE = 3 };
static const int64_t look_ns = 100000000;

bool selfcheck_look(SelfCheck *c, Screen *screen, Painter *painter, const Instant *shown,
                    bool rests, int64_t mono_ns, Err *err)
{
    int32_t x, y;
    if (mono_ns < c->due_ns)
        return true;
    c->due_ns = mono_ns + look_ns;
    uint32_t turn = c->turn++, part = turn / TURNS_A_STRIPE % STRIPES;
    if (!screen_is_sound(screen))
        return err_set(err, 0, 0,
                       "a part of the crawl did not reach the graphics memory as it was");
    if (!painter_text_is_sound(painter, turn))
        return err_set(err, 0, 0, "a text that is kept ready has changed");
    if (turn % TURNS_A_STRIPE == 0 && !rests)
        painter_refresh(painter, (int)part, STRIPES);
    if (turn % TURNS_A_STRIPE == 0 &&
        !painter_part_is_sound(painter, shown, (int)part, STRIPES, &x, &y))
        return err_set(err, 0, 0, "the pixel at %d,%d is not as it was drawn", (int)x, (int)y);
    return true;
}
