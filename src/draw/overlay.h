/* SPDX-License-Identifier: MIT */
/* Tiles of the crawl that the screen lays over the canvas by itself. */
#pragma once
#include "draw/canvas.h"

typedef struct {
    Box box; /* here; within it the canvas draws no tile. Empty: the canvas draws everything */
    int count;
    Sprite tiles[SPRITES_SPRITES];
} Overlay;

/* The tiles of a scene, and the part of the crawl over which nothing else is drawn. Empty if
 * anything there is not baked. */
void overlay_find(Overlay *o, Sprites *cast);
void overlay_clear(Overlay *o);
/* True if both show the same. */
bool overlay_equal(const Overlay *a, const Overlay *b);
