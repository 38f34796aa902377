/* SPDX-License-Identifier: MIT */
/* The plugs of the graphics cards, as the kernel names them: what a console without a display server
 * has. */
#pragma once
#include "base/displays.h"

#define CONNECTORS_FOLDER "/dev/dri"

/* Finds the card with the display that is meant, else the first one with a display: its number, and its
 * displays in the order of the kernel. -1 if no card has any. */
int connectors_find(const char *folder, const char *wish, Displays *out);
