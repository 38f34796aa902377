/* SPDX-License-Identifier: MIT */
/* The X server or Wayland compositor to which SDL is connected: whether it is still there, and X's
 * present displays. SDL tells neither. */
#pragma once
#include "base/box.h"

struct SDL_Window;
struct SDL_SysWMmsg;

typedef struct {
    void *x, *wayland;      /* SDL's Display and wl_display; NULL: none of this kind */
    unsigned long x_window; /* SDL's */
    int connection;         /* the socket; a compositor's before the window is; 0: unknown */
    bool gone;              /* X hung up */
    bool dpms, dpms_was_on; /* we have switched the panels off; DPMS was enabled before */
    int (*wl_error)(void *wayland);
} Server;

/* From now on, if the X server hangs up, the process says so and ends with EX_UNAVAILABLE. To be
 * called before SDL connects to X. */
void server_guard(void);
/* Once SDL has connected: finds its connection to a compositor. */
void server_connect(Server *s);
/* Finds the server of this window. */
void server_find(Server *s, struct SDL_Window *window);
/* For X: if it hangs up between server_draw(true) and server_draw(false), server_gone says so and the process
 * goes on. Not with GL. If it hangs up at any other time, SDL may be asking, and the process ends as it does after
 * server_guard. The Server must stay where it is until the process ends. */
void server_outlive(Server *s);
void server_draw(bool begins);
/* Whether the server has hung up; no SDL function may be called then. */
bool server_gone(const Server *s);
/* The X display that shows this point of the root window, else the first one. False without X or
 * its answer. It asks the server, so do not call it in every frame. */
bool server_bounds(const Server *s, int32_t x, int32_t y, Box *out);
/* The name of X's output whose picture begins at this point of the root window, such as "HDMI-1"; empty if
 * there is none. Opens a connection of its own, once SDL has loaded the libraries. */
void server_output(int32_t x, int32_t y, char *out, size_t size);
/* Whether this message, which SDL passes on, may mean that X's displays have changed. */
bool server_rearranges(const Server *s, const struct SDL_SysWMmsg *message);
/* For X, by DPMS: switches the panels off, or on. Does nothing where there is none. */
void server_power(Server *s, bool on);
/* Moves the X window there, whatever SDL believes about it. */
void server_place(const Server *s, Box at);
