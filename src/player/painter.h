/* SPDX-License-Identifier: MIT */
/* Draws the show's frames on a screen: the part of each that differs from the one before. */
#pragma once
#include "player/screen.h"
#include "text/text_store.h"

typedef struct Painter Painter;

typedef struct {
    uint64_t late_tiles, pixels; /* missing; drawn */
} PainterStats;

/* Screen, text and layout must stay where they are. NULL without memory. */
Painter *painter_open(Screen *screen, TextStore *text, const Layout *layout);
void painter_close(Painter *p);

/* From the next drawing on it shows scenes of this layout. The scene on the glass is still that of the
 * one before, which must stay for some frames if it was not forgotten. */
void painter_take(Painter *p, const Layout *layout);
/* The scene of the next frame, to be filled in. */
Scene *painter_next(Painter *p);
/* The scene on the glass, as it was last drawn. */
const Scene *painter_shown(const Painter *p);
/* Makes the next frame be drawn whole, as nothing on the glass can be kept. */
void painter_forget(Painter *p);
/* Whether the next frame will be drawn whole. */
bool painter_fresh(const Painter *p);
/* Whether the frame drawn last lacks text that was not ready. */
bool painter_late(const Painter *p);

/* Draws a frame that is all black, to be presented. False with nothing to draw on. */
bool painter_blacken(Painter *p);
/* Draws what the next frame changes, if anything (*differs). False with nothing to draw on. */
bool painter_draw(Painter *p, bool *differs);
/* Puts the last drawing on the glass. May wait for the display. Returns the monotonic time at which the
 * display had it; 0: it did not take it. */
int64_t painter_present(Painter *p);
/* The picture on the glass and its size; the caller frees it. NULL without memory, or if there is
 * none. */
uint32_t *painter_read(const Painter *p, int *w_px, int *h_px);
/* Whether the i-th of `count` stripes of the canvas holds the picture of this instant, which it shows; else
 * *x_px, *y_px is a pixel that differs. True if that cannot be told now. Uses painter_next. */
bool painter_part_is_sound(Painter *p, const Instant *shown, int i, int count, int32_t *x_px,
                           int32_t *y_px);
/* Has that stripe written again with the frames to come, on a screen whose pixels cannot be read. */
void painter_refresh(Painter *p, int i, int count);
/* As text_store_is_sound. */
bool painter_text_is_sound(const Painter *p, uint32_t turn);
/* Forgets also what it keeps to draw faster. */
void painter_renew(Painter *p);
PainterStats painter_stats(const Painter *p);
