/* SPDX-License-Identifier: MIT */
/* Both shows have a tape that the time alone moves, and both move it alike. So the seam is a place on
 * it, off the screen when it is chosen: up to there the old items run on, and from some place after it
 * the new ones do, from the beginning of one of them. Of the ends of old items within a screen's width
 * that one is the seam which a new item follows most closely; of more of them where the band would be
 * empty for a while. */
#include "show/seam.h"
#include "base/fixed.h"
#include "show/scene.h"

int64_t seam_tape_quarters(const Layout *l, int64_t us)
{
    int64_t rate = l->crawl_speed * INT64_C(4);
    int64_t second = fixed_floor_div(us, 1000000), rest = us - second * 1000000;
    return second * rate + fixed_floor_div(rest * rate + 500000, 1000000);
}

uint32_t seam_edition_after(const Layout *before)
{
    return (before->edition + 1) % SCENE_EDITIONS;
}

/* Where the first item begins at this place or after it; INT64_MAX: nowhere. */
static int64_t first_start(const Layout *l, int64_t from64)
{
    Slot slot = {.end = from64};
    for (int i = 0; i < 4 && slot.end != INT64_MAX; i++)
        if (roll_slot(l->tape, slot.end, &slot) && slot.start >= from64)
            return slot.start;
    return slot.end;
}

/* The end of the item at this place; the place itself if there is none. */
static int64_t end_at(const Layout *l, int64_t at64)
{
    Slot slot;
    return roll_slot(l->tape, at64, &slot) ? slot.end : at64;
}

static void choose(Layout *next, const Layout *before, int64_t edge64)
{
    enum { PATIENCE = 4 }; /* screens */
    int64_t screen64 = next->screen_w_px * INT64_C(64), end64 = end_at(before, edge64);
    next->seam_until64 = end64;
    next->seam_next64 = first_start(next, end64);
    for (int64_t at64 = end64; next->seam_next64 > next->seam_until64;) {
        int64_t to64 = end_at(before, at64), gap64 = next->seam_next64 - next->seam_until64;
        int64_t last64 = end64 + screen64 * (gap64 > screen64 * 3 / 4 ? PATIENCE : 1);
        if (to64 == at64 || to64 > last64)
            return;
        int64_t start64 = first_start(next, to64);
        if (start64 - to64 < gap64) {
            next->seam_until64 = to64;
            next->seam_next64 = start64;
        }
        at64 = to64;
    }
}

/* An item of the new tape that begins before the seam is not shown at all. */
static void outlive(Layout *next)
{
    next->seam_over64 = end_at(next, next->seam_until64);
    if (next->seam_over64 > next->seam_next64)
        next->seam_over64 = next->seam_next64;
}

void seam_cut(Layout *next, const Layout *before, const Instant *now)
{
    int64_t left64 = seam_tape_quarters(before, now->crawl_us) * 16;
    next->seam_begun64 = next->seam_until64 = next->seam_next64 = next->seam_over64 = left64;
    next->before = before; /* for the frame on the glass, whose texts are its own */
}

void seam_begin(Layout *next, const Layout *before, const Instant *now)
{
    int64_t left64 = seam_tape_quarters(before, now->crawl_us) * 16;
    int64_t edge64 = left64 + before->screen_w_px * INT64_C(64);
    bool alike = next->screen_w_px == before->screen_w_px && next->crawl == before->crawl &&
                 next->crawl_speed == before->crawl_speed && !next->still && !before->still &&
                 next->headers[0].lang->rtl == before->headers[0].lang->rtl;
    seam_cut(next, before, now);
    next->came_us = now->stage_us;
    if (alike && !now->crawl_pinned) {
        choose(next, before, edge64);
        outlive(next);
    }
}

bool seam_is_over(const Layout *l, int64_t crawl_us)
{
    int64_t left64 = seam_tape_quarters(l, crawl_us) * 16;
    return left64 < l->seam_begun64 || left64 >= l->seam_over64;
}

void seam_end(Layout *l)
{
    l->before = NULL;
}

const Layout *seam_before(const Layout *l, int64_t crawl_us)
{
    const Layout *before = l->before;
    return before && !seam_is_over(l, crawl_us) ? before : NULL;
}
