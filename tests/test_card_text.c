/* SPDX-License-Identifier: MIT */
/* Texts on cards: where a block of lines stands between the header and the band. */
#include "check.h"
#include "image.h"
#include "layout/layout_open.h"

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

int main(void)
{
    test_air();
    return check_done("test_card_text");
}
