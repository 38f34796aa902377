/* SPDX-License-Identifier: MIT */
/* The sizes and places that a screen has before anything is laid out on it. */
#pragma once
#include "layout/layout.h"

/* Fills them in for l->w_px and l->h_px; `orbit`: the picture wanders. */
void layout_screen_measure(Layout *l, bool orbit);
