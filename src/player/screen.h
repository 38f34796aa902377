/* SPDX-License-Identifier: MIT */
/* Where pixels are shown and keys are heard, whatever that is: a window, a desktop, a console. */
#pragma once
#include "player/screen_kind.h"

typedef struct Screen Screen;

/* True in a desktop session, where the show belongs in a window. */
bool screen_has_desktop(void);
/* Finds a display that answers. screen_size, screen_turn and screen_refresh then return the most
 * likely values of the window to come. NULL with *err if there is none. */
Screen *screen_open(const ScreenWish *wish, Err *err);
void screen_close(Screen *s);
/* Connects to the display, once. Other threads may use SDL_ttf meanwhile. False with *err if that
 * fails, or if there is no display as it is wished for. */
bool screen_connect(Screen *s, Err *err);
/* Then opens the window on it, which stays invisible until the first frame. Call it once, before
 * the functions below that need a window. False with *err if that fails. */
bool screen_open_window(Screen *s, Err *err);
/* Whether the display server has hung up, with *err. A SCREEN_QUIT comes then, and after it only
 * screen_close may be called. (If GL draws through Xlib, or before there is a window, the process
 * ends at once with 69 and a reason.) */
bool screen_gone(const Screen *s, Err *err);
/* Why nothing can be shown now, so that nothing is due; NULL while it can. A SCREEN_CHANGED comes when
 * it can again. */
const char *screen_dark(const Screen *s);
/* The size of the picture as the viewer sees it; 0 x 0 before the display is connected if it is to
 * fill that. */
void screen_size(const Screen *s, int *w_px, int *h_px);
/* The size of the picture as it is on the glass, turned. */
void screen_glass(const Screen *s, int *w_px, int *h_px);
/* What the display is called, such as "x11 HDMI-1" or "kmsdrm HDMI-A-1"; empty before it is connected. */
void screen_name(const Screen *s, char *out, size_t size);
/* The clockwise quarters by which the canvas is turned in memory. */
int screen_turn(const Screen *s);
/* The refresh rate in Hz; 60 if the system does not know it. */
int screen_refresh(const Screen *s);
/* Whether presents may wait for the display to refresh. */
bool screen_waits(const Screen *s);
/* The pixels of the window, which keep what was drawn. False while there are none. */
bool screen_canvas(Screen *s, Canvas *out);
/* Whether the screen keeps no canvas and takes the picture in parts. Then, for each frame that can be
 * shown, tell what differs from the frame before, and draw what is stale. */
bool screen_takes_parts(const Screen *s);
void screen_differs(Screen *s, const Box *boxes, int count);
/* The next box that must be drawn now, as the next frame shows it: it holds something older. False if
 * there is none left. */
bool screen_stale(Screen *s, Box *out);
/* Begins with a box of it: returns the part for which there is room, which must be drawn wholly, and
 * *out alone. `writes`: no pixel of it is read. Then end. */
Box screen_begin(Screen *s, Box box, bool writes, Canvas *out);
void screen_end(Screen *s);
/* Whether the screen itself can lay tiles over the canvas. */
bool screen_has_overlay(const Screen *s);
/* Takes tiles, of at most this many rows a phase, into its own memory, a part of them in each
 * frame. True when it has all. */
bool screen_keep(Screen *s, const Sprite *tiles, int count, int32_t rows);
/* Whether it can lay all of these. */
bool screen_has(const Screen *s, const Overlay *over);
/* Whether what it took was right when it arrived, as far as that can be known. */
bool screen_is_sound(const Screen *s);
/* Lets go of all it took, and of the canvas's content; the next frame must be drawn whole. */
void screen_renew(Screen *s);
/* Puts the boxes of the canvas on the glass, and the overlay over them; or what the parts made. Returns
 * the monotonic time at which the display had it, as far as that is known; 0: it did not. */
int64_t screen_present(Screen *s, const Box *boxes, int count, const Overlay *over);
/* Reads the frame that was presented last, with the same overlay, as XRGB and as it is on the
 * glass, turned. False on a screen that takes parts. */
bool screen_read(Screen *s, const Overlay *over, uint32_t *out);
/* Switches the panel off or on, as far as that is possible here; again where somebody else may have
 * switched it. While it is off it shall be black. */
void screen_power(Screen *s, bool on);
void screen_toggle_fullscreen(Screen *s);
/* The next event that has come; SCREEN_NOTHING if none has. Never waits: SDL's own waiting polls a
 * thousand times a second if the display gives it nothing to wait on. */
ScreenEvent screen_event(Screen *s);
