/* SPDX-License-Identifier: MIT */
/* The burn-in against what is known without it: a picture that stands gives what its pixels give,
 * the progress line has lit each pixel for its part of the time, and a stretch of the show gives
 * what the same frames give, drawn whole and added up one by one. */
#include "player/burnin.h"
#include "player/option_wish.h"

#include "look/palette.h"
#include "set_text.h"

#define SECOND INT64_C(1000000)
enum { W = 480, H = 320, T0 = 1793880010 };

static Image image;
static Story story;
static Fontset *fonts;
static Shaper *shaper;
static TextStore *text;
static uint32_t pixels[W * H];

static void make(void)
{
    Err err = {0};
    image_begin(&image);
    image_demo(&image, "UTC0", false);
    CHECK(image_end(&image, &err), "%s", err.why);
    story = (Story){.facts = image.facts, .loaded = true};
    const FontPlaces places = {.folder = "fonts"};
    fonts = fontset_open(&places, &err);
    shaper = fonts ? shaper_open(fonts, &err) : NULL;
    text = text_store_open(&places, &err);
    CHECK(shaper && text, "%s", err.why);
}

static Options options(Theme theme, int64_t at_us, int64_t for_us)
{
    return (Options){.what = DO_BURN_IN,
                     .w_px = W,
                     .h_px = H,
                     .at_us = at_us,
                     .for_us = for_us,
                     .card_time_us = OPTIONS_UNSET,
                     .card_length_us = OPTIONS_UNSET,
                     .crawl_time_us = OPTIONS_UNSET,
                     .speed_mil = 1000,
                     .theme = theme};
}

static bool measure(BurnIn *b, Options *o)
{
    Err err = {0};
    int status;
    PlayerShow show = {.options = o, .story = &story, .text = text, .ruler = shaper_ruler(shaper)};
    bool good = burnin_measure(b, &show, NULL, &status, &err);
    CHECK(good && status == 0, "%s (%d)", err.why, status);
    return good;
}

static uint32_t light(uint32_t color)
{
    return palette_light(color) / 10000;
}

/* ---- what the screen shows, without any of it ---- */

static void open_layout(Layout *l, const Options *o)
{
    Err err = {0};
    Wish wish = option_wish_layout(o, W, H, &(State){0});
    CHECK(layout_open(l, &story.facts, &wish, shaper_ruler(shaper), &err), "%s", err.why);
    text_store_resize(text, l, 0);
}

static void draw(const Layout *l, const Instant *now)
{
    static Scene scene;
    show_at(l, now, &scene);
    text_store_prepare(text, l, &scene);
    set_text_draw(text, l, &scene, pixels);
}

/* ---- the cases ---- */

static void test_standing(Theme theme)
{
    CASE("theme %d", (int)theme);
    static Layout l;
    BurnIn b;
    Err err;
    Instant now;
    Options o = options(theme, T0 * SECOND, 30 * SECOND);
    o.card = "regierung";
    o.card_time_us = 5 * SECOND;
    o.crawl_time_us = 0;
    if (!measure(&b, &o))
        return;
    open_layout(&l, &o);
    option_wish_instant(&o, &l, &story.facts, T0 * SECOND, &now, &err);
    draw(&l, &now);
    int wrong = 0;
    uint32_t brightest = 0;
    for (int i = 0; i < W * H; i++) {
        wrong += b.means[i] != light(pixels[i]);
        brightest = light(pixels[i]) > brightest ? light(pixels[i]) : brightest;
    }
    CHECK(wrong == 0, "%d pixels give something else", wrong);
    CHECK_INT(b.brightest, brightest, "the brightest");
    CHECK_INT(b.span_us, 30 * SECOND, "the range");
    CHECK_INT(burnin_share_mil(&b), 1000, "what stands is lit all the time");
    CHECK(!burnin_is_long_enough(&b), "half a minute tells nothing");
    uint32_t at = light(pixels[b.longest.y * W + b.longest.x]);
    CHECK(at * 100 >= brightest * LIMIT_BRIGHT_PERCENT, "the pixel gives %u", at);
    /* In the light theme the brightest things are in the band. */
    CHECK(theme == THEME_DARK || b.longest.y >= l.band_top, "%d,%d", b.longest.x, b.longest.y);
    layout_close(&l);
    burnin_close(&b);
}

/* Pixel x of the line is lit from x / W of the card on. */
static void test_progress(void)
{
    static Layout l;
    BurnIn b;
    Slot slot;
    Options o = options(THEME_DARK, T0 * SECOND, 0);
    open_layout(&l, &o);
    roll_shown(l.stage, T0 * SECOND, &slot);
    o.at_us = slot.start;
    o.for_us = slot.end - slot.start;
    if (!measure(&b, &o))
        return;
    int64_t off = light(style_roles[ROLE_TRACK].color[THEME_DARK]);
    int64_t on = light(style_roles[ROLE_PROGRESS].color[THEME_DARK]);
    int wrong = 0;
    for (int x = 0; x < W; x++) {
        int64_t want = on - (on - off) * (2 * x + 1) / (2 * W), got = b.means[l.band_top * W + x];
        wrong += got < want - 100 || got > want + 100; /* a frame of some hundred */
    }
    CHECK(wrong == 0, "%d pixels of the line are off", wrong);
    layout_close(&l);
    burnin_close(&b);
}

static void test_cycle(void)
{
    BurnIn b;
    int64_t cycle = 0;
    for (int i = 0; i < 9; i++)
        cycle += image_tenths[i] * INT64_C(100000);
    Options o = options(THEME_DARK, T0 * SECOND, OPTIONS_UNSET);
    if (!measure(&b, &o))
        return;
    CHECK_INT(b.span_us, cycle, "a cycle");
    CHECK_INT(burnin_share_mil(&b), 1000, "the name of the show is always there");
    burnin_close(&b);
}

/* Two cards and what is between them, in all their frames and some more. */
static void test_frames(void)
{
    enum { FRAMES = 3000, EACH_US = 6000 };
    static Layout l;
    static uint64_t sum[W * H];
    BurnIn b;
    Options o = options(THEME_DARK, T0 * SECOND, FRAMES * EACH_US);
    if (!measure(&b, &o))
        return;
    open_layout(&l, &o);
    for (int k = 0; k < FRAMES; k++) {
        Instant now = instant_at(T0 * SECOND + k * EACH_US + EACH_US / 2);
        draw(&l, &now);
        for (int i = 0; i < W * H; i++)
            sum[i] += light(pixels[i]);
    }
    uint64_t all = 0;
    int off = 0;
    for (int i = 0; i < W * H; i++) {
        /* In the stage all but some frames is exact; the crawl is sampled. */
        int64_t want = (int64_t)(sum[i] / FRAMES), got = b.means[i];
        int64_t spare = i / W < l.band_top ? 65535 / 500 : 65535 / 80;
        off += got < want - spare || got > want + spare;
        all += sum[i] / FRAMES;
    }
    CHECK(off == 0, "%d of %d pixels are off", off, W * H);
    CHECK(b.mean * 1000 / (uint32_t)(all / (W * H)) - 998 < 5, "the mean is %u, not %u", b.mean,
          (uint32_t)(all / (W * H)));
    layout_close(&l);
    burnin_close(&b);
}

static void test_nothing(void)
{
    Err err = {0};
    int status;
    BurnIn b;
    Options o = options(THEME_DARK, T0 * SECOND, 0);
    PlayerShow show = {.options = &o, .story = &story, .text = text, .ruler = shaper_ruler(shaper)};
    CHECK(!burnin_measure(&b, &show, NULL, &status, &err) && status == 64, "no time at all");
    burnin_close(&b);
}

int main(void)
{
    make();
    if (check_failed == 0) {
        test_standing(THEME_DARK);
        test_standing(THEME_LIGHT);
        test_progress();
        test_cycle();
        test_frames();
        test_nothing();
    }
    text_store_close(text);
    shaper_close(shaper);
    fontset_close(fonts);
    return check_done("test_burnin");
}
