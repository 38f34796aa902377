/* SPDX-License-Identifier: MIT */
/* Fades: a colour that grows from nothing to full over the width of an item. */
#pragma once
#include "canvas.h"

/* Draws what of a fade lies within the box. */
void fade_draw(const Canvas *canvas, const Item *item, Box box);
