/* SPDX-License-Identifier: MIT */
/* The only module that opens a window, shows pixels and hears keys. */
#pragma once
#include "canvas.h"
#include "err.h"

typedef struct Screen Screen;

typedef struct {
    bool fullscreen;
    int w_px, h_px; /* of a window */
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
/* NULL with *err if there is no display. */
Screen *screen_open(const ScreenWish *wish, Err *err);
void screen_close(Screen *s);
void screen_size(const Screen *s, int *w_px, int *h_px);
/* Refresh rate as far as the system knows it, in Hz; 60 where it does not. */
int screen_refresh(const Screen *s);
/* Whether presents wait for the display to refresh. */
bool screen_waits(const Screen *s);
/* The pixels of the window; they keep what was drawn. False while there is no surface. */
bool screen_canvas(Screen *s, Canvas *out);
/* Puts the boxes on the glass. */
void screen_present(Screen *s, const Box *boxes, int count);
void screen_toggle_fullscreen(Screen *s);
/* The next event, waiting at most so long (0: not at all). */
ScreenEvent screen_event(Screen *s, int wait_ms);
