/* SPDX-License-Identifier: MIT */
/* Fades: a colour that grows from nothing to full over the width of an item. */
#pragma once
#include "draw/surface.h"
#include "show/scene.h"

enum { FADE_COLUMNS = 512 }; /* columns prepared at once */

/* What columns do to the two halves of their pixels: `low` is added to the lower byte of a half,
 * `high` to the upper. */
typedef struct {
    uint16_t keep[2 * FADE_COLUMNS], low[2 * FADE_COLUMNS], high[2 * FADE_COLUMNS];
} FadeColumns;

/* The two fades of a scene as they were last needed; zeroed at first. */
typedef struct {
    struct FadeKept {
        Item item;
        bool last;
        FadeColumns columns;
    } kept[2];
} FadeMemo;

/* Draws a fade within the box; `memo` may be NULL. */
void fade_draw(const Canvas *canvas, FadeMemo *memo, const Item *item, Box box);
