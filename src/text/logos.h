/* SPDX-License-Identifier: MIT */
/* The logos of the headers, as packed coverage. Two layouts that follow each other have their own. */
#pragma once
#include "draw/spans.h"
#include "show/show.h"

typedef struct {
    struct LogosOf {
        Spans **spans; /* by header of the layout; NULL: the header has none */
        uint32_t count;
    } of[SCENE_EDITIONS];
} Logos;

/* Makes those of a layout, for a canvas turned by `turn` quarters, in place of those of an older layout
 * of its edition. What the memory lacks room for is not drawn. */
void logos_make(Logos *m, const Layout *l, int turn);
/* Frees those of all other editions; with SCENE_EDITIONS, all. */
void logos_keep(Logos *m, uint32_t edition);
/* The bytes that all take. */
size_t logos_bytes(const Logos *m);
/* Whether those of an edition are as they were made. */
bool logos_are_sound(const Logos *m, uint32_t edition);
/* What a mask item shows; NULL: nothing. */
const Spans *logos_find(const Logos *m, const Item *item);
