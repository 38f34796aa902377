/* SPDX-License-Identifier: MIT */
/* Pixels as a PNG file. */
#pragma once
#include "system/files.h"

#include <stddef.h>
#include <stdint.h>

/* Writes w*h XRGB pixels to `path`, as files_write does. */
FilesResult picture_write(const char *path, const uint32_t *pixels, int w, int h, Err *err);
/* The same in memory, which the caller frees; NULL without memory. */
char *picture_encode(const uint32_t *pixels, int w, int h, size_t *len);
/* Reads a PNG of at most `side` pixels each way as 0xAARRGGBB with unmultiplied colours; the caller
 * frees it. False if it is no PNG, too large or damaged, or without memory. */
bool picture_decode(const void *bytes, size_t len, int side, uint32_t **pixels, int32_t *w,
                    int32_t *h);
