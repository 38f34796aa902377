/* SPDX-License-Identifier: MIT */
/* The layout: the design's tokens on its screens, sizes that are refused, how long each card of its
 * sample is shown, and the order of cards. */
#include "check.h"
#include "image.h"
#include "layout/layout_open.h"
#include "schedule/alternate.h"

static Image image;

static bool open_at(Layout *l, const Facts *facts, int w, int h)
{
    Wish wish = {.w_px = w, .h_px = h, .theme = THEME_DARK};
    Err err = {0};
    return layout_open(l, facts, &wish, image_ruler, &err);
}

static void test_tokens(void)
{
    static const struct {
        int w, h, class, density;
        int margin, top, small, label, foot, crawl, band, progress, bar, speed;
    } rows[] = {
        {3840, 2160, CLASS_LAND, 0, 192, 144, 72, 101, 86, 96, 240, 10, 36, 360},
        {1920, 1080, CLASS_LAND, 0, 96, 72, 36, 50, 43, 48, 120, 5, 18, 180},
        {1280, 720, CLASS_LAND, 0, 64, 48, 24, 34, 29, 32, 80, 3, 12, 120},
        {800, 480, CLASS_LAND, 1, 34, 26, 18, 26, 22, 25, 60, 2, 8, 120},
        {480, 320, CLASS_LAND, 2, 19, 14, 14, 19, 17, 20, 44, 2, 5, 60},
        {1080, 1920, CLASS_PORT, 0, 96, 72, 36, 50, 43, 48, 120, 5, 18, 180},
        {1920, 360, CLASS_BAR, 0, 96, 41, 36, 50, 37, 48, 96, 5, 18, 180},
        /* no text below its least size, and the band no lower than its own */
        {320, 240, CLASS_LAND, 2, 13, 9, 11, 13, 12, 15, 30, 2, 5, 60},
        {160, 120, CLASS_LAND, 2, 6, 5, 11, 13, 12, 15, 26, 2, 5, 60},
        {320, 120, CLASS_BAR, 2, 13, 6, 11, 13, 12, 15, 26, 2, 5, 60},
        /* squares have a unit of their own: min(w, h) / 60 */
        {240, 240, CLASS_PORT, 2, 13, 9, 11, 13, 12, 15, 30, 2, 5, 60},
        {1080, 1080, CLASS_PORT, 0, 72, 54, 27, 38, 32, 36, 90, 4, 14, 120},
        {1149, 1000, CLASS_PORT, 0, 67, 50, 25, 35, 30, 33, 83, 3, 13, 120},
        {800, 1000, CLASS_PORT, 1, 45, 35, 24, 35, 29, 33, 80, 3, 10, 120},
        {799, 1000, CLASS_PORT, 1, 43, 33, 23, 33, 28, 31, 75, 3, 9, 120},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CASE("rows[%zu]", i);
        Layout l;
        if (!open_at(&l, NULL, rows[i].w, rows[i].h)) {
            CHECK(false, "%dx%d does not open", rows[i].w, rows[i].h);
            continue;
        }
        const struct {
            int got, want;
            const char *what;
        } tokens[] = {
            {(int)l.class, rows[i].class, "class"},
            {l.density, rows[i].density, "density"},
            {l.margin, rows[i].margin, "margin"},
            {(int)l.header_top, rows[i].top, "top"},
            {l.small, rows[i].small, "small"},
            {l.label, rows[i].label, "label"},
            {l.foot, rows[i].foot, "foot"},
            {l.crawl, rows[i].crawl, "crawl"},
            {l.band, rows[i].band, "band"},
            {l.progress, rows[i].progress, "progress"},
            {l.bar, rows[i].bar, "bar"},
            {l.crawl_speed, rows[i].speed, "speed"},
            {l.band_top, rows[i].h - rows[i].band - rows[i].progress, "band top"},
        };
        for (size_t k = 0; k < sizeof tokens / sizeof *tokens; k++) {
            CASE("tokens[%zu]", k);
            CHECK(tokens[k].got == tokens[k].want, "%dx%d: %s is %d, not %d", rows[i].w, rows[i].h,
                  tokens[k].what, tokens[k].got, tokens[k].want);
        }
        layout_close(&l);
    }
}

static void test_sizes(void)
{
    static const struct {
        int w, h;
        bool good;
    } rows[] = {{160, 120, true},    {159, 120, false},   {160, 119, false}, {16384, 16384, true},
                {16385, 720, false}, {720, 16385, false}, {0, 0, false},     {-1, 720, false},
                {16384, 120, true},  {160, 16384, true}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        for (int with = 0; with < 2; with++) {
            CASE("%dx%d, %s facts", rows[i].w, rows[i].h, with ? "with" : "without");
            Layout l;
            bool good = open_at(&l, with ? &image.facts : NULL, rows[i].w, rows[i].h);
            CHECK(good == rows[i].good, "%dx%d", rows[i].w, rows[i].h);
            if (good)
                layout_close(&l);
        }
}

/* The same on every screen, whether or not the card can be shown there. */
static void test_durations(void)
{
    static const int sizes[][2] = {{1920, 1080}, {800, 480}, {480, 320}, {1080, 1920}, {1920, 360}};
    for (size_t k = 0; k < 5; k++) {
        Layout l;
        if (!open_at(&l, &image.facts, sizes[k][0], sizes[k][1]))
            continue;
        CHECK_INT(l.card_count, 10, "nine cards and the built-in one");
        int64_t cycle = 0;
        for (uint32_t i = 0; i < 9; i++) {
            uint32_t card = layout_card(&l, i);
            CHECK_INT(l.cards[card].length_us, image_tenths[i] * 100000, image_nine[i].id);
            cycle += l.cards[card].length_us;
        }
        CHECK_INT(cycle, 89200000, "a cycle");
        CHECK_INT(layout_card(&l, 9), LAYOUT_NONE, "no such card");
        CHECK_INT(l.cards[9].fact, LAYOUT_NONE, "the built-in card");
        layout_close(&l);
    }
}

static void make(Image *m, bool written)
{
    Err err = {0};
    image_begin(m);
    image_demo(m, "CET-1CEST,M3.5.0,M10.5.0/3", written);
    CHECK(image_end(m, &err), "%s", err.why);
}

static void test_order(void)
{
    static const int kinds[9] = {KIND_HEADLINE, KIND_FIGURE, KIND_QUOTE,
                                 KIND_HEADLINE, KIND_FIGURE, KIND_QUOTE,
                                 KIND_HEADLINE, KIND_FIGURE, KIND_QUOTE};
    static const uint32_t mixed[9] = {1, 0, 2, 4, 3, 6, 7, 5, 8};
    for (int written = 0; written < 2; written++) {
        Layout l;
        make(&image, written);
        if (!open_at(&l, &image.facts, 1920, 1080))
            continue;
        for (uint32_t i = 0; i < 9; i++) {
            CHECK_INT(l.cards[i].fact, written ? i : mixed[i], "card");
            CHECK_INT(l.crawls[i].fact, l.cards[i].fact, "the crawl runs in the same order");
            if (!written)
                CHECK_INT(image_nine[l.cards[i].fact].kind, kinds[i], "kind");
        }
        layout_close(&l);
    }
}

/* What each fact says on stage and in the crawl; a crawl item is kicker, gap, text, gap, mark, gap. */
static void test_crawl(void)
{
    static const char *const said[9][2] = {
        {"Umsatz, 3." NB "Quartal", "40,5" NB "Mrd." NB "US-$, +19\u202f%"},
        {"KI und Staat", "Meta lotet mit dem Außen- und dem Bildungsministerium der USA aus, wie "
                         "Llama helfen kann"},
        {NULL, NULL},
        {"Täglich bei Meta", "32,9" NB "Mrd. Menschen, +5\u202f%"},
        {"Sicherheit",
         "OpenAI und Anthropic teilen Modelle vorab mit dem AI" NB "Safety Institute"},
        {"Gewinn, 3." NB "Quartal", "17,3" NB "Mrd." NB "US-$"},
        {NULL, NULL},
        {"Investitionen", "Meta will auch 2025 mehr für KI ausgeben"},
        {NULL, NULL},
    };
    Layout l;
    make(&image, true);
    if (!open_at(&l, &image.facts, 1920, 1080))
        return;
    for (uint32_t i = 0; i < 9; i++) {
        const CrawlItem *c = &l.crawls[i];
        const Run *text = &l.runs[c->text];
        if (said[i][1])
            CHECK_STR(text->text, said[i][1], "crawl");
        if (said[i][0])
            CHECK_STR(l.runs[c->kicker].text, said[i][0], "kicker");
        int64_t kicker = c->kicker == LAYOUT_NONE ? 0 : l.runs[c->kicker].advance + 22 * 64;
        CHECK_INT(c->text_at, kicker, "text");
        CHECK_INT(c->mark_at, kicker + text->advance + 53 * 64, "mark");
        CHECK_INT(c->pitch, c->mark_at + (12 + 53) * 64, "pitch");
    }
    layout_close(&l);
}

/* Texts with characters that are not drawn are copies: none of the many is lost while others are made,
 * be it a page, a line, or a kicker with a page of its own. */
static void copies_stay(int count)
{
    static const char dots[] = "................................";
    Layout l;
    Err err = {0};
    Wish wish = {.w_px = 640, .h_px = 240, .still = true};
    image_begin(&image);
    image_show(&image, "Hafen", "", "de", "UTC0", true);
    for (int i = 0; i < count; i++) {
        char text[64], topic[64], id[16];
        Entry e = {.kind = KIND_HEADLINE, .id = id};
        snprintf(id, sizeof id, "kai%d", i);
        snprintf(text, sizeof text, "Der Kai\u00adrand %.*s%d", count / 2, dots, i);
        snprintf(topic, sizeof topic, "Donau\u00addampf\u00adschiff\u00adfahrt und %d", i + count);
        e.text[FIELD_TEXT] = text;
        e.text[FIELD_TOPIC] = topic;
        image_fact(&image, &e);
    }
    CHECK(image_end(&image, &err), "%s", err.why);
    if (!layout_open(&l, &image.facts, &wish, image_ruler, &err)) {
        CHECK(false, "%s", err.why);
        return;
    }
    for (int i = 0; i < count; i++) {
        const CrawlItem *c = &l.crawls[i];
        char want[64];
        CHECK(c->kicker_alone && c->page_count >= 2, "item %d has %u pages", i, c->page_count);
        snprintf(want, sizeof want, "Donaudampfschifffahrt und %d", i + count);
        CHECK_STR(l.runs[c->kicker].text, want, "kicker");
        CHECK_STR(l.runs[c->first_page].text, want, "its page");
        snprintf(want, sizeof want, "Der Kairand %.*s%d", count / 2, dots, i);
        CHECK_STR(l.runs[c->text].text, want, "text");
    }
    layout_close(&l);
}

static void test_copies(void)
{
    for (int count = 1; count <= IMAGE_FACTS; count++)
        copies_stay(count);
}

/* What damaged fonts say: too much, less than nothing, or more for the parts than for the whole. */
static Extent nonsense(void *ctx, FontKey font, int size_px, const char *s, size_t len)
{
    const int64_t far = INT64_C(1) << 44;
    Extent e = image_measure(NULL, font, size_px, s, len);
    int how = *(int *)ctx;
    bool brief = len < 8;
    e.bearing = how % 2 ? INT32_MAX : INT32_MIN;
    e.advance = how < 2   ? (how ? far : -far)
                : how < 4 ? (brief ? far : how - 3)
                : how < 6 ? (brief ? -far : e.advance)
                : how < 8 ? (brief ? e.advance : 0)
                          : (brief ? 100 * e.advance : how - 8);
    return e;
}

/* The texts of cards that have no run: nothing could be drawn of them. */
static int without_run(const Layout *l)
{
    int without = 0;
    for (uint32_t i = 0; i < l->cue_count; i++) {
        const Cue *cue = &l->cues[i];
        bool text = cue->effect == EFFECT_RISE || cue->effect == EFFECT_FADE ||
                    cue->effect == EFFECT_COUNT || cue->effect == EFFECT_STRAP;
        without += text && cue->run >= l->run_count;
    }
    return without;
}

static void test_nonsense(void)
{
    static const int sizes[][2] = {{1920, 1080}, {1080, 1920}, {1920, 360}, {16384, 16384}};
    make(&image, true);
    for (int how = 0; how < 10; how++)
        for (size_t k = 0; k < 2 * sizeof sizes / sizeof *sizes; k++) {
            Layout l;
            Err err = {0};
            Wish wish = {.w_px = sizes[k / 2][0], .h_px = sizes[k / 2][1], .still = k % 2};
            bool good = layout_open(&l, &image.facts, &wish, (Ruler){nonsense, &how}, &err);
            CHECK(good, "%s", err.why);
            if (!good)
                continue;
            CHECK_INT(l.card_count, 10, "cards");
            for (uint32_t i = 0; i < l.run_count; i++)
                CHECK(l.runs[i].advance >= 0, "ruler %d: %s is %d wide", how, l.runs[i].text,
                      l.runs[i].advance);
            CHECK_INT(without_run(&l), 0, "texts without a run");
            layout_close(&l);
        }
}

/* A ruler that lies: `advance` 0 is the true one. */
static Extent measure_falsely(void *ctx, FontKey font, int size_px, const char *s, size_t len)
{
    const FactsMeasure *lie = ctx;
    Extent e = image_ruler.measure(NULL, font, size_px, s, len);
    if (lie->advance)
        e.advance = (int64_t)lie->advance * size_px / 1000;
    return (Extent){e.advance, (int32_t)((int64_t)lie->bearing * size_px / 1000)};
}

/* Whatever a file says of its texts, none of a card begins outside the screen or has no size. */
static void test_lies(void)
{
    static FactsMeasure lies[] = {{.bearing = FACTS_BEARING_MAX},
                                  {.bearing = -FACTS_BEARING_MAX},
                                  {.bearing = 64000},
                                  {.advance = FACTS_ADVANCE_MAX},
                                  {.advance = 1, .bearing = FACTS_BEARING_MAX}};
    static const int sizes[][2] = {{1920, 1080}, {200, 360}, {160, 120}, {1920, 360}, {160, 16384}};
    for (size_t i = 0; i < sizeof lies / sizeof *lies; i++)
        for (size_t k = 0; k < sizeof sizes / sizeof *sizes; k++) {
            Layout l;
            Err err;
            Wish wish = {.w_px = sizes[k][0], .h_px = sizes[k][1], .theme = THEME_DARK};
            if (!layout_open(&l, &image.facts, &wish, (Ruler){measure_falsely, &lies[i]}, &err)) {
                CHECK(false, "%s", err.why);
                continue;
            }
            int outside = 0, sizeless = 0;
            for (uint32_t c = 0; c < l.cue_count; c++)
                outside += l.cues[c].run != LAYOUT_NONE && l.cues[c].x64 < 0;
            for (uint32_t r = 0; r < l.run_count; r++)
                sizeless += l.runs[r].size_px == 0;
            CHECK(outside == 0 && sizeless == 0, "lie %zu at %dx%d: %d outside, %d without a size",
                  i, sizes[k][0], sizes[k][1], outside, sizeless);
            layout_close(&l);
        }
}

/* A bare layout has the headers and the splash: the name and the subject of the show. */
static void test_bare(void)
{
    Layout bare, full;
    Wish wish = {.w_px = 1280, .h_px = 720, .bare = true};
    Err err = {0};
    if (!open_at(&full, &image.facts, 1280, 720))
        return;
    CHECK(layout_open(&bare, &image.facts, &wish, image_ruler, &err), "%s", err.why);
    CHECK_INT(bare.card_count, 1, "cards");
    CHECK_INT(bare.cards[0].cue_count, 2, "elements of the card");
    CHECK_INT(bare.cards[0].header, HEADER_HIDDEN, "its header");
    CHECK_INT(bare.crawl_count, 0, "items of the crawl");
    CHECK_INT(bare.header_count, full.header_count, "headers");
    CHECK_INT(bare.headers[0].name_end64, full.headers[0].name_end64, "the name");
    layout_close(&bare);
    layout_close(&full);
}

static struct {
    atomic_bool stop;
    int calls, last;
} stopper;

static Extent stop_at_last(void *ctx, FontKey font, int size_px, const char *s, size_t len)
{
    (void)ctx;
    if (++stopper.calls == stopper.last)
        atomic_store(&stopper.stop, true);
    return image_ruler.measure(image_ruler.ctx, font, size_px, s, len);
}

/* Once it is told to stop, a layout measures the rest of one fact, and nothing after that. */
static void test_stop(void)
{
    const Wish wish = {.w_px = 1280, .h_px = 720, .stop = &stopper.stop};
    Err err = {0};
    Layout l;
    stopper.last = -1;
    CHECK(layout_open(&l, &image.facts, &wish, (Ruler){stop_at_last, NULL}, &err), "%s", err.why);
    int all = stopper.calls, facts = (int)image.facts.count[SECTION_FACTS];
    layout_close(&l);
    for (int last = 1; last < all; last += all / 20) {
        stopper.calls = 0;
        stopper.last = last;
        atomic_store(&stopper.stop, false);
        bool good = layout_open(&l, &image.facts, &wish, (Ruler){stop_at_last, NULL}, &err);
        CHECK(!good || stopper.calls == all, "told at %d of %d it goes on", last, all);
        CHECK(good || stopper.calls - last < all / 2, "told at %d of %d it went on to %d", last,
              all, stopper.calls);
        if (good)
            layout_close(&l);
    }
    CHECK(facts > 5, "only %d facts", facts);
}

int main(void)
{
    make(&image, true);
    test_tokens();
    test_sizes();
    test_durations();
    test_order();
    test_crawl();
    test_copies();
    test_nonsense();
    test_bare();
    test_stop();
    test_lies();
    return check_done("test_layout");
}
