/* SPDX-License-Identifier: MIT */
/* OpenGL ES 2: the canvas is a texture, and tiles are laid over it. Used on a console, and where
 * there is no surface. */
#pragma once
#include "player/glass.h"

extern const GlassWay glass_gles;
