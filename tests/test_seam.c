/* SPDX-License-Identifier: MIT */
/* A show takes over from another: in the crawl nothing jumps, nothing overlaps, nothing comes or goes
 * on the screen, and in the end it is as if the old show had never been. A card in its middle fades in. */
#include "show/seam.h"
#include "text/shaper.h"

#include "set_text.h"

#define SECOND INT64_C(1000000)
#define T0 (INT64_C(1793880010) * SECOND)

static SetText before, after;
static Image quiet;
static Scene scene, alone;

static const Entry more[] = {
    {.id = "neu1",
     .kind = KIND_HEADLINE,
     .flags = FACT_STAGE | FACT_CRAWL,
     .text = {[FIELD_TEXT] = "Eine ganz neue Meldung"}},
    {.id = "neu2",
     .kind = KIND_HEADLINE,
     .flags = FACT_STAGE | FACT_CRAWL,
     .text = {[FIELD_TEXT] = "Noch eine, und sie ist etwas länger als die andere"}},
};

/* The moving texts of a scene, by x. */
typedef struct {
    int32_t x4, w4;
    Str text;
} Moving;

static int moving(const Layout *l, const Scene *s, Moving out[64])
{
    int n = 0;
    for (uint32_t i = 0; i < s->count && n < 64; i++) {
        const Item *item = &s->items[i];
        if (item->kind != ITEM_TEXT || !(item->flags & ITEM_MOVING))
            continue;
        const Layout *of = scene_edition(item) == l->edition ? l : l->before;
        CHECK(of, "an item of no layout");
        out[n++] = (Moving){item->x4, of ? of->runs[scene_run(item)].advance / 16 : 0,
                            show_text(l, s, item)};
    }
    return n;
}

static bool has(const Moving *all, int n, const Moving *one, int64_t ran4)
{
    for (int i = 0; i < n; i++)
        if (all[i].x4 - ran4 == one->x4 && str_is(all[i].text, one->text.s, one->text.len))
            return true;
    return false;
}

/* Whether texts of both shows move. */
static bool both(const Layout *l, const Scene *s)
{
    bool is_old = false, is_new = false;
    for (uint32_t i = 0; i < s->count; i++) {
        const Item *item = &s->items[i];
        bool moves = item->kind == ITEM_TEXT && item->flags & ITEM_MOVING;
        is_new = is_new || (moves && scene_edition(item) == l->edition);
        is_old = is_old || (moves && scene_edition(item) != l->edition);
    }
    return is_old && is_new;
}

static void test_crawl(int64_t at_us)
{
    Layout *next = &after.layout;
    const Layout *old = &before.layout;
    Instant now = instant_at(at_us);
    Moving was[64], is[64];
    bool mixed = false;
    CASE("at %" PRId64, at_us);
    next->edition = seam_edition_after(old);
    show_at(old, &now, &scene);
    int n = moving(old, &scene, was);
    CHECK(n > 0, "nothing moves");
    seam_begin(next, old, &now);
    int64_t last4 = seam_tape_quarters(next, at_us), edge4 = next->screen_w_px * INT64_C(4);
    int64_t t = at_us;
    for (bool over = false; !over; t += 16667) { /* the first frame after it too */
        over = seam_is_over(next, t);
        now = instant_at(t);
        show_at(next, &now, &scene);
        int m = moving(next, &scene, is);
        int64_t at4 = seam_tape_quarters(next, t), ran4 = at4 - last4;
        for (int i = 0; i < m; i++) {
            CHECK(has(was, n, &is[i], ran4) || is[i].x4 >= edge4 - ran4 - 200, "'%.*s' comes at %d",
                  (int)is[i].text.len, is[i].text.s, is[i].x4 / 4);
            CHECK(i == 0 || is[i - 1].x4 + is[i - 1].w4 <= is[i].x4, "overlap at %d", is[i].x4 / 4);
        }
        for (int i = 0; i < n; i++) {
            Moving there = {was[i].x4 - (int32_t)ran4, was[i].w4, was[i].text};
            CHECK(has(is, m, &there, 0) || there.x4 + there.w4 < 200, "'%.*s' goes at %d",
                  (int)there.text.len, there.text.s, there.x4 / 4);
        }
        mixed = mixed || (!over && both(next, &scene));
        memcpy(was, is, sizeof was);
        n = m;
        last4 = at4;
    }
    CHECK(mixed, "nothing new comes after what is old");
    CHECK(t < at_us + 90 * SECOND, "it takes %d s", (int)((t - at_us) / SECOND));
    seam_end(next);
    now = instant_at(t + SECOND);
    show_at(next, &now, &scene);
    next->came_us = LAYOUT_NEVER;
    show_at(next, &now, &alone);
    CHECK(scene_equal(&scene, &alone), "it is not as if nothing had been");
}

/* A show without a crawl: the new items come in at the edge. */
static void test_empty(int64_t at_us)
{
    Layout *next = &after.layout;
    Layout empty, *old = &empty;
    Err err = {0};
    Moving was[64], is[64];
    int n = 0;
    CASE("after an empty band, at %" PRId64, at_us);
    const Entry only = {
        .id = "a", .kind = KIND_HEADLINE, .flags = FACT_STAGE, .text = {[FIELD_TEXT] = "Text"}};
    Wish wish = {.w_px = 1280, .h_px = 720};
    image_begin(&quiet);
    image_show(&quiet, "Still", "", "de", "UTC0", true);
    image_fact(&quiet, &only);
    if (!image_end(&quiet, &err) || !layout_open(&empty, &quiet.facts, &wish, image_ruler, &err)) {
        CHECK(false, "%s", err.why);
        return;
    }
    next->edition = seam_edition_after(old);
    Instant now = instant_at(at_us);
    seam_begin(next, old, &now);
    int64_t last4 = seam_tape_quarters(next, at_us);
    for (int64_t t = at_us; t < at_us + 60 * SECOND; t += 16667) {
        now = instant_at(t);
        show_at(next, &now, &scene);
        int m = moving(next, &scene, is);
        int64_t at4 = seam_tape_quarters(next, t), ran4 = at4 - last4;
        for (int i = 0; i < m; i++)
            CHECK(has(was, n, &is[i], ran4) ||
                      is[i].x4 >= next->screen_w_px * INT64_C(4) - ran4 - 200,
                  "'%.*s' comes at %d", (int)is[i].text.len, is[i].text.s, is[i].x4 / 4);
        memcpy(was, is, sizeof was);
        n = m;
        last4 = at4;
    }
    CHECK(n > 0 && seam_is_over(next, at_us + 60 * SECOND), "no crawl");
    seam_end(next);
    layout_close(&empty);
}

/* The sum of the opacities of what stands. */
static int opacity(const Layout *l, int64_t t)
{
    int sum = 0;
    Instant now = instant_at(t);
    show_at(l, &now, &scene);
    for (uint32_t i = 0; i < scene.count; i++)
        sum += scene.items[i].kind == ITEM_TEXT && !(scene.items[i].flags & ITEM_MOVING)
                   ? scene.items[i].alpha
                   : 0;
    return sum;
}

static void test_stage(void)
{
    Layout *l = &after.layout;
    int64_t begin = show_step(l, T0, false), end = show_step(l, begin, false);
    l->edition = seam_edition_after(&before.layout);
    Instant now = instant_at(begin);
    CASE("with the beginning of a card");
    l->came_us = LAYOUT_NEVER;
    int as_ever = opacity(l, begin + SECOND / 5);
    seam_begin(l, &before.layout, &now);
    CHECK_INT(opacity(l, begin + SECOND / 5), as_ever, "opacity");
    now = instant_at(begin + 3 * SECOND);
    l->came_us = LAYOUT_NEVER;
    as_ever = opacity(l, now.wall_us + SECOND);
    int header = opacity(l, begin);
    seam_begin(l, &before.layout, &now);
    CHECK_INT(opacity(l, now.wall_us), header, "in the middle, at first");
    CHECK(opacity(l, now.wall_us + SECOND / 5) > header, "it does not fade in");
    CHECK_INT(opacity(l, now.wall_us + SECOND), as_ever, "in the middle, at last");
    now = instant_at(end - SECOND);
    seam_begin(l, &before.layout, &now);
    CHECK_INT(opacity(l, end - SECOND / 2), header, "what nobody could read");
    CASE("where time stands still");
    now = instant_at(begin + 3 * SECOND);
    l->came_us = LAYOUT_NEVER;
    as_ever = opacity(l, now.wall_us);
    seam_cut(l, &before.layout, &now);
    CHECK_INT(opacity(l, now.wall_us), as_ever, "the card");
    CHECK(!seam_before(l, now.crawl_us) && seam_is_over(l, now.crawl_us), "a seam");
    seam_end(l);
}

/* Shows that cannot share a tape, and a clock that is set. */
static void test_cut(void)
{
    Layout *l = &after.layout;
    Instant now = instant_at(T0);
    CASE("another size");
    l->edition = seam_edition_after(&before.layout);
    l->crawl_speed++;
    seam_begin(l, &before.layout, &now);
    CHECK(!seam_before(l, T0), "a seam");
    CHECK(l->before == &before.layout, "the frame on the glass is forgotten");
    l->crawl_speed--;
    seam_begin(l, &before.layout, &now);
    CHECK(seam_before(l, T0) && !seam_before(l, T0 - 3600 * SECOND), "a clock that is set back");
    seam_end(l);
}

int main(void)
{
    const FontPlaces places = {.folder = "fonts"};
    if (set_text_open(&before, &places, NULL, 0, 1280, 720) &&
        set_text_open(&after, &places, more, 2, 1280, 720)) {
        for (int i = 0; i < 40; i++)
            test_crawl(T0 + i * 7777777);
        for (int i = 0; i < 10; i++)
            test_empty(T0 + i * 7777777);
        test_stage();
        test_cut();
    }
    set_text_close(&after);
    set_text_close(&before);
    return check_done("seam");
}
