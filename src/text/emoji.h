/* SPDX-License-Identifier: MIT */
/* Pictures in colours that stand in a text. */
#pragma once
#include "draw/stamp.h"
#include "text/itemise.h"

/* Where tints lie: the first one's place from the origin of a text. */
typedef struct {
    Tints tints;
    int32_t left, top;
} EmojiSheet;

/* Draws a part of a stretch whose font is in colours, with its origin at x4 quarter pixels. The sheet
 * has `across` samples to a pixel, from its own `left` and `top` on; what is beyond it is lost. */
void emoji_draw(Fontset *fonts, const Stretch *like, int size_px, const char *s, size_t len,
                int64_t x4, int across, EmojiSheet *sheet);
