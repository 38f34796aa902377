/* SPDX-License-Identifier: MIT */
/* What keeps a picture calm. Where motion is off, only pages of the crawl, seconds of the progress
 * line, the clock and whole cards change, each at its own time and at once. The theme of the day
 * changes at seven and at nineteen, also on the days of the summer-time change, and only with a
 * card. */
#include "check.h"
#include "image.h"
#include "show/show.h"

#define SECOND INT64_C(1000000)
#define BERLIN "CET-1CEST,M3.5.0,M10.5.0/3"

static Image image;
static Scene scenes[2];

static void make(void)
{
    Err err = {0};
    image_begin(&image);
    image_demo(&image, BERLIN, false);
    CHECK(image_end(&image, &err), "%s", err.why);
}

static bool open_layout(Layout *l, int w, int h, Theme theme, bool still)
{
    Err err = {0};
    Wish wish = {.w_px = w, .h_px = h, .theme = theme, .still = still};
    bool good = layout_open(l, &image.facts, &wish, image_ruler, &err);
    CHECK(good, "%s", err.why);
    return good;
}

/* ---- motion off ---- */

typedef struct {
    bool card, second, minute, page;
} Reasons;

/* What may differ between two instants, the second a moment later. */
static Reasons reasons(const Layout *l, int64_t was_us, int64_t is_us)
{
    Slot a, b, c, d;
    roll_shown(l->stage, was_us, &a);
    roll_shown(l->stage, is_us, &b);
    roll_slot(l->tape, was_us, &c);
    roll_slot(l->tape, is_us, &d);
    int64_t page = CRAWL_PAGE_MS * INT64_C(1000);
    Reasons r = {.card = a.start != b.start,
                 .second = (was_us - a.start) / SECOND != (is_us - a.start) / SECOND,
                 .minute = was_us / (60 * SECOND) != is_us / (60 * SECOND),
                 .page =
                     c.start != d.start || (was_us - c.start) / page != (is_us - c.start) / page};
    return r;
}

static bool same(const Scene *a, const Item *x, const Scene *b, const Item *y)
{
    Item moved = *y;
    if (x->run == SCENE_NO_RUN && x->kind == ITEM_TEXT) {
        if (x->text_len != y->text_len ||
            memcmp(a->pool + x->text_at, b->pool + y->text_at, x->text_len) != 0)
            return false;
        moved.text_at = x->text_at;
    }
    return memcmp(x, &moved, sizeof moved) == 0;
}

/* Items at the same place in both scenes; those of the crawl come after all others. */
static bool differs_rightly(const Layout *l, const Reasons *r, const Item *x, const Item *y)
{
    if (x->flags & y->flags & ITEM_MOVING)
        return r->page;
    if (x->kind == ITEM_RECT && x->y == l->band_top && y->y == l->band_top)
        return r->second; /* the progress line; it has no width in the first second */
    if (x->kind == ITEM_TEXT && x->run == SCENE_NO_RUN)
        return r->minute; /* clock and date */
    return false;
}

static uint32_t standing(const Scene *s)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < s->count; i++)
        n += !(s->items[i].flags & ITEM_MOVING);
    return n;
}

static int wrong_items(const Layout *l, const Reasons *r, const Scene *a, const Scene *b)
{
    uint32_t in_a = standing(a), in_b = standing(b);
    int wrong = 0;
    if (r->card)
        return 0;
    if (in_a != in_b || a->count != b->count) {
        bool longer = r->second && in_a + 1 == in_b; /* the progress line begins */
        bool turned = r->page || a->count - in_a == b->count - in_b;
        return !(turned && (longer || in_a == in_b));
    }
    for (uint32_t i = 0; i < a->count; i++)
        wrong += !same(a, &a->items[i], b, &b->items[i]) &&
                 !differs_rightly(l, r, &a->items[i], &b->items[i]);
    return wrong;
}

/* Nothing is half shown. */
static int half_there(const Scene *s)
{
    int n = 0;
    for (uint32_t i = 0; i < s->count; i++)
        n += s->items[i].kind != ITEM_FADE && s->items[i].alpha != 255;
    return n;
}

static void test_still(int w, int h)
{
    CASE("%dx%d", w, h);
    const int64_t from = INT64_C(1793880000) * SECOND, step = 20000;
    static Layout l;
    int wrong = 0, half = 0, differ = 0, cards = 0;
    if (!open_layout(&l, w, h, THEME_DARK, true))
        return;
    for (int i = 0; i < 200 * SECOND / step; i++) {
        Instant now = instant_at(from + i * step);
        Scene *new = &scenes[i & 1], *old = &scenes[~i & 1];
        show_at(&l, &now, new);
        half += half_there(new);
        if (i == 0 || scene_equal(old, new))
            continue;
        Reasons r = reasons(&l, now.wall_us - step, now.wall_us);
        differ++;
        cards += r.card;
        wrong += wrong_items(&l, &r, old, new);
        CHECK(old->until_us > now.wall_us - step && old->until_us <= now.wall_us,
              "%dx%d: the change at %d ms was not announced", w, h, (int)(i * step / 1000));
    }
    CHECK(wrong == 0, "%dx%d: %d items differ without a reason", w, h, wrong);
    CHECK(half == 0, "%dx%d: %d items are half there", w, h, half);
    CHECK(cards > 15, "%dx%d: %d cards", w, h, cards);
    CHECK(differ < 260, "%dx%d: %d changes in 200 seconds", w, h, differ);
    layout_close(&l);
}

/* ---- the theme of the day ---- */

/* The cards from ten minutes before an hour to ten minutes after it: each has one theme from beginning
 * to end, and the first that begins at the hour or later is the first with the other theme. */
static void test_hour(const char *day, int64_t hour_s, uint32_t before, uint32_t after)
{
    CASE("%s, the hour at %d", day, (int)(hour_s % 86400 / 3600));
    static Layout l;
    int64_t from = (hour_s - 600) * SECOND, until = (hour_s + 600) * SECOND;
    int wrong = 0;
    if (!open_layout(&l, 1280, 720, THEME_AUTO, false))
        return;
    for (int64_t t = from; t < until; t += 100000) {
        Slot slot;
        Instant now = instant_at(t);
        show_at(&l, &now, &scenes[0]);
        roll_shown(l.stage, t, &slot);
        uint32_t want = slot.start < hour_s * SECOND ? before : after;
        wrong += scenes[0].background != want;
    }
    CHECK(wrong == 0, "%s: %d of 12000 instants are in the wrong theme", day, wrong);
    layout_close(&l);
}

static void test_theme(void)
{
    static const struct {
        const char *day;
        int64_t midnight_s; /* 00:00 UTC */
        int east_h;         /* of UTC, at seven and at nineteen o'clock */
    } days[] = {{"2026-01-15", 1768435200, 1}, {"2026-03-28", 1774656000, 1},
                {"2026-03-29", 1774742400, 2}, {"2026-03-30", 1774828800, 2},
                {"2026-07-01", 1782864000, 2}, {"2026-10-24", 1792800000, 2},
                {"2026-10-25", 1792886400, 1}, {"2026-10-26", 1792972800, 1}};
    const uint32_t dark = style_roles[ROLE_GROUND].color[THEME_DARK],
                   light = style_roles[ROLE_GROUND].color[THEME_LIGHT];
    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        int64_t hour = days[i].midnight_s - 3600 * days[i].east_h;
        test_hour(days[i].day, hour + 7 * 3600, dark, light);
        test_hour(days[i].day, hour + 19 * 3600, light, dark);
    }
}

int main(void)
{
    make();
    test_still(1920, 1080);
    test_still(480, 320);
    test_still(1080, 1920);
    test_still(1920, 360);
    test_theme();
    return check_done("test_calm");
}
