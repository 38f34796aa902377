/* SPDX-License-Identifier: MIT */
/* Whether a canvas still holds what was drawn on it. */
#pragma once
#include "draw/canvas.h"

/* Draws a part of the scene again, into `room` for part.w x part.h pixels, and compares. True if the
 * canvas has the same, or if text is missing; else *x_px, *y_px is the first pixel that differs. Takes
 * memo and `elsewhere` of the canvas. */
bool proof_holds(const Canvas *canvas, Sprites *cast, Box part, uint32_t *room, int32_t *x_px,
                 int32_t *y_px);
