/* SPDX-License-Identifier: MIT */
/* Fades: a colour that grows from nothing to full over the width of an item. */
#pragma once
#include "draw/surface.h"
#include "show/scene.h"

enum { FADE_COLUMNS = 512 }; /* that are prepared at once */

/* What columns do to the two halves of their pixels. `low` and `high` are the additions for the
 * lower and the upper byte of a half. */
typedef struct {
    uint16_t keep[2 * FADE_COLUMNS], low[2 * FADE_COLUMNS], high[2 * FADE_COLUMNS];
} FadeColumns;

/* The two fades that a scene has, as they were last needed; zeroed at first. */
typedef struct {
    struct FadeKept {
        Item item;
        bool last;
        FadeColumns columns;
    } kept[2];
} FadeMemo;

/* Draws what of a fade lies within the box; `memo` may be NULL. */
void fade_draw(const Canvas *canvas, FadeMemo *memo, const Item *item, Box box);
