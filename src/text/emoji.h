/* SPDX-License-Identifier: MIT */
/* Colour pictures in a text. */
#pragma once
#include "draw/stamp.h"
#include "text/itemise.h"

/* Where tints lie: the place of the first one, from the origin of a text. */
typedef struct {
    Tints tints;
    int32_t left, top;
} EmojiSheet;

/* Draws a part of a stretch whose font has colours, with its origin at x4 quarter pixels. The sheet
 * has `across` samples to a pixel and begins at its own `left` and `top`; it clips the drawing. */
void emoji_draw(Fontset *fonts, const Stretch *like, int size_px, const char *s, size_t len,
                int64_t x4, int across, EmojiSheet *sheet);
