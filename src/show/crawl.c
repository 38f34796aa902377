/* SPDX-License-Identifier: MIT */
/* The crawl is an endless tape of items; the time alone says which part of it is in the window.
 * Items are rounded on the tape, not on the screen, so they keep their distances to the quarter
 * pixel. The tape runs the other way if the first show is written from right to left. Where motion
 * is off, items stand still and change like pages. */
#include "show/crawl.h"
#include "base/fixed.h"
#include "show/seam.h"

static void run(Sketch *s, uint32_t index, int64_t x4, Role role)
{
    Item *item = sketch_run(s, index, (int32_t)x4, s->l->crawl_base, role, 255);
    if (item)
        item->flags |= ITEM_MOVING;
}

/* A rectangle of this height, centred on the capitals of the text. */
static void block(Sketch *s, int64_t x4, int32_t w, int32_t h, Role role, uint8_t alpha)
{
    const Layout *l = s->l;
    int32_t y = fixed_px_of_mil(l->crawl_base * 1000 - STYLE_CAP_SANS / 2 * l->crawl - h * 500);
    if (x4 >= (int64_t)l->screen_w_px * 4 || x4 + (w + 1) * INT64_C(4) <= 0)
        return;
    Item *item = sketch_rect(s, (int32_t)x4, y, w, h, s->colors[role], alpha);
    if (!item)
        return;
    item->flags |= ITEM_MOVING;
    item->under = s->colors[ROLE_BAND];
}

/* The rectangle under a notice, as high as a strap of its size. */
static void ground(Sketch *s, int64_t x4, int32_t w)
{
    block(s, x4, w, fixed_px_of_part(s->l->crawl, STYLE_STRAP), ROLE_MARKER, 255);
}

/* `last`: no other item follows it closely, so no mark is between them. */
static void crawl_item(Sketch *s, const CrawlItem *c, int64_t x4, bool last)
{
    const Layout *l = s->l;
    const Run *words = &l->runs[c->text];
    int64_t text4 = x4 + sketch_quarters(c->text_at), end4 = (int64_t)l->screen_w_px * 4;
    if (c->kicker != LAYOUT_NONE && x4 < end4 && text4 > 0)
        run(s, c->kicker, x4, ROLE_KICKER);
    if (c->ground)
        ground(s, x4, c->ground);
    if (text4 < end4 && text4 + sketch_quarters(words->advance) + l->crawl * 4 > 0)
        run(s, c->text, text4, c->ground ? ROLE_ON_MARKER : ROLE_BAND_TEXT);
    if (!last)
        block(s, x4 + sketch_quarters(c->mark_at), l->mark, l->mark, ROLE_BAND_SOFT,
              STYLE_SQUARE_ALPHA);
}

/* The time until the tape, which has run `at4` by now, has run another quarter pixel. */
static int64_t next_quarter(const Layout *l, int64_t us, int64_t at4)
{
    int64_t second = fixed_floor_div(us, 1000000), rate = l->crawl_speed * 4;
    int64_t step = at4 + 1 - second * rate;
    return second * 1000000 + (step * 1000000 - 500000 + rate - 1) / rate - us;
}

/* Nothing differs until the tape has run from one position to another (up to 1/4 px ahead). */
static void differs_after(Sketch *s, int64_t from64, int64_t to64)
{
    const int64_t far = INT64_C(1) << 40;
    if (to64 == INT64_MAX)
        return;
    int64_t way = to64 - from64 - 16;
    sketch_differs_in(s, (way < far ? way : far) * 1000000 / (s->l->crawl_speed * 64));
}

/* A part of the tape, from a place on. */
typedef struct {
    const Layout *of; /* which layout has the tape there */
    Slot slot;
    bool any; /* there is an item */
    int64_t at64, until64;
} Part;

static Part part_at(const Sketch *s, const Layout *before, int64_t in_force, int64_t at64)
{
    const Layout *l = s->l;
    bool old = before && at64 < l->seam_until64;
    Part p = {.of = old ? before : l, .at64 = at64, .until64 = l->seam_next64};
    if (before && !old && at64 < l->seam_next64)
        return p;
    p.any = s->now->crawl_pinned ? roll_cycle(l->tape, in_force, at64, &p.slot)
                                 : roll_slot(p.of->tape, at64, &p.slot);
    p.until64 = old && p.slot.end > l->seam_until64 ? l->seam_until64 : p.slot.end;
    return p;
}

/* Whether another item follows it closely. */
static bool is_followed(const Part *p, const Part *next)
{
    return next->any && next->slot.start == p->slot.end &&
           p->slot.end - p->slot.start <= p->of->crawls[p->slot.index].pitch;
}

/* Whether the next part is seen, or tells what is: the mark after this one. */
static bool needs_next(const Part *p, int64_t end64)
{
    int64_t mark64 = p->slot.start + (p->any ? p->of->crawls[p->slot.index].mark_at : 0);
    return p->until64 < end64 || (p->any && mark64 < end64 + 64 && p->until64 < INT64_MAX);
}

static bool crawl_moving(Sketch *s)
{
    const Layout *l = s->l;
    int64_t at4 = seam_tape_quarters(l, s->now->crawl_us), x64 = at4 * 16,
            end64 = x64 + l->screen_w_px * 64;
    int64_t in_force = 0; /* only a held crawl asks for it */
    if (s->now->crawl_pinned)
        in_force = seam_tape_quarters(l, s->now->wall_us) * 16 + l->screen_w_px * 64;
    const Layout *before = s->now->crawl_pinned ? NULL : seam_before(l, s->now->crawl_us);
    bool moves = false;
    Part p = part_at(s, before, in_force, x64);
    while (p.at64 < end64 && s->out->count < LIMIT_SCENE_ITEMS) {
        Part next = {.at64 = p.until64};
        if (needs_next(&p, end64))
            next = part_at(s, before, in_force, p.until64);
        s->l = p.of;
        if (p.any)
            crawl_item(s, &p.of->crawls[p.slot.index], sketch_quarters(p.slot.start) - at4,
                       !is_followed(&p, &next));
        s->l = l;
        moves = moves || p.any;
        p = next;
    }
    if (moves)
        sketch_differs_in(s, next_quarter(l, s->now->crawl_us, at4));
    else
        differs_after(s, end64, p.at64);
    if (!s->now->crawl_pinned)
        return moves;
    Slot slot;
    roll_slot(l->tape, in_force, &slot);
    differs_after(s, in_force, slot.end);
    return moves;
}

static void page(Sketch *s, uint32_t index, int64_t x64, Role role)
{
    run(s, index, fixed_px_of_64(x64) * INT64_C(4), role);
}

/* Motion off: each item stands still, page after page. */
static bool crawl_paged(Sketch *s)
{
    const Layout *l = s->l;
    Slot slot;
    bool any = s->now->crawl_pinned ? roll_cycle(l->tape, s->now->wall_us, s->now->crawl_us, &slot)
                                    : roll_slot(l->tape, s->now->crawl_us, &slot);
    Slot in_force;
    roll_slot(l->tape, s->now->wall_us, &in_force);
    if (s->now->crawl_pinned && in_force.end != INT64_MAX)
        sketch_differs_in(s, in_force.end - s->now->wall_us);
    if (!any) {
        if (slot.end != INT64_MAX)
            sketch_differs_in(s, slot.end - s->now->crawl_us);
        return false;
    }
    const CrawlItem *c = &l->crawls[slot.index];
    int64_t n = (s->now->crawl_us - slot.start) / (CRAWL_PAGE_MS * INT64_C(1000));
    sketch_differs_in(s, slot.start + (n + 1) * CRAWL_PAGE_MS * 1000 - s->now->crawl_us);
    bool alone = c->kicker_alone && n == 0;
    int64_t x64 = (l->x_px + l->margin) * INT64_C(64);
    if (c->kicker != LAYOUT_NONE && !c->kicker_alone)
        page(s, c->kicker, x64, ROLE_KICKER);
    if (n >= c->page_count)
        return true;
    uint32_t words = c->first_page + (uint32_t)n;
    if (c->ground)
        ground(s, fixed_px_of_64(x64) * INT64_C(4),
               fixed_px_of_64(l->runs[words].advance + 2 * c->text_at));
    page(s, words, x64 + c->page_at,
         alone       ? ROLE_KICKER
         : c->ground ? ROLE_ON_MARKER
                     : ROLE_BAND_TEXT);
    return true;
}

bool crawl_goes_on(Sketch *s)
{
    const Layout *l = s->l;
    Slot slot;
    int64_t at = s->now->wall_us;
    if (!l->still)
        at = seam_tape_quarters(l, at) * 16 + l->screen_w_px * INT64_C(64);
    bool any = roll_slot(l->tape, at, &slot);
    if (!l->still)
        differs_after(s, at, slot.end);
    else if (slot.end != INT64_MAX)
        sketch_differs_in(s, slot.end - at);
    return any && (slot.end == INT64_MAX || roll_slot(l->tape, slot.end, &slot));
}

void crawl_draw(Sketch *s)
{
    const Layout *l = s->l;
    uint32_t color = s->colors[ROLE_BAND];
    s->x_px = 0; /* the orbit does not move it sideways */
    s->mirror_px = l->headers[0].lang->rtl ? l->screen_w_px : 0;
    s->moves = !l->still;
    sketch_strip(s, l->h_px - l->band, l->h_px, color, 255);
    if (!(l->still ? crawl_paged(s) : crawl_moving(s)))
        return;
    int32_t y = l->h_px - l->band + s->y_px, w = l->x_px + l->margin;
    for (int side = 0; side < 2; side++) {
        Item *item = scene_add(s->out, ITEM_FADE);
        if (!item)
            return;
        item->x4 = side ? (l->screen_w_px - w) * 4 : 0;
        item->y = y;
        item->w = w;
        item->h = l->screen_h_px - y;
        item->color = color;
        item->direction = side ? -1 : 1;
    }
}
