/* SPDX-License-Identifier: MIT */
/* A scene while it is being made: what it is made of, and helpers that put items into it. */
#pragma once
#include "base/curve.h"
#include "layout/layout.h"
#include "show/instant.h"
#include "show/scene.h"

typedef struct {
    const Layout *l;
    const Instant *now;
    Scene *out;
    const uint32_t *colors;
    int64_t t_us, length_us; /* of the card; length 0: it has no end */
    int64_t wait_us;         /* until anything differs */
    int32_t x_px, y_px;      /* where the drawing rectangle is now; items are placed in it */
    bool silent;             /* there are cards, but this screen can show none */
    int32_t opacity;         /* of the stage, 0 .. CURVE_ONE */
    int32_t mirror_px;       /* the width within which everything is mirrored; 0: left to right */
    bool moves;              /* texts are placed at quarter pixels */
    uint8_t dim;             /* percent by which emoji are darkened */
} Sketch;

int64_t sketch_quarters(int64_t x64);
void sketch_differs_in(Sketch *s, int64_t us);
void sketch_differs_during(Sketch *s, int64_t start_ms, int64_t end_ms);
uint8_t sketch_alpha(int64_t opacity);
int32_t sketch_phase(const Sketch *s, int64_t start_ms, int64_t length_ms);
/* Places count from the edge where lines start: the left, or the right in a mirrored show. */
Item *sketch_rect(Sketch *s, int32_t x4, int32_t y, int32_t w, int32_t h, uint32_t color,
                  uint8_t alpha);
/* Across the whole screen, from y to `until`. A strip that reaches the top or bottom of the drawing
 * rectangle goes on to that of the screen. */
Item *sketch_strip(Sketch *s, int32_t y, int32_t until, uint32_t color, uint8_t alpha);
/* `advance` is that of its text, in 1/64 px. */
Item *sketch_text(Sketch *s, FontKey font, int size_px, int32_t x4, int64_t advance, int32_t base,
                  Role role, uint8_t alpha);
Item *sketch_run(Sketch *s, uint32_t run, int32_t x4, int32_t base, Role role, uint8_t alpha);
/* The logo of a header. */
void sketch_mask(Sketch *s, uint32_t header, int32_t x4, int32_t y);
Item *sketch_words(Sketch *s, FontKey font, int size_px, int64_t x64, int64_t advance, int32_t base,
                   Role role, const char *words, size_t len);
void sketch_clip(const Sketch *s, Item *item, int32_t x, int32_t y, int32_t w, int32_t h);
