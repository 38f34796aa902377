/* SPDX-License-Identifier: MIT */
/* All of SDL, and no decisions but the way onto the glass: the window's surface under X, which
 * takes surfaces, and GLES2 on the console and under Wayland, where SDL would turn a surface into a
 * texture of the whole screen for each frame. If the first way fails, the other is tried. */
#include "player/screen_desktop.h"

#include "player/clock.h"
#include "player/connectors.h"
#include "player/drivers.h"
#include "player/glass_gles.h"
#include "player/glass_surface.h"
#include "player/probe.h"
#include "player/server.h"
#include "player/vigil.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct ScreenOwn {
    ScreenWish wish;
    SDL_Window *window;
    const GlassWay *way, *other; /* the other is tried if the first fails; may be NULL */
    Glass *glass;                /* NULL: no window yet */
    Server server;               /* the server of SDL's connection */
    SDL_Rect at;                 /* the window's place when it opens; its size may be unknown: 0 */
    SDL_Rect windowed;           /* its place before it filled the screen */
    Displays displays;           /* on a console, known before it is connected */
    int display;                 /* the one that is asked for, from 0 on */
    bool shown, video;
};

/* Why SDL failed, which it does not always say. */
static const char *reason(void)
{
    const char *why = SDL_GetError();
    return *why ? why : "SDL gives no reason";
}

/* Left to itself, SDL may choose a card without a display. */
static void find_card(ScreenOwn *s)
{
    char number[16];
    int card = connectors_find(CONNECTORS_FOLDER, s->wish.display, &s->displays);
    if (card < 0)
        return;
    snprintf(number, sizeof number, "%d", card);
    SDL_SetHint(SDL_HINT_KMSDRM_DEVICE_INDEX, number);
}

/* The name of the output that SDL calls this; each is taken once. */
static void take_output(Displays *outputs, const char *model, char name[DISPLAYS_NAME])
{
    for (int i = 0; model && i < outputs->count; i++) {
        if (!*outputs->name[i] || strcmp(outputs->model[i], model) != 0)
            continue;
        memcpy(name, outputs->name[i], DISPLAYS_NAME);
        outputs->name[i][0] = '\0';
        return;
    }
}

/* What SDL's displays are called. On a console it only numbers them; under X and Wayland it tells the
 * monitor's model. */
static void name_displays(ScreenOwn *s)
{
    bool console = drivers_uses("kmsdrm"), wayland = drivers_uses("wayland");
    Displays plugs = s->displays;
    int count = SDL_GetNumVideoDisplays();
    if (wayland)
        probe_outputs(&plugs);
    s->displays.count = 0;
    for (int i = 0; i < count; i++) {
        char output[DISPLAYS_NAME] = "";
        SDL_Rect at;
        if (console && plugs.count == count)
            snprintf(output, sizeof output, "%s", plugs.name[i]);
        else if (wayland)
            take_output(&plugs, SDL_GetDisplayName(i), output);
        else if (drivers_uses("x11") && SDL_GetDisplayBounds(i, &at) == 0)
            server_output(at.x, at.y, output, sizeof output);
        displays_add(&s->displays, output, console ? NULL : SDL_GetDisplayName(i));
    }
}

/* Chooses the ways onto the glass to try; if one was asked for, it is the only one. */
static void choose(ScreenOwn *s)
{
    bool takes_surfaces = drivers_uses("x11") || drivers_uses("dummy");
    s->way = takes_surfaces ? &glass_surface : &glass_gles;
    s->other = takes_surfaces ? &glass_gles : &glass_surface;
    if (s->wish.glass != SCREEN_GLASS_ANY) {
        s->way = s->wish.glass == SCREEN_GLASS_SURFACE ? &glass_surface : &glass_gles;
        s->other = NULL;
    }
}

static void desktop_close(ScreenOwn *s);
static bool desktop_gone(const ScreenOwn *s, Err *err);

static ScreenOwn *desktop_open(const ScreenWish *wish, Err *err)
{
    const int middle = SDL_WINDOWPOS_CENTERED;
    ScreenOwn *s = calloc(1, sizeof *s);
    if (!s) {
        err_no_memory(err);
        return NULL;
    }
    s->wish = *wish;
    if (!drivers_find(err)) {
        desktop_close(s);
        return NULL;
    }
    if (drivers_uses("kmsdrm"))
        find_card(s);
    choose(s);
    s->windowed = (SDL_Rect){middle, middle, wish->w_px, wish->h_px};
    if (!wish->fullscreen)
        s->at = s->windowed;
    return s;
}

static bool desktop_connect(ScreenOwn *s, Err *err)
{
    Vigil vigil;
    if (drivers_uses("x11"))
        server_guard();
    vigil_begin(&vigil, 0);
    s->video = SDL_InitSubSystem(SDL_INIT_VIDEO) == 0;
    vigil_end(&vigil);
    if (!s->video)
        return err_set(err, 0, 0, "there is no display here (%s); --snapshot=OUT.png needs none",
                       reason());
    if (drivers_uses("wayland"))
        server_connect(&s->server);
    if (drivers_uses("x11")) /* also if it was not the first */
        server_guard();
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 2);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
    choose(s);
    name_displays(s);
    if (!displays_find(&s->displays, s->wish.display, &s->display, err))
        return false;
    s->windowed.x = s->windowed.y = (int)SDL_WINDOWPOS_CENTERED_DISPLAY((unsigned)s->display);
    s->at = s->windowed;
    if (s->wish.fullscreen)
        SDL_GetDisplayBounds(s->display, &s->at);
    return true;
}

/* A window whose server is gone stays open, since closing it would ask the server. GL is closed all
 * the same, or its threads would still draw while the process ends. */
static void drop_window(ScreenOwn *s)
{
    if (s->glass)
        s->way->close(s->glass);
    s->glass = NULL;
    if (s->window && !server_gone(&s->server))
        SDL_DestroyWindow(s->window);
    s->window = NULL;
}

/* Tries one way; it must have a canvas to draw on. False with *err. */
static bool open_window(ScreenOwn *s, Err *err)
{
    const uint32_t flags = SDL_WINDOW_ALLOW_HIGHDPI | SDL_WINDOW_RESIZABLE | s->way->window;
    const uint32_t full = SDL_WINDOW_BORDERLESS | SDL_WINDOW_FULLSCREEN_DESKTOP;
    Canvas c;
    SDL_ClearError();
    s->window = SDL_CreateWindow("motograph", s->at.x, s->at.y, s->at.w, s->at.h,
                                 flags | (s->wish.fullscreen ? full : 0));
    if (s->window)
        server_find(&s->server, s->window);
    if (s->window && !server_gone(&s->server)) {
        SDL_SetWindowMinimumSize(s->window, LIMIT_SCREEN_MIN_W, LIMIT_SCREEN_MIN_H);
        s->glass = s->way->open(s->window, s->wish.turn);
    }
    bool good = s->glass && s->way->canvas(s->glass, &c);
    if (good && !s->way->waits) /* SDL makes a surface only of true answers */
        server_outlive(&s->server);
    if (desktop_gone(s, err))
        return false;
    if (good)
        return true;
    err_set(err, 0, 0, "%s: %.100s", s->way->name, reason());
    drop_window(s);
    return false;
}

static bool open_either(ScreenOwn *s, Err *err)
{
    Err first, second;
    if (open_window(s, &first))
        return true;
    if (!s->other || server_gone(&s->server))
        return err_set(err, 0, 0, "cannot open a window: %s", first.why);
    s->way = s->other;
    if (open_window(s, &second))
        return true;
    return err_set(err, 0, 0, "cannot open a window: %s; %s", first.why, second.why);
}

static bool desktop_open_window(ScreenOwn *s, Err *err)
{
    Vigil vigil;
    if (s->wish.fullscreen)
        SDL_ShowCursor(SDL_DISABLE);
    vigil_begin(&vigil, s->server.connection);
    bool good = open_either(s, err);
    vigil_end(&vigil);
    return good;
}

static bool desktop_gone(const ScreenOwn *s, Err *err)
{
    if (!server_gone(&s->server))
        return false;
    err_set(err, 0, 0, "the %s has hung up", s->server.x ? "X server" : "Wayland compositor");
    return true;
}

static void desktop_close(ScreenOwn *s)
{
    if (!s)
        return;
    if (s->server.dpms)
        server_power(&s->server, true);
    drop_window(s);
    if (server_gone(&s->server))
        return;
    if (s->video)
        SDL_QuitSubSystem(SDL_INIT_VIDEO);
    free(s);
    SDL_Quit();
}

static void desktop_size(const ScreenOwn *s, int *w_px, int *h_px)
{
    bool across = s->wish.turn & 1;
    Canvas c = {.w = across ? s->at.h : s->at.w, .h = across ? s->at.w : s->at.h};
    if (s->glass)
        s->way->canvas(s->glass, &c);
    *w_px = c.w;
    *h_px = c.h;
}

static void desktop_name(const ScreenOwn *s, char *out, size_t size)
{
    const char *driver = s->video ? SDL_GetCurrentVideoDriver() : NULL;
    int display = s->window ? SDL_GetWindowDisplayIndex(s->window) : -1;
    bool known = display >= 0 && display < s->displays.count;
    const char *name = known ? displays_name(&s->displays, display) : NULL;
    snprintf(out, size, "%s%s%s", driver ? driver : "", driver && name ? " " : "",
             driver && name ? name : "");
}

static int desktop_turn(const ScreenOwn *s)
{
    return s->way->turns ? 0 : s->wish.turn;
}

static int desktop_refresh(const ScreenOwn *s)
{
    SDL_DisplayMode mode;
    int display = s->window ? SDL_GetWindowDisplayIndex(s->window) : s->display;
    if (!s->video || display < 0 || SDL_GetCurrentDisplayMode(display, &mode) != 0 ||
        mode.refresh_rate < 20)
        return 60;
    return mode.refresh_rate > 240 ? 240 : mode.refresh_rate;
}

static bool desktop_waits(const ScreenOwn *s)
{
    return s->way->waits;
}

static bool desktop_canvas(ScreenOwn *s, Canvas *out)
{
    return s->way->canvas(s->glass, out);
}

static bool desktop_has_overlay(const ScreenOwn *s)
{
    return s->way->keep;
}

static bool desktop_keep(ScreenOwn *s, const Sprite *tiles, int count, int32_t rows)
{
    return s->way->keep(s->glass, tiles, count, rows);
}

static bool desktop_has(const ScreenOwn *s, const Overlay *over)
{
    for (int i = 0; i < over->count; i++)
        if (!s->way->has(s->glass, &over->tiles[i]))
            return false;
    return true;
}

static bool desktop_is_sound(const ScreenOwn *s)
{
    return !s->way->sound || s->way->sound(s->glass);
}

static void desktop_renew(ScreenOwn *s)
{
    if (s->way->lost)
        s->way->lost(s->glass);
}

static void draw(ScreenOwn *s, const Box *boxes, int count, const Overlay *over)
{
    server_draw(true);
    s->way->present(s->glass, boxes, count, over);
    server_draw(false);
}

/* Nobody keeps what is presented before the window appears, so it is presented again. */
__attribute__((noinline)) static void appear(ScreenOwn *s, const Box *boxes, int count,
                                             const Overlay *over)
{
    Vigil vigil;
    draw(s, boxes, count, over);
    if (server_gone(&s->server)) /* SDL would wait for ever for the window */
        return;
    vigil_begin(&vigil, s->server.wayland ? s->server.connection : 0);
    SDL_ShowWindow(s->window);
    vigil_end(&vigil);
    s->shown = true;
}

static int64_t desktop_present(ScreenOwn *s, const Box *boxes, int count, const Overlay *over)
{
    if (!s->shown)
        appear(s, boxes, count, over);
    draw(s, boxes, count, over);
    return clock_mono_ns();
}

static bool desktop_read(ScreenOwn *s, const Overlay *over, uint32_t *out)
{
    return s->way->read(s->glass, over, out);
}

/* The bounds of the window's display. SDL knows only X's displays at its own start. */
static bool display_bounds(const ScreenOwn *s, SDL_Rect *out)
{
    int x, y, display = SDL_GetWindowDisplayIndex(s->window);
    Box now;
    SDL_GetWindowPosition(s->window, &x, &y);
    if (server_bounds(&s->server, x, y, &now)) {
        *out = (SDL_Rect){now.x, now.y, now.w, now.h};
        return true;
    }
    return SDL_GetDisplayBounds(display < 0 ? 0 : display, out) == 0;
}

/* X's displays may have changed. A window that fills one is made to fill it again: without a window
 * manager nobody else does that, and SDL sets no size for such a window. */
static void follow_display(const ScreenOwn *s)
{
    SDL_Rect is, due;
    bool full = SDL_GetWindowFlags(s->window) & SDL_WINDOW_FULLSCREEN_DESKTOP;
    if (!full || !display_bounds(s, &due))
        return;
    SDL_GetWindowPosition(s->window, &is.x, &is.y);
    SDL_GetWindowSize(s->window, &is.w, &is.h);
    if (!SDL_RectEquals(&is, &due))
        server_place(&s->server, (Box){due.x, due.y, due.w, due.h});
}

/* Also sets the window's size to the screen's: without a window manager nobody else does it, and
 * SDL believes it was done. */
static void desktop_toggle_fullscreen(ScreenOwn *s)
{
    bool full = SDL_GetWindowFlags(s->window) & SDL_WINDOW_FULLSCREEN_DESKTOP;
    SDL_Rect to = s->windowed;
    if (full) {
        SDL_SetWindowFullscreen(s->window, 0);
    } else {
        SDL_GetWindowPosition(s->window, &s->windowed.x, &s->windowed.y);
        SDL_GetWindowSize(s->window, &s->windowed.w, &s->windowed.h);
        if (!display_bounds(s, &to))
            to = s->windowed;
    }
    SDL_SetWindowBordered(s->window, full ? SDL_TRUE : SDL_FALSE);
    SDL_SetWindowSize(s->window, to.w, to.h);
    SDL_SetWindowPosition(s->window, to.x, to.y);
    if (!full)
        SDL_SetWindowFullscreen(s->window, SDL_WINDOW_FULLSCREEN_DESKTOP);
    SDL_ShowCursor(full ? SDL_ENABLE : SDL_DISABLE);
}

static ScreenEvent key(SDL_Keycode code)
{
    switch (code) {
    case SDLK_q:
    case SDLK_ESCAPE:
        return SCREEN_QUIT;
    case SDLK_SPACE:
        return SCREEN_PAUSE;
    case SDLK_RIGHT:
        return SCREEN_NEXT;
    case SDLK_LEFT:
        return SCREEN_PREVIOUS;
    case SDLK_f:
        return SCREEN_FULLSCREEN;
    case SDLK_t:
        return SCREEN_THEME;
    default:
        return SCREEN_NOTHING;
    }
}

static ScreenEvent translate(ScreenOwn *s, const SDL_Event *e)
{
    if (e->type == SDL_QUIT)
        return SCREEN_QUIT;
    if (e->type == SDL_FINGERDOWN)
        return SCREEN_TAP;
    if (e->type == SDL_KEYDOWN && !e->key.repeat)
        return key(e->key.keysym.sym);
    if (e->type == SDL_RENDER_TARGETS_RESET || e->type == SDL_RENDER_DEVICE_RESET) {
        if (s->way->lost)
            s->way->lost(s->glass);
        return SCREEN_CHANGED;
    }
    if (e->type == SDL_DISPLAYEVENT)
        return SCREEN_CHANGED;
    if (e->type == SDL_SYSWMEVENT && server_rearranges(&s->server, e->syswm.msg))
        follow_display(s);
    if (e->type != SDL_WINDOWEVENT)
        return SCREEN_NOTHING;
    switch (e->window.event) {
    case SDL_WINDOWEVENT_SIZE_CHANGED:
    case SDL_WINDOWEVENT_EXPOSED:
    case SDL_WINDOWEVENT_RESTORED:
    case SDL_WINDOWEVENT_DISPLAY_CHANGED:
        return SCREEN_CHANGED;
    case SDL_WINDOWEVENT_CLOSE:
        return SCREEN_QUIT;
    default:
        return SCREEN_NOTHING;
    }
}

/* The window keeps its hold on the screen saver, since not every compositor that has blanked a screen
 * lights it for a window that wants it. */
static void desktop_power(ScreenOwn *s, bool on)
{
    server_power(&s->server, on);
}

static ScreenEvent desktop_event(ScreenOwn *s)
{
    SDL_Event e;
    if (!s->video)
        return SCREEN_NOTHING;
    if (server_gone(&s->server)) /* SDL asks libdecor, which would try for ever */
        return SCREEN_QUIT;
    ScreenEvent event = SCREEN_NOTHING;
    while (event == SCREEN_NOTHING && SDL_PollEvent(&e))
        event = screen_kind_allowed(&s->wish, translate(s, &e));
    return event;
}

const ScreenKind screen_desktop = {.open = desktop_open,
                                   .close = desktop_close,
                                   .connect = desktop_connect,
                                   .open_window = desktop_open_window,
                                   .gone = desktop_gone,
                                   .size = desktop_size,
                                   .name = desktop_name,
                                   .turn = desktop_turn,
                                   .refresh = desktop_refresh,
                                   .waits = desktop_waits,
                                   .canvas = desktop_canvas,
                                   .has_overlay = desktop_has_overlay,
                                   .keep = desktop_keep,
                                   .has = desktop_has,
                                   .is_sound = desktop_is_sound,
                                   .renew = desktop_renew,
                                   .present = desktop_present,
                                   .read = desktop_read,
                                   .power = desktop_power,
                                   .toggle_fullscreen = desktop_toggle_fullscreen,
                                   .event = desktop_event};
