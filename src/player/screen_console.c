/* SPDX-License-Identifier: MIT */
/* The console speaks of the glass, the player of the picture, which may be turned on it. There is no
 * canvas: what is only written is drawn in the card's buffer; what is blended, in a piece of memory that
 * stays in the processor's cache, and then copied. */
#include "player/screen_console.h"

#include "console/console.h"
#include "console/evdev.h"
#include "console/vt.h"

#include <linux/input-event-codes.h>
#include <stdio.h>
#include <stdlib.h>

enum { PIXELS = 1 << 16 };

struct ScreenOwn {
    ScreenWish wish;
    Console *console;
    Vt vt;
    Evdev *inputs;
    bool heard; /* keys of the last look may be left */
    Box beside; /* the part of the glass that is drawn in ... */
    uint32_t pixels[PIXELS];
};

static const int64_t second_ns = 1000000000;

/* The display goes before the terminal, so that the text comes back on it. */
static void console_screen_close(ScreenOwn *s)
{
    console_close(s->console);
    evdev_close(s->inputs);
    vt_close(&s->vt);
    free(s);
}

/* Where somebody waits before the screen, a display must be there at first. */
static ScreenOwn *console_screen_open(const ScreenWish *wish, Err *err)
{
    KmsWish kms = {
        .mode = {.w_px = wish->mode_w_px, .h_px = wish->mode_h_px, .rate_mhz = wish->mode_mhz}};
    ScreenOwn *s = calloc(1, sizeof *s);
    if (!s) {
        err_no_memory(err);
        return NULL;
    }
    if (wish->display)
        snprintf(kms.display, sizeof kms.display, "%s", wish->display);
    s->wish = *wish;
    vt_open(&s->vt, &vt_calls, wish->unattended);
    s->console = console_open(&drm_calls, &kms, s->vt.away);
    const char *why = s->console ? console_dark(s->console) : NULL;
    if (!s->console) {
        err_no_memory(err);
    } else if (why && !wish->unattended) {
        err_set(err, 0, 0, "there is no display here (%s); --snapshot=OUT.png needs none", why);
    } else {
        s->inputs = evdev_open(&evdev_calls);
        return s;
    }
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

static void power(ScreenOwn *s, bool on)
{
    console_switch(s->console, on);
}

/* ---- switches of terminals, keys and taps ---- */

static void follow_terminal(ScreenOwn *s)
{
    if (vt_look(&s->vt)) {
        console_lend(s->console, true);
        vt_let_go(&s->vt);
    }
    console_lend(s->console, s->vt.away);
}

/* On a terminal of our own keys are ours while it is on the screen. Without one, some other terminal is
 * in front, and they are ours as long as the display is. */
static bool keys_are_ours(const ScreenOwn *s)
{
    return s->vt.fd >= 0 ? !s->vt.away : console_has_display(s->console);
}

/* Which letter a key is depends on the keyboard; where nobody knows its layout, it is the American one. */
static char letter(const ScreenOwn *s, uint16_t code)
{
    char known = vt_letter(&s->vt, code);
    return known ? known : code == KEY_Q ? 'q' : code == KEY_F ? 'f' : code == KEY_T ? 't' : '\0';
}

static ScreenEvent key(const ScreenOwn *s, uint16_t code)
{
    switch (code) {
    case BTN_TOUCH:
        return SCREEN_TAP;
    case KEY_ESC:
        return SCREEN_QUIT;
    case KEY_SPACE:
        return SCREEN_PAUSE;
    case KEY_RIGHT:
        return SCREEN_NEXT;
    case KEY_LEFT:
        return SCREEN_PREVIOUS;
    default:
        break;
    }
    switch (letter(s, code)) {
    case 'q':
        return SCREEN_QUIT;
    case 'f':
        return SCREEN_FULLSCREEN;
    case 't':
        return SCREEN_THEME;
    default:
        return SCREEN_NOTHING;
    }
}

static bool look_around(ScreenOwn *s)
{
    follow_terminal(s);
    bool changed = console_look(s->console);
    evdev_grab(s->inputs, s->vt.fd < 0 && keys_are_ours(s));
    evdev_look(s->inputs, console_inputs_stir(s->console));
    s->heard = true;
    return changed;
}

static ScreenEvent event(ScreenOwn *s)
{
    uint16_t code;
    if (!s->heard && look_around(s))
        return SCREEN_CHANGED;
    while ((code = evdev_key(s->inputs)) != 0) {
        ScreenEvent e = screen_kind_allowed(&s->wish, key(s, code));
        if (e != SCREEN_NOTHING && keys_are_ours(s))
            return e;
    }
    s->heard = false;
    return SCREEN_NOTHING;
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
                                   .power = power,
                                   .event = event};
