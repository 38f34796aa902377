/* SPDX-License-Identifier: MIT */
/* Texts on cards: where a block of lines stands between the header and the band, and how words go on from
 * one line to the next. */
#include "check.h"
#include "image.h"
#include "layout/layout_open.h"
#include "text/itemise.h"

static Image image;

static void make(int words, bool quote)
{
    char text[2048] = "";
    Err err = {0};
    for (int i = 0; i < words; i++)
        snprintf(text + strlen(text), sizeof text - strlen(text), "%s%s", i ? " " : "",
                 i % 3 ? "Hafen" : "am");
    Entry e = {.id = "a", .kind = quote ? KIND_QUOTE : KIND_HEADLINE};
    e.text[FIELD_TEXT] = text;
    e.text[quote ? FIELD_SPEAKER : FIELD_TOPIC] = "Kai";
    e.text[FIELD_LEAD] = quote && words % 2 ? "Er sagt:" : NULL;
    image_begin(&image);
    image_show(&image, "Hafen", "", "de", "UTC0", true);
    image_source(&image, "Amt", 10, 30);
    image_fact(&image, &e);
    CHECK(image_end(&image, &err), "%s", err.why);
}

/* The room above a card's first line and below its last baseline, px; *strap: the strap's line. */
static void gaps(const Layout *l, int *above, int *below, int *strap)
{
    const Card *card = &l->cards[0];
    int64_t top = INT64_MAX, low = 0;
    for (uint32_t i = 0; i < card->cue_count; i++) {
        const Cue *cue = &l->cues[card->first_cue + i];
        const Run *run = &l->runs[cue->run];
        bool is_strap = cue->effect == EFFECT_STRAP;
        int64_t base = is_strap ? cue->base_mil : cue->y_mil;
        int64_t cap = base - style_fonts[run->font].cap_mil * (int64_t)run->size_px;
        top = cap < top ? cap : top;
        low = base > low ? base : low;
        *strap = is_strap ? (int)(cue->base_mil / 1000) : *strap;
    }
    *above = (int)((top - l->stage_top_mil) / 1000);
    *below = (int)(l->band_top - low / 1000);
}

/* In portrait a text has air above it or reaches down to the band, and one that has air does not move.
 * In landscape nothing moves. */
static void test_air(void)
{
    static const int sizes[][2] = {{1080, 1920}, {1080, 2560}, {768, 1024}, {600, 1024},
                                   {480, 800},   {240, 320},   {720, 720},  {1920, 1080},
                                   {800, 480},   {480, 320}};
    for (size_t k = 0; k < sizeof sizes / sizeof *sizes; k++) {
        CASE("%dx%d", sizes[k][0], sizes[k][1]);
        int moved = 0;
        for (int words = 1; words <= 120; words++) {
            Layout l;
            Err err = {0};
            int above, below, strap = 0;
            Wish wish = {.w_px = sizes[k][0], .h_px = sizes[k][1]};
            make(words / 2 + 1, words % 2);
            if (!layout_open(&l, &image.facts, &wish, image_ruler, &err)) {
                CHECK(false, "%s", err.why);
                continue;
            }
            gaps(&l, &above, &below, &strap);
            int air = layout_px(&l, style.port_air), least = layout_px(&l, style.foot_gap);
            bool port = l.class == CLASS_PORT;
            moved += strap != l.foot_base;
            CHECK(!port || !l.cards[0].fits || above >= air - 2 || below <= least + 2 ||
                      strap == l.foot_base,
                  "%d words have %d above and %d below", words, above, below);
            CHECK(strap >= l.foot_base && (port || strap == l.foot_base), "%d words moved", words);
            CHECK(strap == l.foot_base || below >= least, "%d words moved too far", words);
            CHECK(above > air + 2 ? strap == l.foot_base : true, "%d words moved for nothing",
                  words);
            layout_close(&l);
        }
        CHECK((moved > 0) == (k < 7), "%d moved", moved);
    }
}

/* The part of an address, or of English words, on a line of Hebrew: its signs stand where they would if no
 * line ended there, on the level of its letters. Returns the parts that a line's end divides. */
static int check_line(Itemiser *it, const Run *run, bool before, bool after)
{
    uint32_t points[256];
    uint8_t levels[256];
    size_t n = 0, first = SIZE_MAX, last = 0;
    for (size_t at = 0; at < run->len && n < 256; n++) {
        at += utf8_next(run->text + at, run->len - at, &points[n]);
        if (points[n] > ' ' && points[n] < 0x80) {
            first = first < n ? first : n;
            last = n;
        }
    }
    CHECK(itemise_levels(it, points, n, true, levels), "no memory");
    for (size_t i = 0; first <= last && i < n; i++)
        if ((before ? i <= last : i >= first) && (after ? i >= first : i <= last))
            CHECK(levels[i] == 2 || (points[i] >= 0x2066 && points[i] <= 0x2069),
                  "character %zu of '%.*s' is on level %d", i, (int)run->len, run->text, levels[i]);
    return first <= last && (before || after);
}

static void test_divided(void)
{
    static const char *const texts[] = {
        "פרטים נוספים כאן https://example.org/notices/2024/elevator/north-wing/",
        "https://example.org/2024/11/12/13/14/15/16/17/18/19/20 כאן",
        "ראינו את Tom & Jerry, Ben & Bob, Sue & Sam, Kim & Pat, Ann & Joe אתמול"};
    Itemiser *it = itemise_open(NULL, NULL);
    for (size_t k = 0; k < sizeof texts / sizeof *texts; k++) {
        int divided = 0;
        for (int w = 240; w <= 1080; w += 60) {
            Layout l;
            Err err = {0};
            CASE("text %zu, %d px", k, w);
            Wish wish = {.w_px = w, .h_px = w * 16 / 9};
            Entry e = {.id = "a", .kind = KIND_HEADLINE};
            e.text[FIELD_TEXT] = texts[k];
            image_begin(&image);
            image_show(&image, "נמל", "", "he", "UTC0", true);
            image_fact(&image, &e);
            CHECK(image_end(&image, &err), "%s", err.why);
            if (!layout_open(&l, &image.facts, &wish, image_ruler, &err)) {
                CHECK(false, "%s", err.why);
                continue;
            }
            bool open = false; /* what is against the text began on a line before */
            for (uint32_t i = 0; i < l.cards[0].cue_count; i++) {
                const Cue *cue = &l.cues[l.cards[0].first_cue + i];
                if (cue->run == LAYOUT_NONE || cue->effect != EFFECT_RISE)
                    continue;
                const Run *run = &l.runs[cue->run];
                const char *end = strstr(run->text, k == 2 ? "Joe" : k ? "/20" : "wing/");
                const char *begin = strstr(run->text, k == 2 ? "Tom" : "https");
                bool goes_on = (open || (begin && begin < run->text + run->len)) &&
                               !(end && end < run->text + run->len);
                divided += check_line(it, run, open, goes_on);
                open = goes_on;
            }
            layout_close(&l);
        }
        CASE("text %zu", k);
        CHECK(divided > 10, "divided %d times", divided);
    }
    itemise_close(it);
}

int main(void)
{
    test_air();
    test_divided();
    return check_done("test_card_text");
}
