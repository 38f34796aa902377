/* SPDX-License-Identifier: MIT */
/* Tiles of the crawl that the screen itself lays over the canvas. */
#pragma once
#include "draw/canvas.h"

typedef struct {
    Box box; /* where; the canvas draws no tile in it. Empty: the canvas draws everything */
    int count;
    Sprite tiles[SPRITES_PER_TEXT];
} Overlay;

/* Finds a scene's tiles and the free part of its crawl; empty if anything there is not baked. */
void overlay_find(Overlay *o, Sprites *cast);
void overlay_clear(Overlay *o);
/* Whether both show the same. */
bool overlay_equal(const Overlay *a, const Overlay *b);
