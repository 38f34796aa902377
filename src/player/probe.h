/* SPDX-License-Identifier: MIT */
/* Whether a display server answers, asked over its own socket before any library connects: a
 * library waits for ever if the server hangs. */
#pragma once
#include "base/displays.h"
#include "base/err.h"

/* Whether the compositor of WAYLAND_DISPLAY answers and, if `needs_seat`, has a wl_seat. False with
 * *err. */
bool probe_wayland(bool needs_seat, Err *err);
/* The descriptor by which this process is connected to the compositor that probe_wayland has asked; -1 if
 * there is none. */
int probe_connection(void);
/* The names and descriptions of that compositor's outputs, if it tells them (wl_output 4); else none. */
void probe_outputs(Displays *out);
/* Whether the X server of DISPLAY answers. Asks only a server that listens in the file system; for
 * every other it returns true. False with *err. */
bool probe_x(Err *err);
