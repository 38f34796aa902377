/* SPDX-License-Identifier: MIT */
/* A way onto the glass. There are two, and screen.c chooses; SDL's types stay among these files. */
#pragma once
#include "draw/overlay.h"

#include <SDL.h>

typedef struct Glass Glass; /* each way has its own */

typedef struct {
    const char *name; /* for messages */
    uint32_t window;  /* flags of the window that it needs */
    bool waits;       /* presents are asked to wait for the display */
    bool turns;       /* it turns the picture by itself: the canvas lies upright in memory */
    /* The picture is turned on it clockwise by `turn` quarters. NULL where it cannot be had,
     * for the reason that SDL_GetError gives. */
    Glass *(*open)(SDL_Window *window, int turn);
    void (*close)(Glass *g);
    /* As the functions of screen.h. */
    bool (*canvas)(Glass *g, Canvas *out);
    void (*present)(Glass *g, const Box *boxes, int count, const Overlay *over);
    bool (*read)(Glass *g, const Overlay *over, uint32_t *out);
    /* NULL where the glass lays nothing over the canvas. */
    bool (*keep)(Glass *g, const Sprite *tiles, int count, int32_t rows);
    bool (*has)(const Glass *g, const Sprite *tile);
    /* The graphics memory was lost. */
    void (*lost)(Glass *g);
} GlassWay;
