/* SPDX-License-Identifier: MIT */
/* The choice between the kinds of screens, and nothing else. On a console the kernel alone shows the
 * picture, unless SDL is asked for, by an option or by its own variables. */
#include "player/screen.h"

#include "player/drivers.h"
#include "player/screen_console.h"
#include "player/screen_desktop.h"

#include <stdlib.h>

struct Screen {
    const ScreenKind *kind;
    ScreenOwn *own;
    int turn; /* of the wish */
};

bool screen_has_desktop(void)
{
    return drivers_have_server();
}

static const ScreenKind *choose(const ScreenWish *wish)
{
    const char *driver = getenv("SDL_VIDEODRIVER");
    bool sdl = wish->sdl || wish->glass != SCREEN_GLASS_ANY || (driver && *driver);
    return sdl || drivers_have_server() ? &screen_desktop : &screen_console;
}

Screen *screen_open(const ScreenWish *wish, Err *err)
{
    Screen *s = calloc(1, sizeof *s);
    if (!s) {
        err_no_memory(err);
        return NULL;
    }
    s->kind = choose(wish);
    s->turn = wish->turn;
    s->own = s->kind->open(wish, err);
    if (s->own)
        return s;
    free(s);
    return NULL;
}

/* What is left of a screen whose server is gone is the process's to free. */
void screen_close(Screen *s)
{
    if (!s)
        return;
    s->kind->close(s->own);
    free(s);
}

bool screen_connect(Screen *s, Err *err)
{
    return !s->kind->connect || s->kind->connect(s->own, err);
}

bool screen_open_window(Screen *s, Err *err)
{
    return !s->kind->open_window || s->kind->open_window(s->own, err);
}

bool screen_gone(const Screen *s, Err *err)
{
    return s->kind->gone && s->kind->gone(s->own, err);
}

const char *screen_dark(const Screen *s)
{
    return s->kind->dark ? s->kind->dark(s->own) : NULL;
}

void screen_size(const Screen *s, int *w_px, int *h_px)
{
    s->kind->size(s->own, w_px, h_px);
}

void screen_glass(const Screen *s, int *w_px, int *h_px)
{
    bool across = s->turn & 1;
    screen_size(s, across ? h_px : w_px, across ? w_px : h_px);
}

void screen_name(const Screen *s, char *out, size_t size)
{
    s->kind->name(s->own, out, size);
}

int screen_turn(const Screen *s)
{
    return s->kind->turn(s->own);
}

int screen_refresh(const Screen *s)
{
    return s->kind->refresh(s->own);
}

bool screen_waits(const Screen *s)
{
    return s->kind->waits(s->own);
}

bool screen_canvas(Screen *s, Canvas *out)
{
    return s->kind->canvas && s->kind->canvas(s->own, out);
}

bool screen_takes_parts(const Screen *s)
{
    return s->kind->stale != NULL;
}

void screen_differs(Screen *s, const Box *boxes, int count)
{
    if (s->kind->differs)
        s->kind->differs(s->own, boxes, count);
}

bool screen_stale(Screen *s, Box *out)
{
    return s->kind->stale && s->kind->stale(s->own, out);
}

Box screen_begin(Screen *s, Box box, bool writes, Canvas *out)
{
    return s->kind->begin(s->own, box, writes, out);
}

void screen_end(Screen *s)
{
    s->kind->end(s->own);
}

bool screen_has_overlay(const Screen *s)
{
    return s->kind->has_overlay && s->kind->has_overlay(s->own);
}

bool screen_keep(Screen *s, const Sprite *tiles, int count, int32_t rows)
{
    return s->kind->keep && s->kind->keep(s->own, tiles, count, rows);
}

bool screen_has(const Screen *s, const Overlay *over)
{
    return s->kind->has ? s->kind->has(s->own, over) : over->count == 0;
}

bool screen_is_sound(const Screen *s)
{
    return !s->kind->is_sound || s->kind->is_sound(s->own);
}

void screen_renew(Screen *s)
{
    if (s->kind->renew)
        s->kind->renew(s->own);
}

int64_t screen_present(Screen *s, const Box *boxes, int count, const Overlay *over)
{
    return s->kind->present(s->own, boxes, count, over);
}

bool screen_read(Screen *s, const Overlay *over, uint32_t *out)
{
    return s->kind->read && s->kind->read(s->own, over, out);
}

void screen_power(Screen *s, bool on)
{
    if (s->kind->power)
        s->kind->power(s->own, on);
}

void screen_toggle_fullscreen(Screen *s)
{
    if (s->kind->toggle_fullscreen)
        s->kind->toggle_fullscreen(s->own);
}

ScreenEvent screen_event(Screen *s)
{
    return s->kind->event(s->own);
}
