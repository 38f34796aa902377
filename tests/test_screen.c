/* SPDX-License-Identifier: MIT */
/* The console's way onto the glass, without a console. Tiles enter the atlas a few with each frame,
 * stay as long as promised, are drawn at their phase and clipped, and return when the graphics
 * memory was lost. Without GLES2 none of it is tested. And only X is told to read no compose
 * sequences. */
#include "player/screen.h"

#include "check.h"

#include <SDL.h>
#include <stdlib.h>
#include <string.h>

enum { W = 640, H = 360, ROWS = 40, TILE_W = 512, TILES = 12 };

static const Box middle = {40, 300, W - 80, 60};
static uint32_t planes[TILES][4 * ROWS * TILE_W];
static Sprite tiles[TILES];
static uint32_t shown[W * H];

/* Mesa leaks memory, and its library is unloaded when LeakSanitizer looks. */
const char *__asan_default_options(void);
const char *__asan_default_options(void)
{
    return "detect_leaks=0";
}

static uint32_t noise(uint32_t n)
{
    n *= 2654435769u;
    n ^= n >> 15;
    return n * 2246822519u >> 8;
}

static void make_tiles(void)
{
    for (uint32_t t = 0; t < TILES; t++) {
        int32_t w = t % 3 == 1 ? 90 : TILE_W, h = t % 2 ? ROWS : ROWS - 9;
        for (uint32_t i = 0; i < 4 * ROWS * TILE_W; i++)
            planes[t][i] = noise(t << 20 | i);
        tiles[t] = (Sprite){
            .box = {0, 0, w, h}, .pixels = planes[t], .step_x = 1, .step_y = w, .tile = 1000 + t};
    }
}

static void fill_canvas(Screen *s, uint32_t seed)
{
    Canvas c;
    CHECK(screen_canvas(s, &c) && c.w == W && c.h == H, "no canvas");
    for (uint32_t i = 0; i < W * H; i++)
        c.pixels[i] = noise(seed << 24 | i);
}

/* A tile of the overlay at a place and phase. */
static void lay(Overlay *o, int t, int32_t x, int32_t y, int phase)
{
    Sprite s = tiles[t];
    s.box.x = x;
    s.box.y = y;
    s.phase = phase;
    s.pixels += phase * s.step_y * s.box.h;
    o->box = middle;
    o->tiles[o->count++] = s;
}

/* Whether the glass shows the canvas with the tiles over it. */
static bool as_it_should(Screen *s, const Overlay *o)
{
    Canvas c;
    bool good = screen_canvas(s, &c) && screen_read(s, o, shown);
    for (int32_t y = 0; good && y < H; y++) {
        for (int32_t x = 0; good && x < W; x++) {
            uint32_t want = c.pixels[y * W + x];
            for (int i = 0; i < o->count; i++) {
                const Sprite *t = &o->tiles[i];
                if (box_holds(box_meet(o->box, t->box), (Box){x, y, 1, 1}))
                    want = t->pixels[(y - t->box.y) * t->step_y + x - t->box.x];
            }
            good = (shown[y * W + x] & 0xFFFFFF) == want;
        }
    }
    return good;
}

/* The number of frames until all of these are in the atlas. */
static int frames_to_keep(Screen *s, int first, int count)
{
    for (int n = 1; n < 100; n++)
        if (screen_keep(s, tiles + first, count, ROWS))
            return n;
    return 100;
}

static void run(Screen *s)
{
    static const Box all = {0, 0, W, H}, part = {17, 100, 33, 5};
    Overlay none = {.count = 0}, two = {.count = 0}, last = {.count = 0};
    lay(&two, 0, -20, 310, 3);
    lay(&two, 1, 520, 305, 1);
    fill_canvas(s, 1);
    screen_present(s, &all, 1, &none);
    CHECK(as_it_should(s, &none), "the canvas is not what is shown");
    CHECK(!screen_has(s, &two), "it has tiles that it never got");
    CHECK(screen_has(s, &none), "it lacks a tile of none");
    int n = frames_to_keep(s, 0, 2);
    CHECK(n == 3, "310 KiB took %d frames", n);
    CHECK(screen_has(s, &two), "it lacks tiles that it said it had");
    screen_present(s, NULL, 0, &two);
    CHECK(as_it_should(s, &two), "tiles are not where they belong");
    Canvas c;
    screen_canvas(s, &c);
    for (int32_t y = part.y; y < part.y + part.h; y++)
        for (int32_t x = part.x; x < part.x + part.w; x++)
            c.pixels[y * W + x] ^= 0x123456;
    screen_present(s, &part, 1, &two);
    CHECK(as_it_should(s, &two), "a part of the canvas is not shown");

    /* more than the atlas has room for: the last ones stay, the first ones go */
    frames_to_keep(s, 0, TILES);
    lay(&last, TILES - 1, 30, 300, 2);
    lay(&last, TILES - 3, 545, 302, 0);
    CHECK(screen_has(s, &last), "the tiles that were baked last are gone");
    screen_present(s, NULL, 0, &last);
    CHECK(as_it_should(s, &last), "tiles lie on each other in the atlas");
    CHECK(screen_keep(s, tiles + TILES - 3, 3, ROWS), "it forgot what it had");
    Sprite high = tiles[0];
    high.box.h = ROWS + 1;
    high.tile = 5000;
    CHECK(screen_keep(s, &high, 1, ROWS), "it waits for a tile that is too high");

    SDL_PushEvent(&(SDL_Event){.type = SDL_RENDER_DEVICE_RESET});
    CHECK(screen_event(s) == SCREEN_CHANGED, "a lost device changes nothing");
    CHECK(!screen_has(s, &last), "it has tiles after its memory was lost");
    fill_canvas(s, 2);
    frames_to_keep(s, TILES - 3, 3);
    screen_present(s, &all, 1, &last);
    CHECK(as_it_should(s, &last), "it does not come back after its memory was lost");
}

/* What Xlib need not read, other drivers' libraries are not told to skip. */
static void test_compose(const ScreenWish *wish)
{
    static const char *const drivers[] = {"wayland", "dummy"};
    Err err;
    for (size_t i = 0; i < sizeof drivers / sizeof *drivers; i++) {
        CASE("drivers[%zu]", i);
        setenv("SDL_VIDEODRIVER", drivers[i], 1);
        screen_close(screen_open(wish, &err));
        CHECK(!getenv("XCOMPOSEFILE"), "%s is told of a file for X", drivers[i]);
    }
    setenv("SDL_VIDEODRIVER", "x11", 1);
    screen_close(screen_open(wish, &err));
    const char *file = getenv("XCOMPOSEFILE");
    CHECK_STR(file ? file : "", "/dev/null", "compose sequences of X");
    unsetenv("XCOMPOSEFILE");
}

/* The size of a window is known before the display is connected, that of a full screen is not. */
static void test_early_size(const ScreenWish *wish)
{
    ScreenWish full = *wish;
    Err err;
    int w, h;
    full.fullscreen = true;
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    Screen *s = screen_open(wish, &err);
    screen_size(s, &w, &h);
    CHECK(w == W && h == H, "a window: %d x %d", w, h);
    CHECK(screen_event(s) == SCREEN_NOTHING && screen_refresh(s) == 60, "it tells more");
    screen_close(s);
    s = screen_open(&full, &err);
    screen_size(s, &w, &h);
    CHECK(w == 0 && h == 0, "a full screen: %d x %d", w, h);
    CHECK(screen_connect(s, &err), "%s", err.why);
    screen_size(s, &w, &h);
    CHECK(w > 0 && h > 0, "a full screen, connected: %d x %d", w, h);
    screen_close(s);
}

int main(void)
{
    ScreenWish wish = {.w_px = W, .h_px = H};
    Err err;
    unsetenv("XCOMPOSEFILE");
    test_compose(&wish);
    test_early_size(&wish);
    setenv("SDL_VIDEODRIVER", "offscreen", 1);
    wish.glass = SCREEN_GLASS_GLES2;
    Screen *s = screen_open(&wish, &err);
    if (!s || !screen_connect(s, &err) || !screen_open_window(s, &err)) {
        screen_close(s);
        printf("There is no GLES2 here (Debian: libgles2 libegl1 libgl1-mesa-dri): %s\n", err.why);
        return check_done("screen");
    }
    make_tiles();
    run(s);
    screen_close(s);
    return check_done("screen");
}
