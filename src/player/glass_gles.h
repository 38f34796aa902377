/* SPDX-License-Identifier: MIT */
/* OpenGL ES 2: the canvas is a texture, and tiles are laid over it. The way onto a console, and where no
 * surface is to be had. */
#pragma once
#include "player/glass.h"

extern const GlassWay glass_gles;
