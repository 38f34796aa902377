/* SPDX-License-Identifier: MIT */
/* SDL, and nothing that decides but for the way onto the glass: GLES2 on the console, where a
 * surface would be a texture of the whole screen for each frame, and the window's surface on a
 * display server. */
#include "player/screen.h"

#include "player/glass_gles.h"
#include "player/glass_surface.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct Screen {
    ScreenWish wish;
    SDL_Window *window;
    const GlassWay *way, *other; /* the other is tried where the first cannot be had; may be NULL */
    Glass *glass;                /* NULL: no window yet */
    SDL_Rect at;                 /* where the window is to be */
    SDL_Rect windowed;           /* where it was before it filled the screen */
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

/* Only what can be here is tried: left to itself, SDL falls back to drivers that show nothing to
 * anyone, and the libraries of the others complain. SDL_VIDEODRIVER overrides it. */
static const char *drivers(void)
{
    if (!screen_has_desktop())
        return "kmsdrm";
    if (!is_set("WAYLAND_DISPLAY"))
        return "x11";
    return is_set("DISPLAY") ? "x11,wayland" : "wayland";
}

/* SDL asks for the session bus, and where there is none its library starts one. */
static void start_no_bus(void)
{
    char socket[4096];
    snprintf(socket, sizeof socket, "%s/bus",
             is_set("XDG_RUNTIME_DIR") ? getenv("XDG_RUNTIME_DIR") : "");
    if (!is_set("DBUS_SESSION_BUS_ADDRESS") && access(socket, F_OK) != 0)
        setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:", 1);
}

/* Nobody writes here: the thousands of compose sequences of a UTF-8 locale, which Xlib would read at
 * every start, take longer than all else that it does. On Wayland their library takes an empty file
 * for a damaged one, and says so. */
static void compose_nothing(void)
{
    const char *tried = SDL_GetHint(SDL_HINT_VIDEODRIVER);
    if (tried && strncmp(tried, "x11", 3) == 0)
        setenv("XCOMPOSEFILE", "/dev/null", 0);
}

static bool open_video(Screen *s, Err *err)
{
    start_no_bus();
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0");
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    SDL_SetHint(SDL_HINT_RENDER_DRIVER, "opengles2");
    SDL_SetHint(SDL_HINT_RENDER_BATCHING, "1"); /* naming a driver turns it off */
    SDL_SetHint(SDL_HINT_VIDEODRIVER, drivers());
    compose_nothing();
    s->video = SDL_InitSubSystem(SDL_INIT_VIDEO) == 0;
    if (!s->video)
        return err_set(err, 0, 0, "there is no display here (%s); --snapshot=OUT.png needs none",
                       SDL_GetError());
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 2);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
    return true;
}

/* Which ways onto the glass are tried; what was asked for is the only one. */
static void choose(Screen *s)
{
    const char *asked = getenv("MOTOGRAPH_GLASS"), *driver = SDL_GetCurrentVideoDriver();
    bool console = SDL_strcasecmp(driver, "kmsdrm") == 0 || strcmp(driver, "offscreen") == 0;
    bool free_choice = !asked || !*asked;
    bool gles = free_choice ? console : strcmp(asked, "gles2") == 0;
    s->way = gles ? &glass_gles : &glass_surface;
    s->other = gles && free_choice ? &glass_surface : NULL;
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
    if (!open_video(s, err)) {
        screen_close(s);
        return NULL;
    }
    choose(s);
    s->at = s->windowed = (SDL_Rect){middle, middle, wish->w_px, wish->h_px};
    if (wish->fullscreen)
        SDL_GetDisplayBounds(0, &s->at);
    return s;
}

static bool open_window(Screen *s)
{
    const uint32_t flags = SDL_WINDOW_ALLOW_HIGHDPI | SDL_WINDOW_RESIZABLE | s->way->window;
    const uint32_t full = SDL_WINDOW_BORDERLESS | SDL_WINDOW_FULLSCREEN_DESKTOP;
    s->window = SDL_CreateWindow("motograph", s->at.x, s->at.y, s->at.w, s->at.h,
                                 flags | (s->wish.fullscreen ? full : 0));
    if (!s->window)
        return false;
    SDL_SetWindowMinimumSize(s->window, LIMIT_SCREEN_MIN_W, LIMIT_SCREEN_MIN_H);
    s->glass = s->way->open(s->window, s->wish.turn);
    if (s->glass)
        return true;
    SDL_DestroyWindow(s->window);
    s->window = NULL;
    return false;
}

bool screen_open_window(Screen *s, Err *err)
{
    if (s->wish.fullscreen)
        SDL_ShowCursor(SDL_DISABLE);
    if (open_window(s))
        return true;
    if (s->other) {
        s->way = s->other;
        if (open_window(s))
            return true;
    }
    return err_set(err, 0, 0, "cannot open a window: %s", SDL_GetError());
}

void screen_close(Screen *s)
{
    if (!s)
        return;
    if (s->glass)
        s->way->close(s->glass);
    if (s->window)
        SDL_DestroyWindow(s->window);
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

int screen_turn(const Screen *s)
{
    return s->way->turns ? 0 : s->wish.turn;
}

int screen_refresh(const Screen *s)
{
    SDL_DisplayMode mode;
    int display = s->window ? SDL_GetWindowDisplayIndex(s->window) : 0;
    if (display < 0 || SDL_GetCurrentDisplayMode(display, &mode) != 0 || mode.refresh_rate < 20)
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

bool screen_lays(const Screen *s)
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

/* What was presented before the window was there is presented once more: nobody kept it. */
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

/* The window is made as large as the screen by itself as well: without a window manager nobody
 * else does it, and SDL believes it was done. */
void screen_toggle_fullscreen(Screen *s)
{
    bool full = SDL_GetWindowFlags(s->window) & SDL_WINDOW_FULLSCREEN_DESKTOP;
    SDL_Rect to = s->windowed;
    if (full) {
        SDL_SetWindowFullscreen(s->window, 0);
    } else {
        SDL_GetWindowPosition(s->window, &s->windowed.x, &s->windowed.y);
        SDL_GetWindowSize(s->window, &s->windowed.w, &s->windowed.h);
        int display = SDL_GetWindowDisplayIndex(s->window);
        if (SDL_GetDisplayBounds(display < 0 ? 0 : display, &to) != 0)
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

static ScreenEvent translate(Screen *s, const SDL_Event *e)
{
    if (e->type == SDL_QUIT)
        return SCREEN_QUIT;
    if (e->type == SDL_KEYDOWN && !e->key.repeat)
        return key(e->key.keysym.sym);
    if (e->type == SDL_RENDER_TARGETS_RESET || e->type == SDL_RENDER_DEVICE_RESET) {
        if (s->way->lost)
            s->way->lost(s->glass);
        return SCREEN_CHANGED;
    }
    if (e->type == SDL_DISPLAYEVENT)
        return SCREEN_CHANGED;
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
    while (SDL_PollEvent(&e)) {
        ScreenEvent event = translate(s, &e);
        if (event != SCREEN_NOTHING)
            return event;
    }
    return SCREEN_NOTHING;
}
