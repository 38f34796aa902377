/* SPDX-License-Identifier: MIT */
/* The only module that opens a window, shows pixels and hears keys. */
#pragma once
#include "base/err.h"
#include "draw/overlay.h"

typedef struct Screen Screen;

/* How pixels reach the screen: the first of these that can be had, or this one alone. */
typedef enum { SCREEN_GLASS_ANY, SCREEN_GLASS_SURFACE, SCREEN_GLASS_GLES2 } ScreenGlass;

typedef struct {
    bool fullscreen;
    int w_px, h_px; /* of a window */
    int turn;       /* quarters by which the picture is turned clockwise on it */
    ScreenGlass glass;
} ScreenWish;

typedef enum {
    SCREEN_NOTHING,
    SCREEN_QUIT,
    SCREEN_PAUSE,
    SCREEN_NEXT,
    SCREEN_PREVIOUS,
    SCREEN_FULLSCREEN,
    SCREEN_THEME,
    SCREEN_CHANGED /* size or content is lost: lay out and draw anew */
} ScreenEvent;

/* True if a desktop session is there, in which a window belongs. */
bool screen_has_desktop(void);
/* The display; what screen_size, screen_turn and screen_refresh say is then what the window most
 * likely comes to be. NULL with *err if there is no display. */
Screen *screen_open(const ScreenWish *wish, Err *err);
void screen_close(Screen *s);
/* The window on it, of which nothing is seen before the first frame. Once, before all that follows.
 * False with *err if there can be none. */
bool screen_open_window(Screen *s, Err *err);
/* Whether the display server has hung up, with *err. A SCREEN_QUIT comes then, and of all other
 * functions only screen_close may follow. (Where GL draws through Xlib, and before there is a window,
 * the process ends at once, with 69 and a reason.) */
bool screen_gone(const Screen *s, Err *err);
/* Of the picture, as one sees it. */
void screen_size(const Screen *s, int *w_px, int *h_px);
/* By how many quarters the canvas lies turned in memory, clockwise. */
int screen_turn(const Screen *s);
/* Refresh rate as far as the system knows it, in Hz; 60 where it does not. */
int screen_refresh(const Screen *s);
/* Whether presents may wait for the display to refresh. */
bool screen_waits(const Screen *s);
/* The pixels of the window; they keep what was drawn. False while there are none. */
bool screen_canvas(Screen *s, Canvas *out);
/* Whether the screen can lay tiles over the canvas by itself. */
bool screen_has_overlay(const Screen *s);
/* Takes tiles, of at most so many rows a phase, into its own memory: a part of them in each frame.
 * True when all are there. */
bool screen_keep(Screen *s, const Sprite *tiles, int count, int32_t rows);
/* Whether it can lay all of these. */
bool screen_has(const Screen *s, const Overlay *over);
/* Puts the boxes of the canvas on the glass, and over them what the screen is to lay there. */
void screen_present(Screen *s, const Box *boxes, int count, const Overlay *over);
/* The frame that was presented last, with the same overlay, as XRGB: as it is on the glass, which
 * is turned. */
bool screen_read(Screen *s, const Overlay *over, uint32_t *out);
void screen_toggle_fullscreen(Screen *s);
/* The next event that has come; SCREEN_NOTHING if none has. Never waits: what SDL can wait with looks
 * a thousand times a second where the display gives it nothing to wait on. */
ScreenEvent screen_event(Screen *s);
