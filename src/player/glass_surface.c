/* SPDX-License-Identifier: MIT */
/* The window's surface, whose changed boxes are copied onto the glass. SDL's texture
 * framebuffer is switched off where a display server takes surfaces: with it, every frame silently
 * goes through GL, at many times the cost. */
#define _DEFAULT_SOURCE /* madvise */ // NOLINT(bugprone-reserved-identifier)
#include "player/glass_surface.h"

#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

struct Glass {
    SDL_Window *window;
    SDL_Surface *own; /* where the window's pixels are not XRGB */
    int turn;
};

static void surface_close(Glass *g)
{
    if (!g)
        return;
    SDL_FreeSurface(g->own);
    free(g);
}

/* Maps all pages of the window at once, in half the time that the first frame would need page by
 * page. A kernel that does not know this call leaves them as they are. */
static void get_pages(const SDL_Surface *s)
{
#ifdef MADV_POPULATE_WRITE
    uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE), from = (uintptr_t)s->pixels,
              until = from + (uintptr_t)s->pitch * (uintptr_t)s->h;
    from = from / page * page;
    madvise((void *)from, until - from, MADV_POPULATE_WRITE);
#else
    (void)s;
#endif
}

/* Chooses how SDL puts a surface onto the glass. Its drivers for Wayland and the console know only
 * GL. There any GL will do except GLES2, which could not be opened. */
static const char *acceleration(void)
{
    const char *driver = SDL_GetCurrentVideoDriver();
    return SDL_strcasecmp(driver, "kmsdrm") == 0    ? "opengles2"
           : SDL_strcasecmp(driver, "wayland") == 0 ? "1"
                                                    : "0";
}

/* Whether what a surface needs is there. SDL 2.32 crashes on a surface that lacks its GL. */
static bool has_means(void)
{
    if (SDL_strcmp(acceleration(), "0") == 0)
        return true;
    if (SDL_GL_LoadLibrary(NULL) != 0)
        return false;
    SDL_GL_UnloadLibrary();
    return true;
}

static Glass *surface_open(SDL_Window *window, int turn)
{
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, acceleration());
    if (!has_means())
        return NULL;
    Glass *g = calloc(1, sizeof *g);
    if (!g) {
        SDL_OutOfMemory();
        return NULL;
    }
    g->window = window;
    g->turn = turn;
    SDL_Surface *surface = SDL_GetWindowSurface(window);
    if (surface) {
        get_pages(surface);
        return g;
    }
    surface_close(g);
    return NULL;
}

static bool is_xrgb(const SDL_Surface *s)
{
    const SDL_PixelFormat *f = s->format;
    return f->BytesPerPixel == 4 && f->Rmask == 0xFF0000 && f->Gmask == 0xFF00 && f->Bmask == 0xFF;
}

/* The surface to draw on: the window's own if its format allows. */
static SDL_Surface *drawn(Glass *g)
{
    SDL_Surface *surface = SDL_GetWindowSurface(g->window);
    if (!surface || is_xrgb(surface))
        return surface;
    if (!g->own || g->own->w != surface->w || g->own->h != surface->h) {
        SDL_FreeSurface(g->own);
        g->own =
            SDL_CreateRGBSurfaceWithFormat(0, surface->w, surface->h, 32, SDL_PIXELFORMAT_RGB888);
    }
    return g->own;
}

static bool surface_canvas(Glass *g, Canvas *out)
{
    SDL_Surface *surface = drawn(g);
    if (!surface)
        return false;
    *out = surface_turned(surface->pixels, surface->pitch / 4, surface->w, surface->h, g->turn);
    return true;
}

static void surface_present(Glass *g, const Box *boxes, int count, const Overlay *over)
{
    (void)over;
    SDL_Rect rects[64];
    SDL_Surface *surface = SDL_GetWindowSurface(g->window);
    if (!surface)
        return;
    int n = 0;
    for (int i = 0; i < count && n < 64; i++) {
        Box b = box_turn(boxes[i], surface->w, surface->h, g->turn);
        if (!box_empty(b))
            rects[n++] = (SDL_Rect){b.x, b.y, b.w, b.h};
    }
    for (int i = 0; g->own && i < n; i++)
        SDL_BlitSurface(g->own, &rects[i], surface, &rects[i]);
    SDL_UpdateWindowSurfaceRects(g->window, rects, n);
}

static bool surface_read(Glass *g, const Overlay *over, uint32_t *out)
{
    (void)over;
    SDL_Surface *s = SDL_GetWindowSurface(g->window);
    return s && SDL_ConvertPixels(s->w, s->h, s->format->format, s->pixels, s->pitch,
                                  SDL_PIXELFORMAT_RGB888, out, s->w * 4) == 0;
}

const GlassWay glass_surface = {.name = "surface",
                                .window = SDL_WINDOW_HIDDEN, /* nothing empty is ever seen */
                                .open = surface_open,
                                .close = surface_close,
                                .canvas = surface_canvas,
                                .present = surface_present,
                                .read = surface_read};
