/* SPDX-License-Identifier: MIT */
/* The player in whose memory single bits flip: motograph itself, linked with --wrap for the functions
 * below, which stand between its parts. DAMAGE=WHAT,SECOND,WHAT,SECOND... says what and when, in
 * seconds after the start: canvas (a pixel of the middle), ground (the top left one), crawl (a pixel of the
 * lowest part), coverage (a text that is shown), upload (the next rows of a tile), tile (one of the crawl's), logo.
 * The picture at the end goes into the PNG file of DAMAGE_PNG, its instant into that of DAMAGE_AT. */
#include "player/clock.h"
#include "player/painter.h"
#include "system/picture.h"

#include <SDL.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct {
    Painter *painter;
    Screen *screen;
    TextStore *text;
    const Layout *layout;
    Instant shown;
    const char *rest; /* of DAMAGE */
    bool upload;      /* the next one is damaged */
    int64_t begun_ns;
} world;

Painter *__real_painter_open(Screen *screen, TextStore *text, const Layout *layout);
Painter *__wrap_painter_open(Screen *screen, TextStore *text, const Layout *layout);
void __real_painter_close(Painter *p);
void __wrap_painter_close(Painter *p);
ScreenEvent __real_screen_event(Screen *s);
ScreenEvent __wrap_screen_event(Screen *s);
void __real_show_after(const Layout *l, const Instant *now, const Scene *before, Scene *out);
void __wrap_show_after(const Layout *l, const Instant *now, const Scene *before, Scene *out);

int __real_SDL_UpdateTexture(SDL_Texture *t, const SDL_Rect *at, const void *pixels, int pitch);
int __wrap_SDL_UpdateTexture(SDL_Texture *t, const SDL_Rect *at, const void *pixels, int pitch);

static void flip(const void *at)
{
    *(uint8_t *)(uintptr_t)at ^= 4;
}

/* A pixel of a text that is shown, as it is kept. False if there is none. */
static bool flip_text(bool mask)
{
    static Sprites cast;
    TextScene words = {world.text, world.layout};
    const Scene *scene = painter_shown(world.painter);
    bool done = false;
    text_store_begin_frame(world.text);
    sprites_begin(&cast, scene, text_store_source(&words));
    for (uint32_t i = 0; !done && i < scene->count; i++) {
        const Item *item = &scene->items[i];
        int n = 0;
        if (item->kind == (mask ? ITEM_MASK : ITEM_TEXT) && !(item->flags & ITEM_MOVING)) {
            const Sprite *s = sprites_find(&cast, item, &n);
            done = n > 0 && s->spans;
            if (done)
                flip((const uint8_t *)s->spans + s->spans->bytes - 5);
        }
    }
    text_store_end_frame(world.text);
    return done;
}

static bool flip_tile(void)
{
    static Sprite tiles[SPRITES_TILES];
    text_store_begin_frame(world.text);
    int n = text_store_tiles(world.text, tiles);
    if (n > 0)
        flip(tiles[n - 1].pixels + 2 * tiles[n - 1].step_y);
    text_store_end_frame(world.text);
    return n > 0;
}

static bool flip_pixel(int x_mil, int y_mil)
{
    Canvas c;
    if (!screen_canvas(world.screen, &c))
        return false;
    flip(surface_pixel(&c, c.w * x_mil / 1000, c.h * y_mil / 1000));
    return true;
}

static bool is(const char *what)
{
    size_t len = strlen(what);
    return strncmp(world.rest, what, len) == 0 && world.rest[len] == ',';
}

static void damage(void)
{
    bool done = is("canvas")     ? flip_pixel(500, 500)
                : is("ground")   ? flip_pixel(0, 0)
                : is("crawl")    ? flip_pixel(300, 990)
                : is("coverage") ? flip_text(false)
                : is("upload")   ? (world.upload = true)
                : is("logo")     ? flip_text(true)
                                 : flip_tile();
    if (!done)
        fprintf(stderr, "nothing to damage: %s\n", world.rest);
}

/* The player asks for events ten times a second. */
ScreenEvent __wrap_screen_event(Screen *s)
{
    const char *at = world.rest ? strchr(world.rest, ',') : NULL;
    char *next;
    if (!world.begun_ns)
        world.begun_ns = clock_mono_ns();
    if (!at || !world.painter ||
        clock_mono_ns() - world.begun_ns < strtol(at + 1, &next, 10) * INT64_C(1000000000))
        return __real_screen_event(s);
    damage();
    world.rest = *next ? next + 1 : NULL;
    return __real_screen_event(s);
}

/* The tiles' texture is wider than any screen here. */
int __wrap_SDL_UpdateTexture(SDL_Texture *t, const SDL_Rect *at, const void *pixels, int pitch)
{
    int w;
    if (world.upload && SDL_QueryTexture(t, NULL, NULL, &w, NULL) == 0 && w == 2048) {
        flip(pixels);
        world.upload = false;
    }
    return __real_SDL_UpdateTexture(t, at, pixels, pitch);
}

Painter *__wrap_painter_open(Screen *screen, TextStore *text, const Layout *layout)
{
    world.screen = screen;
    world.text = text;
    world.layout = layout;
    world.rest = getenv("DAMAGE");
    return world.painter = __real_painter_open(screen, text, layout);
}

void __wrap_show_after(const Layout *l, const Instant *now, const Scene *before, Scene *out)
{
    world.shown = *now;
    world.layout = l;
    __real_show_after(l, now, before, out);
}

void __wrap_painter_close(Painter *p)
{
    const char *png = getenv("DAMAGE_PNG"), *at = getenv("DAMAGE_AT");
    int w, h;
    uint32_t *pixels = p && png ? painter_read(p, &w, &h) : NULL;
    FILE *to = at ? fopen(at, "w") : NULL;
    if (pixels)
        picture_write(png, pixels, w, h, NULL);
    if (to) {
        fprintf(to, "%lld\n", (long long)world.shown.wall_us);
        fclose(to);
    }
    free(pixels);
    __real_painter_close(p);
}
