/* SPDX-License-Identifier: MIT */
/* Whether a display server answers, asked over its own socket before any library is started on it:
 * a library waits for ever for one that hangs. */
#pragma once
#include "base/err.h"

/* Whether the compositor of WAYLAND_DISPLAY answers and, where `needs_seat`, has a wl_seat. False
 * with *err. */
bool probe_wayland(bool needs_seat, Err *err);
/* Whether the X server of DISPLAY answers. Only one that listens in the file system is asked; of
 * every other this is true. False with *err. */
bool probe_x(Err *err);
