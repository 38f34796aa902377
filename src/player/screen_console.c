/* SPDX-License-Identifier: MIT */
/* The console speaks of the glass, the player of the picture, which may be turned on it. There is no
 * canvas: what is only written is drawn in the card's buffer; what is blended, in a piece of memory that
 * stays in the processor's cache, and then copied. */
#include "player/screen_console.h"

#include "console/console.h"

#include <stdio.h>
#include <stdlib.h>

enum { PIXELS = 1 << 16 };

struct ScreenOwn {
    ScreenWish wish;
    Console *console;
    Box beside; /* the part of the glass that is drawn in ... */
    uint32_t pixels[PIXELS];
};

static const int64_t second_ns = 1000000000;

static void console_screen_close(ScreenOwn *s)
{
    console_close(s->console);
    free(s);
}

/* Where somebody waits before the screen, a display must be there at first. */
static ScreenOwn *console_screen_open(const ScreenWish *wish, Err *err)
{
    KmsWish kms = {.mode = {wish->mode_w_px, wish->mode_h_px, wish->mode_mhz}};
    ScreenOwn *s = calloc(1, sizeof *s);
    if (wish->display)
        snprintf(kms.display, sizeof kms.display, "%s", wish->display);
    if (s)
        s->console = console_open(&drm_calls, &kms);
    if (!s || !s->console) {
        free(s);
        err_set(err, 0, 0, "out of memory");
        return NULL;
    }
    s->wish = *wish;
    const char *why = console_dark(s->console);
    if (!why || wish->unattended)
        return s;
    err_set(err, 0, 0, "there is no display here (%s); --snapshot=OUT.png needs none", why);
    console_screen_close(s);
    return NULL;
}

static const char *dark(const ScreenOwn *s)
{
    return console_dark(s->console);
}

static void size(const ScreenOwn *s, int *w_px, int *h_px)
{
    bool across = s->wish.turn & 1;
    console_size(s->console, across ? h_px : w_px, across ? w_px : h_px);
}

static void name(const ScreenOwn *s, char *out, size_t bytes)
{
    const char *of = console_name(s->console);
    snprintf(out, bytes, "kms%s%s", *of ? " " : "", of);
}

static int turn(const ScreenOwn *s)
{
    return s->wish.turn;
}

static int refresh(const ScreenOwn *s)
{
    int64_t period_ns = console_period_ns(s->console);
    int hz = (int)((second_ns + period_ns / 2) / period_ns);
    return hz < 20 ? 20 : hz > 240 ? 240 : hz;
}

static bool waits(const ScreenOwn *s)
{
    (void)s;
    return true;
}

static void differs(ScreenOwn *s, const Box *boxes, int count)
{
    int w, h;
    console_size(s->console, &w, &h);
    for (int i = 0; i < count; i++)
        console_stale(s->console, box_turn(boxes[i], w, h, s->wish.turn));
}

static bool stale(ScreenOwn *s, Box *out)
{
    int w, h;
    if (!console_take(s->console, out))
        return false;
    size(s, &w, &h);
    *out = box_turn(*out, w, h, 4 - s->wish.turn);
    return true;
}

/* A part of the glass, in its pixels, that is drawn in the memory beside. */
static void begin_beside(ScreenOwn *s, Box *on_glass)
{
    int32_t rows = PIXELS / on_glass->w;
    on_glass->h = rows < on_glass->h ? rows : on_glass->h;
    s->beside = *on_glass;
}

static Box begin(ScreenOwn *s, Box box, bool writes, Canvas *out)
{
    int w, h;
    ptrdiff_t stride;
    uint32_t *pixels = console_pixels(s->console, &stride);
    console_size(s->console, &w, &h);
    box = box_turn(box, w, h, s->wish.turn);
    s->beside = (Box){0, 0, 0, 0};
    if (!writes) {
        begin_beside(s, &box);
        stride = box.w;
        pixels = s->pixels - box.y * stride - box.x;
    }
    *out = surface_turned(pixels, stride, w, h, s->wish.turn);
    return box_turn(box, out->w, out->h, 4 - s->wish.turn);
}

static void end(ScreenOwn *s)
{
    Box b = s->beside;
    ptrdiff_t stride;
    uint32_t *pixels = console_pixels(s->console, &stride);
    if (!box_empty(b))
        plane_copy((Plane){pixels + b.y * stride + b.x, stride, b.w, b.h}, s->pixels, b.w);
}

static int64_t present(ScreenOwn *s, const Box *boxes, int count, const Overlay *over)
{
    (void)boxes;
    (void)count;
    (void)over;
    return console_show(s->console);
}

static ScreenEvent event(ScreenOwn *s)
{
    return console_look(s->console) ? SCREEN_CHANGED : SCREEN_NOTHING;
}

const ScreenKind screen_console = {.open = console_screen_open,
                                   .close = console_screen_close,
                                   .dark = dark,
                                   .size = size,
                                   .name = name,
                                   .turn = turn,
                                   .refresh = refresh,
                                   .waits = waits,
                                   .differs = differs,
                                   .stale = stale,
                                   .begin = begin,
                                   .end = end,
                                   .present = present,
                                   .event = event};
