/* SPDX-License-Identifier: MIT */
/* The window's own surface: pixels in memory that SDL hands to the display server. */
#pragma once
#include "player/glass.h"

extern const GlassWay glass_surface;
