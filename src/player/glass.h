/* SPDX-License-Identifier: MIT */
/* A way to put pixels onto the glass; screen.c chooses one. SDL's types stay in these files. */
#pragma once
#include "draw/overlay.h"

#include <SDL.h>

typedef struct Glass Glass; /* each way has its own */

typedef struct {
    const char *name; /* for messages */
    uint32_t window;  /* the window flags that it needs */
    bool waits;       /* presents are asked to wait for the display */
    bool turns;       /* it turns the picture itself: the canvas is upright in memory */
    /* It shows the picture turned clockwise by `turn` quarters. NULL if that fails, for the reason
     * that SDL_GetError gives. */
    Glass *(*open)(SDL_Window *window, int turn);
    void (*close)(Glass *g);
    /* As the functions of screen.h. */
    bool (*canvas)(Glass *g, Canvas *out);
    void (*present)(Glass *g, const Box *boxes, int count, const Overlay *over);
    bool (*read)(Glass *g, const Overlay *over, uint32_t *out);
    /* NULL if the glass lays nothing over the canvas. */
    bool (*keep)(Glass *g, const Sprite *tiles, int count, int32_t rows);
    bool (*has)(const Glass *g, const Sprite *tile);
    /* Whether all that went into graphics memory was right. NULL if nothing does. */
    bool (*sound)(const Glass *g);
    /* The graphics memory was lost, or cannot be trusted. */
    void (*lost)(Glass *g);
} GlassWay;
