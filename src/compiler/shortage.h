/* SPDX-License-Identifier: MIT */
/* Says which texts of a show have no room on screens of some sizes. */
#pragma once
#include "compiler/input.h"
#include "facts/lack.h"

/* Warns of each text that has no room, with the sizes of the screens, and of each that cannot be read in its
 * time, at its place in the sources that the facts were compiled from, all of them. False if there is no
 * memory. */
bool shortage_read(Input *inputs, size_t count, const Facts *facts, const LackScreens *screens,
                   LackFind find, void *ctx, Problems *warnings);

/* One screen of each class. */
LackScreens shortage_screens(void);
/* Those of a list such as "1920x1080,480x320". False with err->why. */
bool shortage_declared(const char *list, LackScreens *out, Err *err);
