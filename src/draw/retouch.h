/* SPDX-License-Identifier: MIT */
/* A text that comes, goes, moves or changes its opacity over one colour: only its ink is drawn. */
#pragma once
#include "draw/canvas.h"

/* Good for as long as both scenes are. */
typedef struct {
    Sprites *cast; /* the text, and the scene that it is taken from */
    const Item *item;
    Box box;     /* within the screen: holds what differs */
    Box was, is; /* the part of it where the text was, and where it is */
    int32_t dy;  /* from where the text is to where it was */
} Retouch;

/* Where the item x of one scene is followed by y of another (NULL: by none, or none by it): what is to
 * be drawn. False if that is more than ink. */
bool retouch_find(Retouch *r, Sprites *was, const Item *x, Sprites *is, const Item *y, Box screen);
/* Draws it onto the picture of the scene that was; of the one that is, more than ink where rows of it
 * are cut off. True if something in it was missing. */
bool retouch_draw(const Retouch *r, const Canvas *canvas, Sprites *is);
