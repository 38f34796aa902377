/* SPDX-License-Identifier: MIT */
/* The X server or Wayland compositor to which SDL is connected: whether it is still there, and what
 * X's displays are now. SDL says neither. */
#pragma once
#include "base/box.h"

struct SDL_Window;
struct SDL_SysWMmsg;

typedef struct {
    void *x, *wayland;      /* SDL's Display, SDL's wl_display; NULL: none of this kind */
    unsigned long x_window; /* SDL's */
    bool gone;              /* X hung up */
    int (*wl_error)(void *wayland);
} Server;

/* From now on the process says why and ends with EX_UNAVAILABLE if the X server hangs up. Does
 * nothing where Xlib is not loaded. */
void server_guard(void);
/* The server of this window. */
void server_find(Server *s, struct SDL_Window *window);
/* Of X: server_gone tells that it hung up, and the process goes on. Not with GL. The Server must stay
 * where it is until the process ends. */
void server_outlive(Server *s);
/* Whether the server has hung up; SDL must not be asked for anything then. */
bool server_gone(const Server *s);
/* The display of X that shows this point of the root window, else the first. False where there is
 * no X or it does not say. Asks the server, so not in every frame. */
bool server_bounds(const Server *s, int32_t x, int32_t y, Box *out);
/* Whether X's displays may be others after this message, which SDL passes on. */
bool server_rearranges(const Server *s, const struct SDL_SysWMmsg *message);
/* Puts the window of X there, whatever SDL believes of it. */
void server_place(const Server *s, Box at);
