/* SPDX-License-Identifier: MIT */
/* fuzz_show: plays changed fact files with a right hash and with the measures that they bring, true or not.
 * The file's serial number says on which of some screens, and what is random. Each card, cue and fact, and
 * some of the crawl's items, become scenes at their start, in their middle and before their end, as do
 * instants of any kind. Scenes are held against what a screen must keep and what show_at promises; what is
 * redrawn must give the picture that is drawn whole. There are no fonts: coverage is a pattern, as wide as
 * the layout believes its text to be. */
#include "base/curve.h"
#include "base/fixed.h"
#include "draw/canvas.h"
#include "draw/damage.h"
#include "draw/overlay.h"
#include "fuzz_main.h"
#include "image.h"
#include "layout/measures.h"
#include "mutate_facts.h"
#include "show/seam.h"
#include "show/show.h"

enum {
    PLAY_CARDS = 12,
    PLAY_FACTS = 12,
    PLAY_SLOTS = 6,
    PLAY_ANY = 24,
    PLAY_PROMISES = 3,
    PLAY_HIGH = 64,
    PLAY_DRAWN_PX = 320 * 240
};

static const struct {
    int w_px, h_px, inset;
    bool still;
} play_screens[] = {{160, 120, 0, false},      {240, 240, 5000, true},   {320, 240, 1000, false},
                    {480, 128, 0, true},       {128 * 5, 120, 0, false}, {200, 360, 2500, false},
                    {1920, 1080, 2500, false}, {16384, 120, 0, false},   {160, 16384, 0, true}};

typedef struct {
    const Facts *facts;
    Layout layout;
    Spans *spans[2][PLAY_HIGH + 1]; /* of what stands and of what moves, by height */
    uint32_t *pixels;
    uint32_t *whole; /* ... and the same, drawn from nothing */
    Random random;
    Instant last; /* of `was` */
    Scene *was, *is, *other, *drawn;
    Sprites *drawn_cast, *is_cast;
} Play;

/* ---- sprites ---- */

enum { PLAY_WIDE = 64 };

static const Spans *play_spans(Play *p, bool moves, int32_t h)
{
    Spans **s = &p->spans[moves][h];
    int32_t w = moves ? PLAY_WIDE * 4 : PLAY_WIDE;
    if (p->spans[moves][h])
        return p->spans[moves][h];
    uint8_t *cover = malloc((size_t)(w * h));
    for (int32_t i = 0; cover && i < w * h; i++)
        cover[i] = (uint8_t)(i % 7 < 3 ? 0 : i % 7 < 5 ? 255 : i);
    *s = cover ? spans_make(cover, w, w, h) : NULL;
    free(cover);
    demand(*s, "no memory for spans");
    return *s;
}

/* How far a text reaches, as the layout has it, px. */
static int64_t play_width(const Play *p, const Item *item)
{
    return item->run == SCENE_NO_RUN ? item->text_len * (int64_t)item->size_px / 2
                                     : fixed_px_of_64(p->layout.runs[item->run].advance);
}

static int play_sprites(void *ctx, const Scene *scene, const Item *item, Sprite *out,
                        uint32_t *missing)
{
    Play *p = ctx;
    bool moves = item->flags & ITEM_MOVING;
    int32_t h = item->size_px < PLAY_HIGH ? item->size_px : PLAY_HIGH;
    int n = 0;
    (void)scene;
    (void)missing;
    if (item->kind == ITEM_MASK)
        return 0;
    const Spans *spans = play_spans(p, moves, h);
    for (int64_t x = 0; x < play_width(p, item); x += PLAY_WIDE, n++) {
        int64_t x4 = item->x4 + x * 4;
        if (n == SPRITES_PER_TEXT)
            break;
        out[n] =
            (Sprite){.box = {fixed_floor_quarter((int32_t)x4), item->y - h, PLAY_WIDE + moves, h},
                     .spans = spans,
                     .fine = moves,
                     .x4 = (int32_t)x4};
    }
    return n;
}

/* ---- what a scene must keep ---- */

/* A card that does not fit is shown only to those who ask for it: its texts may leave the screen. */
static void play_text(const Play *p, const Scene *s, const Item *item, bool fits)
{
    const Layout *l = &p->layout;
    demand(item->font < FONT_COUNT && item->size_px > 0, "a text in no font or size");
    if (item->run == SCENE_NO_RUN)
        demand(item->text_at + item->text_len <= s->pool_used, "a text outside the pool");
    else
        demand(item->run < l->run_count, "a text that is no run");
    Str text = show_text(l, s, item);
    demand(utf8_valid(text.s, text.len, NULL), "a text that is no UTF-8");
    if (item->flags & ITEM_MOVING)
        return;
    int64_t x = fixed_floor_quarter(item->x4), until = x + play_width(p, item);
    demand(item->y >= 0 && item->y <= l->screen_h_px, "a text above or below the screen");
    if (fits && item->run != SCENE_NO_RUN)
        demand(x >= l->x_px - l->orbit - 1 && until <= l->x_px + l->w_px + l->orbit + 1,
               "a text leaves the screen");
}

static void play_keep(const Play *p, const Scene *s, const Instant *now)
{
    const Layout *l = &p->layout;
    bool fits = !now->card_pinned || l->cards[now->card].fits;
    demand(s->count <= LIMIT_SCENE_ITEMS && s->until_us > now->wall_us, "a scene without an end");
    for (uint32_t i = 0; i < s->count; i++) {
        const Item *item = &s->items[i];
        Box b = scene_item_box(item);
        demand(item->kind <= ITEM_MASK, "an item of no kind");
        if (item->kind == ITEM_TEXT) {
            play_text(p, s, item, fits);
            continue;
        }
        demand(b.w > 0 && b.h > 0, "an item without a size");
        if (!(item->flags & ITEM_MOVING))
            demand(b.x >= 0 && b.y >= 0 && b.x + b.w <= l->screen_w_px &&
                       b.y + b.h <= l->screen_h_px,
                   "an item leaves the screen");
        if (item->kind == ITEM_MASK)
            demand(item->run < l->header_count && l->headers[item->run].logo, "a mask of no logo");
    }
}

/* ---- scenes ---- */

/* Whether `later` may be made out of `before`. */
static bool play_follows(const Instant *before, const Instant *later)
{
    return before->card_pinned == later->card_pinned && before->card == later->card &&
           before->card_length_us == later->card_length_us &&
           before->theme_pinned == later->theme_pinned && before->theme == later->theme &&
           before->crawl_pinned == later->crawl_pinned;
}

static Instant play_later(const Instant *now, int64_t by_us)
{
    Instant later = *now;
    later.wall_us += by_us;
    later.stage_us += by_us;
    later.crawl_us += by_us;
    later.begun_us += later.begun_us ? by_us : 0;
    later.setting_us += later.setting_us ? by_us : 0;
    return later;
}

/* Until the scene says that it may differ, it does not; and a scene is the same by both ways to it. */
static void play_promise(Play *p, const Instant *now, Scene *other)
{
    int64_t left_us = p->is->until_us - now->wall_us;
    show_after(&p->layout, now, play_follows(&p->last, now) ? p->was : NULL, other);
    demand(scene_equal(p->is, other), "a scene that depends on the one before");
    if (left_us > INT64_C(86400000000))
        left_us = INT64_C(86400000000);
    if (left_us < 2)
        return;
    Instant later = play_later(now, random_below(&p->random, 3)
                                        ? 1 + (int64_t)random_below(&p->random, (size_t)left_us - 1)
                                        : left_us - 1);
    show_at(&p->layout, &later, other);
    demand(scene_equal(p->is, other), "a scene that differs earlier than it says");
}

/* What is redrawn gives the picture that is drawn whole. */
static void play_draw(Play *p)
{
    const Layout *l = &p->layout;
    Box screen = {0, 0, l->screen_w_px, l->screen_h_px};
    size_t bytes = (size_t)screen.w * (size_t)screen.h * sizeof *p->pixels;
    Damage damage;
    Overlay over;
    Canvas canvas = surface_turned(p->pixels, screen.w, screen.w, screen.h, 0);
    Canvas whole = surface_turned(p->whole, screen.w, screen.w, screen.h, 0);
    sprites_begin(p->is_cast, p->is, (SpriteSource){play_sprites, p});
    overlay_find(&over, p->is_cast);
    if (p->drawn->count)
        damage_between(&damage, p->drawn_cast, p->is_cast, screen, (Box){0});
    else {
        damage.count = damage.ink_count = 0;
        damage_add(&damage, screen);
    }
    damage_draw(&damage, &canvas, p->is_cast);
    canvas_draw(&whole, p->is_cast, screen);
    demand(memcmp(p->pixels, p->whole, bytes) == 0, "what is redrawn is not the whole picture");
    Sprites *cast = p->drawn_cast;
    *p->drawn = *p->is;
    p->drawn_cast = p->is_cast;
    p->drawn_cast->scene = p->drawn;
    p->is_cast = cast;
}

static void play_scene(Play *p, const Instant *now, bool draw)
{
    Scene *scene = p->was, *other = p->other;
    show_at(&p->layout, now, p->is);
    play_keep(p, p->is, now);
    if (random_below(&p->random, PLAY_PROMISES) == 0)
        play_promise(p, now, other);
    if (draw && p->pixels)
        play_draw(p);
    p->was = p->is;
    p->is = scene;
    p->last = *now;
}

/* ---- instants ---- */

#define PLAY_NOW_US (INT64_C(1782900000) * 1000000)

/* A span of some time: its start, its middle and its last microsecond. */
static void play_span(Play *p, Instant *now, int64_t *time_us, int64_t from_us, int64_t until_us,
                      bool draw)
{
    const int64_t all_us[] = {from_us, from_us + (until_us - from_us) / 2, until_us - 1};
    for (int i = 0; i < 3; i++) {
        now->wall_us += all_us[i] - *time_us;
        *time_us = all_us[i];
        play_scene(p, now, draw && i == 1);
    }
}

/* A card by itself, and each of its cues. */
static void play_card(Play *p, uint32_t index)
{
    const Card *card = &p->layout.cards[index];
    Instant now = instant_at(PLAY_NOW_US + index * INT64_C(7777777777));
    now.card_pinned = true;
    now.card = index;
    now.stage_us = 0;
    demand(card->length_us > 0, "a card without a length");
    play_span(p, &now, &now.stage_us, 0, card->length_us, true);
    for (uint32_t i = 0; i < card->cue_count; i++) {
        const Cue *cue = &p->layout.cues[card->first_cue + i];
        int64_t from_us = cue->start_ms * INT64_C(1000),
                until_us = from_us + cue->length_ms * INT64_C(1000);
        if (from_us < 0 || until_us > card->length_us || from_us >= until_us)
            continue;
        play_span(p, &now, &now.stage_us, from_us, until_us, random_below(&p->random, 16) == 0);
    }
}

/* The wall time at which the crawl has come to a place of its tape, rounded up. */
static int64_t play_tape_us(const Layout *l, int64_t at64)
{
    int64_t rate64 = l->crawl_speed * INT64_C(64), second = fixed_floor_div(at64, rate64);
    return second * 1000000 + ((at64 - second * rate64) * 1000000 + rate64 - 1) / rate64;
}

/* The items of the crawl from some time on: where each enters, in its middle, and where it leaves. */
static void play_crawl(Play *p, int64_t from_us)
{
    const Layout *l = &p->layout;
    int64_t at = l->still ? from_us : seam_tape_quarters(l, from_us) * 16;
    Slot slot;
    for (int i = 0; i < PLAY_SLOTS; i++, at = slot.end) {
        bool any = roll_slot(l->tape, at, &slot);
        if (slot.end == INT64_MAX)
            return;
        demand(slot.end > at, "a crawl that stands");
        if (!any)
            continue;
        int64_t enters = l->still ? slot.start : slot.start - l->screen_w_px * INT64_C(64);
        int64_t enters_us = l->still ? enters : play_tape_us(l, enters);
        int64_t leaves_us = l->still ? slot.end : play_tape_us(l, slot.end);
        Instant now = instant_at(enters_us);
        if (enters_us < leaves_us && leaves_us - enters_us < INT64_C(86400000000) * 365)
            play_span(p, &now, &now.crawl_us, enters_us, leaves_us, i == 1);
    }
}

/* The cards from some time on, in their turn. */
static void play_stage(Play *p, int64_t from_us)
{
    Slot slot;
    for (int i = 0; i < PLAY_SLOTS; i++, from_us = slot.end) {
        bool any = roll_shown(p->layout.stage, from_us, &slot);
        if (slot.end == INT64_MAX)
            return;
        demand(slot.end > from_us, "a stage that stands");
        Instant now = instant_at(slot.end);
        if (any)
            play_span(p, &now, &now.stage_us, slot.start, slot.end, false);
    }
}

/* Before and at a time, and a minute and a day after it. */
static void play_around(Play *p, int64_t us)
{
    static const int64_t after_us[] = {-1, 0, INT64_C(60000000), INT64_C(86400000000)};
    if (us <= LAYOUT_NEVER || us >= -LAYOUT_NEVER)
        return;
    for (size_t i = 0; i < sizeof after_us / sizeof *after_us; i++) {
        Instant now = instant_at(us + after_us[i]);
        now.trusted = i != 2;
        play_scene(p, &now, i == 3 && random_below(&p->random, 4) == 0);
    }
}

static void play_time(Play *p, int64_t second)
{
    if (second != CALENDAR_MIN && second != CALENDAR_MAX)
        play_around(p, second * 1000000);
}

static int64_t play_random_us(Play *p)
{
    static const int64_t spread[] = {INT64_C(1000000), INT64_C(3600000000),
                                     INT64_C(86400000000) * 40, INT64_C(86400000000) * 365 * 400};
    int64_t most = spread[random_below(&p->random, sizeof spread / sizeof *spread)];
    return PLAY_NOW_US + (int64_t)random_below(&p->random, (size_t)most * 2) - most;
}

/* An instant of any kind. */
static void play_any(Play *p)
{
    Random *r = &p->random;
    Instant now = instant_at(play_random_us(p));
    if (random_below(r, 2))
        now.stage_us = play_random_us(p);
    if (random_below(r, 2))
        now.crawl_us = play_random_us(p);
    now.trusted = random_below(r, 4);
    now.crawl_pinned = random_below(r, 4) == 0;
    now.card_pinned = random_below(r, 4) == 0;
    now.card = now.card_pinned ? (uint32_t)random_below(r, p->layout.card_count) : 0;
    if (now.card_pinned) {
        now.card_length_us = random_below(r, 2) ? 1 + (int64_t)random_below(r, 60000000) : 0;
        now.stage_us = (int64_t)random_below(
            r, (size_t)(now.card_length_us ? now.card_length_us
                                           : p->layout.cards[now.card].length_us));
    }
    now.theme_pinned = random_below(r, 4) == 0;
    now.theme = random_below(r, 2) ? THEME_DARK : THEME_LIGHT;
    now.setting = random_below(r, 4) == 0;
    now.setting_us = (int64_t)random_below(r, 40000000);
    now.begun_us = random_below(r, 2) ? (int64_t)random_below(r, 40000000) : 0;
    now.identified = random_below(r, 4) == 0;
    now.veil = random_below(r, 4) ? 0 : (int32_t)random_below(r, CURVE_ONE + 1);
    play_scene(p, &now, random_below(r, 4) == 0);
}

static void play_all(Play *p)
{
    const Facts *f = p->facts;
    const Layout *l = &p->layout;
    uint32_t cards = l->card_count, facts = f->count[SECTION_FACTS];
    for (uint32_t i = 0; i < cards && i < PLAY_CARDS; i++)
        play_card(p, i);
    play_card(p, (uint32_t)random_below(&p->random, cards));
    play_card(p, cards - 1);
    for (uint32_t i = 0; i < facts && i < PLAY_FACTS; i++) {
        Fact fact = facts_fact(f, i);
        play_time(p, fact.since);
        play_time(p, fact.until);
    }
    for (uint32_t i = 0; i < f->count[SECTION_TIMELINE] && i < PLAY_FACTS; i++)
        play_time(p, facts_span(f, i).from);
    for (uint32_t i = 0; i < l->gap_count && i < PLAY_FACTS; i++)
        play_around(p, l->gaps[i].from_us);
    play_time(p, f->not_before);
    play_time(p, f->not_after);
    play_time(p, PLAY_NOW_US / 1000000);
    for (int i = 0; i < 2; i++) {
        int64_t from_us = i ? play_random_us(p) : PLAY_NOW_US;
        play_stage(p, from_us);
        play_crawl(p, from_us);
    }
    for (int i = 0; i < PLAY_ANY; i++)
        play_any(p);
}

/* ---- the whole ---- */

static void *play_memory(size_t count, size_t each)
{
    void *memory = calloc(count, each);
    demand(memory, "no memory");
    return memory;
}

static bool play_open(Play *p, Ruler ruler)
{
    Err err = {0};
    size_t which = p->facts->serial % (sizeof play_screens / sizeof *play_screens);
    Wish wish = {.w_px = play_screens[which].w_px,
                 .h_px = play_screens[which].h_px,
                 .inset = play_screens[which].inset,
                 .orbit = which % 2,
                 .theme = which % 3 ? THEME_AUTO : THEME_LIGHT,
                 .still = play_screens[which].still,
                 .lang = "de,en,fr",
                 .channel = "*"};
    size_t px = (size_t)wish.w_px * (size_t)wish.h_px;
    p->was = play_memory(1, sizeof *p->was);
    p->is = play_memory(1, sizeof *p->is);
    p->other = play_memory(1, sizeof *p->other);
    p->drawn = play_memory(1, sizeof *p->drawn);
    p->drawn_cast = play_memory(1, sizeof *p->drawn_cast);
    p->is_cast = play_memory(1, sizeof *p->is_cast);
    if (px <= PLAY_DRAWN_PX) {
        p->pixels = play_memory(px, sizeof *p->pixels);
        p->whole = play_memory(px, sizeof *p->whole);
    }
    bool good = layout_open(&p->layout, p->facts, &wish, ruler, &err);
    demand(good || err.why[0], "not laid out without a reason");
    if (good)
        show_at(&p->layout, &p->last, p->was);
    return good;
}

static void play_close(Play *p)
{
    layout_close(&p->layout);
    for (int i = 0; i < 2; i++)
        for (int h = 0; h <= PLAY_HIGH; h++)
            free(p->spans[i][h]);
    void *const all[] = {p->pixels,  p->whole, p->drawn, p->drawn_cast,
                         p->is_cast, p->was,   p->is,    p->other};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        free(all[i]);
}

static bool try(const uint8_t *bytes, size_t len)
{
    Facts facts;
    Err err = {0};
    Measures measures;
    if (!facts_check(&facts, bytes, len, &err))
        return false;
    Play p = {.facts = &facts, .random = {facts.serial}};
    measures_open(&measures, &facts, facts_fonts(&facts), image_ruler);
    if (play_open(&p, measures_ruler(&measures)))
        play_all(&p);
    play_close(&p);
    measures_close(&measures);
    return true;
}

const Fuzzer fuzzer = {"fuzz_show", 1 << 17, mutate_facts, mutate_seal, try, NULL, NULL};
