/* SPDX-License-Identifier: MIT */
/* All of SDL, and no decisions but the way onto the glass: the window's surface under X, which
 * takes surfaces, and GLES2 on the console and under Wayland, where SDL would turn a surface into a
 * texture of the whole screen for each frame. If the first way fails, the other is tried. */
#include "player/screen.h"

#include "player/glass_gles.h"
#include "player/glass_surface.h"
#include "player/probe.h"
#include "player/server.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct Screen {
    ScreenWish wish;
    SDL_Window *window;
    const GlassWay *way, *other; /* the other is tried if the first fails; may be NULL */
    Glass *glass;                /* NULL: no window yet */
    Server server;               /* the server of SDL's connection */
    SDL_Rect at;                 /* the window's place when it opens; its size may be unknown: 0 */
    SDL_Rect windowed;           /* its place before it filled the screen */
    bool shown, video;
};

static bool is_set(const char *name)
{
    const char *value = getenv(name);
    return value && *value;
}

bool screen_has_desktop(void)
{
    return is_set("DISPLAY") || is_set("WAYLAND_DISPLAY");
}

/* SDL tries only drivers that can work here: left to itself, it falls back to drivers that show
 * nothing, and the libraries of the others complain. SDL_VIDEODRIVER overrides it. */
static const char *drivers(void)
{
    if (!screen_has_desktop())
        return "kmsdrm";
    if (!is_set("WAYLAND_DISPLAY"))
        return "x11";
    return is_set("DISPLAY") ? "x11,wayland" : "wayland";
}

/* SDL before 2.32 reads the data of a seat even if there is none. */
static bool needs_seat(void)
{
    SDL_version v;
    SDL_GetVersion(&v);
    return SDL_VERSIONNUM(v.major, v.minor, v.patch) < SDL_VERSIONNUM(2, 32, 0);
}

static bool answers(const char *driver, Err *err)
{
    if (SDL_strcasecmp(driver, "wayland") == 0)
        return probe_wayland(needs_seat(), err);
    return SDL_strcasecmp(driver, "x11") != 0 || probe_x(err);
}

/* Leaves SDL only the drivers whose server answers: with any other it would wait for ever or crash.
 * False with *err if there is none. */
static bool leave_answering(Err *err)
{
    char wished[256], left[256] = "", *rest = NULL;
    const char *hint = SDL_GetHint(SDL_HINT_VIDEODRIVER);
    Err why = {0}, first = {0};
    snprintf(wished, sizeof wished, "%s", hint ? hint : "");
    for (char *name = strtok_r(wished, ",", &rest); name; name = strtok_r(NULL, ",", &rest)) {
        size_t at = strlen(left);
        if (answers(name, &why))
            snprintf(left + at, sizeof left - at, "%s%s", at ? "," : "", name);
        else if (!*first.why)
            first = why;
    }
    if (!*left && *first.why)
        return err_set(err, 0, 0, "there is no display here: %s", first.why);
    SDL_SetHintWithPriority(SDL_HINT_VIDEODRIVER, left, SDL_HINT_OVERRIDE);
    return true;
}

/* Why SDL failed, which it does not always say. */
static const char *reason(void)
{
    const char *why = SDL_GetError();
    return *why ? why : "SDL gives no reason";
}

/* SDL asks for the session bus, and its library starts one if there is none. */
static void start_no_bus(void)
{
    char socket[4096];
    snprintf(socket, sizeof socket, "%s/bus",
             is_set("XDG_RUNTIME_DIR") ? getenv("XDG_RUNTIME_DIR") : "");
    if (!is_set("DBUS_SESSION_BUS_ADDRESS") && access(socket, F_OK) != 0)
        setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:", 1);
}

/* Whether this is SDL's driver or, before it is connected, the one that it tries first. */
static bool uses(const char *driver)
{
    const char *used = SDL_GetCurrentVideoDriver();
    const char *list = used ? used : SDL_GetHint(SDL_HINT_VIDEODRIVER);
    return list && strcspn(list, ",") == strlen(driver) &&
           strncmp(list, driver, strlen(driver)) == 0;
}

/* Nobody writes text here, and reading the thousands of compose sequences of a UTF-8 locale at
 * every start takes Xlib longer than all its other work. On Wayland their library takes an empty
 * file for a damaged one, and says so. */
static void compose_nothing(void)
{
    if (uses("x11"))
        setenv("XCOMPOSEFILE", "/dev/null", 0);
}

/* This changes the environment, so no other thread may run yet. */
static bool find_display(Err *err)
{
    start_no_bus();
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0");
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    SDL_SetHint(SDL_HINT_RENDER_DRIVER, "opengles2");
    SDL_SetHint(SDL_HINT_RENDER_BATCHING, "1"); /* naming a driver turns it off */
    SDL_SetHint(SDL_HINT_VIDEODRIVER, drivers());
    if (!leave_answering(err))
        return false;
    compose_nothing();
    return true;
}

/* Chooses the ways onto the glass to try; if one was asked for, it is the only one. */
static void choose(Screen *s)
{
    bool takes_surfaces = uses("x11") || uses("dummy");
    s->way = takes_surfaces ? &glass_surface : &glass_gles;
    s->other = takes_surfaces ? &glass_gles : &glass_surface;
    if (s->wish.glass != SCREEN_GLASS_ANY) {
        s->way = s->wish.glass == SCREEN_GLASS_SURFACE ? &glass_surface : &glass_gles;
        s->other = NULL;
    }
}

Screen *screen_open(const ScreenWish *wish, Err *err)
{
    const int middle = SDL_WINDOWPOS_CENTERED;
    Screen *s = calloc(1, sizeof *s);
    if (!s) {
        err_set(err, 0, 0, "out of memory");
        return NULL;
    }
    s->wish = *wish;
    if (!find_display(err)) {
        screen_close(s);
        return NULL;
    }
    choose(s);
    s->windowed = (SDL_Rect){middle, middle, wish->w_px, wish->h_px};
    if (!wish->fullscreen)
        s->at = s->windowed;
    return s;
}

bool screen_connect(Screen *s, Err *err)
{
    s->video = SDL_InitSubSystem(SDL_INIT_VIDEO) == 0;
    if (!s->video)
        return err_set(err, 0, 0, "there is no display here (%s); --snapshot=OUT.png needs none",
                       reason());
    server_guard();
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 2);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
    choose(s);
    s->at = s->windowed;
    if (s->wish.fullscreen)
        SDL_GetDisplayBounds(0, &s->at);
    return true;
}

/* A window whose server is gone stays open, since closing it would ask the server. GL is closed all
 * the same, or its threads would still draw while the process ends. */
static void drop_window(Screen *s)
{
    if (s->glass)
        s->way->close(s->glass);
    s->glass = NULL;
    if (s->window && !server_gone(&s->server))
        SDL_DestroyWindow(s->window);
    s->window = NULL;
}

/* Tries one way; it must have a canvas to draw on. False with *err. */
static bool open_window(Screen *s, Err *err)
{
    const uint32_t flags = SDL_WINDOW_ALLOW_HIGHDPI | SDL_WINDOW_RESIZABLE | s->way->window;
    const uint32_t full = SDL_WINDOW_BORDERLESS | SDL_WINDOW_FULLSCREEN_DESKTOP;
    Canvas c;
    SDL_ClearError();
    s->window = SDL_CreateWindow("motograph", s->at.x, s->at.y, s->at.w, s->at.h,
                                 flags | (s->wish.fullscreen ? full : 0));
    if (s->window) {
        server_find(&s->server, s->window);
        SDL_SetWindowMinimumSize(s->window, LIMIT_SCREEN_MIN_W, LIMIT_SCREEN_MIN_H);
        if (!s->way->waits)
            server_outlive(&s->server);
        s->glass = s->way->open(s->window, s->wish.turn);
    }
    bool good = s->glass && s->way->canvas(s->glass, &c);
    if (screen_gone(s, err))
        return false;
    if (good)
        return true;
    err_set(err, 0, 0, "%s: %.100s", s->way->name, reason());
    drop_window(s);
    return false;
}

bool screen_open_window(Screen *s, Err *err)
{
    Err first, second;
    if (s->wish.fullscreen)
        SDL_ShowCursor(SDL_DISABLE);
    if (open_window(s, &first))
        return true;
    if (!s->other || server_gone(&s->server))
        return err_set(err, 0, 0, "cannot open a window: %s", first.why);
    s->way = s->other;
    if (open_window(s, &second))
        return true;
    return err_set(err, 0, 0, "cannot open a window: %s; %s", first.why, second.why);
}

bool screen_gone(const Screen *s, Err *err)
{
    if (!server_gone(&s->server))
        return false;
    err_set(err, 0, 0, "the %s has hung up", s->server.wayland ? "Wayland compositor" : "X server");
    return true;
}

void screen_close(Screen *s)
{
    if (!s)
        return;
    drop_window(s);
    if (server_gone(&s->server))
        return;
    if (s->video)
        SDL_QuitSubSystem(SDL_INIT_VIDEO);
    free(s);
    SDL_Quit();
}

void screen_size(const Screen *s, int *w_px, int *h_px)
{
    bool across = s->wish.turn & 1;
    Canvas c = {.w = across ? s->at.h : s->at.w, .h = across ? s->at.w : s->at.h};
    if (s->glass)
        s->way->canvas(s->glass, &c);
    *w_px = c.w;
    *h_px = c.h;
}

void screen_glass(const Screen *s, int *w_px, int *h_px)
{
    bool across = s->wish.turn & 1;
    screen_size(s, across ? h_px : w_px, across ? w_px : h_px);
}

void screen_name(const Screen *s, char *out, size_t size)
{
    const char *driver = s->video ? SDL_GetCurrentVideoDriver() : NULL;
    int display = s->window ? SDL_GetWindowDisplayIndex(s->window) : -1;
    const char *name = display >= 0 ? SDL_GetDisplayName(display) : NULL;
    snprintf(out, size, "%s%s%s", driver ? driver : "", driver && name ? " " : "",
             driver && name ? name : "");
}

int screen_turn(const Screen *s)
{
    return s->way->turns ? 0 : s->wish.turn;
}

int screen_refresh(const Screen *s)
{
    SDL_DisplayMode mode;
    int display = s->window ? SDL_GetWindowDisplayIndex(s->window) : 0;
    if (!s->video || display < 0 || SDL_GetCurrentDisplayMode(display, &mode) != 0 ||
        mode.refresh_rate < 20)
        return 60;
    return mode.refresh_rate > 240 ? 240 : mode.refresh_rate;
}

bool screen_waits(const Screen *s)
{
    return s->way->waits;
}

bool screen_canvas(Screen *s, Canvas *out)
{
    return s->way->canvas(s->glass, out);
}

bool screen_has_overlay(const Screen *s)
{
    return s->way->keep;
}

bool screen_keep(Screen *s, const Sprite *tiles, int count, int32_t rows)
{
    return s->way->keep(s->glass, tiles, count, rows);
}

bool screen_has(const Screen *s, const Overlay *over)
{
    for (int i = 0; i < over->count; i++)
        if (!s->way->has(s->glass, &over->tiles[i]))
            return false;
    return true;
}

/* Nobody kept what was presented before the window appeared, so it is presented again. */
void screen_present(Screen *s, const Box *boxes, int count, const Overlay *over)
{
    s->way->present(s->glass, boxes, count, over);
    if (s->shown)
        return;
    SDL_ShowWindow(s->window);
    s->way->present(s->glass, boxes, count, over);
    s->shown = true;
}

bool screen_read(Screen *s, const Overlay *over, uint32_t *out)
{
    return s->way->read(s->glass, over, out);
}

/* The bounds of the window's display. SDL knows only X's displays at its own start. */
static bool display_bounds(const Screen *s, SDL_Rect *out)
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
static void follow_display(const Screen *s)
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
void screen_toggle_fullscreen(Screen *s)
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

/* Where nobody sits before the screen, passers-by cannot end it. */
static ScreenEvent allowed(const Screen *s, ScreenEvent event)
{
    if (!s->wish.unattended)
        return event;
    return event == SCREEN_PAUSE                                ? SCREEN_TAP
           : event == SCREEN_QUIT || event == SCREEN_FULLSCREEN ? SCREEN_NOTHING
                                                                : event;
}

static ScreenEvent translate(Screen *s, const SDL_Event *e)
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

ScreenEvent screen_event(Screen *s)
{
    SDL_Event e;
    if (!s->video)
        return SCREEN_NOTHING;
    if (server_gone(&s->server)) /* SDL asks libdecor, which would try for ever */
        return SCREEN_QUIT;
    while (SDL_PollEvent(&e)) {
        ScreenEvent event = allowed(s, translate(s, &e));
        if (event != SCREEN_NOTHING)
            return event;
    }
    return SCREEN_NOTHING;
}
