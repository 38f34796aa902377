/* SPDX-License-Identifier: MIT */
/* Which of SDL's drivers for displays can work here. */
#pragma once
#include "base/err.h"

/* Whether the environment names a display server. */
bool drivers_have_server(void);
/* Leaves SDL those whose display answers, before it connects to one. Changes the environment, so no other
 * thread may run yet. False with *err if there is none. */
bool drivers_find(Err *err);
/* Whether this is SDL's driver or, before it is connected, the one that it tries first. */
bool drivers_uses(const char *driver);
