/* SPDX-License-Identifier: MIT */
/* What a screen is asked, and what its kinds have in common; screen.c chooses one. */
#pragma once
#include "base/err.h"
#include "draw/overlay.h"

/* How pixels reach the screen: by the first way that works, or by this one only. */
typedef enum { SCREEN_GLASS_ANY, SCREEN_GLASS_SURFACE, SCREEN_GLASS_GLES2 } ScreenGlass;

typedef struct {
    bool fullscreen;
    int w_px, h_px; /* size of a window */
    int turn;       /* clockwise quarters by which the picture is turned */
    ScreenGlass glass;
    bool sdl;                 /* on a console too */
    int mode_w_px, mode_h_px; /* a mode of it that is wished, for a console; 0: its own */
    int mode_mhz;             /* 1/1000 Hz; 0: any */
    const char *display; /* name or number of the display, see displays.h; NULL: the first one */
    bool unattended;     /* no key ends the show or its full screen, and a pause is a tap */
} ScreenWish;

typedef enum {
    SCREEN_NOTHING,
    SCREEN_QUIT,
    SCREEN_PAUSE,
    SCREEN_TAP, /* pause for a while, or go on */
    SCREEN_NEXT,
    SCREEN_PREVIOUS,
    SCREEN_FULLSCREEN,
    SCREEN_THEME,
    SCREEN_CHANGED /* size or content is lost: lay out and draw again */
} ScreenEvent;

/* Where nobody sits before the screen, passers-by cannot end the show. */
static inline ScreenEvent screen_kind_allowed(const ScreenWish *wish, ScreenEvent event)
{
    if (!wish->unattended)
        return event;
    return event == SCREEN_PAUSE                                ? SCREEN_TAP
           : event == SCREEN_QUIT || event == SCREEN_FULLSCREEN ? SCREEN_NOTHING
                                                                : event;
}

typedef struct ScreenOwn ScreenOwn; /* each kind has its own */

/* As the functions of screen.h; NULL: as it says there of screens that lack it. */
typedef struct {
    ScreenOwn *(*open)(const ScreenWish *wish, Err *err);
    void (*close)(ScreenOwn *s);
    bool (*connect)(ScreenOwn *s, Err *err);
    bool (*open_window)(ScreenOwn *s, Err *err);
    bool (*gone)(const ScreenOwn *s, Err *err);
    const char *(*dark)(const ScreenOwn *s);
    void (*size)(const ScreenOwn *s, int *w_px, int *h_px);
    void (*name)(const ScreenOwn *s, char *out, size_t size);
    int (*turn)(const ScreenOwn *s);
    int (*refresh)(const ScreenOwn *s);
    bool (*waits)(const ScreenOwn *s);
    bool (*canvas)(ScreenOwn *s, Canvas *out);
    void (*differs)(ScreenOwn *s, const Box *boxes, int count);
    bool (*stale)(ScreenOwn *s, Box *out);
    Box (*begin)(ScreenOwn *s, Box box, bool writes, Canvas *out);
    void (*end)(ScreenOwn *s);
    bool (*has_overlay)(const ScreenOwn *s);
    bool (*keep)(ScreenOwn *s, const Sprite *tiles, int count, int32_t rows);
    bool (*has)(const ScreenOwn *s, const Overlay *over);
    bool (*is_sound)(const ScreenOwn *s);
    void (*renew)(ScreenOwn *s);
    int64_t (*present)(ScreenOwn *s, const Box *boxes, int count, const Overlay *over);
    bool (*read)(ScreenOwn *s, const Overlay *over, uint32_t *out);
    void (*power)(ScreenOwn *s, bool on);
    void (*toggle_fullscreen)(ScreenOwn *s);
    ScreenEvent (*event)(ScreenOwn *s);
} ScreenKind;
