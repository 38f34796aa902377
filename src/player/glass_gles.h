/* SPDX-License-Identifier: MIT */
/* OpenGL ES 2, for consoles and where there is no surface: a texture, and tiles over it. */
#pragma once
#include "player/glass.h"

extern const GlassWay glass_gles;
