/* SPDX-License-Identifier: MIT */
/* What a site brings to its screens: each card has the colours of its show, dimmed in the hours that
 * the show gives, and both change only where a card begins. */
#include "check.h"
#include "image.h"
#include "schedule/running_order.h"
#include "show/show.h"

#define SECOND INT64_C(1000000)

static Image image;
static Scene scene;
static const uint32_t brand[2][ROLE_COUNT] = {
    {0x100000, 0x200000, 0x300000, 0x400000, 0x500000, 0x600000, 0x700000, 0x800000, 0x900000,
     0xA00000, 0xB00000, 0xC00000},
    {0x000010, 0x000020, 0x000030, 0x000040, 0x000050, 0x000060, 0x000070, 0x000080, 0x000090,
     0x0000A0, 0x0000B0, 0x0000C0}};

/* A show of two headlines, in UTC. */
static void add_show(const char *name, const char *lang)
{
    static const char *const ids[] = {"a", "b", "c", "d"};
    image_show(&image, name, "", lang, "UTC0", true);
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

/* The number of colours of the scene that are not among these. */
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

static bool says(const Layout *l, const Scene *s, const char *text)
{
    for (uint32_t i = 0; i < s->count; i++) {
        Str t = s->items[i].kind == ITEM_TEXT ? show_text(l, s, &s->items[i]) : (Str){"", 0};
        if (t.len == strlen(text) && !memcmp(t.s, text, t.len))
            return true;
    }
    return false;
}

/* ---- logos ---- */

static void test_shows(void)
{
    const Palette plain = palette_default();
    Layout l;
    image_begin(&image);
    add_show("Haus", "de");
    add_show("Brand", "en");
    image_palette(image_show_row(&image), &brand);
    for (int theme = 0; theme < 2; theme++) {
        int seen[2] = {0}, wrong = 0;
        Slot slot;
        if (!open_look(&l, (Theme)theme))
            return;
        for (int64_t t = 1000 * SECOND; t < 1100 * SECOND; t = slot.end) {
            CHECK(roll_shown(l.stage, t, &slot), "a card is on");
            uint32_t show = l.cards[slot.index].show;
            const uint32_t *colors = show ? brand[theme] : plain.color[theme];
            wrong += strcmp(l.cards[slot.index].lang->code, show ? "en" : "de") != 0;
            const int64_t when[] = {slot.start, (slot.start + slot.end) / 2, slot.end - 1};
            for (int i = 0; i < 3; i++) {
                Instant now = instant_at(when[i]);
                show_at(&l, &now, &scene);
                wrong += !says(&l, &scene, show ? "Brand" : "Haus");
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
    const Palette plain = palette_default();
    CASE("%d to %d, %d %%", from, until, percent);
    Layout l;
    Slot slot;
    int dimmed = 0, bright = 0, wrong = 0;
    image_begin(&image);
    add_show("Haus", "de");
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
            show_at(&l, &now, &scene);
            wrong += strange(&scene, plain.color[theme], in ? percent : 0) > 0;
        }
        dimmed += in;
        bright += !in;
    }
    CHECK(wrong == 0 && dimmed > 100 && (bright > 100) == (until - from != 1440),
          "%d-%d: %d wrong, %d dimmed, %d not", from, until, wrong, dimmed, bright);
    Instant now = instant_at(from * 60 * SECOND);
    now.trusted = false;
    show_at(&l, &now, &scene);
    CHECK_INT(strange(&scene, plain.color[THEME_DARK], 0), 0, "no clock, no dimming");
    layout_close(&l);
}

/* Where the logo of the show is, and that it replaces the name. */
static void test_logo(void)
{
    static const struct {
        int w, h;        /* of the screen */
        uint32_t lw, lh; /* of the logo */
        int from, until; /* its height, in percent of the capitals of the header; 0: none */
    } rows[] = {{1920, 1080, 100, 100, 236, 244}, {1920, 1080, 60, 120, 236, 244},
                {1920, 1080, 250, 100, 195, 205}, {1920, 1080, 800, 100, 156, 164},
                {1920, 1080, 2000, 10, 8, 14},    {1080, 1920, 800, 100, 128, 136},
                {480, 320, 100, 100, 225, 250},   {3840, 2160, 100, 100, 238, 242},
                {160, 120, 2048, 1, 8, 14},       {1920, 360, 100, 100, 0, 0}};
    static uint8_t ink[256 * 2048];
    memset(ink, 255, sizeof ink);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CASE("rows[%zu]", i);
        Layout l;
        Err err = {0};
        Wish wish = {.w_px = rows[i].w, .h_px = rows[i].h};
        image_begin(&image);
        add_show("Name", "de");
        image_logo(&image, 0, rows[i].lw, rows[i].lh);
        image.masks = ink;
        image.mask_count = rows[i].lw * rows[i].lh;
        if (!image_end(&image, &err) || !layout_open(&l, &image.facts, &wish, image_ruler, &err)) {
            CHECK(false, "%s", err.why);
            return;
        }
        Instant now = instant_at(5 * SECOND);
        const Item *mask = NULL;
        show_at(&l, &now, &scene);
        for (uint32_t k = 0; k < scene.count; k++)
            mask = scene.items[k].kind == ITEM_MASK ? &scene.items[k] : mask;
        CHECK((mask != NULL) == (rows[i].until > 0) && (!mask || l.headers[0].name == LAYOUT_NONE),
              "row %zu: a logo or a name", i);
        CHECK(rows[i].until == 0 || says(&l, &scene, "Name"), "row %zu: the name as source", i);
        if (mask) {
            int cap = 698 * l.small / 1000, middle = (int)(l.header_base_mil / 1000) - cap / 2;
            int percent = mask->h * 100000 / (698 * l.small), off = mask->y + mask->h / 2 - middle;
            CHECK(percent >= rows[i].from && percent <= rows[i].until, "row %zu: %d %%", i,
                  percent);
            CHECK(off >= -1 && off <= 1 && mask->x4 == l.margin * 4 && mask->y >= 0, "row %zu: %d",
                  i, off);
            CHECK(mask->w <= (l.w_px - 2 * l.margin) * 30 / 100, "row %zu: %d wide", i, mask->w);
            CHECK_INT(mask->color,
                      scene.items[0].color == style_roles[ROLE_GROUND].color[0]
                          ? style_roles[ROLE_TEXT].color[0]
                          : style_roles[ROLE_TEXT].color[1],
                      "tint");
        }
        layout_close(&l);
    }
}

/* ---- notices ---- */

enum { T0 = 1000000, LETTERS = 5 };

/* Three headlines, and two notices: N from T0 + 100 to + 400, M from + 200 to + 300 seconds. */
static bool open_notices(Layout *l, int w, int h, bool still)
{
    static const Entry rows[LETTERS] = {
        {.id = "a", .kind = KIND_HEADLINE, .text = {[FIELD_TEXT] = "Ein Kai", [FIELD_TOPIC] = "X"}},
        {.id = "b", .kind = KIND_HEADLINE, .text = {[FIELD_TEXT] = "Zwei Kais"}},
        {.id = "n",
         .kind = KIND_NOTICE,
         .since = T0 + 100,
         .until = T0 + 400,
         .text = {[FIELD_TEXT] = "Aufzug steht", [FIELD_TOPIC] = "Haus B"}},
        {.id = "c", .kind = KIND_HEADLINE, .text = {[FIELD_TEXT] = "Drei Kais"}},
        {.id = "m",
         .kind = KIND_NOTICE,
         .since = T0 + 200,
         .until = T0 + 300,
         .text = {[FIELD_TEXT] = "Tor zu", [FIELD_CRAWL_TEXT] = "Tor ist zu"}}};
    Err err = {0};
    Wish wish = {.w_px = w, .h_px = h, .theme = THEME_DARK, .still = still};
    image_begin(&image);
    image_show(&image, "Haus", "", "de", "UTC0", true);
    for (int i = 0; i < LETTERS; i++)
        image_fact(&image, &rows[i]);
    bool good = image_end(&image, &err) && layout_open(l, &image.facts, &wish, image_ruler, &err);
    CHECK(good, "%s", err.why);
    return good;
}

static bool is_notice(uint32_t fact)
{
    return facts_fact(&image.facts, fact).kind == KIND_NOTICE;
}

/* Every second card, from the first that begins when one is valid, and two of them in turn. */
static void test_stage(int w, int h)
{
    CASE("%dx%d", w, h);
    Layout l;
    Slot slot;
    if (!open_notices(&l, w, h, false))
        return;
    bool after_notice = false;
    uint32_t last = FACTS_NONE;
    int notices = 0, alone = 0, wrong = 0;
    for (int64_t t = T0 * SECOND; t < (T0 + 600) * SECOND; t = slot.end) {
        CHECK(roll_shown(l.stage, t, &slot), "a card is on");
        int64_t from = slot.start - T0 * SECOND;
        uint32_t fact = l.cards[slot.index].fact;
        bool notice = is_notice(fact), two = from >= 200 * SECOND && from < 300 * SECOND;
        wrong += notice != (!after_notice && from >= 100 * SECOND && from < 400 * SECOND);
        wrong += notice && two && fact == last;
        Instant now = instant_at(slot.start + 5 * SECOND);
        show_at(&l, &now, &scene);
        wrong += scene.card != fact || says(&l, &scene, "Hinweis") != notice;
        wrong += notice && says(&l, &scene, "Haus B") == says(&l, &scene, "Tor zu");
        notices += notice;
        alone += notice && !two;
        after_notice = notice;
        last = notice ? fact : last;
    }
    CHECK(wrong == 0 && notices - alone >= 4 && alone >= 8, "%dx%d: %d wrong, %d notices, %d alone",
          w, h, wrong, notices, alone);
    layout_close(&l);
}

/* In the crawl: the next to enter once it is valid, then once in each cycle, the first. */
static void test_tape(bool still)
{
    CASE("%s", still ? "still" : "moving");
    Layout l;
    Slot slot;
    if (!open_notices(&l, 1920, 1080, still))
        return;
    int64_t rate = still ? SECOND : l.crawl_speed * 64, lead = still ? 0 : l.w_px * 64;
    char order[400] = "";
    size_t n = 0, first_n = 0, first_m = 0;
    for (int64_t t = (T0 + 90) * rate + lead; t < (T0 + 420) * rate + lead && n < sizeof order - 1;
         t = slot.end) {
        roll_slot(l.tape, t, &slot);
        char letter = facts_fact(&image.facts, l.crawls[slot.index].fact).id.s[0];
        int64_t entered = slot.start - T0 * rate - lead;
        first_n = first_n || entered < 100 * rate ? first_n : n;
        first_m = first_m || entered < 200 * rate ? first_m : n;
        order[n++] = letter;
    }
    CHECK(n > 20 && order[first_n] == 'n' && order[first_m] == 'm', "%s, %zu, %zu", order, first_n,
          first_m);
    for (size_t i = first_n; i + 1 < n; i++) {
        static const char follows[][3] = {"ab", "bc", "cn", "ca", "na", "nm", "ma"};
        bool known = i + 1 == first_m;
        for (size_t k = 0; k < sizeof follows / sizeof *follows; k++)
            known = known || (follows[k][0] == order[i] && follows[k][1] == order[i + 1]);
        CHECK(known, "%c after %c in %s", order[i + 1], order[i], order);
    }
    CHECK(!strchr(order + n - 4, 'n') && !strchr(order + n - 4, 'm'), "they end: %s", order);
    layout_close(&l);
}

/* A notice in the crawl is ink on a rectangle of the marker's colour that holds it. */
static void test_ground(bool still)
{
    CASE("%s", still ? "still" : "moving");
    Layout l;
    if (!open_notices(&l, 1920, 1080, still))
        return;
    Instant now = instant_at((T0 + 120) * SECOND);
    now.crawl_us = SECOND;
    now.crawl_pinned = true;
    show_at(&l, &now, &scene);
    int found = 0;
    for (uint32_t i = 0; i + 1 < scene.count; i++) {
        const Item *ground = &scene.items[i], *text = ground + 1;
        if (ground->kind != ITEM_RECT || !(ground->flags & ITEM_MOVING) ||
            ground->color != style_roles[ROLE_MARKER].color[THEME_DARK])
            continue;
        const Run *run = &l.runs[text->run];
        found += text->kind == ITEM_TEXT &&
                 text->color == style_roles[ROLE_ON_MARKER].color[THEME_DARK] &&
                 text->under == ground->color && text->x4 > ground->x4 + 4 &&
                 text->x4 + run->advance / 16 < ground->x4 + ground->w * 4 - 4 &&
                 ground->y > l.h_px - l.band && ground->y + ground->h < l.h_px &&
                 ground->y < text->y - l.crawl && ground->y + ground->h > text->y + l.crawl / 4;
    }
    CHECK(found >= 1, "%d, %s", found, still ? "a notice that stands" : "a notice that runs");
    layout_close(&l);
}

/* ---- channels ---- */

static void test_channels(void)
{
    static const struct {
        const char *file, *screen, *shown;
    } rows[] = {{NULL, NULL, "a"},
                {"wien", NULL, "ab"},
                {"linz", NULL, "ac"},
                {"wien", "linz", "ac"},
                {NULL, "wien", "ab"},
                {"wien", "graz", "a"},
                {NULL, RUNNING_ORDER_ALL_CHANNELS, "abc"}};
    static const Entry facts[] = {
        {.id = "a", .kind = KIND_HEADLINE, .text = {[FIELD_TEXT] = "Alle"}},
        {.id = "b", .channel = "wien", .kind = KIND_HEADLINE, .text = {[FIELD_TEXT] = "Wien"}},
        {.id = "c",
         .channel = "linz",
         .kind = KIND_NOTICE,
         .until = T0,
         .text = {[FIELD_TEXT] = "Linz"}}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CASE("rows[%zu]", i);
        char cards[4] = "", runs[4] = "";
        Layout l;
        Err err = {0};
        Wish wish = {.w_px = 800, .h_px = 480, .channel = rows[i].screen};
        image_begin(&image);
        image.channel = rows[i].file;
        image_show(&image, "Haus", "", "de", "UTC0", true);
        for (int k = 0; k < 3; k++)
            image_fact(&image, &facts[k]);
        if (!image_end(&image, &err) || !layout_open(&l, &image.facts, &wish, image_ruler, &err)) {
            CHECK(false, "%s", err.why);
            return;
        }
        for (uint32_t k = 0; l.cards[k].fact != LAYOUT_NONE; k++)
            cards[k] = *facts_fact(&image.facts, l.cards[k].fact).id.s;
        for (uint32_t k = 0; k < l.crawl_count; k++) /* notices come first */
            runs[(k + (strchr(rows[i].shown, 'c') ? l.crawl_count - 1 : 0)) % l.crawl_count] =
                *facts_fact(&image.facts, l.crawls[k].fact).id.s;
        CHECK_STR(cards, rows[i].shown, "cards");
        CHECK_STR(runs, rows[i].shown, "crawl");
        layout_close(&l);
    }
}

int main(void)
{
    test_logo();
    test_stage(1920, 1080);
    test_stage(1080, 1920);
    test_stage(1920, 360);
    test_stage(480, 320);
    test_tape(false);
    test_tape(true);
    test_ground(false);
    test_ground(true);
    test_channels();
    test_shows();
    dim_days(22 * 60, 6 * 60, 35);
    dim_days(22 * 60 + 30, 6 * 60 + 15, 80);
    dim_days(0, 1440, 10);
    dim_days(12 * 60, 13 * 60, 50);
    dim_days(18 * 60, 1440, 50);
    return check_done("test_look");
}
