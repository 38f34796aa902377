/* SPDX-License-Identifier: MIT */
/* SDL, and nothing that decides. The window's surface is used with SDL's texture framebuffer
 * switched off: with it, every frame silently goes through GL, at many times the cost. The window
 * is shown after its first frame, so nothing empty is ever seen. */
#include "screen.h"

#include <SDL.h>
#include <stdlib.h>
#include <string.h>

struct Screen {
    SDL_Window *window;
    SDL_Surface *own; /* where the window's pixels are not XRGB */
    SDL_Rect windowed; /* where the window was before it filled the screen */
    bool shown, video;
};

bool screen_has_desktop(void)
{
    const char *x11 = getenv("DISPLAY"), *wayland = getenv("WAYLAND_DISPLAY");
    return (x11 && *x11) || (wayland && *wayland);
}

/* SDL falls back to drivers that show nothing to anyone; that is only right if it was asked for. */
static bool shows_nothing(void)
{
    const char *asked = getenv("SDL_VIDEODRIVER"), *got = SDL_GetCurrentVideoDriver();
    bool hidden = got && (strcmp(got, "offscreen") == 0 || strcmp(got, "dummy") == 0);
    return hidden && !(asked && strcmp(asked, got) == 0);
}

static bool open_video(Screen *s, Err *err)
{
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, screen_has_desktop() ? "0" : "opengles2");
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0");
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    s->video = SDL_InitSubSystem(SDL_INIT_VIDEO) == 0;
    if (!s->video)
        return err_set(err, 0, 0, "there is no display here (%s); --snapshot=OUT.png needs none",
                       SDL_GetError());
    if (shows_nothing())
        return err_set(err, 0, 0, "there is no display here; --snapshot=OUT.png needs none");
    return true;
}

Screen *screen_open(const ScreenWish *wish, Err *err)
{
    Screen *s = calloc(1, sizeof *s);
    if (!s) {
        err_set(err, 0, 0, "out of memory");
        return NULL;
    }
    if (!open_video(s, err))
        goto fail;
    if (wish->fullscreen)
        SDL_ShowCursor(SDL_DISABLE);
    const uint32_t flags = SDL_WINDOW_HIDDEN | SDL_WINDOW_ALLOW_HIGHDPI | SDL_WINDOW_RESIZABLE;
    const uint32_t full = SDL_WINDOW_BORDERLESS | SDL_WINDOW_FULLSCREEN_DESKTOP;
    int middle = SDL_WINDOWPOS_CENTERED;
    s->windowed = (SDL_Rect){middle, middle, wish->w_px, wish->h_px};
    SDL_Rect at = s->windowed;
    if (wish->fullscreen)
        SDL_GetDisplayBounds(0, &at);
    s->window = SDL_CreateWindow("motograph", at.x, at.y, at.w, at.h,
                                 flags | (wish->fullscreen ? full : 0));
    if (s->window)
        SDL_SetWindowMinimumSize(s->window, LIMIT_SCREEN_MIN_W, LIMIT_SCREEN_MIN_H);
    if (s->window && SDL_GetWindowSurface(s->window))
        return s;
    err_set(err, 0, 0, "cannot open a window: %s", SDL_GetError());
fail:
    screen_close(s);
    return NULL;
}

void screen_close(Screen *s)
{
    if (!s)
        return;
    SDL_FreeSurface(s->own);
    if (s->window)
        SDL_DestroyWindow(s->window);
    if (s->video)
        SDL_QuitSubSystem(SDL_INIT_VIDEO);
    free(s);
    SDL_Quit();
}

void screen_size(const Screen *s, int *w_px, int *h_px)
{
    SDL_Surface *surface = SDL_GetWindowSurface(s->window);
    *w_px = surface ? surface->w : 0;
    *h_px = surface ? surface->h : 0;
}

int screen_refresh(const Screen *s)
{
    SDL_DisplayMode mode;
    int display = SDL_GetWindowDisplayIndex(s->window);
    if (display < 0 || SDL_GetCurrentDisplayMode(display, &mode) != 0 || mode.refresh_rate < 20)
        return 60;
    return mode.refresh_rate > 240 ? 240 : mode.refresh_rate;
}

bool screen_waits(const Screen *s)
{
    (void)s;
    return false; /* the window surface is copied at once */
}

static bool is_xrgb(const SDL_Surface *s)
{
    const SDL_PixelFormat *f = s->format;
    return f->BytesPerPixel == 4 && f->Rmask == 0xFF0000 && f->Gmask == 0xFF00 && f->Bmask == 0xFF;
}

/* The surface that is drawn on: the window's own where its format allows. */
static SDL_Surface *drawn(Screen *s)
{
    SDL_Surface *surface = SDL_GetWindowSurface(s->window);
    if (!surface || is_xrgb(surface))
        return surface;
    if (!s->own || s->own->w != surface->w || s->own->h != surface->h) {
        SDL_FreeSurface(s->own);
        s->own = SDL_CreateRGBSurfaceWithFormat(0, surface->w, surface->h, 32,
                                                SDL_PIXELFORMAT_RGB888);
    }
    return s->own;
}

bool screen_canvas(Screen *s, Canvas *out)
{
    SDL_Surface *surface = drawn(s);
    if (!surface)
        return false;
    *out = (Canvas){.pixels = surface->pixels,
                    .step_x = 1,
                    .step_y = surface->pitch / 4,
                    .w = surface->w,
                    .h = surface->h};
    return true;
}

void screen_present(Screen *s, const Box *boxes, int count)
{
    SDL_Rect rects[64];
    SDL_Surface *surface = SDL_GetWindowSurface(s->window);
    if (!surface)
        return;
    int n = 0;
    for (int i = 0; i < count && n < 64; i++)
        if (boxes[i].w > 0 && boxes[i].h > 0)
            rects[n++] = (SDL_Rect){boxes[i].x, boxes[i].y, boxes[i].w, boxes[i].h};
    for (int i = 0; s->own && i < n; i++)
        SDL_BlitSurface(s->own, &rects[i], surface, &rects[i]);
    SDL_UpdateWindowSurfaceRects(s->window, rects, n);
    if (!s->shown)
        SDL_ShowWindow(s->window);
    s->shown = true;
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

static ScreenEvent translate(const SDL_Event *e)
{
    if (e->type == SDL_QUIT)
        return SCREEN_QUIT;
    if (e->type == SDL_KEYDOWN && !e->key.repeat)
        return key(e->key.keysym.sym);
    if (e->type != SDL_WINDOWEVENT)
        return SCREEN_NOTHING;
    switch (e->window.event) {
    case SDL_WINDOWEVENT_SIZE_CHANGED:
    case SDL_WINDOWEVENT_EXPOSED:
    case SDL_WINDOWEVENT_RESTORED:
        return SCREEN_CHANGED;
    case SDL_WINDOWEVENT_CLOSE:
        return SCREEN_QUIT;
    default:
        return SCREEN_NOTHING;
    }
}

ScreenEvent screen_event(Screen *s, int wait_ms)
{
    (void)s;
    SDL_Event e;
    int got = wait_ms > 0 ? SDL_WaitEventTimeout(&e, wait_ms) : SDL_PollEvent(&e);
    while (got) {
        ScreenEvent event = translate(&e);
        if (event != SCREEN_NOTHING)
            return event;
        got = SDL_PollEvent(&e);
    }
    return SCREEN_NOTHING;
}
