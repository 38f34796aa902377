/* SPDX-License-Identifier: MIT */
/* The show as a function of time, on screens of all classes. In whatever order instants are asked
 * for, a scene is the same and holds as long as it says. The crawl moves by the clock alone, with a
 * seam at its entering end. Cards keep step on all screens. */
#include "base/curve.h"
#include "check.h"
#include "image.h"
#include "show/show.h"

#include <inttypes.h>

#define SECOND INT64_C(1000000)
#define BERLIN "CET-1CEST,M3.5.0,M10.5.0/3"
#define NEW_YORK "EST5EDT,M3.2.0,M11.1.0"

enum { SIZES = 5, EXTRA = 14, T0 = 1793880000 /* 2026-11-05T12:00:00Z */ };

/* Everything that a scene says, byte for byte; what is after its items means nothing. */
static bool identical(const Scene *a, const Scene *b)
{
    return scene_equal(a, b) && a->until_us == b->until_us && a->card == b->card &&
           a->dropped == b->dropped;
}

static const int sizes[SIZES][2] = {
    {1920, 1080}, {800, 480}, {480, 320}, {1080, 1920}, {1920, 360}};
static Image image, plain;
static Layout layouts[SIZES], still[SIZES];
static Scene scene, other;

static uint64_t seed = 88172645463325252u;

static uint32_t below(uint32_t n)
{
    seed ^= seed << 13;
    seed ^= seed >> 7;
    seed ^= seed << 17;
    return (uint32_t)(seed >> 33) % n;
}

/* A time around the edges. */
static int64_t some_time(void)
{
    return (T0 - 60) * SECOND + (int64_t)below(400000) * 1000 + below(1000);
}

/* ---- the facts: all kinds, two shows, and edges all over four minutes ---- */

static const Entry decline = {.id = "rueckgang",
                              .kind = KIND_FIGURE,
                              .value = 316,
                              .previous = 340,
                              .change = -7,
                              .text = {[FIELD_TEXT] = "Muster für einen Rückgang",
                                       [FIELD_LABEL_SHORT] = "Muster: Rückgang",
                                       [FIELD_UNIT] = "US-$",
                                       [FIELD_BASIS] = "gegenüber dem Vorjahr"}};
static const Entry water = {
    .id = "wasser",
    .kind = KIND_QUOTE,
    .flags = FACT_STAGE,
    .text = {[FIELD_TEXT] =
                 "wie Llama bei der Bewältigung verschiedener Herausforderungen helfen kann "
                 "– von der Verbesserung des Zugangs zu sauberem Wasser und zuverlässigem "
                 "Strom bis hin zur Unterstützung kleiner Unternehmen",
             [FIELD_LEAD] = "Mit dem US-Außenministerium habe Meta erkundet,",
             [FIELD_LEAD_SHORT] = "Meta habe erkundet,",
             [FIELD_SPEAKER] = "Faith Eischen",
             [FIELD_ROLE] = "Sprecherin von Meta, per E-Mail"}};
static const Entry english[3] = {
    {.id = "revenue",
     .kind = KIND_FIGURE,
     .value = 405,
     .previous = 340,
     .change = 19,
     .text = {[FIELD_TEXT] = "Revenue in the third quarter", [FIELD_UNIT] = "US-$"}},
    {.id = "excited",
     .kind = KIND_QUOTE,
     .until = T0 + 100,
     .text = {[FIELD_TEXT] = "no payment required", [FIELD_SPEAKER] = "Faith Eischen"}},
    {.id = "spend",
     .kind = KIND_HEADLINE,
     .flags = FACT_CRAWL,
     .text = {[FIELD_TEXT] = "Meta will spend more on AI in 2025", [FIELD_TOPIC] = "Investment"}},
};

/* Since and until in seconds from T0; 0 is open. Several at once, some shorter than a card, on stage
 * and crawl or on one of them. */
static const struct {
    int since, until;
    uint32_t flags;
} spans[EXTRA] = {{20, 0, 0},           {0, 20, 0},          {20, 20 + 70, 0},
                  {30, 31, 0},          {31, 130, 0},        {0, 47, FACT_STAGE},
                  {47, 48, FACT_CRAWL}, {60, 140, 0},        {60, 140, FACT_CRAWL},
                  {0, 60, FACT_CRAWL},  {100, 200, 0},       {110, 111, 0},
                  {130, 0, FACT_STAGE}, {-30, 5, FACT_CRAWL}};

static void extra_facts(Image *m)
{
    static char ids[EXTRA][13], words[EXTRA][32];
    for (int i = 0; i < EXTRA; i++) {
        snprintf(ids[i], sizeof ids[i], "x%d", i);
        snprintf(words[i], sizeof words[i], "Meldung Nummer %d gilt", i);
        Entry e = {.id = ids[i],
                   .kind = KIND_HEADLINE,
                   .flags = spans[i].flags,
                   .since = spans[i].since ? T0 + spans[i].since : 0,
                   .until = spans[i].until ? T0 + spans[i].until : 0};
        e.text[FIELD_TEXT] = words[i];
        e.text[FIELD_TOPIC] = i % 3 ? "Thema" : NULL;
        image_fact(m, &e);
    }
}

static void make_images(void)
{
    Err err = {0};
    image_begin(&image);
    image_demo(&image, BERLIN, false);
    image_fact(&image, &decline);
    image_fact(&image, &water);
    extra_facts(&image);
    image_show(&image, "Tech Ticker", "Meta", "en", NEW_YORK, true);
    image_source(&image, "Meta", 10, 30);
    for (int i = 0; i < 3; i++)
        image_fact(&image, &english[i]);
    CHECK(image_end(&image, &err), "%s", err.why);

    image_begin(&plain); /* cards without a crawl, and an end */
    plain.not_after = T0 + 300;
    image_show(&plain, "Tech-Ticker", "Meta", "de", BERLIN, true);
    image_source(&plain, "Meta", 10, 30);
    for (int i = 0; i < 9; i++) {
        Entry e = image_nine[i];
        e.flags = FACT_STAGE;
        image_fact(&plain, &e);
    }
    CHECK(image_end(&plain, &err), "%s", err.why);
}

static bool open_layout(Layout *l, const Facts *facts, int size, Theme theme, bool motionless)
{
    Wish wish = {
        .w_px = sizes[size][0], .h_px = sizes[size][1], .theme = theme, .still = motionless};
    Err err = {0};
    bool good = layout_open(l, facts, &wish, image_ruler, &err);
    CHECK(good, "%s", err.why);
    return good;
}

static const Scene *at(const Layout *l, int64_t t_us, Scene *s)
{
    Instant now = instant_at(t_us);
    show_at(l, &now, s);
    return s;
}

/* ---- (a) any order ---- */

static void test_order(const Layout *l, int size)
{
    enum { MANY = 300 };
    static int64_t when[MANY];
    static Scene scenes[MANY];
    int differ = 0;
    for (int i = 0; i < MANY; i++) {
        when[i] = (T0 - 60) * SECOND + i * INT64_C(1333337);
        at(l, when[i], &scenes[i]);
    }
    for (int i = 0; i < 2 * MANY; i++) {
        uint32_t k = below(MANY);
        memset(&scene, 0xA5, sizeof scene);
        differ += !identical(at(l, when[k], &scene), &scenes[k]);
    }
    CHECK(differ == 0, "%d wide: %d scenes differ", sizes[size][0], differ);
}

/* ---- (b) a scene holds as long as it says ---- */

static Instant later(const Instant *base, int64_t us)
{
    Instant i = *base;
    i.wall_us += us;
    i.stage_us += us;
    i.crawl_us += us;
    return i;
}

/* Steps from one `until` to the next, or by up to `hop` while something keeps moving. */
static int walk(const char *what, const Layout *l, const Instant *base, int64_t length_us, int hop)
{
    int steps = 0, wrong = 0;
    for (int64_t t = 0; t < length_us && wrong < 3; steps++) {
        Instant now = later(base, t);
        show_at(l, &now, &scene);
        int64_t span = scene.until_us - now.wall_us;
        const int64_t inside[] = {span - 1, span / 2, 1, span / 3};
        for (int i = 0; i < 4 && span > 1; i++) {
            Instant then = later(base, t + inside[i]);
            show_at(l, &then, &other);
            bool same = scene_equal(&scene, &other);
            if (!base->crawl_pinned) /* whose seams may be said a little ahead of time */
                same = same && other.until_us == scene.until_us;
            if (!same && ++wrong)
                printf("%s, %dx%d: differs %" PRId64 " us after %" PRId64 ", said %" PRId64
                       ", then %" PRId64 "\n",
                       what, l->w_px, l->h_px, inside[i], now.wall_us, span,
                       other.until_us - then.wall_us);
        }
        if (span < 1 && ++wrong)
            printf("%s: %" PRId64 " us\n", what, span);
        t += span > 1 ? span : 1;
        t += hop && (span < 1500 || below(4) == 0) ? below((uint32_t)hop) : 0;
    }
    CHECK(wrong == 0, "%s, %dx%d", what, l->w_px, l->h_px);
    return steps;
}

static void test_until(int size)
{
    const Layout *l = &layouts[size];
    Instant base = instant_at((T0 - 10) * SECOND - 123);
    walk("two minutes", l, &base, 120 * SECOND, 200000);
    walk("two minutes, motion off", &still[size], &base, 120 * SECOND, 0);
    int64_t card = show_step(l, T0 * SECOND, false);
    base = instant_at(card - 300000);
    walk("a card begins", l, &base, 2 * SECOND, 4000);
    base = instant_at((T0 + 60) * SECOND - 20000);
    walk("a minute begins", l, &base, SECOND / 10, 0);
    base.trusted = false;
    walk("untrusted", l, &base, SECOND / 10, 0);
    base = instant_at((T0 + 15) * SECOND);
    base.crawl_pinned = true;
    base.crawl_us = 777;
    walk("pinned crawl", l, &base, 20 * SECOND, 50000);
    walk("pinned crawl, motion off", &still[size], &base, 120 * SECOND, 0);
    base = instant_at((T0 + 15) * SECOND);
    base.card_pinned = true;
    base.stage_us = -SECOND;
    walk("pinned card", l, &base, 15 * SECOND, 50000);
    base.card_length_us = 3 * SECOND;
    walk("pinned card, shorter", l, &base, 5 * SECOND, 20000);
    base = instant_at(T0 * SECOND);
    base.stage_us -= 4321;
    base.crawl_us += 777777;
    walk("three times", l, &base, 30 * SECOND, 100000);
}

/* A chain of scenes, each made from the one before: steps, jumps, a held stage, a lost clock, a
 * pinned card. */
static void test_after(int size)
{
    static Scene chain[2];
    int differ = 0, kept = 0;
    int64_t held = 0;
    Instant now = instant_at(some_time());
    chain[1].standing = (Standing){0};
    for (int i = 0; i < 6000; i++) {
        const Layout *l = i < 3000 ? &layouts[size] : &still[size];
        Scene *out = &chain[i % 2];
        if (i == 3000)
            chain[1 - i % 2].standing = (Standing){0};
        uint32_t what = below(64);
        int64_t step = what == 0 ? (int64_t)below(20000000) - 10000000 : (int64_t)below(60000);
        held += what == 1 ? below(5000000) : 0;
        now.trusted = what == 2 ? !now.trusted : now.trusted;
        now.veil = what == 3 ? (int32_t)below(CURVE_ONE) : 0;
        now.wall_us += step;
        now.crawl_us += step;
        now.stage_us = now.wall_us - held;
        show_after(l, &now, &chain[1 - i % 2], out);
        show_at(l, &now, &other);
        differ += !identical(out, &other);
        kept += out->standing.from_us != now.wall_us;
    }
    CHECK(differ == 0 && kept > 1000, "%d wide: %d differ, %d kept", sizes[size][0], differ, kept);
    now.card_pinned = true;
    for (int i = 0; i < 2000; i++) {
        const Layout *l = &layouts[size];
        if (i % 40 == 0)
            now.stage_us = below(9000000);
        now.wall_us += below(60000);
        now.crawl_us = now.wall_us;
        show_after(l, &now, i ? &chain[1 - i % 2] : NULL, &chain[i % 2]);
        show_at(l, &now, &other);
        differ += !scene_equal(&chain[i % 2], &other) || chain[i % 2].until_us > other.until_us;
    }
    CHECK(differ == 0, "%d wide, pinned: %d differ", sizes[size][0], differ);
}

/* Written from right to left, the same show is its own mirror image. */
static void test_mirror(int size)
{
    Layout m = layouts[size];
    int differ = 0;
    Lang langs[8];
    m.headers = calloc(m.header_count, sizeof *m.headers);
    memcpy(m.headers, layouts[size].headers, m.header_count * sizeof *m.headers);
    for (uint32_t i = 0; i < m.header_count && i < 8; i++) {
        langs[i] = *m.headers[i].lang;
        langs[i].rtl = true;
        m.headers[i].lang = &langs[i];
    }
    for (int i = 0; i < 1000; i++) {
        Instant now = instant_at(some_time());
        show_at(&layouts[size], &now, &scene);
        show_at(&m, &now, &other);
        differ += scene.count != other.count || scene.until_us != other.until_us;
        for (uint32_t k = 0; k < scene.count && k < other.count; k++) {
            const Item *a = &scene.items[k], *b = &other.items[k];
            bool text = a->kind == ITEM_TEXT;
            int64_t w64 = !text                    ? (int64_t)a->w * 64
                          : a->run == SCENE_NO_RUN ? -1
                                                   : m.runs[a->run].advance;
            int64_t right4 = sizes[size][0] * 4 - b->x4 - (w64 + 8) / 16;
            differ +=
                a->y != b->y || a->color != b->color || a->alpha != b->alpha ||
                (w64 >= 0 && a->kind != ITEM_FADE && (a->x4 - right4 > 2 || right4 - a->x4 > 2));
        }
    }
    CHECK(differ == 0, "%d wide: %d differ", sizes[size][0], differ);
    free(m.headers);
}

static void test_until_alone(void)
{
    for (int size = 0; size < SIZES; size++) {
        Layout l;
        if (!open_layout(&l, &plain.facts, size, THEME_DARK, false))
            continue;
        Instant base = instant_at(T0 * SECOND);
        walk("cards alone", &l, &base, 95 * SECOND, 20000);
        layout_close(&l);
    }
    Instant base = instant_at((T0 + 15) * SECOND);
    base.crawl_pinned = true;
    base.crawl_us = 100 * SECOND + 777; /* among the items that have edges */
    base.card_pinned = true;            /* at rest */
    base.stage_us = 5 * SECOND;
    base.card_length_us = 1000 * SECOND;
    walk("pinned crawl, each step", &layouts[2], &base, 60 * SECOND, 0);
}

/* Where nothing runs in the crawl, nothing wakes the screen but the progress line and the clock. */
static void test_rest(void)
{
    Layout l;
    if (!open_layout(&l, &plain.facts, 0, THEME_DARK, false))
        return;
    int64_t card = show_step(&l, T0 * SECOND, false);
    Instant base = instant_at(card + 3 * SECOND);
    int steps = walk("no crawl", &l, &base, 3 * SECOND, 0);
    CHECK(steps < 1920 * 3 / 7 + 5, "%d steps in three seconds", steps);
    base = instant_at((T0 + 330) * SECOND);
    steps = walk("no crawl, no cards", &l, &base, 120 * SECOND, 0);
    CHECK(steps <= 3, "%d steps in two minutes", steps);
    at(&l, (T0 + 330) * SECOND, &scene);
    CHECK_INT(scene.card, LAYOUT_NONE, "the built-in card");
    base = instant_at(T0 * SECOND);
    base.card_pinned = true;
    base.stage_us = 60 * SECOND;
    show_at(&l, &base, &scene);
    CHECK(scene.until_us - base.wall_us > SECOND, "a pinned card past its end rests");
    layout_close(&l);
}

/* ---- (c) screens keep step, (e) no card begins out of force ---- */

static void test_step(int size)
{
    const Layout *a = &layouts[0], *b = &layouts[size];
    int apart = 0, unlike = 0;
    for (int i = 0; i < 2000; i++) {
        int64_t t = some_time();
        Slot s, u;
        bool any = roll_slot(a->stage, t, &s);
        apart += roll_slot(b->stage, t, &u) != any || s.index != u.index || s.start != u.start ||
                 s.end != u.end || a->cards[s.index].fact != b->cards[u.index].fact;
        at(b, t, &scene);
        if (b->cards[u.index].fits)
            unlike += scene.card != a->cards[s.index].fact;
    }
    CHECK(apart == 0 && unlike == 0, "%d wide: %d apart, %d unlike", sizes[size][0], apart, unlike);
}

static void test_cards(int size)
{
    const Layout *l = &layouts[size];
    int64_t t = show_step(l, (T0 - 300) * SECOND, true);
    int wrong = 0, cards = 0;
    while (t < (T0 + 400) * SECOND && wrong < 3) {
        Slot s, full;
        if (!roll_shown(l->stage, t, &s) || !roll_slot(l->stage, t, &full)) {
            CHECK(false, "no card");
            return;
        }
        Fact f = facts_fact(&image.facts, l->cards[s.index].fact);
        bool begins = f.since == CALENDAR_MIN || f.since * SECOND <= s.start;
        begins = begins && (f.until == CALENDAR_MAX || s.start < f.until * SECOND);
        bool whole = s.end - s.start >= l->cards[s.index].length_us || full.index != s.index;
        bool on = at(l, s.start, &scene)->card == l->cards[s.index].fact &&
                  at(l, s.end - 1, &scene)->card == scene.card && at(l, s.end, &other) &&
                  scene.until_us == s.end;
        if (f.until != CALENDAR_MAX && f.until * SECOND > s.start && f.until * SECOND < s.end)
            on = on && at(l, f.until * SECOND, &other)->card == scene.card;
        bool stepped =
            show_step(l, s.end - 1, false) == s.end && show_step(l, s.end, true) == s.start;
        wrong += !begins || !whole || !on || !stepped || s.start != t;
        if (wrong)
            printf("card %s at %" PRId64 ":%s%s%s%s\n", f.id.s, s.start,
                   begins ? "" : " not in force", whole ? "" : " cut short", on ? "" : " not on",
                   stepped ? "" : " steps wrong");
        t = s.end;
        cards++;
    }
    CHECK(wrong == 0 && cards > 30, "%d wide: %d of %d cards", sizes[size][0], wrong, cards);
}

/* ---- (d) the crawl ---- */

static const Item *find(const Scene *s, const Item *like, int64_t x4)
{
    for (uint32_t i = 0; i < s->count; i++) {
        const Item *item = &s->items[i];
        if (item->flags & ITEM_MOVING && item->kind == like->kind && item->run == like->run &&
            item->x4 == x4 && item->y == like->y)
            return item;
    }
    return NULL;
}

/* How far the crawl has run, to the nearest quarter pixel, straight from its definition: it is shown
 * at most an eighth of a pixel from where it is due. */
static int64_t run4(const Layout *l, int64_t us)
{
    int64_t n = us * l->crawl_speed * 4 + SECOND / 2;
    return n / SECOND - (n % SECOND < 0);
}

static void test_moves(int size)
{
    const Layout *l = &layouts[size];
    int jumped = 0, popped = 0, seen = 0;
    for (int i = 0; i < 3000; i++) {
        int64_t t = some_time(), u = t + below(i % 2 ? 400000 : 3000);
        int64_t moved = run4(l, u) - run4(l, t);
        at(l, t, &scene);
        at(l, u, &other);
        for (uint32_t k = 0; k < scene.count; k++) {
            const Item *item = &scene.items[k];
            if (item->flags & ITEM_MOVING && item->x4 - moved >= 0 && ++seen)
                jumped += !find(&other, item, item->x4 - moved);
        }
        for (uint32_t k = 0; k < other.count; k++) {
            const Item *item = &other.items[k];
            if (item->flags & ITEM_MOVING && item->x4 + moved < l->w_px * 4)
                popped += !find(&scene, item, item->x4 + moved);
        }
    }
    CHECK(jumped == 0 && popped == 0 && seen > 5000,
          "%d wide: %d jumped, %d came from nowhere, of %d", sizes[size][0], jumped, popped, seen);
}

/* A card that is pinned for years looks at each part of its time like one that is pinned for minutes,
 * and says when it goes on. */
static void test_long(int size)
{
    static const int64_t lengths[] = {2147484, 4294968, 134217728, 288000000, 999999996};
    Layout wide = layouts[size];
    wide.screen_w_px = LIMIT_SCREEN_SIDE;
    const Layout *all[] = {&layouts[size], &still[size], &wide};
    int unlike = 0, late = 0;
    for (int i = 0; i < 3 * 5; i++) {
        const int64_t usual = 400 * SECOND, length = lengths[i / 3] * SECOND;
        Instant now = instant_at(T0 * SECOND);
        now.card_pinned = true;
        for (int part = 1; part <= 4; part++) {
            int64_t before_end = part == 4 ? SECOND / 10 : 0;
            now.card_length_us = usual;
            now.stage_us = usual / 4 * part - before_end;
            show_at(all[i % 3], &now, &scene);
            now.card_length_us = length;
            now.stage_us = length / 4 * part - before_end;
            show_at(all[i % 3], &now, &other);
            unlike += part < 4 ? !scene_equal(&scene, &other) : scene.count != other.count;
            late += other.until_us <= now.wall_us || other.until_us > now.wall_us + 60 * SECOND;
        }
        now.crawl_pinned = true;
        now.stage_us = length / 7 * 3;
        walk("a card of years", all[i % 3], &now, 70 * SECOND, 1000000);
    }
    CHECK(unlike == 0 && late == 0, "%d wide: %d unlike, %d late", sizes[size][0], unlike, late);
}

static const CrawlItem *crawl_of(const Layout *l, const Item *item)
{
    for (uint32_t i = 0; item->flags & ITEM_MOVING && i < l->crawl_count; i++)
        if (l->crawls[i].text == item->run)
            return &l->crawls[i];
    return NULL;
}

static int64_t quarters(int64_t x64)
{
    return (x64 + 8) / 16;
}

/* Items stand end to end, and each was in force when it came in, its start at the end edge of the
 * screen. */
static void test_seam(int size)
{
    const Layout *l = &layouts[size];
    int gaps = 0, expired = 0, early = 0;
    for (int i = 0; i < 3000; i++) {
        int64_t t = some_time(), next4 = INT64_MIN;
        at(l, t, &scene);
        for (uint32_t k = 0; k < scene.count; k++) {
            const CrawlItem *c = crawl_of(l, &scene.items[k]);
            if (!c)
                continue;
            int64_t start4 = scene.items[k].x4 - quarters(c->text_at);
            gaps += next4 != INT64_MIN && (start4 > next4 + 1 || start4 < next4 - 1);
            next4 = start4 + quarters(c->pitch);
            Fact f = facts_fact(&image.facts, c->fact);
            int64_t entered = (run4(l, t) + start4 - l->w_px * 4) * 16, rate = l->crawl_speed * 64;
            expired += f.until != CALENDAR_MAX && entered >= f.until * rate + 8;
            early += f.since != CALENDAR_MIN && entered < f.since * rate - 8;
        }
    }
    CHECK(gaps == 0 && expired == 0 && early == 0, "%d wide: %d gaps, %d expired, %d early",
          sizes[size][0], gaps, expired, early);
}

/* ---- (f) pinned ---- */

static void test_pinned(int size)
{
    const Layout *l = &layouts[size];
    for (uint32_t card = 0; card < l->card_count; card++)
        for (int64_t t = -1; t < 8; t++) {
            Instant now = instant_at((T0 + 1000000 * t) * SECOND);
            now.card_pinned = true;
            now.card = card;
            now.stage_us = t * SECOND;
            show_at(l, &now, &scene);
            CHECK(scene.card == l->cards[card].fact && scene.dropped == 0, "card %" PRIu32, card);
        }
    /* The cycle in force at the wall time, from its first item at the start edge, at any time. */
    for (int k = 0; k < 200; k++) {
        Instant now = instant_at(some_time());
        now.crawl_pinned = true;
        now.crawl_us = below(9) * SECOND / 4;
        show_at(l, &now, &scene);
        uint32_t i = 0, first = 0;
        for (;; first++) {
            Fact f = facts_fact(&image.facts, l->crawls[first].fact);
            if ((f.since == CALENDAR_MIN || f.since * SECOND < now.wall_us - 60 * SECOND) &&
                (f.until == CALENDAR_MAX || f.until * SECOND > now.wall_us + 60 * SECOND))
                break;
        }
        const CrawlItem *c = &l->crawls[first];
        const Item want = {.kind = ITEM_TEXT, .run = c->text, .y = l->crawl_base};
        int64_t x4 = quarters(c->text_at) - run4(l, now.crawl_us);
        for (i = 0; i < first; i++)
            if (facts_fact(&image.facts, l->crawls[i].fact).since != CALENDAR_MIN ||
                facts_fact(&image.facts, l->crawls[i].fact).until != CALENDAR_MAX)
                break; /* one with edges stands in front: it may or may not be in force */
        if (i == first && x4 < l->w_px * 4 && x4 > -100)
            CHECK(find(&scene, &want, x4), "%d wide: the first item is not at %" PRId64,
                  sizes[size][0], x4);
    }
}

/* ---- (g) the clock, (h) untrusted ---- */

static const char *clock_of(const Layout *l, const Scene *s)
{
    static char words[64];
    words[0] = '\0';
    for (uint32_t i = 0; i < s->count; i++) {
        Str text = show_text(l, s, &s->items[i]);
        if (s->items[i].kind == ITEM_TEXT && s->items[i].run == SCENE_NO_RUN &&
            s->items[i].font == FONT_PS)
            snprintf(words, sizeof words, "%.*s", (int)text.len, text.s);
    }
    return words;
}

static void test_clock(int size)
{
    static const struct {
        const char *utc, *berlin, *new_york;
    } rows[] = {{"2027-03-28T00:59:59.999999Z", "01:59", "20:59"},
                {"2027-03-28T01:00:00Z", "03:00", "21:00"},
                {"2026-10-25T00:59:59Z", "02:59", "20:59"},
                {"2026-10-25T01:00:00Z", "02:00", "21:00"},
                {"2026-11-01T05:59:00Z", "06:59", "01:59"},
                {"2026-11-01T06:00:00Z", "07:00", "01:00"},
                {"1969-12-31T23:59:59.999999Z", "00:59", "18:59"}};
    const Layout *l = &layouts[size];
    uint32_t cards[2] = {layout_card(l, 0), layout_card(l, facts_find(&image.facts, "revenue", 7))};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        for (int k = 0; k < 2; k++) {
            CASE("%d wide, %s, card %d", sizes[size][0], rows[i].utc, k);
            int64_t t = 0;
            CHECK(calendar_parse(rows[i].utc, strlen(rows[i].utc), &t, NULL), "%s", rows[i].utc);
            Instant now = instant_at(t);
            now.card_pinned = true;
            now.card = cards[k];
            show_at(l, &now, &scene);
            CHECK_STR(clock_of(l, &scene), k ? rows[i].new_york : rows[i].berlin, rows[i].utc);
            now.trusted = false;
            show_at(l, &now, &scene);
            CHECK(scene.pool_used == 0, "untrusted, %s", clock_of(l, &scene));
        }
}

static void test_date(void)
{
    static const char *const want[SIZES] = {"Donnerstag, 5." NB "November", "Do., 5." NB "Nov.",
                                            NULL, "Do., 5." NB "Nov.", NULL};
    for (int size = 0; size < SIZES; size++) {
        const Layout *l = &layouts[size];
        Instant now = instant_at(T0 * SECOND);
        now.card_pinned = true;
        now.card = layout_card(l, 0);
        now.stage_us = 5 * SECOND;
        show_at(l, &now, &scene);
        int found = 0;
        for (uint32_t i = 0; i < scene.count; i++) {
            Str text = show_text(l, &scene, &scene.items[i]);
            bool date = scene.items[i].kind == ITEM_TEXT && scene.items[i].run == SCENE_NO_RUN &&
                        scene.items[i].font == FONT_PM;
            found += date;
            if (date)
                CHECK(want[size] && text.len == strlen(want[size]) &&
                          !memcmp(text.s, want[size], text.len),
                      "%.*s", (int)text.len, text.s);
        }
        CHECK_INT(found, want[size] ? 1 : 0, "dates");
    }
}

/* ---- (i) motion off ---- */

/* Whether both are the same, but for the numbers of their runs. */
static bool same_item(const Layout *l, const Layout *m, uint32_t i)
{
    Item x = scene.items[i], y = other.items[i];
    Str s = x.kind == ITEM_TEXT ? show_text(l, &scene, &x) : (Str){"", 0};
    Str t = y.kind == ITEM_TEXT ? show_text(m, &other, &y) : (Str){"", 0};
    if (x.run != SCENE_NO_RUN && y.run != SCENE_NO_RUN)
        x.run = y.run;
    return memcmp(&x, &y, sizeof x) == 0 && s.len == t.len && memcmp(s.s, t.s, s.len) == 0;
}

static void test_still(int size)
{
    const Layout *l = &still[size], *m = &layouts[size];
    int partial = 0, between = 0;
    for (int i = 0; i < 1000; i++) {
        at(l, some_time(), &scene);
        for (uint32_t k = 0; k < scene.count; k++) {
            partial += scene.items[k].alpha != 255;
            between += scene.items[k].x4 % 4 != 0;
        }
    }
    CHECK(partial == 0 && between == 0, "%d wide: %d not opaque, %d between pixels", sizes[size][0],
          partial, between);
    /* The card is what it comes to rest as where things move. */
    for (uint32_t card = 0; card < l->card_count; card++) {
        Instant now = instant_at(T0 * SECOND);
        now.card_pinned = true;
        now.card = card;
        now.stage_us = 4 * SECOND;
        show_at(m, &now, &other);
        now.stage_us = 0;
        show_at(l, &now, &scene);
        uint32_t k = 0, same = 0;
        for (; k < scene.count && scene.items[k].y != l->band_top; k++)
            same += same_item(l, m, k);
        CHECK_INT(same, k, "items at rest");
    }
    int64_t t = (T0 - 20) * SECOND, end = (T0 + 100) * SECOND;
    int steps = 0, odd = 0;
    for (; t < end; steps++) {
        at(l, t, &scene);
        int64_t until = scene.until_us, card;
        Slot s;
        card = roll_shown(l->stage, until, &s) ? s.start : until;
        odd += (until - card) % SECOND != 0 && until % SECOND != 0;
        t = until;
    }
    CHECK(odd == 0 && steps <= 260, "%d wide: %d steps, %d odd", sizes[size][0], steps, odd);
}

/* What a page shows besides its kicker, if it is the n-th of this item and stays in place for 8 s. */
static bool page_at(const Layout *l, int64_t t, const CrawlItem *c, Str *said)
{
    int pages = 0, kickers = 0;
    at(l, t, &scene);
    at(l, t + 8 * SECOND - 1, &other);
    for (uint32_t k = 0; k < scene.count; k++) {
        const Item *item = &scene.items[k];
        if (!(item->flags & ITEM_MOVING))
            continue;
        const Run *run = &l->runs[item->run];
        int32_t x4 = item->x4, end4 = (l->w_px - l->margin) * 4;
        if (!find(&other, item, x4) || x4 < l->margin * 4 || x4 + run->advance / 16 > end4 + 4)
            return false;
        if (item->run == c->kicker && !c->kicker_alone) {
            kickers += x4 == l->margin * 4;
            continue;
        }
        *said = show_text(l, &scene, item);
        pages += x4 == (int32_t)((l->margin * 64 + c->page_at + 32) / 64 * 4);
    }
    return pages == 1 && kickers == (c->kicker != LAYOUT_NONE && !c->kicker_alone);
}

/* The pages of an item are all of its words, in order. */
static bool pages_say_all(const Layout *l, const Slot *s)
{
    const CrawlItem *c = &l->crawls[s->index];
    const Run *run = &l->runs[c->text];
    const char *text = run->text;
    size_t from = 0;
    int64_t t = s->start;
    for (int n = 0; t < s->end; t += 8 * SECOND, n++) {
        Str said = {"", 0};
        if (!page_at(l, t, c, &said))
            return false;
        if (n == 0 && c->kicker_alone)
            continue;
        if (from + said.len > run->len || memcmp(text + from, said.s, said.len) != 0 || !said.len)
            return false;
        from += said.len;
        if (from < run->len && text[from++] != ' ')
            return false;
    }
    return from == run->len && t == s->end;
}

/* Page after page, 8 s each, one item at a time. */
static void test_pages(int size)
{
    const Layout *l = &still[size];
    Slot s;
    int wrong = 0, several = 0, items = 0;
    for (int64_t t = (T0 - 60) * SECOND; t < (T0 + 600) * SECOND; t = s.end) {
        if (!roll_slot(l->tape, t, &s))
            continue;
        items++;
        wrong += !pages_say_all(l, &s);
        several += s.end - s.start > 8 * SECOND;
    }
    CHECK(wrong == 0 && items > 20 && (several > 3 || sizes[size][0] > 1000),
          "%d wide: %d of %d items, %d of several pages", sizes[size][0], wrong, items, several);
}

/* ---- (j) the theme ---- */

static void test_theme(void)
{
    static const char *const edges[] = {"2026-11-06T06:00:00Z", "2026-11-06T18:00:00Z",
                                        "2026-11-06T12:00:00Z", "2026-11-06T00:00:00Z",
                                        "2026-07-06T05:00:00Z"};
    Layout l;
    if (!open_layout(&l, &image.facts, 0, THEME_AUTO, false))
        return;
    int lights = 0, darks = 0, wrong = 0;
    for (size_t i = 0; i < sizeof edges / sizeof *edges; i++) {
        CASE("edges[%zu]", i);
        int64_t edge = 0;
        CHECK(calendar_parse(edges[i], strlen(edges[i]), &edge, NULL), "%s", edges[i]);
        Slot s;
        for (int64_t t = edge - 60 * SECOND; t < edge + 60 * SECOND; t = s.end) {
            if (!roll_shown(l.stage, t, &s))
                break;
            const Zone *zone = &l.headers[l.cards[s.index].show].zone;
            int64_t second = s.start / SECOND;
            int hour = (int)((second + timezone_offset(zone, second)) / 3600 % 24);
            bool day = hour >= 7 && hour < 19;
            uint32_t want = style_roles[ROLE_GROUND].color[day ? THEME_LIGHT : THEME_DARK];
            const int64_t when[] = {s.start, s.start + (s.end - s.start) / 2, s.end - 1};
            for (int k = 0; k < 3; k++)
                wrong +=
                    at(&l, when[k], &scene)->background != want || scene.items[0].color != want;
            lights += day;
            darks += !day;
        }
    }
    CHECK(wrong == 0 && lights > 5 && darks > 5, "%d wrong, %d light, %d dark", wrong, lights,
          darks);
    Instant now = instant_at(T0 * SECOND);
    now.trusted = false;
    show_at(&l, &now, &scene);
    CHECK_INT(scene.background, style_roles[ROLE_GROUND].color[THEME_DARK], "untrusted");
    layout_close(&l);
}

/* ---- (k) limits, (l) far times ---- */

static bool inside(const Layout *l, const Scene *s)
{
    for (uint32_t i = 0; i < s->count; i++) {
        const Item *item = &s->items[i];
        if (item->kind == ITEM_TEXT && (item->y < 0 || item->y > l->h_px))
            return false;
        if (item->kind != ITEM_TEXT && (item->y < 0 || item->y + item->h > l->h_px || item->w <= 0))
            return false;
        Str text = item->kind == ITEM_TEXT ? show_text(l, s, item) : (Str){"x", 1};
        if (!text.len || !utf8_valid(text.s, text.len, NULL))
            return false;
    }
    return s->dropped == 0;
}

static void test_limits(int size)
{
    const Layout *all[2] = {&layouts[size], &still[size]};
    int outside = 0;
    for (int i = 0; i < 4000; i++)
        outside += !inside(all[i % 2], at(all[i % 2], some_time(), &scene));
    CHECK(outside == 0, "%d wide: %d", sizes[size][0], outside);
}

static void test_far(int size)
{
    static const int64_t seconds[] = {-62135596800, -86400,       -1,          0, 1,
                                      4102444800,   253402300799, 253402300800};
    const Layout *all[2] = {&layouts[size], &still[size]};
    for (size_t i = 0; i < 2 * (sizeof seconds / sizeof *seconds); i++)
        for (int64_t us = -1; us <= 1; us++) {
            const Layout *l = all[i % 2];
            int64_t t = seconds[i / 2] * SECOND + us;
            at(l, t, &scene);
            CHECK(scene.until_us > t && scene.card != LAYOUT_NONE && inside(l, &scene),
                  "%d wide at %" PRId64, sizes[size][0], t);
            Instant base = instant_at(t);
            walk("far away", l, &base, 3000, 0);
        }
}

static void test_no_facts(void)
{
    static const int64_t seconds[] = {-62135596800, -1, 0, T0, 253402300799};
    for (int size = 0; size < SIZES; size++)
        for (int motionless = 0; motionless < 2; motionless++) {
            Layout l;
            if (!open_layout(&l, NULL, size, THEME_AUTO, motionless))
                continue;
            for (size_t i = 0; i < sizeof seconds / sizeof *seconds; i++) {
                CASE("seconds[%zu]", i);
                int64_t t = seconds[i] * SECOND;
                show_at(&l, &(Instant){t, t, t, .trusted = true}, &scene);
                CHECK(scene.card == LAYOUT_NONE && scene.until_us > t && inside(&l, &scene),
                      "message");
                bool said = false;
                for (uint32_t k = 0; k < scene.count; k++)
                    said =
                        said || (scene.items[k].kind == ITEM_TEXT && scene.items[k].alpha == 255 &&
                                 scene.items[k].y < l.band_top && scene.items[k].size_px > l.small);
                CHECK(said || t == 0, "%d wide at %" PRId64 ": the message does not stand",
                      sizes[size][0], t);
            }
            layout_close(&l);
        }
}

/* A crawl of single letters on the largest common screen stays within a scene. */
static void test_dense(void)
{
    static Image m;
    Err err = {0};
    Layout l;
    image_begin(&m);
    image_show(&m, "A", "B", "de", BERLIN, true);
    for (int i = 0; i < 60; i++)
        image_fact(&m, &(Entry){.id = "x", .kind = KIND_HEADLINE, .text = {[FIELD_TEXT] = "i"}});
    CHECK(image_end(&m, &err), "%s", err.why);
    Wish wish = {.w_px = 3840, .h_px = 2160};
    if (!layout_open(&l, &m.facts, &wish, image_ruler, &err))
        return;
    for (int i = 0; i < 500; i++)
        CHECK(at(&l, some_time(), &scene)->dropped == 0, "dropped %" PRIu32, scene.dropped);
    layout_close(&l);
}

/* One item that runs alone is on the screen once at a time: it comes again when it has left. With a second
 * one there is no gap. */
static void alone_at(int w, int h, const char *text, int items)
{
    static Image one;
    Layout l;
    Err err = {0};
    image_begin(&one);
    image_show(&one, "Hafen", "", "de", "UTC0", true);
    for (int i = 0; i < items; i++)
        image_fact(&one, &(Entry){.id = i ? "b" : "a",
                                  .kind = KIND_HEADLINE,
                                  .text = {[FIELD_TEXT] = text, [FIELD_TOPIC] = "Kai"}});
    CHECK(image_end(&one, &err), "%s", err.why);
    if (!layout_open(&l, &one.facts, &(Wish){.w_px = w, .h_px = h}, image_ruler, &err)) {
        CHECK(false, "%s", err.why);
        return;
    }
    const CrawlItem *c = &l.crawls[0];
    int64_t end64 = c->mark_at - l.crawl_gap2 * INT64_C(64);
    int64_t round64 = items == 1 ? end64 + w * INT64_C(64) : c->pitch + l.crawls[1].pitch;
    int most = 0, least = 99, marks = 0;
    for (int k = 0; k < 97; k++) {
        Instant now = instant_at(INT64_C(1730000000000000));
        now.crawl_us += round64 * 1000000 / (l.crawl_speed * INT64_C(64)) * k / 97;
        show_at(&l, &now, &scene);
        int seen = 0;
        for (uint32_t i = 0; i < scene.count; i++) {
            seen += scene.items[i].kind == ITEM_TEXT && scene.items[i].run == c->text;
            marks += scene.items[i].kind == ITEM_RECT && (scene.items[i].flags & ITEM_MOVING);
        }
        most = seen > most ? seen : most;
        least = seen < least ? seen : least;
    }
    if (items == 1)
        CHECK(most == 1 && marks == 0, "%d times at once, %d marks", most, marks);
    else
        CHECK(most >= 1 && marks > 0, "two items: %d times, %d marks", most, marks);
    Slot slot;
    CHECK(roll_slot(l.tape, 0, &slot), "nothing runs");
    CHECK_INT(slot.end - slot.start, items == 1 ? round64 : c->pitch, "the way to the next");
    layout_close(&l);
}

static void test_alone(void)
{
    static const char *const texts[] = {"i", "Der Kai ist offen",
                                        "Der neue Kai am Nordhafen ist von Montag an auch abends "
                                        "offen, sagt das Amt, und das bis in "
                                        "den Winter, wenn es das Wetter erlaubt und niemand etwas "
                                        "dagegen hat; sonst bis zum Herbst"};
    static const int heights[] = {120, 360, 1080};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        for (size_t h = 0; h < 3; h++) {
            CASE("text %zu at a height of %d", i, heights[h]);
            for (int w = 160; w <= 16384; w += w / 3 + 7)
                for (int items = 1; items <= 2; items++)
                    alone_at(w, heights[h], texts[i], items);
        }
}

int main(void)
{
    make_images();
    for (int i = 0; i < SIZES; i++)
        if (!open_layout(&layouts[i], &image.facts, i, THEME_DARK, false) ||
            !open_layout(&still[i], &image.facts, i, THEME_DARK, true))
            return check_done("test_show");
    for (int i = 0; i < SIZES; i++) {
        test_order(&layouts[i], i);
        test_order(&still[i], i);
        test_after(i);
        test_mirror(i);
        test_until(i);
        test_step(i);
        test_cards(i);
        test_moves(i);
        test_seam(i);
        test_pinned(i);
        test_clock(i);
        test_still(i);
        test_limits(i);
        test_far(i);
        test_long(i);
    }
    test_date();
    test_until_alone();
    test_rest();
    for (int i = 0; i < SIZES; i++)
        test_pages(i);
    test_theme();
    test_no_facts();
    test_dense();
    test_alone();
    for (int i = 0; i < SIZES; i++) {
        layout_close(&layouts[i]);
        layout_close(&still[i]);
    }
    return check_done("test_show");
}
