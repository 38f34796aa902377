/* SPDX-License-Identifier: MIT */
/* measured FONTS SITE MORE FILE...: lays out each fact file in many languages on screens of many
 * sizes, and MORE random ones, with the file's measures and with HarfBuzz alone. Both must be the
 * same to the last bit, and the file's measures must suffice. */
#include "check.h"
#include "layout/layout_open.h"
#include "layout/measures.h"
#include "player/load.h"
#include "same.h"
#include "text/shaper.h"

#include <stdlib.h>

static const int sizes[][2] = {
    {160, 120},   {200, 150},   {320, 240},     {240, 320},   {480, 320},  {480, 800},
    {640, 480},   {800, 480},   {1024, 600},    {1024, 768},  {1280, 720}, {1366, 768},
    {1080, 1920}, {768, 1024},  {1920, 360},    {1920, 1080}, {800, 200},  {2560, 1080},
    {2560, 984},  {3840, 2160}, {2160, 3840},   {3840, 1080}, {480, 120},  {7680, 4320},
    {16384, 120}, {160, 16384}, {16384, 16384}, {1150, 1000}, {1151, 999}, {700, 260}};
enum { SIZES = sizeof sizes / sizeof *sizes };
static const char *const langs[] = {"", "en", "en-GB", "fr", "it", "pt"};

static bool same_headers(const Layout *a, const Layout *b)
{
    if (a->header_count != b->header_count)
        return false;
    for (uint32_t i = 0; i < a->header_count; i++) {
        const Header *x = &a->headers[i], *y = &b->headers[i];
        if (x->name != y->name || x->subject != y->subject || x->subject_x64 != y->subject_x64 ||
            x->lang != y->lang || memcmp(x->weekday, y->weekday, sizeof x->weekday) != 0 ||
            memcmp(x->month, y->month, sizeof x->month) != 0 || x->digit != y->digit ||
            memcmp(x->rest, y->rest, sizeof x->rest) != 0)
            return false;
    }
    return true;
}

static bool same_cards(const Layout *a, const Layout *b)
{
    if (a->card_count != b->card_count)
        return false;
    for (uint32_t i = 0; i < a->card_count; i++) {
        const Card *x = &a->cards[i], *y = &b->cards[i];
        if (x->fact != y->fact || x->show != y->show || x->lang != y->lang ||
            x->first_cue != y->first_cue || x->cue_count != y->cue_count ||
            x->length_us != y->length_us || x->fits != y->fits || x->count.from != y->count.from ||
            x->count.to != y->count.to || x->count.decimals != y->count.decimals)
            return false;
    }
    return true;
}

static bool same_roll(const Roll *a, const Roll *b, int64_t step)
{
    for (int64_t i = -3; i < 200; i++) {
        Slot x, y;
        bool in = roll_shown(a, i * step, &x);
        if (roll_shown(b, i * step, &y) != in || x.index != y.index || x.start != y.start ||
            x.end != y.end)
            return false;
    }
    return true;
}

static bool same_crawl(const Layout *a, const Layout *b)
{
    for (uint32_t i = 0; i < a->crawl_count; i++) {
        const CrawlItem *x = &a->crawls[i], *y = &b->crawls[i];
        if (x->fact != y->fact || x->kicker != y->kicker || x->text != y->text ||
            x->text_at != y->text_at || x->mark_at != y->mark_at || x->pitch != y->pitch)
            return false;
    }
    return a->crawl_count == b->crawl_count;
}

static bool same(const Layout *a, const Layout *b)
{
    return same_runs(a, b) && same_cues(a, b) && same_headers(a, b) && same_cards(a, b) &&
           same_crawl(a, b) && a->clock_advance == b->clock_advance &&
           same_roll(a->stage, b->stage, 7000001) && same_roll(a->tape, b->tape, 7001);
}

static void compare(const char *file, const Facts *f, Ruler with, Ruler without, const Wish *wish)
{
    Layout a, b;
    Err err = {0};
    bool good = layout_open(&a, f, wish, with, &err);
    CHECK(good, "%s: %s", file, err.why);
    if (!good)
        return;
    if (layout_open(&b, f, wish, without, &err)) {
        CHECK(same(&a, &b), "%s at %dx%d in '%s'", file, wish->w_px, wish->h_px, wish->lang);
        layout_close(&b);
    }
    layout_close(&a);
}

static void check_file(const char *file, Fontset *fonts, Shaper *shaper, int more)
{
    Story story;
    Err err = {0};
    Measures own, none;
    bool good = load_open_file(&story, file, &err);
    CHECK(good, "%s: %s", file, err.why);
    if (!good)
        return;
    Ruler ruler = shaper_ruler(shaper);
    unsigned char other_fonts[FACTS_HASH] = {1};
    measures_open(&own, &story.facts, fontset_hash(fonts), ruler);
    measures_open(&none, &story.facts, other_fonts, ruler);
    uint32_t seed = 1;
    for (int i = 0; i < SIZES + more; i++) {
        CASE("%s, size %d", file, i);
        for (size_t k = 0; k < sizeof langs / sizeof *langs; k++) {
            Wish wish = {.still = i % 5 == 0};
            wish.w_px = i < SIZES ? sizes[i][0] : 160 + (int)((seed = seed * 69069 + 1) >> 20);
            wish.h_px = i < SIZES ? sizes[i][1] : 120 + (int)((seed = seed * 69069 + 1) >> 20);
            snprintf(wish.lang, sizeof wish.lang, "%s", langs[k]);
            uint64_t missed = own.missed;
            compare(file, &story.facts, measures_ruler(&own), i % 7 ? ruler : measures_ruler(&none),
                    &wish);
            CHECK(own.missed == missed, "%s at %dx%d in '%s' had to measure %d texts", file,
                  wish.w_px, wish.h_px, wish.lang, (int)(own.missed - missed));
        }
    }
    CHECK(none.missed > 0, "%s: with other fonts the measures are not used", file);
    measures_close(&own);
    measures_close(&none);
    load_close(&story);
}

int main(int argc, char **argv)
{
    Err err = {0};
    Fontset *fonts =
        argc > 2 ? fontset_open(&(FontPlaces){.folder = argv[1], .site = argv[2]}, &err) : NULL;
    Shaper *shaper = fonts ? shaper_open(fonts, &err) : NULL;
    CHECK(shaper, "%s", err.why);
    for (int i = 4; shaper && i < argc; i++)
        check_file(argv[i], fonts, shaper, atoi(argv[3]));
    shaper_close(shaper);
    fontset_close(fonts);
    return check_done("measured");
}
