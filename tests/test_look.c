/* SPDX-License-Identifier: MIT */
/* What a site puts of its own on its screens: each card has the colours of its show, dimmed in the
 * hours that the show says, and both change only where a card begins. */
#include "check.h"
#include "image.h"
#include "show.h"

#define SECOND INT64_C(1000000)

static Image image;
static Scene scene;
static const uint32_t brand[2][ROLE_COUNT] = {
    {0x100000, 0x200000, 0x300000, 0x400000, 0x500000, 0x600000, 0x700000, 0x800000, 0x900000,
     0xA00000, 0xB00000, 0xC00000},
    {0x000010, 0x000020, 0x000030, 0x000040, 0x000050, 0x000060, 0x000070, 0x000080, 0x000090,
     0x0000A0, 0x0000B0, 0x0000C0}};

/* A show of two headlines, in UTC. */
static void add_show(const char *name)
{
    static const char *const ids[] = {"a", "b", "c", "d"};
    image_show(&image, name, "", "de", "UTC0", true);
    for (int i = 0; i < 2; i++) {
        Entry e = {.id = ids[image.count[SECTION_FACTS]],
                   .kind = KIND_HEADLINE,
                   .text = {[FIELD_TEXT] = "Ein neuer Kai", [FIELD_TOPIC] = "Hafen"}};
        image_fact(&image, &e);
    }
}

static bool open_look(Layout *l, Theme theme)
{
    Err err = {0};
    Wish wish = {.w_px = 1920, .h_px = 1080, .theme = theme};
    bool good = image_end(&image, &err) && layout_open(l, &image.facts, &wish, image_ruler, &err);
    CHECK(good, "%s", err.why);
    return good;
}

/* How many colours of the scene are not among these. */
static int strange(const Scene *s, const uint32_t *colors, int percent)
{
    int n = 0;
    for (uint32_t i = 0; i < s->count; i++) {
        int role = 0;
        while (role < ROLE_COUNT && palette_dim(colors[role], percent) != s->items[i].color)
            role++;
        n += role == ROLE_COUNT;
    }
    return n;
}

static void test_shows(void)
{
    Layout l;
    image_begin(&image);
    add_show("Haus");
    add_show("Marke");
    image_palette(image_show_row(&image), &brand);
    for (int theme = 0; theme < 2; theme++) {
        int seen[2] = {0}, wrong = 0;
        Slot slot;
        if (!open_look(&l, (Theme)theme))
            return;
        for (int64_t t = 1000 * SECOND; t < 1100 * SECOND; t = slot.end) {
            CHECK(roll_shown(l.stage, t, &slot), "a card is on");
            uint32_t show = l.cards[slot.index].show;
            const uint32_t *colors = show ? brand[theme] : style_colors[theme];
            const int64_t when[] = {slot.start, (slot.start + slot.end) / 2, slot.end - 1};
            for (int i = 0; i < 3; i++) {
                Instant now = instant_at(when[i]);
                show_at(&image.facts, &l, &now, &scene);
                wrong += strange(&scene, colors, 0) + (scene.background != colors[ROLE_GROUND]) +
                         (scene.light != (theme == THEME_LIGHT));
            }
            seen[show]++;
        }
        CHECK(seen[0] > 2 && seen[1] > 2, "%d and %d cards", seen[0], seen[1]);
        CHECK_INT(wrong, 0, "colours of another show");
        layout_close(&l);
    }
}

/* Every card of two days: dimmed if it began within the hours. */
static void dim_days(int from, int until, int percent)
{
    Layout l;
    Slot slot;
    int dimmed = 0, bright = 0, wrong = 0;
    image_begin(&image);
    add_show("Haus");
    image_dim(&image, (uint32_t)percent, (uint32_t)from, (uint32_t)until);
    if (!open_look(&l, THEME_AUTO))
        return;
    for (int64_t t = 86400 * SECOND; t < 3 * 86400 * SECOND; t = slot.end) {
        roll_shown(l.stage, t, &slot);
        int minute = (int)(slot.start / SECOND % 86400 / 60);
        bool in =
            from < until ? minute >= from && minute < until : minute >= from || minute < until;
        int theme = minute >= 7 * 60 && minute < 19 * 60;
        const int64_t when[] = {slot.start, slot.end - 1};
        for (int i = 0; i < 2; i++) {
            Instant now = instant_at(when[i]);
            show_at(&image.facts, &l, &now, &scene);
            wrong += strange(&scene, style_colors[theme], in ? percent : 0) > 0;
        }
        dimmed += in;
        bright += !in;
    }
    CHECK(wrong == 0 && dimmed > 100 && (bright > 100) == (until - from != 1440),
          "%d-%d: %d wrong, %d dimmed, %d not", from, until, wrong, dimmed, bright);
    Instant now = instant_at(from * 60 * SECOND);
    now.trusted = false;
    show_at(&image.facts, &l, &now, &scene);
    CHECK_INT(strange(&scene, style_colors[THEME_DARK], 0), 0, "no clock, no dimming");
    layout_close(&l);
}

int main(void)
{
    test_shows();
    dim_days(22 * 60, 6 * 60, 35);
    dim_days(22 * 60 + 30, 6 * 60 + 15, 80);
    dim_days(0, 1440, 10);
    dim_days(12 * 60, 13 * 60, 50);
    dim_days(18 * 60, 1440, 50);
    return check_done("test_look");
}
