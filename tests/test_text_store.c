/* SPDX-License-Identifier: MIT */
/* The memory of text: what is asked for again is there; what is not comes back the same after the
 * fonts were closed; and the ring of tiles is no longer than its highest tile needs. */
#include "text/text_store.h"

#include "draw/damage.h"
#include "draw/plane.h"

#include "set_text.h"

#include <glob.h>
#include <malloc.h>
#include <stdlib.h>
#include <unistd.h>

#define SECOND INT64_C(1000000)
enum { W = 800, H = 480, T0 = 1793880010, PREPARATIONS = 1000, FONTS_KIB = 128 };

static SetText set;
static uint32_t pixels[2][W * H];

/* Headlines of one topic, several of which are on the screen at a time. */
#define SHORT(name, words)                                                                         \
    {                                                                                              \
        .id = name, .kind = KIND_HEADLINE, .flags = FACT_CRAWL, .text = {                          \
            [FIELD_TEXT] = words,                                                                  \
            [FIELD_TOPIC] = "Verkehr"                                                              \
        }                                                                                          \
    }
static const Entry short_ones[6] = {
    SHORT("eins", "Der Bus fährt wieder"),       SHORT("zwei", "Die Brücke ist offen"),
    SHORT("drei", "Das Parkhaus ist voll"),      SHORT("vier", "Der Aufzug geht wieder"),
    SHORT("fuenf", "Eine Spur bleibt gesperrt"), SHORT("sechs", "Alle Züge fahren"),
};

static const Scene *scene_in(int64_t us)
{
    static Scene scene;
    Instant now = instant_at(T0 * SECOND + us);
    show_at(&set.layout, &now, &scene);
    return &scene;
}

static const Scene *scene_at(int64_t second)
{
    return scene_in(second * SECOND);
}

static void draw(TextStore *text, const Scene *scene, uint32_t *out)
{
    CHECK_INT(set_text_draw(text, &set.layout, scene, out), 0, "missing");
}

static TextStore *open_text(const FontPlaces *places)
{
    Err err = {0};
    TextStore *text = text_store_open(places, &err);
    CHECK(text, "%s", err.why);
    if (text)
        text_store_resize(text, &set.layout, 0);
    return text;
}

/* The bytes that malloc has given out; 0 under sanitizers, which have their own. */
static size_t in_use(void)
{
    return mallinfo2().uordblks;
}

/* Prepares one scene until the fonts are closed; returns the number of steps. */
static int lie_down(TextStore *text, const Scene *scene)
{
    int times = 0;
    uint64_t made = 0;
    for (int i = 0; i < PREPARATIONS; i++) {
        text_store_prepare(text, &set.layout, scene);
        size_t before = in_use();
        bool slept = text_store_rest(text);
        times += slept;
        made = i == PREPARATIONS / 2 ? text_store_made(text) : made;
        if (slept)
            CHECK(before == 0 || before - in_use() > (size_t)FONTS_KIB * 1024, "%zu, then %zu",
                  before, in_use());
    }
    CHECK_INT(text_store_made(text), made, "made while all of it is there");
    return times;
}

/* A text store that sleeps before each scene shows the same as one that never sleeps. */
static void test_sleep(const FontPlaces *places)
{
    TextStore *sleepy = open_text(places), *awake = open_text(places);
    for (int64_t second = 0; sleepy && awake && second < 60; second += 6) {
        const Scene *scene = scene_at(second);
        text_store_prepare(awake, &set.layout, scene);
        CHECK_INT(lie_down(sleepy, scene), 1, "sleeps once, and goes on sleeping");
        CHECK_INT(text_store_bytes(sleepy), text_store_bytes(awake), "what was made stays");
        draw(sleepy, scene, pixels[0]);
        draw(awake, scene, pixels[1]);
        CHECK(memcmp(pixels[0], pixels[1], sizeof pixels[0]) == 0, "second %d", (int)second);
    }
    text_store_close(sleepy);
    text_store_close(awake);
}

/* While some of the last preparations brought something new, the fonts stay open. */
static void test_wakeful(const FontPlaces *places)
{
    TextStore *text = open_text(places);
    int times = 0;
    for (int64_t second = 0; text && second < 100; second++)
        for (int i = 0; i < 3; i++) {
            text_store_prepare(text, &set.layout, scene_at(second));
            times += text_store_rest(text);
        }
    CHECK_INT(times, 0, "closed while cards come that were not there before");
    text_store_close(text);
}

/* Minutes of crawl pass through the ring; the pixels of all current tiles lie within it. */
/* When another layout has taken over, only what was needed lately stays: as if the rest had never been. */
static void test_part(const FontPlaces *places)
{
    enum { CARDS = 6, LATELY = 40 };
    TextStore *parted = open_text(places), *fresh = open_text(places);
    CASE("a layout goes");
    if (parted && fresh) {
        for (int i = 0; i < CARDS; i++)
            text_store_make(parted, &set.layout, scene_at(9 * i));
        const Scene *scene = scene_at(9 * CARDS);
        for (int i = 0; i < LATELY; i++)
            text_store_make(parted, &set.layout, scene);
        text_store_make(fresh, &set.layout, scene);
        CHECK(text_store_bytes(parted) > text_store_bytes(fresh), "nothing else was made");
        text_store_part(parted, set.layout.edition);
        CHECK_INT((int)text_store_bytes(parted), (int)text_store_bytes(fresh), "bytes");
        uint64_t made = text_store_made(parted);
        text_store_make(parted, &set.layout, scene);
        CHECK(text_store_made(parted) == made, "what is on was thrown away");
    }
    text_store_close(fresh);
    text_store_close(parted);
}

static void test_ring(const FontPlaces *places)
{
    TextStore *text = open_text(places);
    const uint32_t *least = NULL, *most = NULL;
    int64_t highest = 0, widest = W + text_store_reach_px(&set.layout) + 4 * PLANE_WINDOW;
    Sprite tiles[SPRITES_TILES];
    for (int64_t second = 0; text && second < 120; second++) {
        text_store_prepare(text, &set.layout, scene_at(second));
        draw(text, scene_at(second), pixels[0]);
        int n = text_store_tiles(text, tiles);
        CHECK(n > 0, "no tiles");
        for (int i = 0; i < n; i++) {
            const uint32_t *end = tiles[i].pixels + (ptrdiff_t)tiles[i].box.w * tiles[i].box.h * 4;
            least = !least || tiles[i].pixels < least ? tiles[i].pixels : least;
            most = end > most ? end : most;
            highest = tiles[i].box.h > highest ? tiles[i].box.h : highest;
        }
    }
    CHECK(highest < text_store_tile_rows(&set.layout), "ordinary letters leave rows: %d",
          (int)highest);
    CHECK(most - least <= widest * highest * 4, "%td pixels of %d x %d", most - least, (int)widest,
          (int)highest);
    text_store_close(text);
}

static int untiled(TextStore *text, const Scene *scene)
{
    TextScene words = {text, &set.layout};
    SpriteSource source = text_store_source(&words);
    Sprite sprites[SPRITES_PER_TEXT];
    int count = 0;
    text_store_begin_frame(text);
    for (const Item *i = scene->items; i < scene->items + scene->count; i++) {
        uint32_t missing = 0;
        bool moves = i->kind == ITEM_TEXT && (i->flags & ITEM_MOVING);
        int n = moves ? source.find(source.ctx, scene, i, sprites, &missing) : 0;
        count += (int)missing;
        for (int k = 0; k < n && k < SPRITES_PER_TEXT; k++)
            count += !sprites[k].pixels;
    }
    text_store_end_frame(text);
    return count;
}

/* The worker looks ahead three times within the time that it looks ahead. So all of the crawl is in
 * tiles, even where one text occurs several times. */
static void test_tiles(const FontPlaces *places)
{
    TextStore *text = open_text(places);
    int64_t reach_us = SECOND * text_store_reach_px(&set.layout) / set.layout.crawl_speed;
    int count = 0;
    if (text)
        text_store_prepare(text, &set.layout, scene_in(0));
    for (int64_t us = 0; text && us < 150 * SECOND; us += reach_us / 3) {
        text_store_prepare(text, &set.layout, scene_in(us + reach_us));
        for (int i = 0; i < 6; i++)
            count += untiled(text, scene_in(us + reach_us * i / 18));
    }
    CHECK_INT(count, 0, "pieces of the crawl without a tile");
    text_store_close(text);
}

/* A text that is not ready counts once, however much of it is drawn and in however many boxes. */
static void test_missing(const FontPlaces *places)
{
    static Sprites cast;
    TextStore *text = open_text(places);
    const Scene *scene = scene_at(3);
    Canvas canvas = {.pixels = pixels[0], .step_x = 1, .step_y = W, .w = W, .h = H};
    TextScene words = {text, &set.layout};
    Damage d = {.boxes = {{0, 0, W, 100}, {0, 100, W, 100}, {0, 200, 90, H - 200}}, .count = 3};
    uint32_t texts = 0;
    for (uint32_t i = 0; i < scene->count; i++) {
        const Item *item = &scene->items[i];
        if (item->kind == ITEM_TEXT)
            texts +=
                item->flags & ITEM_DIGITS ? (uint32_t)show_text(&set.layout, scene, item).len : 1;
    }
    for (int made = 0; text && made < 2; made++) {
        text_store_begin_frame(text);
        sprites_begin(&cast, scene, text_store_source(&words));
        CHECK_INT(damage_draw(&d, &canvas, &cast), !made, "something was missing");
        CHECK_INT(sprites_missing(&cast), made ? 0 : texts, "missing");
        text_store_end_frame(text);
        text_store_prepare(text, &set.layout, scene);
    }
    text_store_close(text);
}

/* ---- files that change while the player runs ---- */

static char fonts_copied[] = "/tmp/test_text.XXXXXX";

static void copy_file(const char *from, const char *to)
{
    static char bytes[1 << 20];
    FILE *in = fopen(from, "rb"), *out = fopen(to, "wb");
    size_t len = in ? fread(bytes, 1, sizeof bytes, in) : 0;
    CHECK(out && len && fwrite(bytes, 1, len, out) == len, "%s is not copied to %s", from, to);
    if (in)
        fclose(in);
    if (out)
        fclose(out);
}

static void overwrite(const char *path)
{
    copy_file("fonts/NotoSerifHebrew-Regular.ttf", path);
}

static void cut_off(const char *path)
{
    CHECK(truncate(path, 0) == 0, "%s", path);
}

static void replace(const char *path)
{
    char part[128];
    snprintf(part, sizeof part, "%s.part", path);
    copy_file("fonts/NotoSerifHebrew-Regular.ttf", part);
    CHECK(rename(part, path) == 0, "%s", path);
}

static void remove_file(const char *path)
{
    CHECK(unlink(path) == 0, "%s", path);
}

/* Does something to each font of the copied folder; NULL restores it. */
static void change_fonts(void (*change)(const char *path))
{
    glob_t found;
    CHECK(glob("fonts/*.ttf", 0, NULL, &found) == 0 && found.gl_pathc == 14, "the fonts");
    for (size_t i = 0; i < found.gl_pathc; i++) {
        char path[128];
        snprintf(path, sizeof path, "%s/%s", fonts_copied, strrchr(found.gl_pathv[i], '/') + 1);
        if (change)
            change(path);
        else
            copy_file(found.gl_pathv[i], path);
    }
    globfree(&found);
}

static size_t inked(const uint32_t *p)
{
    size_t n = 0;
    for (size_t i = 1; i < W * H; i++)
        n += p[i] != p[i - 1];
    return n;
}

/* Texts that are made after all fonts have changed, while they were open or at rest, are the same
 * as ever. Only where fonts at rest were overwritten in place are they different, and nothing
 * worse. */
static void test_files(const FontPlaces *places)
{
    static const struct {
        const char *what;
        void (*change)(const char *path);
        bool asleep, same;
    } rows[] = {{"copied over, open", overwrite, false, true},
                {"cut off, open", cut_off, false, true},
                {"replaced, open", replace, false, true},
                {"deleted, open", remove_file, false, true},
                {"replaced, at rest", replace, true, true},
                {"deleted, at rest", remove_file, true, true},
                {"copied over, at rest", overwrite, true, false},
                {"cut off, at rest", cut_off, true, false}};
    const FontPlaces copied = {.folder = fonts_copied};
    TextStore *calm = open_text(places);
    for (size_t i = 0; calm && i < sizeof rows / sizeof *rows; i++) {
        change_fonts(NULL);
        TextStore *text = open_text(&copied);
        if (!text)
            continue;
        text_store_prepare(text, &set.layout, scene_at(0));
        if (rows[i].asleep)
            CHECK_INT(lie_down(text, scene_at(0)), 1, "at rest");
        change_fonts(rows[i].change);
        for (int64_t second = 12; second < 30; second += 6) {
            const Scene *scene = scene_at(second);
            text_store_prepare(calm, &set.layout, scene);
            text_store_prepare(text, &set.layout, scene);
            draw(calm, scene, pixels[0]);
            draw(text, scene, pixels[1]);
            CHECK((memcmp(pixels[0], pixels[1], sizeof pixels[0]) == 0) == rows[i].same,
                  "%s: second %d", rows[i].what, (int)second);
            CHECK(inked(pixels[1]) > 0, "%s: nothing is drawn", rows[i].what);
        }
        text_store_close(text);
    }
    text_store_close(calm);
    change_fonts(NULL);
    change_fonts(remove_file);
    rmdir(fonts_copied);
}

/* One bit of each text that is shown, and of each tile, is found, and gone when all is made again. */
static void test_sound(const FontPlaces *places)
{
    static Sprites cast;
    TextStore *text = open_text(places);
    TextScene words = {text, &set.layout};
    const Scene *scene = scene_at(4);
    text_store_prepare(text, &set.layout, scene);
    sprites_begin(&cast, scene, text_store_source(&words));
    Sprite found[SPRITES_TILES + LIMIT_SCENE_ITEMS];
    int count = text_store_tiles(text, found);
    CHECK(count > 0, "no tiles");
    for (uint32_t i = 0; i < scene->count; i++) {
        int n = 0;
        const Sprite *s =
            scene->items[i].kind == ITEM_TEXT ? sprites_find(&cast, &scene->items[i], &n) : NULL;
        if (n > 0 && s->spans)
            found[count++] = *s;
    }
    for (int i = -1; i < count; i++) {
        CASE("bit of sprite %d", i);
        uint8_t *at = i < 0 ? NULL
                      : found[i].pixels
                          ? (uint8_t *)(uintptr_t)(found[i].pixels + 7)
                          : (uint8_t *)(uintptr_t)found[i].spans + found[i].spans->bytes - 3;
        bool sound = true;
        if (at)
            *at ^= 16;
        for (uint32_t turn = 0; turn < TEXT_STORE_PARTS; turn++)
            sound = text_store_is_sound(text, &set.layout, turn) && sound;
        CHECK_INT(sound, i < 0, "sound");
        if (at)
            *at ^= 16;
    }
    CASE("put right");
    for (uint32_t turn = 0; turn < TEXT_STORE_PARTS; turn++)
        CHECK(text_store_is_sound(text, &set.layout, turn), "turn %u", turn);
    text_store_close(text);
}

int main(void)
{
    const FontPlaces places = {.folder = "fonts"};
    if (set_text_open(&set, &places, short_ones, 6, W, H)) {
        test_sleep(&places);
        test_wakeful(&places);
        test_part(&places);
        test_ring(&places);
        test_tiles(&places);
        test_sound(&places);
        test_missing(&places);
        CHECK(mkdtemp(fonts_copied), "%s", fonts_copied);
        test_files(&places);
        layout_close(&set.layout);
        if (set_text_layout(&set, 3840, 2160))
            test_tiles(&places);
    }
    set_text_close(&set);
    return check_done("text_store");
}
