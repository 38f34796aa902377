/* SPDX-License-Identifier: MIT */
/* Pixels as a PNG file. */
#pragma once
#include "err.h"

#include <stdint.h>

/* Writes w*h XRGB pixels to `path` ("-" is standard output), through a temporary file that takes
 * its place when it is complete. */
bool picture_write(const char *path, const uint32_t *pixels, int w, int h, Err *err);
