/* SPDX-License-Identifier: MIT */
/* The show is laid out as a screen would, since a card stands as long as what it has room for takes to
 * read. One lap has every card once; where there are notices, one of them stands after each other
 * card. */
#include "layout/lap.h"

#include "layout/layout_open.h"
#include "schedule/running_order.h"

int64_t lap_of(const Layout *l, int64_t at_us)
{
    Slot first, slot;
    if (!roll_cycle(l->stage, at_us, 0, &first))
        return 0;
    slot = first;
    for (uint64_t n = 0; n <= 2 * (uint64_t)l->card_count; n++)
        if (!roll_cycle(l->stage, at_us, slot.end, &slot) || slot.index == first.index)
            return slot.start - first.start;
    return 0;
}

int64_t lap_us(const Facts *facts, Ruler ruler, int64_t at_us)
{
    Layout layout;
    Wish wish = {.w_px = LAP_W, .h_px = LAP_H, .channel = RUNNING_ORDER_ALL_CHANNELS};
    int64_t lap = 0;
    if (layout_open(&layout, facts, &wish, ruler, NULL)) {
        lap = lap_of(&layout, at_us);
        layout_close(&layout);
    }
    return lap;
}
