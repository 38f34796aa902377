/* SPDX-License-Identifier: MIT */
/* The states hold what every scene promises: it stays as long as it says, is the same when it is made from the
 * one before, and nothing of it leaves the screen. The line that says which screen it is keeps all its parts. */
#include "image.h"

#include "check.h"
#include "show/show.h"

enum { T0 = 1730295120 };
static const int64_t SECOND = 1000000;
static Image image;
static Scene scene, other, chain[2];

static Instant later(const Instant *base, int64_t us)
{
    Instant i = *base;
    i.wall_us += us;
    i.stage_us += us;
    i.crawl_us += us;
    i.begun_us += us;
    i.setting_us += us;
    return i;
}

static void build(const char *lang)
{
    static const Entry facts[] = {
        {.id = "a",
         .kind = KIND_HEADLINE,
         .since = T0,
         .until = T0 + 30,
         .text = {[FIELD_TEXT] = "One"}},
        {.id = "b",
         .kind = KIND_HEADLINE,
         .since = T0 + 90,
         .until = T0 + 120,
         .text = {[FIELD_TEXT] = "Two"}},
        {.id = "c",
         .kind = KIND_HEADLINE,
         .flags = FACT_CRAWL,
         .since = T0 + 50,
         .until = T0 + 60,
         .text = {[FIELD_TEXT] = "In the crawl alone"}},
    };
    Err err = {0};
    image_begin(&image);
    image_show(&image, "Tech-Ticker", "Meta", lang, "CET-1CEST,M3.5.0,M10.5.0/3", true);
    for (int i = 0; i < 3; i++)
        image_fact(&image, &facts[i]);
    CHECK(image_end(&image, &err), "%s", err.why);
}

/* The texts that do not move and leave the screen. */
static int leaves(const Layout *l, const Scene *s)
{
    int n = 0;
    for (uint32_t i = 0; i < s->count; i++) {
        const Item *item = &s->items[i];
        if (item->kind != ITEM_TEXT || item->flags & ITEM_MOVING)
            continue;
        int32_t advance = item->run == SCENE_NO_RUN ? 0 : l->runs[scene_run(item)].advance;
        int64_t end64 = item->x4 * INT64_C(16) + advance;
        n += item->x4 < 0 || end64 > l->screen_w_px * INT64_C(64) || item->y < 0 ||
             item->y >= l->screen_h_px;
    }
    return n;
}

/* The marks of the crawl that are between an item and nothing, although the next item would be in sight. */
static int marks_alone(const Layout *l, const Scene *s)
{
    int n = 0;
    for (uint32_t i = 0; i < s->count; i++) {
        const Item *item = &s->items[i];
        bool mark = item->kind == ITEM_RECT && item->flags & ITEM_MOVING && item->w == l->mark;
        int32_t next4 = item->x4 + (l->mark + 3 * l->crawl) * 4;
        bool rtl = l->headers[0].lang->rtl, any = false;
        if (rtl)
            next4 = item->x4 - 3 * l->crawl * 4;
        if (!mark || next4 < 0 || next4 > l->screen_w_px * 4)
            continue;
        for (uint32_t k = 0; k < s->count; k++) {
            const Item *text = &s->items[k];
            bool moves = text->kind == ITEM_TEXT && text->flags & ITEM_MOVING;
            any = any || (moves && (rtl ? text->x4 < item->x4 : text->x4 > item->x4));
        }
        n += !any;
    }
    return n;
}

/* Steps from one `until` to the next; each scene is also made from the one before. */
static void walk(const char *what, const Layout *l, const Instant *base, int64_t length_us)
{
    int wrong = 0, n = 0;
    chain[1].standing = (Standing){0};
    for (int64_t t = 0; t < length_us; n++) {
        Instant now = later(base, t);
        show_at(l, &now, &scene);
        show_after(l, &now, n ? &chain[(n + 1) % 2] : NULL, &chain[n % 2]);
        wrong += !scene_equal(&scene, &chain[n % 2]);
        int64_t span = scene.until_us - now.wall_us;
        const int64_t inside[] = {1, span / 2, span - 1};
        for (int i = 0; i < 3 && span > 1; i++) {
            Instant then = later(base, t + inside[i]);
            show_at(l, &then, &other);
            wrong += !scene_equal(&scene, &other);
        }
        wrong += span < 1 || scene.dropped;
        wrong += leaves(l, &scene) + marks_alone(l, &scene);
        t += span > 1 ? span : 40009;
    }
    CHECK(wrong == 0, "%s, %dx%d: %d of %d", what, l->w_px, l->h_px, wrong, n);
}

static void test_walks(int w, int h, bool still)
{
    Wish wish = {.w_px = w, .h_px = h, .still = still, .orbit = true};
    Layout l;
    Err err = {0};
    wish.identity = (StateIdentity){"lobby-3", "192.168.20.31"};
    wish.state = (State){STATE_SETTING, "motograph.conf", 12, "Rotate: 45 is not possible.", false};
    bool good = layout_open(&l, &image.facts, &wish, image_ruler, &err);
    CHECK(good, "%s", err.why);
    if (!good)
        return;
    Instant base = instant_at((T0 - 20) * SECOND + 7);
    walk("before, between and after", &l, &base, 200 * SECOND);
    base.identified = true;
    walk("identity", &l, &base, 20 * SECOND);
    base.setting = true;
    walk("setting", &l, &base, 70 * SECOND);
    base.trusted = false;
    walk("untrusted", &l, &base, 70 * SECOND);
    layout_close(&l);
    wish.bare = true;
    if (!layout_open(&l, &image.facts, &wish, image_ruler, &err))
        return;
    walk("splash", &l, &base, 3 * SECOND);
    layout_close(&l);
}

/* Each part of the line is there, in its place, and none lies on another. */
static void test_identity(int w, int h, const char *name, const char *address)
{
    Wish wish = {.w_px = w, .h_px = h, .identity = {name, address}};
    Layout l;
    Err err = {0};
    CASE("%dx%d, %s, %s", w, h, name, address);
    if (!layout_open(&l, &image.facts, &wish, image_ruler, &err)) {
        CHECK(false, "%s", err.why);
        return;
    }
    const LayoutIdentity *line = &l.identity;
    int64_t room64 = (l.w_px - 2 * l.margin) * INT64_C(64);
    int last = -1;
    for (int i = 0; i < IDENTITY_PARTS - 1; i++) { /* the sample has no serial */
        CHECK(line->run[i] != LAYOUT_NONE, "part %d is lost", i);
        if (line->run[i] == LAYOUT_NONE)
            continue;
        const Run *run = &l.runs[line->run[i]];
        CHECK(run->len > strlen("…"), "part %d is nothing but an ellipsis", i);
        CHECK(line->x64[i] + run->advance <= room64, "part %d ends outside", i);
        if (last >= 0 && line->base[last] == line->base[i])
            CHECK(line->x64[last] + l.runs[line->run[last]].advance < line->x64[i],
                  "part %d lies on the one before", i);
        last = i;
    }
    layout_close(&l);
}

int main(void)
{
    static const char *const names[] = {
        "lobby-3", "ü-foyer-süd-haupteingang-bildschirm-drei",
        "Foyer der Universitätsbibliothek, zweites Obergeschoss, Bildschirm neben dem Aufzug C"};
    static const char *const addresses[] = {
        "10.0.0.7", "2001:db8:85a3:8d3:1319:8a2e:370:7348",
        "2001:db8:85a3:8d3:1319:8a2e:370:7348, 192.168.20.31, 10.0.0.17, 172.16.254.1"};
    static const int sizes[][2] = {{1920, 1080}, {1080, 1920}, {1920, 360}, {240, 240}};
    for (int k = 0; k < 2; k++) {
        build(k ? "he" : "de");
        for (int i = 0; i < 4; i++)
            for (int still = 0; still < 2; still++)
                test_walks(sizes[i][0], sizes[i][1], still);
        for (int i = 0; i < 4; i++)
            for (int n = 0; n < 9; n++)
                test_identity(sizes[i][0], sizes[i][1], names[n / 3], addresses[n % 3]);
    }
    return check_done("states");
}
